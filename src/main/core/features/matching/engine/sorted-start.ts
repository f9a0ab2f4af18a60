import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';

/**
 * Match and prices of a square problem as if the best went with the best: rows sorted by how much they gain from better columns,
 * columns by what everybody gets from them on average.
 *
 * Where everybody wants the same columns in the same order (scores like -i * j), searches visit nearly everybody
 * for every row. If, once sorted, each row gains at least as much as the row before it from one column to the
 * next (a Monge array), the sorted match is optimal and the prices proposed here prove it (Hoffman 1963; Burkard,
 * Klinz and Rudolf, Discrete Applied Mathematics 70, 1996). They only have to lie between what the two rows beside
 * a step gain from it. Where the scores are not quite like that the caller still has to check and repair.
 * Returns false where a forbidden pair is in the way.
 */
export function sortedStart(problem: DenseProblem, { price, columnOf, rowOf }: DenseMatch): boolean {
  const { rows, columns, score } = problem;
  const columnOrder = sortedBy(columnTotals(problem));
  const rowOrder = sortedBy(rowGains(problem, columnOrder));
  for (let k = 0; k < rows; k += 1) {
    const row = rowOrder[k]!;
    const column = columnOrder[k]!;
    if (score[row * columns + column] === FORBIDDEN) return false;
    columnOf[row] = column;
    rowOf[column] = row;
    if (k === 0) continue;
    const before = columnOrder[k - 1]!;
    const least = gain(problem, rowOrder[k - 1]!, before, column);
    const most = gain(problem, row, before, column);
    if (Number.isNaN(least) || Number.isNaN(most)) return false;
    price[column] = price[before]! + Math.floor((least + most) / 2);
  }
  return true;
}

/** What a row gains from one column to another; NaN where it must have neither or only one. */
function gain({ columns, score }: DenseProblem, row: number, from: number, to: number): number {
  const before = score[row * columns + from]!;
  const after = score[row * columns + to]!;
  return before === FORBIDDEN || after === FORBIDDEN ? NaN : after - before;
}

function columnTotals({ rows, columns, score }: DenseProblem): Float64Array {
  const total = new Float64Array(columns);
  for (let i = 0; i < rows; i += 1) {
    const base = i * columns;
    for (let j = 0; j < columns; j += 1) total[j]! += score[base + j]!;
  }
  return total;
}

/** How much each row gains, all in all, from later columns of the order over earlier ones. */
function rowGains({ rows, columns, score }: DenseProblem, order: Int32Array): Float64Array {
  const weight = new Float64Array(columns);
  for (let k = 0; k < columns; k += 1) weight[order[k]!] = 2 * k - columns + 1;
  const gains = new Float64Array(rows);
  for (let i = 0; i < rows; i += 1) {
    const base = i * columns;
    let sum = 0;
    for (let j = 0; j < columns; j += 1) sum += weight[j]! * score[base + j]!;
    gains[i] = sum;
  }
  return gains;
}

function sortedBy(values: Float64Array): Int32Array {
  return Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
}
