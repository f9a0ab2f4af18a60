import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { fullDay } from '../../ui/day-text.ts';
import { AtAGlance } from './AtAGlance.tsx';
import { GateRows } from './GateRows.tsx';
import { Gone } from './Gone.tsx';
import type { PairSectionProps } from './pair-sections.ts';
import styles from './PairOverview.module.css';
import { isOpen } from './pair-states.ts';
import { PairSteps } from './PairSteps.tsx';
import { Supervision } from './Supervision.tsx';

/** What stands between the two and their next meeting, what can be done, and what nobody may miss. */
export function PairOverview({ pair }: PairSectionProps) {
  const readiness = useQuery({ ...api.readiness.pairs.queryOptions(), enabled: isOpen(pair.state) });
  const ready = readiness.data?.find(one => one.pairId === pair.pairId);
  const missing = ready?.gates.flatMap(gate => gate.missing) ?? [];
  return (
    <div className={styles.layout}>
      <div className={styles.main}>
        <Gone pair={pair} />
        {isOpen(pair.state) ? (
          <section className={styles.section}>
            <h2 className={styles.heading}>The gate</h2>
            {readiness.isPending && <Loading label="Loading what is missing" rows={3} />}
            {readiness.isError && (
              <LoadFailed error={readiness.error} onRetry={() => void readiness.refetch()} />
            )}
            {ready && <GateRows gates={ready.gates} />}
            {missing.length > 0 && (
              <p className={styles.soft}>
                {pair.state === 'active'
                  ? 'The pair goes on. After a pause it would not start again before this is done.'
                  : 'The pair does not start before this is done, unless you give a reason.'}{' '}
                <Link to="/readiness" className={styles.link}>
                  Open readiness
                </Link>
              </p>
            )}
            {readiness.data && !ready && (
              <p className={styles.soft}>One of the two no longer takes part, so the pair cannot start.</p>
            )}
          </section>
        ) : (
          <section className={styles.section}>
            <h2 className={styles.heading}>This pair is over</h2>
            <p className={styles.soft}>{endWords(pair)}</p>
          </section>
        )}
        <AtAGlance pairId={pair.pairId} />
        {pair.exceptions.length > 0 && (
          <section className={styles.section}>
            <h2 className={styles.heading}>Started before all was ready</h2>
            <ul className={styles.exceptions}>
              {pair.exceptions.map(exception => (
                <li key={`${exception.startedOn}-${exception.reason}`}>
                  <strong>{fullDay(exception.startedOn)}:</strong> {exception.reason}
                  <span className={styles.missing}>Missing then: {exception.missing}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <aside className={styles.side}>
        <PairSteps pair={pair} readiness={ready} />
        <Supervision pair={pair} />
      </aside>
    </div>
  );
}

function endWords({ endedOn, endReason }: PairSectionProps['pair']): string {
  const day = endedOn === null ? '' : ` on ${fullDay(endedOn)}`;
  switch (endReason) {
    case 'noFaultExit':
      return `It ended without fault${day}. Why, and at whose wish, is kept nowhere.`;
    case 'leftOrganization':
      return `It ended${day} because somebody is gone.`;
    case 'purposeCompleted':
      return `It ended${day}: the purpose was reached.`;
    case 'time':
      return `It ended${day}: the time was over.`;
    case 'reassigned':
      return `It ended${day}, and its people were paired anew.`;
    case null:
      return endedOn === null ? 'It is over.' : `It ended${day}.`;
  }
}
