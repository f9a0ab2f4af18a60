import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';

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
  const { columns, score } = problem;
  const { price, columnOf, rowOf } = match;
  const distance = new Float64Array(columns);
  const from = new Int32Array(columns);
  const open = new Int32Array(columns);
  const left: number[] = [];
  let read = 0;
  for (const start of waiting) {
    if (read > budget) {
      left.push(start);
      continue;
    }
    for (let j = 0; j < columns; j += 1) open[j] = j;
    distance.fill(Infinity);
    let openCount = columns;
    let row = start;
    let offset = 0;
    let reached = 0;
    let end = -1;
    for (;;) {
      const base = row * columns;
      let lowest = Infinity;
      let slot = -1;
      read += openCount;
      for (let k = 0; k < openCount; k += 1) {
        const column = open[k]!;
        const value = score[base + column]!;
        const through = offset + price[column]! - value;
        let known = distance[column]!;
        if (through < known && value !== FORBIDDEN) {
          known = through;
          distance[column] = known;
          from[column] = row;
        }
        if (known < lowest || (known === lowest && rowOf[column]! < 0)) {
          lowest = known;
          slot = k;
        }
      }
      if (lowest === Infinity) break;
      const column = open[slot]!;
      openCount -= 1;
      open[slot] = open[openCount]!;
      open[openCount] = column;
      reached = lowest;
      row = rowOf[column]!;
      if (row < 0) {
        end = column;
        break;
      }
      offset = reached - price[column]! + score[row * columns + column]!;
    }
    if (end < 0) {
      left.push(start);
      continue;
    }
    for (let k = openCount; k < columns; k += 1) {
      const column = open[k]!;
      price[column]! += reached - distance[column]!;
    }
    for (let column = end; ;) {
      const by = from[column]!;
      const given = columnOf[by]!;
      columnOf[by] = column;
      rowOf[column] = by;
      if (by === start) break;
      column = given;
    }
  }
  return left;
}
