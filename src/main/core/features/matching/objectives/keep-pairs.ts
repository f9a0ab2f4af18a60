import type { Pair } from '../assignment.ts';
import { changedParts } from './changed-parts.ts';
import { narrow, spreadLimit, type Face } from './face.ts';
import type { Keep } from './objective.ts';

export type KeptMost = {
  readonly pairs: readonly Pair[];
  readonly kept: number;
  /** No arrangement within the tolerance keeps more than this. */
  readonly atMost: number;
  /** Fit given up against the best total. */
  readonly givenUp: number;
  readonly isProven: boolean;
};

/** Rounds of the search for the best exchange rate; a hull of this many corners does not occur in practice. */
const ROUNDS = 40;

/**
 * The arrangements of `best` (all of the highest total) that disturb the kept pairs least, or, with a tolerance,
 * those of `face` that give up at most so much of the total.
 *
 * Without a tolerance the number kept is the most possible. With one, fit and kept pairs are weighed against each
 * other at the exchange rate that just uses the tolerance up (Lagrangian relaxation); every rate also proves a bound
 * on how many can be kept, so the gap is known and usually 0.
 */
export function keepMost(
  face: Face,
  best: { readonly face: Face; readonly value: number },
  score: Int32Array,
  keep: Keep,
): KeptMost {
  const isKept = keptCells(face, keep.pairs);
  const first = narrow(best.face, cell => isKept[cell]!);
  const least = { pairs: first.pairs, kept: first.value, total: best.value };
  const exact = {
    pairs: first.pairs,
    kept: first.value,
    atMost: first.value,
    givenUp: 0,
    isProven: first.isProven,
  };
  if (keep.tolerance <= 0 || first.value === Math.min(keep.pairs.length, first.pairs.length)) return exact;
  const most = narrow(face, cell => isKept[cell]!);
  const mostTotal = narrow(most.face, cell => score[cell]!);
  const far = { pairs: mostTotal.pairs, kept: most.value, total: mostTotal.value };
  const proven = first.isProven && most.isProven && mostTotal.isProven;
  return withinTolerance(face, score, isKept, {
    least,
    far,
    floor: best.value - keep.tolerance,
    best,
    proven,
  });
}

/** Which of the pairs to keep are possible at all, as 0 or 1 by cell. */
export function keptCells({ open, mentorCount }: Face, pairs: readonly Pair[]): Uint8Array {
  const isKept = new Uint8Array(open.length);
  for (const { mentee, mentor } of pairs) {
    const cell = mentee * mentorCount + mentor;
    if (open[cell] === 1) isKept[cell] = 1;
  }
  return isKept;
}

type Point = { readonly pairs: readonly Pair[]; readonly kept: number; readonly total: number };
type Ends = {
  readonly least: Point;
  readonly far: Point;
  /** The lowest total that the tolerance allows. */
  readonly floor: number;
  readonly best: { readonly value: number };
  readonly proven: boolean;
};

function withinTolerance(face: Face, score: Int32Array, isKept: Uint8Array, ends: Ends): KeptMost {
  const { floor, best } = ends;
  let { least: within, far: beyond, proven } = ends;
  let atMost = beyond.kept;
  for (let round = 0; round < ROUNDS && beyond.total < floor && atMost > within.kept; round += 1) {
    const [perFit, perKept] = exchangeRate(face, score, within, beyond);
    const weighed = narrow(face, cell => perFit * score[cell]! + perKept * isKept[cell]!);
    proven &&= weighed.isProven;
    atMost = Math.min(atMost, Math.floor((weighed.value - perFit * floor) / perKept));
    const point = pointOf(face, score, isKept, weighed.pairs);
    const worth = ({ total, kept }: Point): number => perFit * total + perKept * kept;
    if (weighed.value <= Math.max(worth(within), worth(beyond))) break;
    if (point.total >= floor) within = point;
    else beyond = point;
  }
  if (beyond.total >= floor) within = beyond;
  else within = joined(face, score, isKept, within, beyond, floor);
  return {
    pairs: within.pairs,
    kept: within.kept,
    atMost: Math.max(atMost, within.kept),
    givenUp: best.value - within.total,
    isProven: proven,
  };
}

/** How much fit one more kept pair is worth between two points, as a fraction small enough to solve with. */
function exchangeRate(
  face: Face,
  score: Int32Array,
  within: Point,
  beyond: Point,
): readonly [perFit: number, perKept: number] {
  const perFit = beyond.kept - within.kept;
  const perKept = Math.max(1, within.total - beyond.total);
  let largest = 1;
  for (let cell = 0; cell < score.length; cell += 1) {
    if (face.open[cell] === 1) largest = Math.max(largest, Math.abs(score[cell]!));
  }
  const tooLarge = (2 * perFit * largest + perKept) / spreadLimit(face);
  if (tooLarge <= 1) return [perFit, perKept];
  // A rounded rate is as valid as the exact one: the bound it proves is only a little weaker.
  return [Math.max(1, Math.floor(perFit / tooLarge)), Math.max(1, Math.floor(perKept / tooLarge))];
}

function pointOf(
  { mentorCount }: Face,
  score: Int32Array,
  isKept: Uint8Array,
  pairs: readonly Pair[],
): Point {
  let kept = 0;
  let total = 0;
  for (const { mentee, mentor } of pairs) {
    kept += isKept[mentee * mentorCount + mentor]!;
    total += score[mentee * mentorCount + mentor]!;
  }
  return { pairs, kept, total };
}

/** Takes over from `beyond` those independent parts of the difference that keep more pairs for the least fit. */
function joined(
  face: Face,
  score: Int32Array,
  isKept: Uint8Array,
  within: Point,
  beyond: Point,
  floor: number,
): Point {
  const parts = changedParts(within.pairs, beyond.pairs)
    .map(part => {
      const [out, into] = [
        pointOf(face, score, isKept, part.removed),
        pointOf(face, score, isKept, part.added),
      ];
      return { ...part, kept: into.kept - out.kept, cost: out.total - into.total };
    })
    .filter(({ kept, removed, added }) => kept > 0 && removed.length === added.length)
    .sort((a, b) => a.cost / a.kept - b.cost / b.kept);
  const cellOf = ({ mentee, mentor }: Pair): number => mentee * face.mentorCount + mentor;
  const chosen = new Map(within.pairs.map(pair => [cellOf(pair), pair]));
  let { total } = within;
  for (const { removed, added, cost } of parts) {
    if (total - cost < floor) continue;
    total -= cost;
    for (const pair of removed) chosen.delete(cellOf(pair));
    for (const pair of added) chosen.set(cellOf(pair), pair);
  }
  const pairs = [...chosen.values()].sort((a, b) => a.mentee - b.mentee || a.mentor - b.mentor);
  return pointOf(face, score, isKept, pairs);
}
