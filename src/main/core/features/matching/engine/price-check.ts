import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';
import { type RowCores } from './row-cores.ts';

/**
 * Compares every matched row with the whole matrix. Rows whose column gives them less than another would, at
 * these prices, are freed and returned. Where a row's column costs no more than its best few are good for, there is
 * nothing left to read.
 */
export function freeUnderpaidRows(
  { rows, columns, score }: DenseProblem,
  { price, columnOf, rowOf }: DenseMatch,
  cores: RowCores | null,
): number[] {
  const underpaid: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    const column = columnOf[i]!;
    if (column < 0) continue;
    const cost = price[column]! - score[i * columns + column]!;
    const others =
      cores && cores.count[i]! > 0 && cost <= cores.bound[i]!
        ? leastListed(cores, price, i)
        : leastCost(score, columns, price, i);
    if (cost > others) {
      columnOf[i] = -1;
      rowOf[column] = -1;
      underpaid.push(i);
    }
  }
  return underpaid;
}

function leastListed({ width, count, column, score }: RowCores, price: Float64Array, row: number): number {
  const base = row * width;
  const stop = base + count[row]!;
  let least = Infinity;
  for (let at = base; at < stop; at += 1) {
    const cost = price[column[at]!]! - score[at]!;
    if (cost < least) least = cost;
  }
  return least;
}

function leastCost(score: Int32Array, columns: number, price: Float64Array, row: number): number {
  const base = row * columns;
  let least = Infinity;
  for (let j = 0; j < columns; j += 1) {
    const value = score[base + j]!;
    const cost = price[j]! - value;
    if (cost < least && value !== FORBIDDEN) least = cost;
  }
  return least;
}
