/**
 * The kernels that solve an assignment problem in full, every cell of a row at once in lanes of four or two.
 *
 * AssemblyScript: TypeScript's grammar, compiled to WebAssembly by `npm run kernel`. The core calls it through
 * `src/main/core/features/matching/engine/dense-kernel.ts`, where rows, columns, prices and what the caller owes are
 * described. Numbers are 32-bit whole numbers, or doubles (`wide`) where those could run over.
 *
 * Everything lies in one block of memory: the costs row by row, then the arrays of columns, each as wide as a row, then
 * those of rows. A row is filled up with columns that cost too much to be chosen.
 */

/** Scores and prices up to this leave room for every sum that is made of them: 2 DISTANCE + 6 MOST < 2^31. */
const MOST: i32 = 1 << 27;
const DISTANCE: i32 = 1 << 29;
const FORBIDDEN: i32 = i32.MIN_VALUE;
const FREE: i32 = -1;

let rows: i32 = 0;
let columns: i32 = 0;
let isWide: bool = false;
/** Bytes of a row, and of an array of columns. */
let width: usize = 0;
let cost: usize = 0;
let price: usize = 0;
let rowOf: usize = 0;
/** Of each column in a search: how far it is, from which row, and whether it is settled (0 or all there is). */
let distance: usize = 0;
let from: usize = 0;
let settled: usize = 0;
let columnOf: usize = 0;
let waiting: usize = 0;
let waitingCount: i32 = 0;
let highest: f64 = 0;

/** Lays everything out from `at` on and returns the bytes it takes. The costs come first: scores are put there. */
export function layOut(at: usize, rowCount: i32, columnCount: i32, wide: bool): usize {
  rows = rowCount;
  columns = columnCount;
  isWide = wide;
  width = wide ? ((<usize>columnCount + 1) & ~1) << 3 : ((<usize>columnCount + 3) & ~3) << 2;
  cost = at;
  price = cost + width * <usize>rows;
  rowOf = price + width;
  distance = rowOf + width;
  from = distance + width;
  settled = from + width;
  columnOf = settled + width;
  waiting = columnOf + ((<usize>rows) << 2);
  return waiting + ((<usize>rows) << 2) - at;
}

export function priceAt(): usize {
  return price;
}

export function rowOfAt(): usize {
  return rowOf;
}

export function columnOfAt(): usize {
  return columnOf;
}

/** Turns scores into costs, with nobody matched and all prices 0. Returns the largest size of a score. */
export function begin(): f64 {
  return isWide ? beginWith<f64>() : beginWith<i32>();
}

/** Prices and matches to begin with, for a square: see `reduceRowsAndColumns` in the wrapper's documentation. */
export function reduce(): void {
  if (isWide) reduceWith<f64>();
  else reduceWith<i32>();
}

/** Frees the rows to whom another column is worth more than their own, at the prices there are, and returns how many. */
export function freeUnderpaid(): i32 {
  return isWide ? freeUnderpaidWith<f64>() : freeUnderpaidWith<i32>();
}

/** Lets all rows without a column wait for one; returns how many. */
export function waitFree(): i32 {
  waitingCount = 0;
  for (let row = 0; row < rows; row++) if (whole(columnOf, row) < 0) wait(row);
  return waitingCount;
}

/** One round of bids of those who wait, at most so many; returns how many still wait. */
export function bid(budget: i32): i32 {
  return isWide ? bidWith<f64>(budget, 0) : bidWith<i32>(budget, 0);
}

/** Takes everybody's column away, keeps the prices, and lets all bid; each bid is `epsilon` higher than it must be. */
export function auction(budget: i32, epsilon: i32): i32 {
  for (let row = 0; row < rows; row++) {
    const column = whole(columnOf, row);
    if (column < 0) continue;
    put(columnOf, row, FREE);
    if (isWide) set<f64>(rowOf, column, FREE);
    else set<i32>(rowOf, column, FREE);
  }
  waitFree();
  return isWide ? bidWith<f64>(budget, epsilon) : bidWith<i32>(budget, epsilon);
}

/** Matches those who wait along shortest augmenting paths; returns how many can reach no free column. */
export function augment(): i32 {
  return isWide ? augmentWith<f64>() : augmentWith<i32>();
}

/** Whether prices have become too high for numbers of 32 bits. */
export function hasRunOver(): bool {
  return !isWide && highest > <f64>MOST;
}

