/**
 * Lays rows out as SQLite keeps a table and an index of it: https://www.sqlite.org/fileformat2.html.
 *
 * AssemblyScript, compiled to WebAssembly by `npm run kernel`. The core calls it through
 * `src/main/core/features/roster/import/rows-kernel.ts`, which puts everything into memory: by row of a column, where its
 * text stands in the file, or which of the column's words it is.
 *
 * Whatever is read has 16 bytes behind it, so that short texts are copied 16 bytes at a time.
 */

const PAGE: u32 = 65_536;
const TABLE_LEAF: u32 = 0x0d;
const INDEX_LEAF: u32 = 0x0a;
const INDEX_INTERIOR: u32 = 0x02;
const LEAF_HEADER: u32 = 8;
const INTERIOR_HEADER: u32 = 12;
/** A longer record would spill into overflow pages. */
const MAX_RECORD: u32 = PAGE - 35;

const TEXT: u32 = 1;
const INTEGER: u32 = 2;
const SEARCH: u32 = 3;
const TEXT_TYPE: u32 = 13;

@unmanaged
class Cells {
  /** By position: where the text begins in the source; below zero, `~place` of a word. */
  refs: u32 = 0;
  /** By position, 16 bits: bytes of the text in the source. */
  lengths: u32 = 0;
  /** By word: where it begins among `words`, and its bytes. */
  starts: u32 = 0;
  sizes: u32 = 0;
  words: u32 = 0;
}

@unmanaged
class Column {
  kind: u32 = 0;
  /** The serial type of an empty text: of NULL, or of a text. */
  emptyType: u32 = 0;
  /** By place, doubles; what is not a number stands for NULL. */
  values: u32 = 0;
  cells: u32 = 0;
}

const COLUMN: usize = offsetof<Column>();
const CELLS: usize = offsetof<Cells>();
const froms: usize = memory.data(160);
const widths: usize = memory.data(160);
const partFroms: usize = memory.data(160);
const partWidths: usize = memory.data(160);

let columns: usize = 0;
let columnCount: usize = 0;
/** What a search text is made of, folded: the last name, the first name and what stands behind them. */
let parts: usize = 0;
let partCount: usize = 0;
/** By place: the position of the row. */
let order: usize = 0;
let source: usize = 0;
let scratch: usize = 0;
let pagesDone: u32 = 0;
let tooLong: u32 = 0;

export function describe(
  columnsAt: usize,
  columnsIn: usize,
  partsAt: usize,
  partsIn: usize,
  orderAt: usize,
  sourceAt: usize,
  scratchAt: usize,
): void {
  columns = columnsAt;
  columnCount = columnsIn;
  parts = partsAt;
  partCount = partsIn;
  order = orderAt;
  source = sourceAt;
  scratch = scratchAt;
}

/** Pages that the last call has filled. */
export function pages(): u32 {
  return pagesDone;
}

/** Bytes of the row that did not fit into a page. */
export function overlong(): u32 {
  return tooLong;
}

/**
 * Writes leaves of the table from a place on, at most so many pages; the ids of the rows count from `firstId` at place 0.
 *
 * Returns the place of the next row, -1 when a row is too long. The last id of each page goes to `lastIds`.
 */
export function writeRows(
  from: u32,
  end: u32,
  firstId: u32,
  out: usize,
  mostPages: u32,
  lastIds: usize,
): i32 {
  let page = out;
  let top: u32 = PAGE;
  let rows: u32 = 0;
  let place = from;
  pagesDone = 0;
  for (; place < end; place++) {
    const length = writeRecord(place);
    if (length > MAX_RECORD) {
      tooLong = length;
      return -1;
    }
    const id = firstId + place;
    const size = varintLength(length) + varintLength(id) + length;
    if (top < LEAF_HEADER + 2 * (rows + 1) + size) {
      endPage(page, TABLE_LEAF, LEAF_HEADER, rows, top);
      store<u32>(lastIds + ((<usize>pagesDone) << 2), id - 1);
      pagesDone++;
      page += PAGE;
      top = PAGE;
      rows = 0;
      if (pagesDone === mostPages) return place;
    }
    top -= size;
    store<u16>(page + LEAF_HEADER + 2 * rows, bswap<u16>(<u16>top));
    rows++;
    memory.copy(putVarint(putVarint(page + top, length), id), scratch, length);
  }
  if (rows > 0 || from === 0) {
    endPage(page, TABLE_LEAF, LEAF_HEADER, rows, top);
    store<u32>(lastIds + ((<usize>pagesDone) << 2), firstId + end - 1);
    pagesDone++;
  }
  return place;
}

