import type { SettingsPreview as Preview } from '#shared/contract/matching.ts';
import { changeText, totalText } from '#shared/domain/matching-words.ts';
import styles from './SettingsPreview.module.css';

type SettingsPreviewProps = { readonly preview: Preview | undefined; readonly isChanged: boolean };

/** What the settings tried out would do, in numbers. */
export function SettingsPreview({ preview, isChanged }: SettingsPreviewProps) {
  if (!isChanged) return <p className={styles.words}>Move a slider to see what it would do to the pairs.</p>;
  if (!preview) return <p className={styles.words}>Working out what this would do…</p>;
  const { fit, fitNow, matched, matchedNow, changedPairs, brokenPairs } = preview;
  return (
    <dl className={styles.preview} aria-live="polite">
      <div>
        <dt>Best possible fit</dt>
        <dd className="tabular">
          {totalText(fit)} <span className={styles.basis}>({changeText(fit - fitNow)})</span>
        </dd>
      </div>
      <div>
        <dt>Pairs possible</dt>
        <dd className="tabular">
          {matched}{' '}
          <span className={styles.basis}>{matched === matchedNow ? 'as now' : `now ${matchedNow}`}</span>
        </dd>
      </div>
      <div>
        <dt>Pairs auto-match would change</dt>
        <dd className="tabular">{changedPairs}</dd>
      </div>
      {brokenPairs > 0 && (
        <div data-tone="blocked">
          <dt>Pairs on the board it would forbid</dt>
          <dd className="tabular">{brokenPairs}</dd>
        </div>
      )}
    </dl>
  );
}
