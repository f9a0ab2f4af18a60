import { modelOf, type BoardModel } from './board-model.ts';
import { optimumOf, type Optimum } from './board-optimum.ts';
import type { Places } from './drop-effect.ts';
import type { CohortInput } from './match-cohort.ts';

export type PreparationInput = Pick<CohortInput, 'cohort' | 'mentees' | 'mentors' | 'settings'> & {
  readonly held: readonly Places[];
};

/** What is dear to compute of a large board: every fit, every broken rule, the best arrangement. */
export type PreparedBoard = Pick<BoardModel, 'fits' | 'rules' | 'feasible' | 'mustPairs'> & {
  readonly optimum: Optimum;
};

/** The slow part of opening a board, from plain values to plain values. */
export function prepare({ cohort, mentees, mentors, settings, held }: PreparationInput): PreparedBoard {
  const model = modelOf(cohort, { mentees, mentors }, settings);
  const { fits, rules, feasible, mustPairs } = model;
  return { fits, rules, feasible, mustPairs, optimum: optimumOf(model, held) };
}
