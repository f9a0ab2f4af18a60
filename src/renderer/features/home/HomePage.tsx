import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { Figure } from '../../ui/Figure.tsx';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import styles from './HomePage.module.css';
import { ProgramPath } from './ProgramPath.tsx';
import { TodayList } from './TodayList.tsx';

/** Where the program stands and what needs the facilitator today. */
export function HomePage() {
  const program = useQuery(api.program.get.queryOptions());
  const home = useQuery(api.program.home.queryOptions());
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
          <ProgramPath path={home.data.path} />
          <div className={styles.columns}>
            <TodayList tasks={home.data.today} />
            <section aria-labelledby="numbers">
              <h2 className={styles.heading} id="numbers">
                In numbers
              </h2>
              <div className={styles.numbers}>
                <Link to="/people" className={styles.number}>
                  <Figure label="People in the roster" value={home.data.numbers.people.toLocaleString()} />
                </Link>
                <Link to="/intake" className={styles.number}>
                  <Figure
                    label="Taking part"
                    value={home.data.numbers.mentees + home.data.numbers.mentors}
                    basis={`${home.data.numbers.mentees} mentees · ${home.data.numbers.mentors} mentors`}
                  />
                </Link>
                <Link to="/matching" className={styles.number}>
                  <Figure
                    label="Pairs"
                    value={home.data.numbers.pairs}
                    basis={`${home.data.numbers.readyPairs} active`}
                  />
                </Link>
                <Link to="/pairs" className={styles.number}>
                  <Figure
                    label="Meetings held"
                    value={home.data.numbers.meetingsHeld}
                    basis={`of ${home.data.numbers.meetingsPlanned} noted`}
                  />
                </Link>
              </div>
            </section>
          </div>
        </div>
      )}
    </Page>
  );
}
