import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { CharterForm } from './CharterForm.tsx';
import { CohortDates } from './CohortDates.tsx';
import { OutcomeList } from './OutcomeList.tsx';
import styles from './ProgramPage.module.css';

/** The charter: why the program exists, who stands behind it, what should be different, and when. */
export function ProgramPage() {
  const program = useQuery(api.program.get.queryOptions());
  return (
    <Page
      title="Charter"
      description="Why the program exists, who stands behind it and what should be different at the end. The briefing packs and the report are printed from it."
    >
      {program.isPending && <Loading label="Loading the charter" />}
      {program.isError && <LoadFailed error={program.error} onRetry={() => void program.refetch()} />}
      {program.data && (
        <div className={styles.columns}>
          <CharterForm charter={program.data} />
          <div className={styles.side}>
            <OutcomeList outcomes={program.data.outcomes} />
            <CohortDates cohort={program.data.cohort} />
          </div>
        </div>
      )}
    </Page>
  );
}
