import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PairDetails } from '#shared/contract/pairs.ts';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { PairCheckIns } from '../checkins/index.ts';
import { PairTasks } from '../tasks/index.ts';
import { PairMeetings } from './PairMeetings.tsx';
import { PairMessages } from './PairMessages.tsx';
import styles from './PairMeetingsSection.module.css';

/** The meetings of a pair on its page, with its tasks and its reports beside them. */
export function PairMeetingsSection({ pair }: { readonly pair: PairDetails }) {
  const program = useQuery(api.program.get.queryOptions());
  return (
    <div className={styles.columns}>
      <section className={styles.card} aria-labelledby="pair-meetings">
        <h2 className={styles.heading} id="pair-meetings">
          Meetings
        </h2>
        {pair.startedOn === null && (
          <p className={styles.soft}>
            Meetings begin once the pair has started.{' '}
            <Link to="/readiness">Start it on the Readiness page</Link>
          </p>
        )}
        {pair.startedOn !== null && program.isPending && <Loading label="Loading the meetings" rows={4} />}
        {program.isError && <LoadFailed error={program.error} onRetry={() => void program.refetch()} />}
        {pair.startedOn !== null && program.data && (
          <PairMeetings
            pair={{
              pairId: pair.pairId,
              mentee: pair.mentee.name,
              mentor: pair.mentor.name,
              isOver: pair.state !== 'active' && pair.state !== 'paused',
            }}
            today={pair.today}
            meetingMinutes={program.data.meetingMinutes}
            cadenceDays={program.data.cadenceDays}
          />
        )}
      </section>
      <div className={styles.side}>
        <PairTasks
          pairId={pair.pairId}
          names={`${pair.mentee.name} and ${pair.mentor.name}`}
          today={pair.today}
        />
        {pair.startedOn !== null && <PairMessages pairId={pair.pairId} />}
        {pair.startedOn !== null && <PairCheckIns pairId={pair.pairId} today={pair.today} />}
      </div>
    </div>
  );
}
