import { FORBIDDEN } from '../assignment.ts';
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
export function worstPairFirst(
  start: Face,
  score: Int32Array,
  matches: number,
  levels = Infinity,
): WorstFirst {
  const cap = Math.min(levels, Math.max(1, Math.floor(LEVEL_CELLS / Math.max(1, score.length))));
  const distinct = distinctScores(start, score);
  let face = start;
  let settledScore = -Infinity;
  let settled = start.locked.length;
  let isProven = true;
  for (let level = 0; level < cap && settled < matches; level += 1) {
    const next = highestNext(face, score, distinct, settledScore, matches);
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
  pairs: readonly { readonly mentee: number; readonly mentor: number }[],
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

/** The highest score such that nobody loses a partner when all pairs between `settled` and it are closed. */
function highestNext(
  face: Face,
  score: Int32Array,
  distinct: readonly number[],
  settled: number,
  matches: number,
): number {
  const first = distinct.findIndex(value => value > settled);
  const coversFrom = coverTest(face, score, settled, matches);
  // Levels are close to each other, so the search doubles its steps before it halves them.
  let low = first;
  let step = 1;
  while (low + step < distinct.length && coversFrom(distinct[low + step]!)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, distinct.length);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (coversFrom(distinct[middle]!)) low = middle;
    else high = middle;
  }
  return distinct[low]!;
}

/**
 * Whether as many people as before, and everybody who must be filled, can be matched with the pairs of at least a
 * score. The two sides are asked apart: if one arrangement fills these mentees and another these mentors, then
 * one does both (Mendelsohn and Dulmage 1958).
 */
function coverTest(
  face: Face,
  score: Int32Array,
  settled: number,
  matches: number,
): (atLeast: number) => boolean {
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
  const menteeOrder = filledFirst(fillMentee);
  const mentorOrder = filledFirst(fillMentor);
  const mentorRows =
    fillMentor.includes(1) && sum(mentorCapacity) > wanted ? transposed(value, menteeCount, mentorCount) : null;
  return atLeast => {
    const from = { menteeCount, mentorCount, menteeCapacity, mentorCapacity, value };
    const covered = cover({ ...from, atLeast, order: menteeOrder });
    if (covered.count < wanted || !isFilled(fillMentee, menteeCapacity, covered.mentorsOf)) return false;
    if (mentorRows === null) return true;
    const back = cover({
      menteeCount: mentorCount,
      mentorCount: menteeCount,
      menteeCapacity: mentorCapacity,
      mentorCapacity: menteeCapacity,
      value: mentorRows,
      atLeast,
      order: mentorOrder,
    });
    return isFilled(fillMentor, mentorCapacity, back.mentorsOf);
  };
}

function filledFirst(fill: Uint8Array): readonly number[] {
  return [...fill.keys()].sort((a, b) => fill[b]! - fill[a]! || a - b);
}

function isFilled(fill: Uint8Array, capacity: Int32Array, partners: readonly (readonly number[])[]): boolean {
  return partners.every((list, person) => fill[person] === 0 || list.length === capacity[person]);
}
