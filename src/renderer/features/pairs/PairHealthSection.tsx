import { useQuery } from '@tanstack/react-query';
import type { PairDetails } from '#shared/contract/pairs.ts';
import { api } from '../../api/client.ts';
import { fullDay } from '../../ui/day-text.ts';
import { LoadFailed } from '../../ui/LoadFailed.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { HealthReasons } from './HealthReasons.tsx';
import styles from './PairHealthSection.module.css';

/** How one pair is doing, on its page: now with every reason, and what spoke against it a month ago. */
export function PairHealthSection({ pair }: { readonly pair: PairDetails }) {
  const { data, error, isPending, refetch } = useQuery(
    api.health.ofPair.queryOptions({ input: { pairId: pair.pairId } }),
  );
  return (
    <section className={styles.section} aria-labelledby="pair-health">
      <h2 className={styles.heading} id="pair-health">
        How it goes
      </h2>
      {isPending && <Loading label="Loading how it goes" rows={4} />}
      {error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && !data.health && (
        <p className={styles.soft}>
          {pair.startedOn === null
            ? 'The pair has not started, so there is nothing to judge yet.'
            : 'The pair is over, so nobody has to watch it any more.'}
        </p>
      )}
      {data?.health && (
        <>
          <HealthReasons health={data.health} />
          <div>
            <h3 className={styles.small}>A month ago, {fullDay(data.monthAgo)}</h3>
            {data.beforeReasons.length === 0 ? (
              <p className={styles.soft}>
                {data.health.before === null
                  ? 'Too early to compare.'
                  : 'Nothing spoke against it, judged by the same signs.'}
              </p>
            ) : (
              <ul className={styles.list}>
                {data.beforeReasons.map(words => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            )}
          </div>
          <p className={styles.soft}>
            Signs are facts from meetings, check-ins and fit checks; the list of pairs says what counts as
            one. They are a reason to ask, not a verdict.
          </p>
        </>
      )}
    </section>
  );
}