/** Makes the record of a place; returns its length, and no more than that when it is too long. */
function writeRecord(place: u32): u32 {
  const position: usize = load<u32>(order + ((<usize>place) << 2));
  let at = scratch + 1;
  let body: u32 = 0;
  for (let c: usize = 0; c < columnCount; c++) {
    const column = changetype<Column>(columns + c * COLUMN);
    const kind = column.kind;
    let type: u32 = 0;
    let width: u32 = 0;
    if (kind === TEXT) {
      width = find(column.cells, position, c, froms);
      type = width === 0 ? column.emptyType : TEXT_TYPE + 2 * width;
    } else if (kind === INTEGER) {
      const value = load<f64>(<usize>column.values + ((<usize>place) << 3));
      if (value === value) {
        type = integerType(<i64>value);
        width = integerWidth(type);
      }
    } else if (kind === SEARCH) {
      width = searchWidth(position);
      type = TEXT_TYPE + 2 * width;
    }
    store<u32>(widths + (c << 2), width);
    body += width;
    at = putVarint(at, type);
  }
  const head = <u32>(at - scratch);
  store<u8>(scratch, head);
  if (head + body > MAX_RECORD) return head + body;
  for (let c: usize = 0; c < columnCount; c++) {
    const column = changetype<Column>(columns + c * COLUMN);
    const kind = column.kind;
    const width = load<u32>(widths + (c << 2));
    if (kind === TEXT) copyText(at, load<u32>(froms + (c << 2)), width);
    else if (kind === INTEGER) putInteger(at, load<f64>(<usize>column.values + ((<usize>place) << 3)), width);
    else if (kind === SEARCH) putSearchText(at);
    at += width;
  }
  return head + body;
}

/** Finds the text of a position: notes where it begins under a number, and returns its bytes. */
function find(at: usize, position: usize, number: usize, noted: usize): u32 {
  const cells = changetype<Cells>(at);
  const ref = load<i32>(<usize>cells.refs + (position << 2));
  if (ref >= 0) {
    store<u32>(noted + (number << 2), <u32>source + ref);
    return load<u16>(<usize>cells.lengths + (position << 1));
  }
  const word = (<usize>~ref) << 2;
  store<u32>(noted + (number << 2), cells.words + load<u32>(<usize>cells.starts + word));
  return load<u32>(<usize>cells.sizes + word);
}

/** Bytes between the parts of a search text: a space within the name, " · " behind it. */
function joint(part: usize): u32 {
  return part < 2 ? 1 : 4;
}

function searchWidth(position: usize): u32 {
  let all: u32 = 0;
  for (let part: usize = 0; part < partCount; part++) {
    const width = find(parts + part * CELLS, position, part, partFroms);
    store<u32>(partWidths + (part << 2), width);
    if (width === 0) continue;
    if (all > 0) all += joint(part);
    all += width;
  }
  return all;
}

/** The parts that `searchWidth` has found. Words are folded; in the file there are only letters to make small. */
function putSearchText(start: usize): void {
  let at = start;
  for (let part: usize = 0; part < partCount; part++) {
    const width = load<u32>(partWidths + (part << 2));
    if (width === 0) continue;
    if (at > start) {
      // " · " in UTF-8, or its first byte alone.
      store<u32>(at, 0x20b7_c220);
      at += joint(part);
    }
    copySmall(at, load<u32>(partFroms + (part << 2)), width);
    at += width;
  }
}

function copyText(to: usize, from: usize, length: u32): void {
  for (let i: u32 = 0; i < length; i += 16) v128.store(to + i, v128.load(from + i));
}

