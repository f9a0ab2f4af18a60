import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CustomRulePreview as Preview } from '#shared/contract/custom-rules.ts';
import { conditionsSentence, type RuleCondition } from '#shared/domain/custom-rules.ts';
import type { RuleMode } from '#shared/domain/matching.ts';
import { api } from '../../api/client.ts';
import { explainError } from '../../api/explain-error.ts';
import styles from './CustomRulePreview.module.css';

type CustomRulePreviewProps = {
  readonly conditions: readonly RuleCondition[];
  /** The rule that is being changed; null for a new one. */
  readonly id: number | null;
  readonly mode: RuleMode;
};

/** What the rule would do to the people who take part, a moment after the last change. */
export function CustomRulePreview({ conditions, id, mode }: CustomRulePreviewProps) {
  const [tried] = useDebouncedValue(conditions, 200);
  const query = useQuery({
    ...api.matching.previewCustomRule.queryOptions({ input: { conditions: [...tried], id } }),
    placeholderData: keepPreviousData,
  });
  const isBusy = query.isPlaceholderData || tried !== conditions;
  return (
    <div className={styles.preview} aria-live="polite" aria-busy={isBusy} data-busy={isBusy || undefined}>
      <p className={styles.sentence}>{conditionsSentence(conditions)}</p>
      {query.isError && <p className={styles.line}>{explainError(query.error)}</p>}
      {query.data && <Effect preview={query.data} mode={mode} />}
    </div>
  );
}

function Effect({ preview, mode }: { readonly preview: Preview; readonly mode: RuleMode }) {
  const { possible, applies, newlyApart, onBoard, onBoardNames, leftAlone, unknown } = preview;
  const verb = { hard: 'Keeps apart', soft: 'Warns at', off: 'Would be about' }[mode];
  const more = onBoard - onBoardNames.length;
  return (
    <>
      <p className={styles.line}>
        <strong className="tabular">
          {verb} {applies.toLocaleString('en-US')} of {possible.toLocaleString('en-US')} possible pairs
        </strong>
        {mode === 'hard' && applies > newlyApart && (
          <> – {(applies - newlyApart).toLocaleString('en-US')} of them another rule keeps apart already</>
        )}
        .
      </p>
      <p className={styles.line}>
        {onBoard === 0
          ? 'No pair on the board breaks it.'
          : `On the board: ${onBoardNames.join('; ')}${more > 0 ? ` and ${more} more` : ''}.`}
      </p>
      {mode === 'hard' && leftAlone.length > 0 && (
        <p className={styles.alone}>
          Leaves nobody for {leftAlone.slice(0, 4).join(', ')}
          {leftAlone.length > 4 && ` and ${leftAlone.length - 4} more`}.
        </p>
      )}
      {unknown > 0 && (
        <p className={styles.line}>
          Of {unknown === 1 ? '1 person' : `${unknown} people`} it is not known; the rule lets them pass.
        </p>
      )}
    </>
  );
}
