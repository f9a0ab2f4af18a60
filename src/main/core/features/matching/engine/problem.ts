/**
 * Score of a pair that must never be matched, whatever it costs: smaller than any real score.
 *
 * An infeasible pair is absent from the problem, it is not a low score: a low score would be chosen as
 * soon as coverage asks for it.
 */
export const FORBIDDEN = -2147483648;

/** Largest size of a score, so that differences of two scores still fit 32 bits. */
export const SCORE_LIMIT = 1_000_000_000;

/** A mentee and a mentor by their position in the problem, counted from 0. */
export type Pair = { readonly mentee: number; readonly mentor: number };

/**
 * Who may be matched with whom and how good each pair is.
 *
 * `score[i * mentorCount + j]` is the value of mentee i with mentor j in any integer unit (the product uses
 * hundredths of a point), larger is better, negative is fine, FORBIDDEN for pairs that must not be.
 * Capacities are numbers of partners and default to 1; a person with capacity 0 is not matched.
 * Locked pairs are part of every solution and use up their people's capacity.
 */
export type AssignmentProblem = {
  readonly menteeCount: number;
  readonly mentorCount: number;
  readonly score: Int32Array;
  readonly menteeCapacity?: ArrayLike<number> | undefined;
  readonly mentorCapacity?: ArrayLike<number> | undefined;
  readonly locked?: readonly Pair[] | undefined;
};

/**
 * Dual prices: the certificate of optimality.
 *
 * With w = score + matchBonus, every free pair has menteePrice + mentorPrice >= w, with equality when it is
 * matched; prices are never negative and 0 for whoever has capacity left. Where both people of a matched
 * pair have capacity above 1, the pair itself may be worth more than its two prices together.
 * The bonus exceeds anything the scores can add up to, so one more match always outweighs them.
 */
export type DualPrices = {
  readonly matchBonus: number;
  readonly mentee: Float64Array;
  readonly mentor: Float64Array;
};

/** The best assignment: pairs by mentee, locked pairs included, the sum of their scores, and its proof. */
export type AssignmentResult = {
  readonly pairs: readonly Pair[];
  readonly total: number;
  readonly prices: DualPrices;
};

/** A problem in solver form: capacities left after the locks, and locked cells hidden as FORBIDDEN. */
export type FreeProblem = {
  readonly menteeCount: number;
  readonly mentorCount: number;
  readonly score: Int32Array;
  readonly menteeCapacity: Int32Array;
  readonly mentorCapacity: Int32Array;
  readonly matchBonus: number;
};

/** Pairs and prices of a free problem, that is without the locked pairs. */
export type FreeSolution = {
  readonly pairs: readonly Pair[];
  readonly menteePrice: Float64Array;
  readonly mentorPrice: Float64Array;
};

/**
 * Checks the problem and takes the locked pairs out of it.
 *
 * Throws RangeError when sizes disagree, a score exceeds SCORE_LIMIT, or a lock is forbidden, doubled or
 * beyond a capacity: those are mistakes of the caller, not of the people.
 */
export function freeProblem(problem: AssignmentProblem): FreeProblem {
  const { menteeCount, mentorCount, locked = [] } = problem;
  if (problem.score.length !== menteeCount * mentorCount) {
    throw new RangeError(`score has ${problem.score.length} cells, expected ${menteeCount} x ${mentorCount}`);
  }
  const menteeCapacity = capacities(problem.menteeCapacity, menteeCount, mentorCount);
  const mentorCapacity = capacities(problem.mentorCapacity, mentorCount, menteeCount);
  const matchBonus = bonusFor(problem.score, menteeCount, mentorCount, menteeCapacity, mentorCapacity);
  const score = locked.length === 0 ? problem.score : problem.score.slice();
  for (const { mentee, mentor } of locked) {
    const cell = mentee * mentorCount + mentor;
    if (!isIndex(mentee, menteeCount) || !isIndex(mentor, mentorCount) || score[cell] === FORBIDDEN) {
      throw new RangeError(
        `mentee ${mentee} and mentor ${mentor} cannot be locked: forbidden or locked twice`,
      );
    }
    if (menteeCapacity[mentee] === 0 || mentorCapacity[mentor] === 0) {
      throw new RangeError(`mentee ${mentee} and mentor ${mentor} cannot be locked: no capacity left`);
    }
    menteeCapacity[mentee]! -= 1;
    mentorCapacity[mentor]! -= 1;
    score[cell] = FORBIDDEN;
  }
  return { menteeCount, mentorCount, score, menteeCapacity, mentorCapacity, matchBonus };
}

/**
 * A bonus per match that no difference of scores can outweigh, with room for warm changes.
 *
 * An alternating path has at most `matches` pairs on either side, so it can gain or lose less than
 * `matches` times the spread; four times that also bounds every dual price.
 */
export function matchBonusFor(matches: number, largestScore: number): number {
  return 4 * (matches + 2) * (2 * largestScore + 1);
}

function bonusFor(
  score: Int32Array,
  menteeCount: number,
  mentorCount: number,
  menteeCapacity: Int32Array,
  mentorCapacity: Int32Array,
): number {
  const largest = largestScore(score);
  if (largest > SCORE_LIMIT) throw new RangeError(`scores must stay within +-${SCORE_LIMIT}`);
  const matches = Math.min(sum(menteeCapacity), sum(mentorCapacity), menteeCount * mentorCount);
  return matchBonusFor(matches, largest);
}

/**
 * An upper bound of the size of all scores, at most twice the largest one.
 *
 * The bits of all sizes together, without a branch: scores are read once more than they need to be, so that
 * has to be cheap. Only near the limit is the largest one looked for.
 */
function largestScore(score: Int32Array): number {
  let bits = 0;
  for (let cell = 0; cell < score.length; cell += 1) {
    const value = score[cell]!;
    const size = value ^ (value >> 31);
    // FORBIDDEN is the only value whose size has no successor within 32 bits.
    bits |= size & ~((size + 1) >> 31);
  }
  if (bits < SCORE_LIMIT >> 1) return bits + 1;
  let largest = 0;
  for (const value of score) if (value !== FORBIDDEN) largest = Math.max(largest, Math.abs(value));
  return largest;
}

/** A person cannot meet the same partner twice, so capacities stop at the number of people opposite. */
function capacities(given: ArrayLike<number> | undefined, count: number, opposite: number): Int32Array {
  const capacity = new Int32Array(count).fill(Math.min(1, opposite));
  if (!given) return capacity;
  if (given.length !== count) throw new RangeError(`${given.length} capacities given for ${count} people`);
  for (let person = 0; person < count; person += 1) {
    const value = given[person]!;
    if (!Number.isInteger(value) || value < 0)
      throw new RangeError(`capacity ${value} is not a whole number`);
    capacity[person] = Math.min(value, opposite);
  }
  return capacity;
}

function isIndex(value: number, count: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < count;
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index += 1) total += values[index]!;
  return total;
}

/** The lowest of some numbers; Infinity when there are none. */
export function leastOf(values: ArrayLike<number>): number {
  let least = Infinity;
  for (let index = 0; index < values.length; index += 1) if (values[index]! < least) least = values[index]!;
  return least;
}