/** Copies with ASCII letters made small. */
function copySmall(to: usize, from: usize, length: u32): void {
  for (let i: u32 = 0; i < length; i += 16) {
    const text = v128.load(from + i);
    const isLarge = i8x16.lt_u(i8x16.sub(text, i8x16.splat(0x41)), i8x16.splat(26));
    v128.store(to + i, v128.or(text, v128.and(isLarge, i8x16.splat(0x20))));
  }
}

/** The serial type of a whole number, in as few bytes as it can have. */
function integerType(value: i64): u32 {
  if (value === 0) return 8;
  if (value === 1) return 9;
  const size = value < 0 ? ~value : value;
  if (size < 1 << 7) return 1;
  if (size < 1 << 15) return 2;
  if (size < 1 << 23) return 3;
  if (size < (<i64>1) << 31) return 4;
  return size < (<i64>1) << 47 ? 5 : 6;
}

function integerWidth(type: u32): u32 {
  return type >= 8 ? 0 : type < 5 ? type : type === 5 ? 6 : 8;
}

function putInteger(at: usize, value: f64, width: u32): void {
  // The highest byte first.
  if (width > 0) store<u64>(at, bswap<u64>((<u64>(<i64>value)) << (64 - (width << 3))));
}

function endPage(page: usize, kind: u32, header: u32, cells: u32, top: u32): void {
  store<u8>(page, kind);
  store<u16>(page + 1, 0);
  store<u16>(page + 3, bswap<u16>(<u16>cells));
  store<u16>(page + 5, bswap<u16>(<u16>top));
  store<u8>(page + 7, 0);
  const free = header + 2 * cells;
  memory.fill(page + free, 0, top - free);
}

/** Numbers below 2^32 in groups of seven bits, the highest first; returns where the next byte goes. */
function putVarint(to: usize, value: u32): usize {
  let at = to;
  if (value > 0xfff_ffff) store<u8>(at++, 0x80 | (value >>> 28));
  if (value > 0x1f_ffff) store<u8>(at++, 0x80 | (value >>> 21));
  if (value > 0x3fff) store<u8>(at++, 0x80 | (value >>> 14));
  if (value > 0x7f) store<u8>(at++, 0x80 | (value >>> 7));
  store<u8>(at++, value & 0x7f);
  return at;
}

function varintLength(value: u32): u32 {
  return (
    1 + <u32>(value > 0x7f) + <u32>(value > 0x3fff) + <u32>(value > 0x1f_ffff) + <u32>(value > 0xfff_ffff)
  );
}

/** The column of the index, and of each place its first eight bytes as a number. */
let keyed: usize = 0;
let keys: usize = 0;

/**
 * Puts the places into the order of a column's bytes, as SQLite compares texts.
 *
 * @param room four bytes a place for the order, as much again, and eight a place for keys.
 * @returns whether no text stands twice.
 */
export function sortPlaces(columnAt: usize, count: u32, sorted: usize, room: usize, keysAt: usize): bool {
  keyed = changetype<Column>(columnAt).cells;
  keys = keysAt;
  let isInOrder = true;
  for (let place: u32 = 0; place < count; place++) {
    store<u32>(sorted + ((<usize>place) << 2), place);
    const length = locate(place, 0);
    let key = bswap<u64>(load<u64>(load<u32>(froms)));
    if (length < 8) key = length === 0 ? 0 : key & ((<u64>-1) << (64 - (length << 3)));
    store<u64>(keys + ((<usize>place) << 3), key);
    if (place > 0 && compare(place - 1, place) >= 0) isInOrder = false;
  }
  if (isInOrder) return true;
  let from = sorted;
  let to = room;
  for (let width: u32 = 1; width < count; width <<= 1) {
    for (let start: u32 = 0; start < count; start += width << 1) merge(from, to, start, width, count);
    const swap = from;
    from = to;
    to = swap;
  }
  if (from !== sorted) memory.copy(sorted, from, (<usize>count) << 2);
  for (let i: u32 = 1; i < count; i++) {
    const at = sorted + ((<usize>i) << 2);
    if (compare(load<u32>(at - 4), load<u32>(at)) === 0) return false;
  }
  return true;
}

