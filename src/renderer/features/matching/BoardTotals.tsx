import { Tooltip, UnstyledButton } from '@mantine/core';
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconRosetteDiscountCheck,
  IconTargetArrow,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Board } from '#shared/contract/matching.ts';
import { changeText, totalText } from '#shared/domain/matching-words.ts';
import { api } from '../../api/client.ts';
import { openWarnings } from './board-filter.ts';
import styles from './BoardTotals.module.css';

type BoardTotalsProps = { readonly board: Board; readonly onShowWarnings: () => void };

/** Where the board stands: its fit against the best that is possible, what warns, who is left. */
export function BoardTotals({ board, onShowWarnings }: BoardTotalsProps) {
  const { totals, pairs, mentees, goals } = board;
  const hasGoals = goals.length > 0;
  const gap = totals.fit - totals.bestFit;
  const isBest = gap === 0 && totals.matched === totals.bestMatched;
  const hard = pairs.filter(pair => openWarnings(pair).some(({ mode }) => mode === 'hard')).length;
  const soft = pairs.filter(pair => openWarnings(pair).some(({ mode }) => mode === 'soft')).length;
  return (
    <span className={styles.totals}>
      <Tooltip label={totals.words} w={280}>
        <span className={styles.fit}>
          <span className="visually-hidden">Total fit. {totals.words}</span>
          <span className={`${styles.value} tabular`}>{totalText(totals.fit)}</span>
          {!hasGoals && (
            <span className={`${styles.basis} tabular`}>of {totalText(totals.bestFit)} best</span>
          )}
          {hasGoals ? null : isBest && totals.isProven ? (
            <span className={styles.gap} data-tone="best">
              <IconRosetteDiscountCheck size={15} aria-hidden /> proven best
            </span>
          ) : (
            <span className={`${styles.gap} tabular`}>{changeText(gap)}</span>
          )}
        </span>
      </Tooltip>
      {hasGoals && <Aim goals={goals} />}
      <span className={styles.part}>
        <strong className="tabular">{totals.matched}</strong> of {mentees.length} matched
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

/** How far the board meets the facilitator's goals; the search may take a while, so the board does not wait for it. */
function Aim({ goals }: Pick<Board, 'goals'>) {
  const { data: aim, isError } = useQuery(api.matching.aim.queryOptions());
  if (isError) return null;
  const words = aim ? aim.words : 'Working out how far the board meets your goals…';
  return (
    <Tooltip label={`${words} What comes first: ${goals.join('; ')}.`} w={320}>
      <span className={styles.aim}>
        <span className="visually-hidden">
          Goals. {words} What comes first: {goals.join('; ')}.
        </span>
        <span
          aria-hidden
          className={styles.gap}
          data-tone={aim?.isReached && aim.isProven ? 'best' : undefined}
        >
          {aim?.isReached ? (
            <>
              <IconRosetteDiscountCheck size={15} aria-hidden />{' '}
              {aim.isProven ? 'goals met, proven' : 'goals met'}
            </>
          ) : (
            <>
              <IconTargetArrow size={15} aria-hidden /> {aim ? 'goals not met yet' : 'checking goals…'}
            </>
          )}
        </span>
      </span>
    </Tooltip>
  );
}
