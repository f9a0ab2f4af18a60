import { useQuery } from '@tanstack/react-query';
import { PROGRAM_SCREENS } from '../../app/screens.ts';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { ScreenTabs } from '../../ui/ScreenTabs.tsx';
import { PeopleSection, PurposeSection, RhythmSection } from './CharterForm.tsx';
import { CharterStatus } from './CharterStatus.tsx';
import { ClosedNotice } from './ClosedNotice.tsx';
import { CohortDates } from './CohortDates.tsx';
import { ComparisonSection } from './ComparisonSection.tsx';
import { ExpectationsSection } from './ExpectationsSection.tsx';
import { OutcomeList } from './OutcomeList.tsx';
import styles from './ProgramPage.module.css';
import { TandemSection } from './TandemSection.tsx';
import { TemplateMenu } from './TemplateMenu.tsx';

/** The charter: why the program exists, who stands behind it, what should be different, and when. */
export function ProgramPage() {
  const program = useQuery(api.program.get.queryOptions());
  const charter = useQuery(api.charter.get.queryOptions());
  const failed = program.isError ? program : charter.isError ? charter : null;
  return (
    <Page
      title="Charter"
      description="Why the program exists, who stands behind it and what should be different at the end. The briefing packs and the report are printed from it."
      actions={<TemplateMenu />}
    >
      <ScreenTabs label="Charter and closing" screens={PROGRAM_SCREENS} />
      {failed && <LoadFailed error={failed.error} onRetry={() => void failed.refetch()} />}
      {!failed && (!program.data || !charter.data) && <Loading label="Loading the charter" />}
      {program.data && charter.data && (
        <>
          <ClosedNotice program={program.data} />
          <div className={styles.columns}>
            <div className={styles.main}>
              <PurposeSection charter={program.data} />
              <OutcomeList outcomes={program.data.outcomes} details={charter.data} />
              <ExpectationsSection details={charter.data} meetingCount={program.data.meetingCount} />
              <RhythmSection charter={program.data} />
              <PeopleSection charter={program.data} />
              <CohortDates cohort={program.data.cohort} predecessor={program.data.predecessor} />
              <ComparisonSection details={charter.data} />
              <TandemSection />
            </div>
            <CharterStatus
              details={charter.data}
              state={program.data.state}
              sponsorName={program.data.sponsorName}
            />
          </div>
        </>
      )}
    </Page>
  );
}
