import { IconAlertTriangle } from '@tabler/icons-react';
import type { SettingsPreview as Preview } from '#shared/contract/matching.ts';
import { changeText, fitText, totalText } from '#shared/domain/matching-words.ts';
import styles from './SettingsPreview.module.css';

type SettingsPreviewProps = {
  readonly preview: Preview | undefined;
  readonly isChanged: boolean;
  readonly isBusy: boolean;
  /** Why the settings tried out cannot be worked out; null when they can. */
  readonly refusal: string | null;
};

/** What the settings tried out would do to the pairs: in numbers, and by name. */
export function SettingsPreview({ preview, isChanged, isBusy, refusal }: SettingsPreviewProps) {
  if (!isChanged)
    return <p className={styles.words}>Change anything to see what it would do to the pairs.</p>;
  const problem = refusal ?? preview?.problem;
  if (problem) {
    return (
      <p className={styles.problem} role="alert">
        <IconAlertTriangle size={16} aria-hidden />
        <span>{problem}</span>
      </p>
    );
  }
  if (!preview) return <p className={styles.words}>Working out what this would do…</p>;
  const { fit, fitNow, matched, matchedNow, worst, worstNow, changedPairs, brokenPairs, gap } = preview;
  return (
    <>
      <dl className={styles.preview} aria-live="polite" aria-busy={isBusy} data-busy={isBusy || undefined}>
        <div>
          <dt>{gap === 0 ? 'Best possible fit' : 'Best fit found'}</dt>
          <dd className="tabular">
            {totalText(fit)}{' '}
            <span className={styles.basis}>
              ({changeText(fit - fitNow)}
              {gap > 0 && `; at most ${fitText(gap)} below the best possible`})
            </span>
          </dd>
        </div>
        <div>
          <dt>Weakest pair</dt>
          <dd className="tabular">
            {worst === null ? '–' : fitText(worst)}{' '}
            <span className={styles.basis}>
              {worst === worstNow ? 'as now' : `now ${worstNow === null ? '–' : fitText(worstNow)}`}
            </span>
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
      <PreviewMoves moves={preview.moves} count={preview.moveCount} />
    </>
  );
}

/** By name, once somebody asks: the figures come first, and the drawer is small. */
function PreviewMoves({ moves, count }: { readonly moves: Preview['moves']; readonly count: number }) {
  if (count === 0) return null;
  return (
    <details className={styles.moves}>
      <summary>{count === 1 ? 'Who would change: 1 mentee' : `Who would change: ${count} mentees`}</summary>
      <ul>
        {moves.map(({ mentee, before, after }) => (
          <li key={mentee}>
            <strong>{mentee}</strong> {before ?? 'nobody'} <span aria-label="would change to">→</span>{' '}
            {after ?? 'nobody'}
          </li>
        ))}
        {count > moves.length && <li className={styles.basis}>and {count - moves.length} more</li>}
      </ul>
    </details>
  );
}