function merge(from: usize, to: usize, start: u32, width: u32, count: u32): void {
  let one = start;
  const oneEnd = min(start + width, count);
  let other = oneEnd;
  const otherEnd = min(oneEnd + width, count);
  for (let at = start; at < otherEnd; at++) {
    const isOne =
      other >= otherEnd ||
      (one < oneEnd &&
        compare(load<u32>(from + ((<usize>one) << 2)), load<u32>(from + ((<usize>other) << 2))) <= 0);
    const next = isOne ? one++ : other++;
    store<u32>(to + ((<usize>at) << 2), load<u32>(from + ((<usize>next) << 2)));
  }
}

/** Below zero when the text of one place comes before that of another. */
function compare(one: u32, other: u32): i32 {
  const a = load<u64>(keys + ((<usize>one) << 3));
  const b = load<u64>(keys + ((<usize>other) << 3));
  if (a !== b) return a < b ? -1 : 1;
  const oneLength = locate(one, 0);
  const otherLength = locate(other, 1);
  const most = min(oneLength, otherLength);
  const order = most > 8 ? memory.compare(load<u32>(froms) + 8, load<u32>(froms + 4) + 8, most - 8) : 0;
  return order !== 0 ? order : <i32>oneLength - <i32>otherLength;
}

/** Where the text of a place stands goes under a number; returns its bytes. */
function locate(place: u32, number: usize): u32 {
  return find(keyed, load<u32>(order + ((<usize>place) << 2)), number, froms);
}

/**
 * Writes the index of the sorted places: leaves from `out` on, which are pages `firstPage` and following of the file,
 * and the page that leads to them. Returns whether one such page is enough; of a single leaf, that page is the leaf.
 */
export function writeIndex(
  count: u32,
  sorted: usize,
  firstId: u32,
  root: usize,
  out: usize,
  firstPage: u32,
  isOneLeaf: bool,
): bool {
  let page = isOneLeaf ? root : out;
  let top: u32 = PAGE;
  let cells: u32 = 0;
  let rootTop: u32 = PAGE;
  let rootCells: u32 = 0;
  pagesDone = 0;
  for (let i: u32 = 0; i < count; i++) {
    const place = load<u32>(sorted + ((<usize>i) << 2));
    const size = writeEntry(place, firstId + place);
    if (top < LEAF_HEADER + 2 * (cells + 1) + size) {
      // What stands between two leaves stands in neither: the last entry goes up.
      const upper = load<u32>(widths);
      if (rootTop < INTERIOR_HEADER + 2 * (rootCells + 1) + upper + 4) return false;
      rootTop -= upper + 4;
      store<u32>(root + rootTop, bswap<u32>(firstPage + pagesDone));
      memory.copy(root + rootTop + 4, page + top, upper);
      store<u16>(root + INTERIOR_HEADER + 2 * rootCells, bswap<u16>(<u16>rootTop));
      rootCells++;
      endPage(page, INDEX_LEAF, LEAF_HEADER, cells - 1, top + upper);
      pagesDone++;
      page += PAGE;
      top = PAGE;
      cells = 0;
    }
    top -= size;
    store<u16>(page + LEAF_HEADER + 2 * cells, bswap<u16>(<u16>top));
    cells++;
    memory.copy(page + top, scratch, size);
    store<u32>(widths, size);
  }
  endPage(page, INDEX_LEAF, LEAF_HEADER, cells, top);
  if (isOneLeaf) return pagesDone === 0;
  endPage(root, INDEX_INTERIOR, INTERIOR_HEADER, rootCells, rootTop);
  store<u32>(root + 8, bswap<u32>(firstPage + pagesDone));
  pagesDone++;
  return true;
}

/** Makes the cell of an entry, a text and the id of its row; returns its bytes. */
function writeEntry(place: u32, id: u32): u32 {
  const length = locate(place, 0);
  const idType = integerType(id);
  const idWidth = integerWidth(idType);
  const textType = TEXT_TYPE + 2 * length;
  const head = 2 + varintLength(textType);
  let at = putVarint(scratch, head + length + idWidth);
  store<u8>(at++, head);
  at = putVarint(at, textType);
  store<u8>(at++, idType);
  copyText(at, load<u32>(froms), length);
  at += length;
  putInteger(at, <f64>id, idWidth);
  return <u32>(at - scratch) + idWidth;
}
