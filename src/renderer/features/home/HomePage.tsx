import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Home } from '#shared/contract/home.ts';
import { api } from '../../api/client.ts';
import { Figure } from '../../ui/Figure.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { ClosedNotice } from '../program/index.ts';
import { Checklist } from './Checklist.tsx';
import styles from './HomePage.module.css';
import { ProgramPath } from './ProgramPath.tsx';
import { TodayList } from './TodayList.tsx';

/** Where the cohort stands in its life, what needs the facilitator today, and the checklist behind it. */
export function HomePage() {
  const program = useQuery(api.program.get.queryOptions());
  const home = useQuery(api.home.get.queryOptions());
  const title = program.data?.name ?? 'Home';
  return (
    <Page
      title={title}
      description={
        <span className={styles.purpose}>
          {program.data?.purpose || 'What needs you today, and where the program stands.'}
        </span>
      }
    >
      {home.isPending && <Loading label="Loading the program" />}
      {home.isError && <LoadFailed error={home.error} onRetry={() => void home.refetch()} />}
      {home.data && (
        <div className={styles.home}>
          {program.data && <ClosedNotice program={program.data} />}
          <ProgramPath
            path={home.data.path}
            cohort={program.data?.cohort.name ?? ''}
            predecessor={program.data?.predecessor ?? ''}
          />
          <div className={styles.columns}>
            <TodayList tasks={home.data.now} isClosed={(program.data?.closedOn ?? null) !== null} />
            <Numbers numbers={home.data.numbers} />
          </div>
          <Checklist tasks={home.data.checklist} today={home.data.today} />
        </div>
      )}
    </Page>
  );
}

function Numbers({ numbers }: Pick<Home, 'numbers'>) {
  return (
    <section aria-labelledby="numbers">
      <h2 className={styles.heading} id="numbers">
        In numbers
      </h2>
      <div className={styles.numbers}>
        <Link to="/people" className={styles.number}>
          <Figure label="People in the roster" value={numbers.people.toLocaleString()} />
        </Link>
        <Link to="/intake" className={styles.number}>
          <Figure
            label="Taking part"
            value={numbers.mentees + numbers.mentors}
            basis={`${numbers.mentees} mentees · ${numbers.mentors} mentors`}
          />
        </Link>
        <Link to="/matching" className={styles.number}>
          <Figure
            label="Pairs"
            value={numbers.pairs}
            basis={`${numbers.activePairs} active${numbers.endedPairs > 0 ? ` · ${numbers.endedPairs} ended` : ''}`}
          />
        </Link>
        <Link to="/pairs" className={styles.number}>
          <Figure
            label="Meetings held"
            value={numbers.meetingsHeld}
            basis={`of ${numbers.meetingsNoted} noted`}
          />
        </Link>
      </div>
    </section>
  );
}
