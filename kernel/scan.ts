/**
 * Finds the cells of a delimited text in UTF-8, and in each column which of them are the same.
 *
 * AssemblyScript, compiled to WebAssembly by `npm run kernel`. The core calls it through
 * `src/main/core/features/roster/import/scan-kernel.ts`. Whatever is read has 16 bytes behind it.
 */

const QUOTE: u32 = 34;
const NEWLINE: u32 = 10;
const RETURN: u32 = 13;
/** As in `column-scan.ts`. */
const TRIAL: u32 = 4096;
const WORTHWHILE: u32 = 1024;
const MOST_WORDS: u32 = 65_536;
const MAX_SLICE: u32 = 0xffff;
/** Odd numbers that spread all bits of a hash (splitmix64), in two halves because TypeScript cannot say them in one. */
const MIX: u64 = ((<u64>0x9e37_79b9) << 32) | 0x7f4a_7c15;
const MIX_AGAIN: u64 = ((<u64>0xbf58_476d) << 32) | 0x1ce4_e5b9;

@unmanaged
class Column {
  /** By row: where its cell begins; below zero, `~place` of a word; 0 where it is empty. */
  refs: u32 = 0;
  /** By row, 16 bits: bytes of a cell that is no word. */
  lengths: u32 = 0;
  /** Places of words from 1, by hash. */
  slots: u32 = 0;
  mask: u32 = 0;
  /** Four numbers a word: its hash, where it begins, its bytes (below zero when marks are doubled), whether it is ASCII. */
  words: u32 = 0;
  wordRoom: u32 = 0;
  wordCount: u32 = 0;
  taken: u32 = 0;
  isLookedUp: u32 = 1;
  /** The row after which the column was judged to differ in nearly every row; -1 for none. */
  leftAfter: i32 = -1;
}

const COLUMN: usize = offsetof<Column>();
let rowsDone: u32 = 0;

/** Records that the last call has found. */
export function rows(): u32 {
  return rowsDone;
}

/** Whether the kernel has taken the whole text; false where the core has to read it itself. */
export function scan(
  from: usize,
  end: usize,
  origin: usize,
  separator: u32,
  columns: usize,
  columnCount: u32,
  widths: usize,
  maxRows: u32,
  seed: u64,
): bool {
  const separators = i8x16.splat(<u8>separator);
  const newlines = i8x16.splat(<u8>NEWLINE);
  const returns = i8x16.splat(<u8>RETURN);
  const quotes = i8x16.splat(<u8>QUOTE);
  let at = from;
  let row: u32 = 0;
  let c: u32 = 0;
  while (true) {
    const isQuoted = at < end && load<u8>(at) === QUOTE;
    if (isQuoted) at++;
    const start = at;
    let high: i32 = 0;
    let isDoubled = false;
    while (at < end) {
      const bytes = v128.load(at);
      const stops = isQuoted
        ? v128.or(i8x16.eq(bytes, quotes), i8x16.eq(bytes, returns))
        : v128.or(v128.or(i8x16.eq(bytes, separators), i8x16.eq(bytes, newlines)), i8x16.eq(bytes, returns));
      const found = i8x16.bitmask(stops);
      if (found === 0) {
        high |= i8x16.bitmask(bytes);
        at += 16;
        continue;
      }
      const ahead = ctz(found);
      high |= i8x16.bitmask(bytes) & ((1 << ahead) - 1);
      at += ahead;
      if (!isQuoted || at + 1 >= end || load<u8>(at) !== QUOTE || load<u8>(at + 1) !== QUOTE) break;
      isDoubled = true;
      at += 2;
    }
    if (at > end) at = end;
    const length = <u32>(at - start);
    if (isQuoted) {
      if (at >= end || load<u8>(at) !== QUOTE) return false;
      at++;
    }
    if (length > 0) {
      if (c >= columnCount) return false;
      const column = changetype<Column>(columns + <usize>c * COLUMN);
      if (!take(column, row, start, length, origin, isDoubled, high === 0, seed)) return false;
    }
    c++;
    if (at >= end) break;
    let byte: u32 = load<u8>(at);
    if (byte === RETURN) {
      at++;
      if (at >= end || load<u8>(at) !== NEWLINE) return false;
      byte = NEWLINE;
    }
    if (byte === NEWLINE) {
      store<u32>(widths + ((<usize>row) << 2), c);
      row++;
      c = 0;
      if (row >= maxRows) return false;
    } else if (byte !== separator) return false;
    at++;
  }
  store<u32>(widths + ((<usize>row) << 2), c);
  rowsDone = row + 1;
  return true;
}

