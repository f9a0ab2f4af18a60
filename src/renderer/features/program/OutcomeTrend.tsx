import type { OutcomeValue } from '#shared/contract/charter.ts';
import styles from './OutcomeTrend.module.css';

type OutcomeTrendProps = {
  readonly baseline: string;
  readonly target: string;
  readonly current: string;
  readonly values: readonly OutcomeValue[];
};

/** From where to where: the baseline, what was measured, and the target, on one line where they are numbers. */
export function OutcomeTrend({ baseline, target, current, values }: OutcomeTrendProps) {
  const share = shareOf(baseline, target, current);
  return (
    <div className={styles.trend}>
      <span className={styles.end}>
        <span className={styles.label}>Start</span> {baseline || '–'}
      </span>
      <span className={styles.track} aria-hidden>
        {share !== null && <span className={styles.fill} style={{ width: `${share * 100}%` }} />}
      </span>
      <span className={styles.end}>
        <span className={styles.label}>Now</span> {current || 'not measured'}
        {values.length > 1 && <span className={styles.label}> ({values.length} values)</span>}
      </span>
      <span className={styles.end}>
        <span className={styles.label}>Wanted</span> {target || '–'}
      </span>
    </div>
  );
}

/** How much of the way is behind, from 0 to 1, or null where the three are not numbers. */
export function shareOf(baseline: string, target: string, current: string): number | null {
  const [from, to, now] = [numberIn(baseline), numberIn(target), numberIn(current)];
  if (from === null || to === null || now === null || from === to) return null;
  return Math.min(1, Math.max(0, (now - from) / (to - from)));
}

function numberIn(text: string): number | null {
  const match = /-?\d+(?:[.,]\d+)?/.exec(text);
  return match ? Number(match[0].replace(',', '.')) : null;
}
