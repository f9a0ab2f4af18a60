import {
  type AssignmentProblem,
  FORBIDDEN,
  type Pair,
  SCORE_LIMIT,
  solveAssignment,
  verifyCertificate,
} from '../assignment.ts';
import { sum } from '../engine/problem.ts';

/**
 * All arrangements that are optimal for the goals so far: what a further goal may still choose between.
 *
 * By complementary slackness an arrangement is optimal exactly when it uses only pairs that are worth their two
 * prices, has every pair worth more than them, and fills the places of everybody whose price is above 0. So the
 * optimal arrangements are again those of an assignment problem: fewer open pairs, more locked ones, and people
 * who must be filled. Each goal narrows the face by one solve, whatever the size of the numbers.
 */
export type Face = {
  readonly menteeCount: number;
  readonly mentorCount: number;
  readonly menteeCapacity: Int32Array;
  readonly mentorCapacity: Int32Array;
  /** 1 where two people may be paired. */
  readonly open: Uint8Array;
  readonly locked: readonly Pair[];
  /** 1 for people all of whose places must be filled. */
  readonly fillMentee: Uint8Array;
  readonly fillMentor: Uint8Array;
};

/** The best of a face for one more goal, and the face of all that are equally good. */
export type Narrowed = {
  readonly pairs: readonly Pair[];
  /** Sum of the goal's values over the pairs. */
  readonly value: number;
  readonly face: Face;
  readonly isProven: boolean;
  /** What an arrangement with this pair loses at least against `value`, by cell. */
  readonly lossOf: (cell: number) => number;
};

/** Every arrangement of a problem; pairs below `floor` are closed unless they are locked. */
export function wholeFace(problem: AssignmentProblem, floor = FORBIDDEN): Face {
  const { menteeCount, mentorCount, score, locked = [] } = problem;
  const open = new Uint8Array(score.length);
  for (let cell = 0; cell < score.length; cell += 1) {
    if (score[cell] !== FORBIDDEN && score[cell]! >= floor) open[cell] = 1;
  }
  for (const { mentee, mentor } of locked) {
    const cell = mentee * mentorCount + mentor;
    if (score[cell] !== FORBIDDEN) open[cell] = 1;
  }
  return {
    menteeCount,
    mentorCount,
    menteeCapacity: places(problem.menteeCapacity, menteeCount, mentorCount),
    mentorCapacity: places(problem.mentorCapacity, mentorCount, menteeCount),
    open,
    locked,
    fillMentee: new Uint8Array(menteeCount),
    fillMentor: new Uint8Array(mentorCount),
  };
}

function places(given: ArrayLike<number> | undefined, count: number, opposite: number): Int32Array {
  return Int32Array.from({ length: count }, (_, person) => Math.min(given?.[person] ?? 1, opposite));
}

/** The same face without the pairs that `closes` names; locked pairs stay. */
export function withoutCells(face: Face, closes: (cell: number) => boolean): Face {
  const open = face.open.slice();
  for (let cell = 0; cell < open.length; cell += 1) if (open[cell] === 1 && closes(cell)) open[cell] = 0;
  for (const { mentee, mentor } of face.locked) open[mentee * face.mentorCount + mentor] = 1;
  return { ...face, open };
}

/**
 * The arrangements of a face with the most matches and, among those, the highest sum of `valueOf`, whole numbers.
 *
 * Throws RangeError when the values are too large to be kept below the bonus for people who must be filled.
 */
