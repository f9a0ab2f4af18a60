import type { Stage } from '#shared/contract/scenarios.ts';
import { STAGE_WORDS, STAGES } from './stage-words.ts';
import styles from './StageMark.module.css';

/** How far a pair is: four steps, and the word for the last one reached. */
export function StageMark({ stage }: { readonly stage: Stage }) {
  const reached = Math.min(STAGES.indexOf(stage), 3);
  return (
    <span className={styles.mark}>
      <svg width="46" height="10" viewBox="0 0 46 10" aria-hidden>
        <path className={styles.line} d="M5 5 H41" />
        {[0, 1, 2, 3].map(step => (
          <circle
            key={step}
            cx={5 + step * 12}
            cy="5"
            r="3.5"
            className={step <= reached ? styles.reached : styles.ahead}
          />
        ))}
      </svg>
      {STAGE_WORDS[stage]}
    </span>
  );
}
