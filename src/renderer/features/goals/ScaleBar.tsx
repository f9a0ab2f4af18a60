import type { Goal } from '#shared/contract/goals.ts';
import { ratingText, SCALE, SCALE_FIELD } from '#shared/domain/goals.ts';
import styles from './ScaleBar.module.css';

const LOWEST_FIRST = [...SCALE].reverse();

/** The five steps of a goal from the lowest to the highest, with where it stood in the middle and at the end. */
export function ScaleBar({ goal }: { readonly goal: Goal }) {
  return (
    <ol className={styles.bar} aria-label="Five steps">
      {LOWEST_FIRST.map(step => {
        const isMid = goal.midRating === step;
        const isEnd = goal.endRating === step;
        return (
          <li
            key={step}
            className={styles.step}
            data-expected={step === 0 || undefined}
            data-rated={isMid && isEnd ? 'both' : isEnd ? 'end' : isMid ? 'mid' : undefined}
          >
            <span className={styles.sign}>
              {ratingText(step)}
              {isMid && <span className={styles.mark}>middle</span>}
              {isEnd && (
                <span className={styles.mark} data-wave="end">
                  end
                </span>
              )}
            </span>
            {goal[SCALE_FIELD[step]]}
          </li>
        );
      })}
    </ol>
  );
}
