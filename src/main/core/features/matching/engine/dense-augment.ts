import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';

/** Working memory of the searches. `tentative` is NaN for settled columns, see `relaxRow`. */
type Search = {
  readonly tentative: Float64Array;
  readonly from: Int32Array;
  readonly settled: Int32Array;
  readonly distance: Float64Array;
};

/**
 * Matches waiting rows along shortest augmenting paths over the whole matrix, and stops when `budget` cells
 * have been read. Returns the rows still waiting: those not tried, and those that reach no free column.
 */
export function augmentDense(
  problem: DenseProblem,
  match: DenseMatch,
  waiting: readonly number[],
  budget: number,
): number[] {
  const { columns } = problem;
  const search: Search = {
    tentative: new Float64Array(columns),
    from: new Int32Array(columns),
    settled: new Int32Array(columns),
    distance: new Float64Array(columns),
  };
  const left: number[] = [];
  let rowsLeft = Math.ceil(budget / columns);
  for (const row of waiting) {
    if (rowsLeft <= 0) {
      left.push(row);
      continue;
    }
    const settled = augmentRow(problem, match, search, row);
    if (settled < 0) left.push(row);
    rowsLeft -= Math.abs(settled) + 1;
  }
  return left;
}

/** Returns the number of columns settled, negative if none of them led to a free one. */
function augmentRow(problem: DenseProblem, match: DenseMatch, search: Search, start: number): number {
  const { columns, score } = problem;
  const { price, rowOf } = match;
  const { tentative, from, settled, distance } = search;
  tentative.fill(Infinity);
  let count = 0;
  let offset = 0;
  for (let row = start; ;) {
    const column = relaxRow(problem, match, search, row, offset);
    if (column < 0) return -count - 1;
    const reached = tentative[column]!;
    row = rowOf[column]!;
    if (row < 0) {
      for (let k = 0; k < count; k += 1) price[settled[k]!]! += reached - distance[k]!;
      shiftPath(match, from, start, column);
      return count;
    }
    settled[count] = column;
    distance[count] = reached;
    count += 1;
    tentative[column] = NaN;
    offset = reached - price[column]! + score[row * columns + column]!;
  }
}

/**
 * Relaxes one row and returns the nearest open column in the same pass, preferring free ones; -1 if none.
 * Comparisons with NaN are false, so settled columns take part in neither without a test of their own.
 */
function relaxRow(
  { columns, score }: DenseProblem,
  { price, rowOf }: DenseMatch,
  { tentative, from }: Search,
  row: number,
  offset: number,
): number {
  const base = row * columns;
  let lowest = Infinity;
  let nearest = -1;
  for (let j = 0; j < columns; j += 1) {
    const value = score[base + j]!;
    const through = offset + price[j]! - value;
    let known = tentative[j]!;
    if (through < known && value !== FORBIDDEN) {
      known = through;
      tentative[j] = known;
      from[j] = row;
    }
    if (known < lowest || (known === lowest && rowOf[j]! < 0)) {
      lowest = known;
      nearest = j;
    }
  }
  return lowest < Infinity ? nearest : -1;
}

/** Gives every row of the path the column it was followed along. */
function shiftPath({ columnOf, rowOf }: DenseMatch, from: Int32Array, start: number, end: number): void {
  for (let column = end; ;) {
    const row = from[column]!;
    const given = columnOf[row]!;
    columnOf[row] = column;
    rowOf[column] = row;
    if (row === start) return;
    column = given;
  }
}
