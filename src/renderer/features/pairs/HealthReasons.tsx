import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import type { PairHealth } from '#shared/contract/health.ts';
import { HealthMark, trendWords } from './HealthMark.tsx';
import styles from './HealthReasons.module.css';

/** How a pair is doing with every reason in words, and what may be done now. */
export function HealthReasons({ health }: { readonly health: PairHealth }) {
  const { leaderCancelled } = health;
  return (
    <div className={styles.card} data-state={health.state}>
      <div className={styles.line}>
        <HealthMark health={health} />
        {health.trend !== null && <span className={styles.soft}>{trendWords(health)}</span>}
      </div>
      {health.reasons.length > 0 ? (
        <ul className={styles.reasons}>
          {health.reasons.map(reason => (
            <li key={reason.sign} data-strong={reason.isStrong || undefined}>
              {reason.words}
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.fine}>
          <IconCircleCheck size={15} aria-hidden />
          {health.state === 'paused' ? 'Nothing is asked of a paused pair.' : 'Nothing speaks against it.'}
        </p>
      )}
      {health.nextStep && (
        <p className={styles.step}>
          <IconArrowRight size={15} aria-hidden />
          <span>{health.nextStep}</span>
        </p>
      )}
      {leaderCancelled.of > 0 && (
        <p className={styles.soft}>
          The leader called off {leaderCancelled.count} of {leaderCancelled.of}{' '}
          {leaderCancelled.of === 1 ? 'meeting' : 'meetings'} whose day has come.
        </p>
      )}
    </div>
  );
}
