import type { SurveyShare } from '#shared/contract/surveys.ts';
import { percentText } from './survey-words.ts';
import styles from './Surveys.module.css';

/** How many of those who were asked have answered. */
export function RateBar({ share, label }: { readonly share: SurveyShare; readonly label: string }) {
  const { count, of, interval } = share;
  return (
    <span className={styles.rate}>
      <span className="tabular">
        <strong>{count}</strong> of {of}
        {interval && <span className={styles.soft}> · {percentText(interval.share)}</span>}
      </span>
      <progress className={styles.bar} max={Math.max(of, 1)} value={count} aria-label={label} />
    </span>
  );
}
