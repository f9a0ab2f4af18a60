import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';

/**
 * Compares every matched row with the whole matrix. Rows whose column gives them less than another would, at
 * these prices, are freed and returned.
 */
export function freeUnderpaidRows(
  { rows, columns, score }: DenseProblem,
  { price, columnOf, rowOf }: DenseMatch,
): number[] {
  const underpaid: number[] = [];
  for (let i = 0; i < rows; i += 1) {
    const column = columnOf[i]!;
    if (column < 0) continue;
    const base = i * columns;
    let best = -Infinity;
    for (let j = 0; j < columns; j += 1) {
      const value = score[base + j]!;
      const gain = value - price[j]!;
      if (gain > best && value !== FORBIDDEN) best = gain;
    }
    if (score[base + column]! - price[column]! < best) {
      columnOf[i] = -1;
      rowOf[column] = -1;
      underpaid.push(i);
    }
  }
  return underpaid;
}