function whole(base: usize, index: i32): i32 {
  return load<i32>(base + ((<usize>index) << 2));
}

function put(base: usize, index: i32, value: i32): void {
  store<i32>(base + ((<usize>index) << 2), value);
}

function at<T>(base: usize, index: i32): T {
  return load<T>(base + <usize>index * sizeof<T>());
}

function set<T>(base: usize, index: i32, value: T): void {
  store<T>(base + <usize>index * sizeof<T>(), value);
}

function wait(row: i32): void {
  put(waiting, waitingCount, row);
  waitingCount += 1;
}

function rowAt(row: i32): usize {
  return cost + width * <usize>row;
}

/** The cost of what must not be. */
function far<T>(): T {
  return isInteger<T>() ? <T>(DISTANCE + 3 * MOST) : <T>1e300;
}

/** From here on a distance goes through something that must not be. */
function unreached<T>(): T {
  return isInteger<T>() ? <T>DISTANCE : <T>1e200;
}

function most<T>(): T {
  return isInteger<T>() ? <T>i32.MAX_VALUE : <T>f64.MAX_VALUE;
}

/** Lane by lane: doubles by the plain comparison, since none is ever NaN. */
function lower<T>(a: v128, b: v128): v128 {
  return isInteger<T>() ? v128.min<T>(a, b) : f64x2.pmin(a, b);
}

function higher<T>(a: v128, b: v128): v128 {
  return isInteger<T>() ? v128.max<T>(a, b) : f64x2.pmax(a, b);
}

/** The least of all lanes. */
function least<T>(lanes: v128): T {
  if (isInteger<T>()) {
    const half = v128.min<i32>(lanes, v128.shuffle<i32>(lanes, lanes, 2, 3, 0, 1));
    return <T>v128.extract_lane<i32>(v128.min<i32>(half, v128.shuffle<i32>(half, half, 1, 0, 3, 2)), 0);
  }
  return <T>min(v128.extract_lane<f64>(lanes, 0), v128.extract_lane<f64>(lanes, 1));
}

function lanesOf<T>(mask: v128): i32 {
  return isInteger<T>() ? i32x4.bitmask(mask) : i64x2.bitmask(mask);
}

/** The index of the first lane that is set in `mask`, where `offset` is the place of the lanes in bytes. */
function indexOf<T>(offset: usize, mask: v128): i32 {
  return <i32>(offset / sizeof<T>()) + ctz(lanesOf<T>(mask));
}

function match<T>(row: i32, column: i32): void {
  put(columnOf, row, column);
  set<T>(rowOf, column, <T>row);
}

function isFree<T>(column: i32): bool {
  return at<T>(rowOf, column) < <T>0;
}

function beginWith<T>(): f64 {
  const none = v128.splat<T>(<T>FORBIDDEN);
  const tooMuch = v128.splat<T>(far<T>());
  const free = v128.splat<T>(<T>FREE);
  let largest = v128.splat<T>(<T>0);
  const capacity = <i32>(width / sizeof<T>());
  for (let row = 0; row < rows; row++) {
    const cells = rowAt(row);
    // What a problem solved before has left there is no score.
    for (let column = columns; column < capacity; column++) set<T>(cells, column, <T>0);
    for (let offset: usize = 0; offset < width; offset += 16) {
      const score = v128.load(cells + offset);
      const isForbidden = v128.eq<T>(score, none);
      largest = higher<T>(largest, v128.andnot(v128.abs<T>(score), isForbidden));
      v128.store(cells + offset, v128.bitselect(tooMuch, v128.neg<T>(score), isForbidden));
    }
    for (let column = columns; column < capacity; column++) set<T>(cells, column, far<T>());
    put(columnOf, row, FREE);
  }
  for (let offset: usize = 0; offset < width; offset += 16) {
    v128.store(price + offset, v128.splat<T>(<T>0));
    v128.store(rowOf + offset, free);
  }
  highest = 0;
  return <f64>-least<T>(v128.neg<T>(largest));
}