export function narrow(face: Face, valueOf: (cell: number) => number): Narrowed {
  const { menteeCount, mentorCount, menteeCapacity, mentorCapacity, locked } = face;
  const score = new Int32Array(face.open.length).fill(FORBIDDEN);
  const [lowest, highest] = fillValues(face, valueOf, score);
  addFillBonus(face, score, lowest, highest);
  const problem: AssignmentProblem = {
    menteeCount,
    mentorCount,
    score,
    menteeCapacity,
    mentorCapacity,
    locked,
  };
  const result = solveAssignment(problem);
  const { matchBonus, mentee: menteePrice, mentor: mentorPrice } = result.prices;
  const lossOf = (cell: number): number => {
    const mentee = Math.floor(cell / mentorCount);
    const price = menteePrice[mentee]! + mentorPrice[cell - mentee * mentorCount]!;
    return price - score[cell]! - matchBonus;
  };
  const open = new Uint8Array(score.length);
  const nowLocked = [...locked];
  const isLocked = new Set(locked.map(pair => pair.mentee * mentorCount + pair.mentor));
  for (let i = 0; i < menteeCount; i += 1) {
    for (let j = 0; j < mentorCount; j += 1) {
      const cell = i * mentorCount + j;
      if (isLocked.has(cell)) open[cell] = 1;
      else if (score[cell] !== FORBIDDEN) {
        const loss = menteePrice[i]! + mentorPrice[j]! - score[cell]! - matchBonus;
        if (loss <= 0) open[cell] = 1;
        if (loss < 0) nowLocked.push({ mentee: i, mentor: j });
      }
    }
  }
  return {
    pairs: result.pairs,
    value: result.pairs.reduce(
      (total, { mentee, mentor }) => total + valueOf(mentee * mentorCount + mentor),
      0,
    ),
    isProven: verifyCertificate(problem, result).holds,
    lossOf,
    face: {
      ...face,
      open,
      locked: nowLocked,
      fillMentee: face.fillMentee.map((fill, i) => (fill === 1 || menteePrice[i]! > 0 ? 1 : 0)),
      fillMentor: face.fillMentor.map((fill, j) => (fill === 1 || mentorPrice[j]! > 0 ? 1 : 0)),
    },
  };
}

function fillValues(
  { open }: Face,
  valueOf: (cell: number) => number,
  score: Int32Array,
): readonly [lowest: number, highest: number] {
  let lowest = Infinity;
  let highest = -Infinity;
  for (let cell = 0; cell < open.length; cell += 1) {
    if (open[cell] === 0) continue;
    const value = valueOf(cell);
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
    if (Math.abs(value) > SCORE_LIMIT) throw new RangeError(`a value of ${value} is beyond ${SCORE_LIMIT}`);
    score[cell] = value;
  }
  return [lowest, highest];
}

/**
 * Makes filling each place that must be filled worth more than all values can differ by.
 *
 * Two arrangements with equally many matches differ by at most matches x (highest - lowest).
 */
function addFillBonus(face: Face, score: Int32Array, lowest: number, highest: number): void {
  const { mentorCount, fillMentee, fillMentor } = face;
  const bonus = fillBonus(face, lowest, highest);
  if (bonus === 0) return;
  if (2 * bonus + Math.max(Math.abs(lowest), Math.abs(highest)) > SCORE_LIMIT) {
    throw new RangeError(`values between ${lowest} and ${highest} are too far apart for this many people`);
  }
  for (let cell = 0; cell < score.length; cell += 1) {
    if (score[cell] === FORBIDDEN) continue;
    const mentee = Math.floor(cell / mentorCount);
    score[cell]! += bonus * (fillMentee[mentee]! + fillMentor[cell - mentee * mentorCount]!);
  }
}

function fillBonus(face: Face, lowest: number, highest: number): number {
  const { fillMentee, fillMentor } = face;
  if (highest < lowest || !(fillMentee.includes(1) || fillMentor.includes(1))) return 0;
  return mostMatches(face) * (highest - lowest) + 1;
}

/** The largest spread of values that a face can be narrowed by. */
export function spreadLimit(face: Face): number {
  const { fillMentee, fillMentor } = face;
  if (!fillMentee.includes(1) && !fillMentor.includes(1)) return SCORE_LIMIT;
  return Math.floor(SCORE_LIMIT / (2 * mostMatches(face) + 3));
}

function mostMatches({ menteeCapacity, mentorCapacity }: Face): number {
  return Math.min(sum(menteeCapacity), sum(mentorCapacity));
}
