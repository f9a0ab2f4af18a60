import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { Board } from '#shared/contract/matching.ts';
import { changeText, totalText } from '#shared/domain/matching-words.ts';
import { openWarnings } from './board-filter.ts';
import styles from './BoardTotals.module.css';

type BoardTotalsProps = { readonly board: Board; readonly onShowWarnings: () => void };

/** Where the board stands: its fit against the best that is possible, what warns, who is left. */
export function BoardTotals({ board, onShowWarnings }: BoardTotalsProps) {
  const { totals, pairs, mentees } = board;
  const gap = totals.fit - totals.bestFit;
  const isBest = gap === 0 && totals.matched === totals.bestMatched;
  const hard = pairs.filter(pair => pair.warnings.some(({ mode }) => mode === 'hard')).length;
  const soft = pairs.filter(pair => openWarnings(pair).some(({ mode }) => mode === 'soft')).length;
  return (
    <span className={styles.totals}>
      <Tooltip label={totals.words} w={280}>
        <span className={styles.fit}>
          <span className="visually-hidden">Total fit. {totals.words}</span>
          <span className={`${styles.value} tabular`}>{totalText(totals.fit)}</span>
          <span className={`${styles.basis} tabular`}>of {totalText(totals.bestFit)} best</span>
          {isBest && totals.isProven ? (
            <span className={styles.gap} data-tone="best">
              <IconRosetteDiscountCheck size={15} aria-hidden /> proven best
            </span>
          ) : (
            <span className={`${styles.gap} tabular`}>{changeText(gap)}</span>
          )}
        </span>
      </Tooltip>
      <span className={styles.part}>
        <strong className="tabular">{totals.matched}</strong> of {mentees.length} mentees matched
      </span>
      {hard > 0 && (
        <UnstyledButton className={styles.warn} data-tone="hard" onClick={onShowWarnings}>
          <IconAlertOctagon size={15} aria-hidden /> {hard} {hard === 1 ? 'pair breaks' : 'pairs break'} a
          rule
        </UnstyledButton>
      )}
      {soft > 0 && (
        <UnstyledButton className={styles.warn} data-tone="soft" onClick={onShowWarnings}>
          <IconAlertTriangle size={15} aria-hidden /> {soft} {soft === 1 ? 'pair' : 'pairs'} with a warning
        </UnstyledButton>
      )}
    </span>
  );
}