function reduceWith<T>(): void {
  const nearest = distance;
  const nearestRow = from;
  for (let offset: usize = 0; offset < width; offset += 16) {
    v128.store(nearest + offset, v128.splat<T>(far<T>()));
    v128.store(nearestRow + offset, v128.splat<T>(<T>FREE));
  }
  for (let row = 0; row < rows; row++) {
    const cells = rowAt(row);
    let lowest = v128.splat<T>(far<T>());
    for (let offset: usize = 0; offset < width; offset += 16) {
      lowest = lower<T>(lowest, v128.load(cells + offset));
    }
    const best = least<T>(lowest);
    if (best >= unreached<T>()) continue;
    const level = v128.splat<T>(best);
    const self = v128.splat<T>(<T>row);
    for (let offset: usize = 0; offset < width; offset += 16) {
      const loss = v128.sub<T>(v128.load(cells + offset), level);
      const known = v128.load(nearest + offset);
      const isLess = v128.lt<T>(loss, known);
      v128.store(nearest + offset, v128.bitselect(loss, known, isLess));
      v128.store(nearestRow + offset, v128.bitselect(self, v128.load(nearestRow + offset), isLess));
    }
    const column = freeColumnAt<T>(cells, best);
    if (column >= 0) match<T>(row, column);
  }
  for (let column = 0; column < columns; column++) {
    const row = <i32>at<T>(nearestRow, column);
    const loss = at<T>(nearest, column);
    if (row < 0 || loss >= unreached<T>()) continue;
    set<T>(price, column, -loss);
    if (isFree<T>(column) && whole(columnOf, row) < 0) match<T>(row, column);
  }
}

/** The first free column whose cost and price come to `value`, or -1. */
function freeColumnAt<T>(cells: usize, value: T): i32 {
  const wanted = v128.splat<T>(value);
  const zero = v128.splat<T>(<T>0);
  for (let offset: usize = 0; offset < width; offset += 16) {
    const sum = v128.add<T>(v128.load(cells + offset), v128.load(price + offset));
    const hits = v128.and(v128.eq<T>(sum, wanted), v128.lt<T>(v128.load(rowOf + offset), zero));
    if (v128.any_true(hits)) return indexOf<T>(offset, hits);
  }
  return -1;
}

/** The first column whose cost and price come to `value`. */
function columnAt<T>(cells: usize, value: T): i32 {
  const wanted = v128.splat<T>(value);
  for (let offset: usize = 0; offset < width; offset += 16) {
    const sum = v128.add<T>(v128.load(cells + offset), v128.load(price + offset));
    const hits = v128.eq<T>(sum, wanted);
    if (v128.any_true(hits)) return indexOf<T>(offset, hits);
  }
  return -1;
}

/** The least that cost and price come to in a row. */
function lowestOf<T>(cells: usize): T {
  let lowest = v128.splat<T>(most<T>());
  for (let offset: usize = 0; offset < width; offset += 16) {
    lowest = lower<T>(lowest, v128.add<T>(v128.load(cells + offset), v128.load(price + offset)));
  }
  return least<T>(lowest);
}

function freeUnderpaidWith<T>(): i32 {
  let freed = 0;
  for (let row = 0; row < rows; row++) {
    const column = whole(columnOf, row);
    if (column < 0) continue;
    const cells = rowAt(row);
    if (at<T>(cells, column) + at<T>(price, column) <= lowestOf<T>(cells)) continue;
    put(columnOf, row, FREE);
    set<T>(rowOf, column, <T>FREE);
    freed += 1;
  }
  return freed;
}

function bidWith<T>(budget: i32, epsilon: i32): i32 {
  const count = waitingCount;
  waitingCount = 0;
  for (let k = 0; k < count; k++) {
    let row = whole(waiting, k);
    for (;;) {
      const cells = rowAt(row);
      let first = v128.splat<T>(most<T>());
      let next = first;
      for (let offset: usize = 0; offset < width; offset += 16) {
        const sum = v128.add<T>(v128.load(cells + offset), v128.load(price + offset));
        next = lower<T>(next, higher<T>(first, sum));
        first = lower<T>(first, sum);
      }
      const lowest = least<T>(first);
      const isLowest = v128.eq<T>(first, v128.splat<T>(lowest));
      const second =
        popcnt(lanesOf<T>(isLowest)) > 1 ? lowest : least<T>(v128.bitselect(next, first, isLowest));
      const hasSecond = second < unreached<T>();
      const rises = epsilon > 0 || (lowest < second && hasSecond);
      const column = rises ? columnAt<T>(cells, lowest) : freeColumnAt<T>(cells, lowest);
      if (column < 0 || lowest >= unreached<T>()) {
        // In an auction nobody waits for what cannot be.
        if (epsilon === 0) wait(row);
        break;
      }
      if (rises) {
        const ahead = hasSecond ? second - lowest : <T>0;
        const raised = at<T>(price, column) + ahead + <T>epsilon;
        set<T>(price, column, raised);
        highest = max(highest, <f64>raised);
      }
      const driven = <i32>at<T>(rowOf, column);
      match<T>(row, column);
      if (driven < 0) break;
      put(columnOf, driven, FREE);
      budget -= 1;
      if (budget < 0 || hasRunOver()) {
        wait(driven);
        break;
      }
      row = driven;
    }
  }
  return waitingCount;
}

