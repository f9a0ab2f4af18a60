import { type ColumnQueue, createColumnQueue, dropLowest, push } from './column-queue.ts';
import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';
import { chooseColumns, type RowCores } from './row-cores.ts';

/**
 * Working memory of the searches. The queue holds columns, and rows whose other columns may matter from that
 * distance on as -1 - row. `offset` is the distance at which a row was reached less its lowest cost.
 */
type Search = {
  readonly distance: Float64Array;
  readonly from: Int32Array;
  readonly offset: Float64Array;
  readonly seen: Int32Array;
  readonly settled: Int32Array;
  readonly ready: Int32Array;
  readonly queue: ColumnQueue;
  seenCount: number;
  readyCount: number;
  now: number;
  /** The nearest free column so far, and how far it is. */
  end: number;
  reached: number;
};

/**
 * Matches the waiting rows one by one along shortest augmenting paths through the cores. Returns the rows
 * from which no free column can be reached.
 *
 * With `readsOn` a row is read in full once a path is longer than its core is good for, and the match stays
 * exact. Without, that is left to a check of the whole matrix afterwards: cheaper where prices move far and
 * most rows would be read in vain.
 */
export function augmentInCores(
  problem: DenseProblem,
  match: DenseMatch,
  cores: RowCores,
  waiting: readonly number[],
  readsOn: boolean,
): readonly number[] {
  const { rows, columns } = problem;
  const search: Search = {
    distance: new Float64Array(columns).fill(Infinity),
    from: new Int32Array(columns),
    offset: new Float64Array(rows),
    seen: new Int32Array(columns),
    settled: new Int32Array(columns),
    ready: new Int32Array(columns),
    queue: createColumnQueue(4 * columns + 16),
    seenCount: 0,
    readyCount: 0,
    now: 0,
    end: -1,
    reached: Infinity,
  };
  const stuck: number[] = [];
  for (const row of waiting) {
    const settledCount = findPath(problem, match, cores, search, row, readsOn);
    if (search.end >= 0) followPath(match, search, row, settledCount);
    else stuck.push(row);
    for (let k = 0; k < search.seenCount; k += 1) search.distance[search.seen[k]!] = Infinity;
  }
  return stuck;
}

/** Dijkstra over reduced costs from one row until no column is nearer than a free one; returns how many settled. */
function findPath(
  problem: DenseProblem,
  match: DenseMatch,
  cores: RowCores,
  search: Search,
  start: number,
  readsOn: boolean,
): number {
  const { columns, score } = problem;
  const { price, rowOf } = match;
  const { count, bound } = cores;
  const { distance, offset, settled, ready, queue } = search;
  search.seenCount = 0;
  search.readyCount = 0;
  search.now = 0;
  search.end = -1;
  search.reached = Infinity;
  queue.size = 0;
  let settledCount = 0;
  let row = start;
  offset[start] = -lowestCost(problem, price, cores, start);
  for (;;) {
    if (count[row] === 0) chooseColumns(problem.score, problem.columns, price, cores, row);
    relaxCore(match, cores, search, row);
    const unread = offset[row]! + bound[row]!;
    if (readsOn && unread < search.reached) push(queue, unread, -1 - row);
    for (;;) {
      if (search.reached <= search.now) return settledCount;
      let column: number;
      if (search.readyCount > 0) {
        search.readyCount -= 1;
        column = ready[search.readyCount]!;
      } else {
        if (queue.size === 0 || queue.key[0]! >= search.reached) return settledCount;
        search.now = Math.max(search.now, queue.key[0]!);
        column = queue.column[0]!;
        dropLowest(queue);
        if (column < 0) {
          relaxRow(problem, match, search, -1 - column);
          count[-1 - column] = 0;
          continue;
        }
        if (distance[column]! < search.now) continue;
      }
      settled[settledCount] = column;
      settledCount += 1;
      row = rowOf[column]!;
      offset[row] = search.now - price[column]! + score[row * columns + column]!;
      break;
    }
  }
}

function relaxCore({ price, rowOf }: DenseMatch, cores: RowCores, search: Search, row: number): void {
  const { width, column: columns, score, floor } = cores;
  const { distance, from, now } = search;
  const shift = search.offset[row]!;
  const base = row * width;
  const stop = base + cores.count[row]!;
  let { reached, end } = search;
  for (let at = base; at < stop; at += 1) {
    if (shift + floor[at]! >= reached) break;
    const column = columns[at]!;
    let through = shift + price[column]! - score[at]!;
    // Without reading on, prices have moved without regard to columns outside the core.
    if (through < now) through = now;
    if (through >= reached || through >= distance[column]!) continue;
    from[column] = row;
    if (rowOf[column]! < 0) {
      reached = through;
      end = column;
    } else reach(search, column, through);
  }
  search.reached = reached;
  search.end = end;
}

function relaxRow({ columns, score }: DenseProblem, match: DenseMatch, search: Search, row: number): void {
  const { price, rowOf } = match;
  const { distance, from } = search;
  const shift = search.offset[row]!;
  const base = row * columns;
  let { reached, end } = search;
  for (let column = 0; column < columns; column += 1) {
    const value = score[base + column]!;
    const through = shift + price[column]! - value;
    if (through >= reached || through >= distance[column]! || value === FORBIDDEN) continue;
    from[column] = row;
    if (rowOf[column]! < 0) {
      reached = through;
      end = column;
    } else reach(search, column, through);
  }
  search.reached = reached;
  search.end = end;
}

function reach(search: Search, column: number, through: number): void {
  const { distance } = search;
  if (distance[column] === Infinity) {
    search.seen[search.seenCount] = column;
    search.seenCount += 1;
  }
  distance[column] = through;
  if (through > search.now) push(search.queue, through, column);
  else {
    search.ready[search.readyCount] = column;
    search.readyCount += 1;
  }
}

/** Raises the prices of what the path could have used, so that it costs nothing now, and moves rows along it. */
function followPath(
  { price, columnOf, rowOf }: DenseMatch,
  { distance, settled, from, end, reached }: Search,
  start: number,
  settledCount: number,
): void {
  for (let k = 0; k < settledCount; k += 1) price[settled[k]!]! += reached - distance[settled[k]!]!;
  for (let column = end; ;) {
    const row = from[column]!;
    const given = columnOf[row]!;
    columnOf[row] = column;
    rowOf[column] = row;
    if (row === start) return;
    column = given;
  }
}

/** The lowest cost that a row without a column can have. */
function lowestCost(problem: DenseProblem, price: Float64Array, cores: RowCores, row: number): number {
  const { width, count, column, score, floor, bound } = cores;
  for (let isFresh = count[row] === 0; ; isFresh = true) {
    if (isFresh) chooseColumns(problem.score, problem.columns, price, cores, row);
    const base = row * width;
    const stop = base + count[row]!;
    let lowest = Infinity;
    for (let at = base; at < stop && floor[at]! < lowest; at += 1) {
      lowest = Math.min(lowest, price[column[at]!]! - score[at]!);
    }
    if (lowest <= bound[row]! || isFresh) return lowest;
  }
}
