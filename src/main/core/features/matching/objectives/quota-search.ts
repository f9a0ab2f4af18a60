import type { Pair } from '../assignment.ts';
import { narrow, spreadLimit, type Face, type Narrowed } from './face.ts';
import type { Demand } from './quota.ts';
import { solveProgram, type ProgramResult } from './quota-program.ts';

export type DemandResult = {
  readonly pairs: readonly Pair[] | null;
  readonly value: number;
  /** No arrangement that meets the demands is worth more. */
  readonly bound: number;
  /** With `pairs` null: proven that there is none. */
  readonly isImpossible: boolean;
};

/** Pairs that a program of whole numbers is given at most; beyond, only those that look best, without proof. */
const PROGRAM_CELLS = 40_000;
const SWEEPS = 2;

/**
 * The arrangement of a face that is worth most among those that meet the demands.
 *
 * With a price on each demand (one per pair that counts) the engine solves the rest, and the result bounds every
 * arrangement that meets the demands. The prices are bisected in turn; then a pair that cannot be part of anything
 * better than the best arrangement met on the way, by its loss against the bound, is struck out.
 */
export async function bestWithDemands(
  face: Face,
  weight: Int32Array,
  demands: readonly Demand[],
  deadline: number,
): Promise<DemandResult> {
  const search = priceDemands(face, weight, demands);
  const { incumbent, tightest } = search;
  if (incumbent && incumbent.value >= tightest.bound) {
    return { ...incumbent, bound: incumbent.value, isImpossible: false };
  }
  const atLeast = incumbent?.value ?? -Infinity;
  const locked = new Set(face.locked.map(({ mentee, mentor }) => mentee * face.mentorCount + mentor));
  const lossOf = (cell: number): number => (locked.has(cell) ? -Infinity : tightest.at.lossOf(cell));
  const all = openCells(face).filter(cell => tightest.bound - lossOf(cell) > atLeast);
  const isWhole = all.length <= PROGRAM_CELLS;
  const cells = isWhole ? all : nearest(all, lossOf);
  const seconds = Math.max(0.5, (deadline - performance.now()) / 1000);
  const program = await solveProgram(face, weight, demands, cells, search.matches, seconds);
  const found = program.pairs ? { pairs: program.pairs, value: valueOf(face, weight, program.pairs) } : null;
  const best = found && (!incumbent || found.value > incumbent.value) ? found : incumbent;
  if (!best) {
    return { pairs: null, value: 0, bound: tightest.bound, isImpossible: isWhole && program.isFinished };
  }
  const bound = isWhole ? boundOf(program, best.value) : Infinity;
  return { ...best, bound: Math.min(tightest.bound, bound), isImpossible: false };
}

/** Without an answer the struck-out program holds nothing better than what was known before. */
function boundOf({ isFinished, bound }: ProgramResult, value: number): number {
  return isFinished ? value : Math.max(value, Math.floor(bound));
}

type Priced = { readonly bound: number; readonly at: Narrowed };
type Search = {
  readonly matches: number;
  readonly incumbent: { readonly pairs: readonly Pair[]; readonly value: number } | null;
  readonly tightest: Priced;
};

function priceDemands(face: Face, weight: Int32Array, demands: readonly Demand[]): Search {
  const prices = demands.map(() => 0);
  let incumbent: Search['incumbent'] = null;
  let tightest: Priced | null = null;
  let matches = 0;
  const visit = (): readonly number[] => {
    const at = narrow(face, cell =>
      demands.reduce(
        (sum, { quota, sign }, k) => sum + sign * prices[k]! * quota.counts[cell]!,
        weight[cell]!,
      ),
    );
    const bound = at.value - demands.reduce((sum, { least }, k) => sum + prices[k]! * least, 0);
    if (!tightest || bound < tightest.bound) tightest = { bound, at };
    matches = at.pairs.length;
    const surpluses = demands.map(
      ({ quota, sign, least }) => sign * valueOf(face, quota.counts, at.pairs) - least,
    );
    const value = valueOf(face, weight, at.pairs);
    if (surpluses.every(surplus => surplus >= 0) && (!incumbent || value > incumbent.value))
      incumbent = { pairs: at.pairs, value };
    return surpluses;
  };
  visit();
  const highest = priceLimit(face, weight, demands.length);
  for (let sweep = 0; sweep < (demands.length === 1 ? 1 : SWEEPS); sweep += 1) {
    for (let k = 0; k < demands.length; k += 1) bisect(k);
  }
  return { matches, incumbent, tightest: tightest! };

  /** The bound is convex in one price; where too few pairs count, a higher price lowers it. */
  function bisect(k: number): void {
    let [low, high] = [0, highest];
    while (low <= high) {
      const middle = (low + high) >> 1;
      prices[k] = middle;
      if (visit()[k]! < 0) low = middle + 1;
      else high = middle - 1;
    }
    prices[k] = Math.min(low, highest);
  }
}

/** A price beyond which one pair that counts outweighs any two others, as far as the engine's numbers reach. */
function priceLimit(face: Face, weight: Int32Array, demands: number): number {
  let [lowest, highest] = [0, 0];
  for (let cell = 0; cell < weight.length; cell += 1) {
    if (face.open[cell] === 0) continue;
    lowest = Math.min(lowest, weight[cell]!);
    highest = Math.max(highest, weight[cell]!);
  }
  const spread = highest - lowest;
  const room = Math.floor((spreadLimit(face) - spread) / (2 * demands));
  return Math.max(0, Math.min(4 * spread + 1, room));
}

function openCells({ open }: Face): readonly number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < open.length; cell += 1) if (open[cell] === 1) cells.push(cell);
  return cells;
}

function nearest(cells: readonly number[], lossOf: (cell: number) => number): readonly number[] {
  return [...cells].sort((a, b) => lossOf(a) - lossOf(b)).slice(0, PROGRAM_CELLS);
}

function valueOf({ mentorCount }: Face, values: ArrayLike<number>, pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { mentee, mentor }) => sum + values[mentee * mentorCount + mentor]!, 0);
}