/** Notes a cell; false where there is no room for one more word. */
function take(
  column: Column,
  row: u32,
  start: usize,
  length: u32,
  origin: usize,
  isDoubled: bool,
  isAscii: bool,
  seed: u64,
): bool {
  const ref = <usize>column.refs + ((<usize>row) << 2);
  const size: i32 = isDoubled ? -(<i32>length) : <i32>length;
  if (column.isLookedUp !== 0) {
    const place = placeOf(column, start, length, size, isAscii, seed);
    if (place < 0) return false;
    store<i32>(ref, ~place);
    column.taken++;
    if (column.taken === TRIAL && column.wordCount > TRIAL - WORTHWHILE) {
      column.isLookedUp = 0;
      column.leftAfter = row;
    }
    return true;
  }
  if (isAscii && !isDoubled && length <= MAX_SLICE) {
    store<u32>(ref, <u32>(start - origin));
    store<u16>(<usize>column.lengths + ((<usize>row) << 1), <u16>length);
    return true;
  }
  const place = newWord(column, 0, start, size, isAscii);
  if (place < 0) return false;
  store<i32>(ref, ~place);
  return true;
}

function placeOf(column: Column, start: usize, length: u32, size: i32, isAscii: bool, seed: u64): i32 {
  const hash = hashOf(start, length, seed);
  const mask = column.mask;
  let slot: usize = hash & mask;
  while (true) {
    const number = load<u32>(<usize>column.slots + (slot << 2));
    if (number === 0) break;
    const word = <usize>column.words + ((<usize>(number - 1)) << 4);
    if (
      load<u32>(word) === hash &&
      load<i32>(word + 8) === size &&
      isSame(load<u32>(word + 4), start, length)
    )
      return number - 1;
    slot = (slot + 1) & mask;
  }
  const place = newWord(column, hash, start, size, isAscii);
  if (place < 0) return place;
  store<u32>(<usize>column.slots + (slot << 2), place + 1);
  if (column.wordCount === MOST_WORDS) column.isLookedUp = 0;
  return place;
}

function newWord(column: Column, hash: u32, start: usize, size: i32, isAscii: bool): i32 {
  if (column.wordCount === column.wordRoom) return -1;
  const word = <usize>column.words + ((<usize>column.wordCount) << 4);
  store<u32>(word, hash);
  store<u32>(word + 4, <u32>start);
  store<i32>(word + 8, size);
  store<u32>(word + 12, isAscii ? 1 : 0);
  return column.wordCount++;
}

function hashOf(start: usize, length: u32, seed: u64): u32 {
  let hash: u64 = seed ^ length;
  let at = start;
  let rest = length;
  for (; rest > 8; rest -= 8) {
    hash = (hash ^ load<u64>(at)) * MIX;
    hash ^= hash >> 32;
    at += 8;
  }
  hash = (hash ^ (load<u64>(at) & (<u64>-1 >> (64 - ((<u64>rest) << 3))))) * MIX;
  hash ^= hash >> 29;
  hash *= MIX_AGAIN;
  return <u32>(hash >> 34);
}

function isSame(one: usize, other: usize, length: u32): bool {
  let i: u32 = 0;
  for (; i + 16 <= length; i += 16)
    if (v128.any_true(v128.xor(v128.load(one + i), v128.load(other + i)))) return false;
  const rest = (1 << (length - i)) - 1;
  return (i8x16.bitmask(i8x16.eq(v128.load(one + i), v128.load(other + i))) & rest) === rest;
}
