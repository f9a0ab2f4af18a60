import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';

/** Nobody matched, all prices 0: where the price of a column that stays free must be. */
export function emptyMatch({ rows, columns }: DenseProblem): DenseMatch {
  return {
    price: new Float64Array(columns),
    columnOf: new Int32Array(rows).fill(-1),
    rowOf: new Int32Array(columns).fill(-1),
  };
}

export function freeRows({ columnOf }: DenseMatch): number[] {
  const free: number[] = [];
  for (let i = 0; i < columnOf.length; i += 1) if (columnOf[i]! < 0) free.push(i);
  return free;
}

/**
 * First prices of a square problem, where every column will be matched: for each column the least that some
 * row loses by taking it instead of its best (row and column reduction; Kuhn, Naval Research Logistics 2,
 * 1955). Where that row is still free it gets the column, because no other is better for it.
 */
export function reduceRowsAndColumns(problem: DenseProblem, match: DenseMatch): void {
  const { rows, columns, score } = problem;
  const { price, columnOf, rowOf } = match;
  const nearest = new Float64Array(columns).fill(-Infinity);
  const nearestRow = new Int32Array(columns).fill(-1);
  // Columns that somebody takes at no loss: once all are, a row only looks for a free one.
  let settled = 0;
  for (let i = 0; i < rows; i += 1) {
    const best = bestScore(score, columns, i);
    if (best === FORBIDDEN) continue;
    if (settled < columns) {
      settled += compareLosses(problem, match, best, i, nearest, nearestRow);
    } else takeFreeColumn(problem, match, best, i);
  }
  for (let j = 0; j < columns; j += 1) {
    const i = nearestRow[j]!;
    if (i < 0 || score[i * columns + j] === FORBIDDEN) continue;
    price[j] = nearest[j]!;
    if (rowOf[j]! < 0 && columnOf[i]! < 0) pair(columnOf, rowOf, i, j);
  }
}

function bestScore(score: Int32Array, columns: number, row: number): number {
  const base = row * columns;
  const stop = base + columns;
  let best = FORBIDDEN;
  for (let cell = base; cell < stop; cell += 1) if (score[cell]! > best) best = score[cell]!;
  return best;
}

/**
 * Notes for each column whether this row loses least by taking it, and gives the row the first free one at no
 * loss. Returns how many columns are now taken at no loss that were not before.
 */
function compareLosses(
  { columns, score }: DenseProblem,
  { columnOf, rowOf }: DenseMatch,
  best: number,
  row: number,
  nearest: Float64Array,
  nearestRow: Int32Array,
): number {
  const base = row * columns;
  let settled = 0;
  for (let j = 0; j < columns; j += 1) {
    const loss = score[base + j]! - best;
    if (loss > nearest[j]!) {
      nearest[j] = loss;
      nearestRow[j] = row;
      if (loss === 0) settled += 1;
    }
    if (loss === 0 && columnOf[row]! < 0 && rowOf[j]! < 0) pair(columnOf, rowOf, row, j);
  }
  return settled;
}

function takeFreeColumn(
  { columns, score }: DenseProblem,
  { columnOf, rowOf }: DenseMatch,
  value: number,
  row: number,
): void {
  const base = row * columns;
  for (let j = 0; j < columns; j += 1) {
    if (score[base + j] !== value || rowOf[j]! >= 0) continue;
    pair(columnOf, rowOf, row, j);
    return;
  }
}

function pair(columnOf: Int32Array, rowOf: Int32Array, row: number, column: number): void {
  columnOf[row] = column;
  rowOf[column] = row;
}
