import type { AssignmentProblem, Pair } from '../assignment.ts';

/**
 * What "best" means, from the most important to the least:
 *
 * 1. as many people matched as possible (`qualityFloor`: with no pair below the floor),
 * 2. `waiting`: those who wait longest are among the matched,
 * 3. `worstPairFirst`: the worst pair as good as possible, then the second worst, and so on,
 * 4. the highest total fit,
 * 5. `keep`: as many of the kept pairs as possible stay as they are.
 */
export type Objective = {
  readonly order:
    | { readonly kind: 'coverageFirst' }
    | { readonly kind: 'qualityFloor'; readonly floor: number };
  readonly worstPairFirst: boolean;
  readonly waiting?: Waiting | undefined;
  readonly keep?: Keep | undefined;
};

/**
 * How long each person has waited, in any unit, larger is longer; equal values are equally entitled.
 *
 * The people who can be matched together form a matroid, so taking the longest waiting first never lowers the
 * number of matches, and both sides' priorities can be kept at once (Mendelsohn and Dulmage 1958).
 * With several places per person it is the places that are filled in this order.
 */
export type Waiting = {
  readonly mentees?: ArrayLike<number> | undefined;
  readonly mentors?: ArrayLike<number> | undefined;
};

/** Pairs that should not be disturbed without need: those on the board, or those published. */
export type Keep = {
  readonly pairs: readonly Pair[];
  /** Fit, in the unit of the scores, that may be given up in all to keep more pairs; 0 decides between equals only. */
  readonly tolerance: number;
};

/** Scores in hundredths as in `AssignmentProblem`, and what to strive for. */
export type CohortProblem = AssignmentProblem & { readonly objective: Objective };

/** Something that was proven about an arrangement, and the sentence that says so. */
export type Claim = {
  readonly kind: 'coverage' | 'waiting' | 'worstPair' | 'total' | 'kept' | 'quota';
  readonly words: string;
};

/** The best arrangement under an objective. */
export type Arrangement = {
  /** By mentee and mentor, locked pairs included. */
  readonly pairs: readonly Pair[];
  readonly total: number;
  /** The score of the worst pair; null without any pair. */
  readonly worst: number | null;
  /** How many pairs, from the worst on, are as good as any arrangement can make them; 0 where the total came first. */
  readonly settled: number;
  /** How many of the pairs to keep are in it; null when none were named. */
  readonly kept: number | null;
  /** In the order of the objective. */
  readonly claims: readonly Claim[];
  /** Whether the dual prices of every stage were checked and prove the claims. */
  readonly isProven: boolean;
};
