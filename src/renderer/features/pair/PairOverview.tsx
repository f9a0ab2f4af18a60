import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import type { PairSectionProps } from './pair-sections.ts';
import styles from './PairOverview.module.css';
import { isOpen } from './pair-states.ts';

/** What stands between the two and their next meeting. */
export function PairOverview({ pair }: PairSectionProps) {
  const readiness = useQuery({ ...api.readiness.pairs.queryOptions(), enabled: isOpen(pair.state) });
  const gates = readiness.data?.find(one => one.pairId === pair.pairId)?.gates ?? [];
  const missing = gates.flatMap(gate => gate.missing);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Ready to meet</h2>
      {readiness.isLoading && <Loading label="Loading what is missing" rows={3} />}
      {readiness.isError && <LoadFailed error={readiness.error} onRetry={() => void readiness.refetch()} />}
      {readiness.data && missing.length === 0 && (
        <p className={styles.soft}>Both are prepared and have signed.</p>
      )}
      {missing.length > 0 && (
        <ul className={styles.list}>
          {missing.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {!isOpen(pair.state) && <p className={styles.soft}>This pair is over.</p>}
    </section>
  );
}
