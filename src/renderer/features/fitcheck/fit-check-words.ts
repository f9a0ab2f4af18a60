import type { FitCheckState } from '#shared/domain/fit-check.ts';

export const FIT_STATE_WORDS: Readonly<Record<FitCheckState, string>> = {
  notYet: 'After the first meeting',
  due: 'Ask both',
  overdue: 'Late',
  waiting: 'One has answered',
  low: 'Needs a talk',
  fine: 'Done',
};

/** The answers as words; a figure alone says nothing. */
export const SCORE_WORDS = ['Not at all', 'A little', 'Partly', 'Mostly', 'Very much'] as const;
