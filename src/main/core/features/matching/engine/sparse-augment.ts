import { type ColumnQueue, createColumnQueue, dropLowest, push } from './column-queue.ts';
import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { selectColumns, type SparseCore } from './sparse-core.ts';

const HUB = -1;

type Search = {
  readonly problem: DenseProblem;
  readonly match: DenseMatch;
  readonly core: SparseCore;
  readonly distance: Float64Array;
  readonly from: Int32Array;
  readonly seen: number[];
  readonly settled: number[];
  readonly ready: number[];
  readonly queue: ColumnQueue;
};

/**
 * Matches the waiting rows one by one along shortest augmenting paths that use only the core's cells (and
 * cells already matched). Returns the rows from which no free column can be reached. A row's columns are
 * chosen when it is first visited: where searches stay short, most rows never are.
 *
 * In a square problem any free column will do. Otherwise a free column must end with price 0; columns that
 * are free at a higher price ("owed") are served first, if need be by way of the hub: a row takes a free
 * column at price 0 and, in exchange, the owed column takes over another column's row.
 */
export function augmentInCore(
  problem: DenseProblem,
  match: DenseMatch,
  core: SparseCore,
  waiting: readonly number[],
): number[] {
  const { columns } = problem;
  const search: Search = {
    problem,
    match,
    core,
    distance: new Float64Array(columns).fill(Infinity),
    from: new Int32Array(columns),
    seen: [],
    settled: [],
    ready: [],
    queue: createColumnQueue(4 * columns + 16),
  };
  const stuck: number[] = [];
  let owed = problem.rows === columns ? 0 : countOwed(match);
  for (const row of waiting) {
    if (augmentRow(search, row, owed > 0)) {
      if (owed > 0) owed -= 1;
    } else stuck.push(row);
  }
  return stuck;
}

function countOwed({ price, rowOf }: DenseMatch): number {
  let owed = 0;
  for (let j = 0; j < rowOf.length; j += 1) if (rowOf[j]! < 0 && price[j]! > 0) owed += 1;
  return owed;
}

function augmentRow(search: Search, start: number, servesOwed: boolean): boolean {
  const { match, core, distance, from, seen, settled, ready, queue } = search;
  const { price, rowOf, columnOf } = match;
  const { width } = core;
  const matrix = search.problem.score;
  const { columns } = search.problem;
  let hubDistance = Infinity;
  let hubColumn = -1;
  let end = -1;
  let now = 0;
  let row = start;
  if (core.count[row] === 0) selectColumns(search.problem, price, core, row);
  let profit = bestCost(core, price, start);

  scan: for (;;) {
    if (core.count[row] === 0) selectColumns(search.problem, price, core, row);
    const base = row * width;
    const stop = base + core.count[row]!;
    const offset = now - profit;
    for (let at = base; at < stop; at += 1) {
      const column = core.column[at]!;
      let through = offset + price[column]! - core.score[at]!;
      // Prices have moved without regard to columns outside the core; the check afterwards sees to those.
      if (through < now) through = now;
      const known = distance[column]!;
      if (through >= known) continue;
      if (known === Infinity) seen.push(column);
      distance[column] = through;
      from[column] = row;
      if (through > now) push(queue, through, column);
      else if (rowOf[column]! >= 0) ready.push(column);
      else if (!servesOwed || price[column]! > 0) {
        end = column;
        break scan;
      } else ready.push(column);
    }
    for (;;) {
      let column = ready.pop();
      if (column === undefined) {
        if (queue.size === 0) break scan;
        now = queue.key[0]!;
        column = queue.column[0]!;
        dropLowest(queue);
        if (distance[column]! < now) continue;
      }
      settled.push(column);
      row = rowOf[column]!;
      if (row >= 0) {
        profit = price[column]! - matrix[row * columns + column]!;
        break;
      }
      if (!servesOwed || price[column]! > 0) {
        end = column;
        break scan;
      }
      if (hubColumn < 0) {
        hubColumn = column;
        hubDistance = now;
        relaxFromHub(search, now);
      }
    }
  }

  if (end >= 0) {
    movePrices(search, distance[end]!, hubDistance);
    for (let column = end; ;) {
      let by = from[column]!;
      if (by === HUB) {
        rowOf[column] = -1;
        column = hubColumn;
        by = from[column]!;
      }
      const given = columnOf[by]!;
      columnOf[by] = column;
      rowOf[column] = by;
      if (by === start) break;
      column = given;
    }
  }
  for (const column of seen) distance[column] = Infinity;
  seen.length = 0;
  settled.length = 0;
  ready.length = 0;
  queue.size = 0;
  return end >= 0;
}

function bestCost({ width, count, column, score }: SparseCore, price: Float64Array, row: number): number {
  let lowest = Infinity;
  const base = row * width;
  for (let at = base; at < base + count[row]!; at += 1) {
    const cost = price[column[at]!]! - score[at]!;
    if (cost < lowest) lowest = cost;
  }
  return lowest;
}

function relaxFromHub({ match, distance, from, seen, ready, queue }: Search, now: number): void {
  const { price } = match;
  for (let column = 0; column < price.length; column += 1) {
    const through = now + price[column]!;
    const known = distance[column]!;
    if (through >= known) continue;
    if (known === Infinity) seen.push(column);
    distance[column] = through;
    from[column] = HUB;
    if (through > now) push(queue, through, column);
    else ready.push(column);
  }
}

/** Raises the prices of what the path could have used, so that it costs nothing now. */
function movePrices({ match, distance, settled }: Search, reached: number, hubDistance: number): void {
  const { price } = match;
  if (hubDistance < reached) {
    for (let column = 0; column < price.length; column += 1) {
      price[column]! += hubDistance - Math.min(distance[column]!, reached);
    }
    return;
  }
  for (const column of settled) price[column]! += reached - distance[column]!;
}
