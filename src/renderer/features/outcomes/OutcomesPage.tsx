import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconFileText } from '@tabler/icons-react';
import { api } from '../../api/client.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NextStep } from '../../ui/NextStep.tsx';
import { Page } from '../../ui/Page.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { OutcomeViews } from '../changes/index.ts';
import { CharterNotice } from '../program/index.ts';
import { OutcomeCharts } from './OutcomeCharts.tsx';
import { OutcomeFigures } from './OutcomeFigures.tsx';
import styles from './OutcomesPage.module.css';
import { ReferenceFigures } from './ReferenceFigures.tsx';
import { RetentionCard } from './RetentionCard.tsx';
import { fullDay } from '../../ui/day-text.ts';

/** What the program has reached so far, with what each number rests on. */
export function OutcomesPage() {
  const { data, error, isPending, refetch } = useQuery(api.outcomes.summary.queryOptions());
  const navigate = useNavigate();
  const accepted = data?.funnel.find(step => step.key === 'accepted')?.people ?? 0;
  return (
    <Page
      title="Outcomes"
      description={
        data
          ? `${data.cohortName}, as of ${fullDay(data.asOf)}. Shares of fewer than five are told as counts.`
          : 'What the program has reached so far.'
      }
      actions={
        <>
          <OutcomeViews />
          <PrimaryButton
            leftSection={<IconFileText size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/documents', search: { document: 'outcomeReport' } })}
          >
            Outcome report (PDF)
          </PrimaryButton>
        </>
      }
    >
      <CharterNotice />
      {isPending && <Loading label="Loading the outcomes" rows={10} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && accepted === 0 && (
        <EmptyState
          title="Nothing to count yet"
          words="Once people take part, this page shows how far they have come, how ready they are, how well the pairs fit and whether they meet."
          action={<NextStep to="/intake">Choose who takes part</NextStep>}
        />
      )}
      {data && accepted > 0 && (
        <div className={styles.layout}>
          <OutcomeFigures summary={data} />
          {data.limits.length > 0 && (
            <aside className={styles.limits} aria-label="What these figures cannot tell">
              {data.limits.map(limit => (
                <p key={limit}>{limit}</p>
              ))}
            </aside>
          )}
          <OutcomeCharts summary={data} />
          <RetentionCard />
          <ReferenceFigures />
        </div>
      )}
    </Page>
  );
}