function augmentWith<T>(): i32 {
  const count = waitingCount;
  waitingCount = 0;
  for (let k = 0; k < count; k++) {
    const row = whole(waiting, k);
    if (hasRunOver() || !findPath<T>(row)) wait(row);
  }
  return waitingCount;
}

/** Dijkstra's search over reduced costs from a row to the nearest free column; moves prices and rows along the path. */
function findPath<T>(start: i32): bool {
  const all = v128.splat<T>(most<T>());
  const zero = v128.splat<T>(<T>0);
  for (let offset: usize = 0; offset < width; offset += 16) {
    v128.store(distance + offset, all);
    v128.store(settled + offset, zero);
  }
  let row = start;
  let shift = -lowestOf<T>(rowAt(start));
  if (shift <= -unreached<T>()) return false;
  let now: T = <T>0;
  let end = -1;
  for (;;) {
    now = relax<T>(row, shift);
    if (now >= unreached<T>()) return false;
    const column = columnNow<T>(now);
    if (isFree<T>(column)) {
      end = column;
      break;
    }
    set<T>(settled, column, most<T>());
    row = <i32>at<T>(rowOf, column);
    shift = now - at<T>(price, column) - at<T>(rowAt(row), column);
  }
  raisePrices<T>(now);
  let column = end;
  let owner = FREE;
  do {
    owner = <i32>at<T>(from, column);
    const given = whole(columnOf, owner);
    match<T>(owner, column);
    column = given;
  } while (owner !== start);
  return true;
}

/** Looks from a settled row at all columns and returns how far the nearest is that is not settled. */
function relax<T>(row: i32, shift: T): T {
  const cells = rowAt(row);
  const self = v128.splat<T>(<T>row);
  const from0 = v128.splat<T>(shift);
  let nearest = v128.splat<T>(most<T>());
  for (let offset: usize = 0; offset < width; offset += 16) {
    const sum = v128.add<T>(v128.load(cells + offset), v128.load(price + offset));
    const through = v128.add<T>(sum, from0);
    const known = v128.load(distance + offset);
    const isLess = v128.lt<T>(through, known);
    const shorter = lower<T>(through, known);
    v128.store(distance + offset, shorter);
    v128.store(from + offset, v128.bitselect(self, v128.load(from + offset), isLess));
    nearest = lower<T>(nearest, higher<T>(shorter, v128.load(settled + offset)));
  }
  return least<T>(nearest);
}

/** The first column not settled at this distance, a free one if there is one. */
function columnNow<T>(now: T): i32 {
  const wanted = v128.splat<T>(now);
  const zero = v128.splat<T>(<T>0);
  let column = -1;
  for (let offset: usize = 0; offset < width; offset += 16) {
    const open = higher<T>(v128.load(distance + offset), v128.load(settled + offset));
    const hits = v128.eq<T>(open, wanted);
    if (!v128.any_true(hits)) continue;
    const free = v128.and(hits, v128.lt<T>(v128.load(rowOf + offset), zero));
    if (v128.any_true(free)) return indexOf<T>(offset, free);
    if (column < 0) column = indexOf<T>(offset, hits);
  }
  return column;
}

/** Raises the price of everything settled by what it was nearer than the end. */
function raisePrices<T>(now: T): void {
  const end = v128.splat<T>(now);
  const zero = v128.splat<T>(<T>0);
  let top = zero;
  for (let offset: usize = 0; offset < width; offset += 16) {
    const isSettled = v128.gt<T>(v128.load(settled + offset), zero);
    const rise = v128.and(v128.sub<T>(end, v128.load(distance + offset)), isSettled);
    const raised = v128.add<T>(v128.load(price + offset), rise);
    top = higher<T>(top, raised);
    v128.store(price + offset, raised);
  }
  highest = max(highest, <f64>-least<T>(v128.neg<T>(top)));
}
