import { FORBIDDEN, type Pair } from '../assignment.ts';
import { transposed } from '../engine/network.ts';
import { sum } from '../engine/problem.ts';
import { cover } from './cover.ts';
import { narrow, withoutCells, type Face } from './face.ts';

/**
 * Possible pairs looked at before the levels above the worst pair are left to the total: with 300 x 300 people all
 * levels are settled, with 1,000 x 1,000 the thirty lowest. A count, not a time, so that the same people always
 * give the same arrangement.
 */
const LEVEL_CELLS = 30_000_000;

/** Above every score: a pair whose level is settled is open at any threshold. */
const ALWAYS = 2 ** 31 - 1;

export type WorstFirst = {
  readonly face: Face;
  /** How many pairs, from the worst on, have the best scores that any arrangement can give them in turn. */
  readonly settled: number;
  /** Every pair is settled: no arrangement is better in the order of its worst pairs. */
  readonly isComplete: boolean;
  readonly isProven: boolean;
};

/**
 * Keeps the arrangements whose scores, sorted from the worst, are the best in lexicographic order (leximin).
 *
 * Level by level: the highest score that the next pair can have is found by binary search over the scores that
 * occur, each time asking whether everybody can still be matched without the pairs between; then as few pairs as
 * possible have that score, which one solve decides and proves ("fair matchings": Huang, Kavitha, Mehlhorn and
 * Michail 2016). `levels` caps the number of such rounds; one is the bottleneck optimum alone.
 */
export function worstPairFirst(start: Face, score: Int32Array, levels = Infinity): WorstFirst {
  const cap = Math.min(levels, Math.max(1, Math.floor(LEVEL_CELLS / Math.max(1, score.length))));
  const distinct = distinctScores(start, score);
  let face = start;
  const first = narrow(start, cell => score[cell]!);
  const matches = first.pairs.length;
  let { isProven } = first;
  let near = first.pairs;
  let settledScore = -Infinity;
  let settled = start.locked.length;
  for (let level = 0; level < cap && settled < matches; level += 1) {
    const test = coverTest(face, score, settledScore, matches);
    const { next, pairs } = highestNext(distinct, settledScore, near, test);
    near = pairs;
    const before = settledScore;
    const opened = withoutCells(face, cell => score[cell]! > before && score[cell]! < next);
    const fewest = narrow(opened, cell => (score[cell] === next ? -1 : 0));
    isProven &&= fewest.isProven;
    face = fewest.face;
    settledScore = next;
    const counted = fewest.pairs.filter(pair => score[pair.mentee * face.mentorCount + pair.mentor]! <= next);
    settled = countSettled(start, counted, score, next);
  }
  return { face, settled, isComplete: settled >= matches, isProven };
}

/** Pairs that were locked from the start cannot be changed, so they count as settled at any score. */
function countSettled(
  { locked, mentorCount }: Face,
  pairs: readonly Pair[],
  score: Int32Array,
  upTo: number,
): number {
  const above = locked.filter(pair => score[pair.mentee * mentorCount + pair.mentor]! > upTo);
  return pairs.length + above.length;
}

function distinctScores({ open }: Face, score: Int32Array): readonly number[] {
  const found = new Set<number>();
  for (let cell = 0; cell < open.length; cell += 1) if (open[cell] === 1) found.add(score[cell]!);
  return [...found].sort((a, b) => a - b);
}

/** Answers with an arrangement, or null: can everybody keep a partner with the pairs of at least this score? */
type CoverTest = (atLeast: number, near: readonly Pair[]) => readonly Pair[] | null;

/** The highest score above `settled` that passes the test, and an arrangement that shows it. */
function highestNext(
  distinct: readonly number[],
  settled: number,
  start: readonly Pair[],
  test: CoverTest,
): { readonly next: number; readonly pairs: readonly Pair[] } {
  let near = start;
  const passes = (index: number): boolean => {
    const pairs = test(distinct[index]!, near);
    near = pairs ?? near;
    return pairs !== null;
  };
  // Levels are close to each other, so the search doubles its steps before it halves them.
  let low = distinct.findIndex(value => value > settled);
  let step = 1;
  while (low + step < distinct.length && passes(low + step)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, distinct.length);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle;
    else high = middle;
  }
  return { next: distinct[low]!, pairs: near };
}

/**
 * Whether as many people as before, and everybody who must be filled, can be matched with the pairs of at least a
 * score. The two sides are asked apart: if one arrangement fills these mentees and another these mentors, then
 * one does both (Mendelsohn and Dulmage 1958).
 */
function coverTest(face: Face, score: Int32Array, settled: number, matches: number): CoverTest {
  const { menteeCount, mentorCount, locked, fillMentee, fillMentor } = face;
  const menteeCapacity = face.menteeCapacity.slice();
  const mentorCapacity = face.mentorCapacity.slice();
  const value = score.map((fit, cell) => (face.open[cell] === 0 ? FORBIDDEN : fit <= settled ? ALWAYS : fit));
  for (const { mentee, mentor } of locked) {
    value[mentee * mentorCount + mentor] = FORBIDDEN;
    menteeCapacity[mentee]! -= 1;
    mentorCapacity[mentor]! -= 1;
  }
  const wanted = matches - locked.length;
  const mentorRows =
    fillMentor.includes(1) && sum(mentorCapacity) > wanted
      ? transposed(value, menteeCount, mentorCount)
      : null;
  return (atLeast, near) => {
    const covered = cover({
      menteeCount,
      mentorCount,
      menteeCapacity,
      mentorCapacity,
      value,
      atLeast,
      first: fillMentee,
      start: near,
      mayLack: sum(menteeCapacity) - wanted,
    });
    if (covered.count < wanted || !isFilled(fillMentee, menteeCapacity, covered.mentorsOf)) return null;
    const pairs = covered.mentorsOf.flatMap((mentors, mentee) => mentors.map(mentor => ({ mentee, mentor })));
    if (mentorRows === null) return pairs;
    const back = cover({
      menteeCount: mentorCount,
      mentorCount: menteeCount,
      menteeCapacity: mentorCapacity,
      mentorCapacity: menteeCapacity,
      value: mentorRows,
      atLeast,
      first: fillMentor,
      start: near.map(({ mentee, mentor }) => ({ mentee: mentor, mentor: mentee })),
      mayLack: sum(mentorCapacity) - wanted,
    });
    return isFilled(fillMentor, mentorCapacity, back.mentorsOf) ? pairs : null;
  };
}

function isFilled(fill: Uint8Array, capacity: Int32Array, partners: readonly (readonly number[])[]): boolean {
  return partners.every((list, person) => fill[person] === 0 || list.length === capacity[person]);
}
