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
export function reduceRowsAndColumns(
  { rows, columns, score }: DenseProblem,
  { price, columnOf, rowOf }: DenseMatch,
): void {
  const nearest = new Float64Array(columns).fill(-Infinity);
  const nearestRow = new Int32Array(columns).fill(-1);
  // Columns that somebody takes at no loss: once all are, a row only looks for a free one.
  let settled = 0;
  for (let i = 0; i < rows; i += 1) {
    const base = i * columns;
    let best = FORBIDDEN;
    for (let j = 0; j < columns; j += 1) if (score[base + j]! > best) best = score[base + j]!;
    if (best === FORBIDDEN) continue;
    let isWaiting = true;
    for (let j = 0; j < columns && (isWaiting || settled < columns); j += 1) {
      const loss = score[base + j]! - best;
      if (loss > nearest[j]!) {
        nearest[j] = loss;
        nearestRow[j] = i;
        if (loss === 0) settled += 1;
      }
      if (isWaiting && loss === 0 && rowOf[j]! < 0) {
        pair(columnOf, rowOf, i, j);
        isWaiting = false;
      }
    }
  }
  for (let j = 0; j < columns; j += 1) {
    const i = nearestRow[j]!;
    if (i < 0 || score[i * columns + j] === FORBIDDEN) continue;
    price[j] = nearest[j]!;
    if (rowOf[j]! < 0 && columnOf[i]! < 0) pair(columnOf, rowOf, i, j);
  }
}

function pair(columnOf: Int32Array, rowOf: Int32Array, row: number, column: number): void {
  columnOf[row] = column;
  rowOf[column] = row;
}
