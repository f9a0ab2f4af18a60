import { type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';

/**
 * The few best columns of every row at the prices of the time they were chosen, best first.
 *
 * `cost` is price less score. Prices only rise while the kernels run, so `floor`, the cost at the time of the
 * choice, stays below the cost of its column, and `bound` below the cost of every column left out: a search
 * that gets no further than `bound` has missed nothing.
 */
export type RowCores = {
  readonly kept: number;
  /** Slots per row: room for twice the columns asked for. */
  readonly width: number;
  /** Columns chosen per row; 0 where nobody has looked at the row yet. */
  readonly count: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
  readonly floor: Float64Array;
  readonly bound: Float64Array;
  /** Working memory of a choice. */
  readonly cost: Float64Array;
  readonly sample: Float64Array;
};

/** Cells of a row that are looked at first, to guess how good the columns to keep will be. */
const SAMPLES = 48;

export function createCores({ rows, columns }: DenseProblem, kept: number): RowCores {
  const width = Math.min(columns, 2 * kept);
  return {
    kept,
    width,
    count: new Int32Array(rows),
    column: new Int32Array(rows * width),
    score: new Int32Array(rows * width),
    floor: new Float64Array(rows * width),
    bound: new Float64Array(rows),
    cost: new Float64Array(width),
    sample: new Float64Array(Math.ceil((kept * SAMPLES) / Math.max(columns, 1)) + 1),
  };
}

/**
 * Chooses the columns of one row with the lowest price less score, in one pass over the row.
 *
 * Rows begin reading at different columns: among equals, each then keeps others, where the same few for
 * everybody would leave most rows without a partner.
 */
export function chooseColumns(
  problem: DenseProblem,
  price: Float64Array,
  cores: RowCores,
  row: number,
): void {
  const { columns, score } = problem;
  const { width, column: chosen, cost: costs } = cores;
  const base = row * columns;
  const offset = row * width;
  const middle = (Math.imul(row, 2654435761) >>> 1) % columns;
  let limit = columns <= width ? Infinity : likelyLimit(problem, price, cores.sample, base, middle);
  let size = 0;
  for (let half = 0; half < 2; half += 1) {
    const stop = half === 0 ? columns : middle;
    for (let j = half === 0 ? middle : 0; j < stop; j += 1) {
      const value = score[base + j]!;
      const cost = price[j]! - value;
      if (cost >= limit || value === FORBIDDEN) continue;
      if (size === width) {
        limit = keepBetterHalf(chosen, costs, offset, width);
        size = width >> 1;
        if (cost >= limit) continue;
      }
      costs[size] = cost;
      chosen[offset + size] = j;
      size += 1;
    }
  }
  cores.count[row] = size;
  cores.bound[row] = limit;
  sortChosen(problem, cores, row);
}

/** A cost that about as many columns as wanted stay below, judged by a sample. */
function likelyLimit(
  { columns, score }: DenseProblem,
  price: Float64Array,
  sample: Float64Array,
  base: number,
  first: number,
): number {
  const last = sample.length - 1;
  const step = columns / SAMPLES;
  sample.fill(Infinity);
  for (let k = 0; k < SAMPLES; k += 1) {
    let j = Math.floor(first + k * step);
    if (j >= columns) j -= columns;
    const value = score[base + j]!;
    const cost = price[j]! - value;
    if (cost >= sample[last]! || value === FORBIDDEN) continue;
    let at = last;
    for (; at > 0 && sample[at - 1]! > cost; at -= 1) sample[at] = sample[at - 1]!;
    sample[at] = cost;
  }
  return sample[last]! + 1;
}

/** Moves the lower costs to the front and returns the least cost left behind (Hoare's selection). */
function keepBetterHalf(chosen: Int32Array, cost: Float64Array, offset: number, width: number): number {
  const keep = width >> 1;
  let low = 0;
  let high = width - 1;
  while (low < high) {
    const pivot = cost[(low + high) >> 1]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (cost[i]! < pivot) i += 1;
      while (cost[j]! > pivot) j -= 1;
      if (i > j) break;
      const lower = cost[j]!;
      cost[j] = cost[i]!;
      cost[i] = lower;
      const column = chosen[offset + j]!;
      chosen[offset + j] = chosen[offset + i]!;
      chosen[offset + i] = column;
      i += 1;
      j -= 1;
    }
    if (keep <= j) high = j;
    else if (keep >= i) low = i;
    else break;
  }
  return cost[keep]!;
}

function sortChosen({ columns, score }: DenseProblem, cores: RowCores, row: number): void {
  const { width, column: chosen, floor, cost: costs, score: kept } = cores;
  const offset = row * width;
  const size = cores.count[row]!;
  for (let k = 0; k < size; k += 1) {
    const cost = costs[k]!;
    const column = chosen[offset + k]!;
    let at = offset + k;
    for (; at > offset && floor[at - 1]! > cost; at -= 1) {
      floor[at] = floor[at - 1]!;
      chosen[at] = chosen[at - 1]!;
    }
    floor[at] = cost;
    chosen[at] = column;
  }
  const base = row * columns;
  for (let at = offset; at < offset + size; at += 1) kept[at] = score[base + chosen[at]!]!;
}
