import { FORBIDDEN, SCORE_LIMIT } from './problem.ts';

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
  /** No price is ever below this. */
  leastPrice: number;
  /** Working memory of a choice. */
  readonly cost: Float64Array;
  readonly sample: Float64Array;
};

/** Cells of a row that are looked at first, to guess how good the columns to keep will be. */
const SAMPLES = 48;

export function createCores(rows: number, columns: number, kept: number, leastPrice: number): RowCores {
  const width = Math.min(columns, 2 * kept);
  return {
    kept,
    width,
    count: new Int32Array(rows),
    column: new Int32Array(rows * width),
    score: new Int32Array(rows * width),
    floor: new Float64Array(rows * width),
    bound: new Float64Array(rows),
    leastPrice,
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
  score: Int32Array,
  columns: number,
  price: Float64Array,
  cores: RowCores,
  row: number,
): void {
  const base = row * columns;
  const middle = (Math.imul(row, 2654435761) >>> 1) % columns;
  cores.bound[row] =
    columns <= cores.width ? Infinity : likelyLimit(score, columns, price, cores.sample, base, middle);
  cores.count[row] = 0;
  pickColumns(score, columns, price, cores, row, middle, columns);
  pickColumns(score, columns, price, cores, row, 0, middle);
  sortChosen(score, columns, cores, row);
}

/**
 * Adds the columns of one row from `first` up to `stop` whose cost is below its bound, and lowers the bound
 * when there are too many. One loop only: that is what engines compile while it runs, without falling back.
 */
function pickColumns(
  score: Int32Array,
  columns: number,
  price: Float64Array,
  { width, column: chosen, cost: costs, count, bound, leastPrice }: RowCores,
  row: number,
  first: number,
  stop: number,
): void {
  const base = row * columns;
  const offset = row * width;
  let size = count[row]!;
  let limit = bound[row]!;
  let tooLow = lowScore(leastPrice - limit);
  for (let j = first; j < stop; j += 1) {
    const value = score[base + j]!;
    if (value <= tooLow) continue;
    const cost = price[j]! - value;
    if (cost >= limit) continue;
    if (size === width) {
      limit = keepBetterHalf(chosen, costs, offset, width);
      tooLow = lowScore(leastPrice - limit);
      size = width >> 1;
      if (cost >= limit) continue;
    }
    costs[size] = cost;
    chosen[offset + size] = j;
    size += 1;
  }
  count[row] = size;
  bound[row] = limit;
}

/** The highest score that cannot be good enough at any price: whole, so that most cells need no arithmetic. */
function lowScore(value: number): number {
  return Math.min(Math.max(value, FORBIDDEN), SCORE_LIMIT) | 0;
}

/**
 * Corrects the columns of one row after one cell has changed. `cost` is that of the cell at the prices of the choice.
 * A row that runs out of room or of columns will choose anew.
 */
export function replaceColumn(
  { width, count, column: columns, score: scores, floor, bound }: RowCores,
  row: number,
  column: number,
  score: number,
  cost: number,
): void {
  const base = row * width;
  let size = count[row]!;
  let known = base;
  while (known < base + size && columns[known] !== column) known += 1;
  if (known < base + size) {
    size -= 1;
    for (let at = known; at < base + size; at += 1) {
      columns[at] = columns[at + 1]!;
      scores[at] = scores[at + 1]!;
      floor[at] = floor[at + 1]!;
    }
  }
  if (score !== FORBIDDEN && cost < bound[row]!) {
    if (size === width) size = 0;
    else {
      let at = base + size;
      for (; at > base && floor[at - 1]! > cost; at -= 1) {
        columns[at] = columns[at - 1]!;
        scores[at] = scores[at - 1]!;
        floor[at] = floor[at - 1]!;
      }
      columns[at] = column;
      scores[at] = score;
      floor[at] = cost;
      size += 1;
    }
  }
  count[row] = size;
}

/** A cost that about as many columns as wanted stay below, judged by a sample. */
function likelyLimit(
  score: Int32Array,
  columns: number,
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

function sortChosen(score: Int32Array, columns: number, cores: RowCores, row: number): void {
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
