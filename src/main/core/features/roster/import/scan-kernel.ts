import { randomBytes } from 'node:crypto';
import { CellColumn, MAX_SLICE } from './cell-column.ts';
import { SCAN_KERNEL } from './scan-kernel-bytes.ts';
import { TableCells } from './table-cells.ts';

/** The part of the standard that is used here: the core's types know neither browsers nor their names. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** What `kernel/scan.ts` exports; addresses and sizes are in bytes. */
type Kernel = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  rows(): number;
  scan(
    from: number,
    end: number,
    origin: number,
    separator: number,
    columns: number,
    columnCount: number,
    widths: number,
    maxRows: number,
    seed: bigint,
  ): number;
};

const PAGE = 65_536;
/** Numbers that describe a column. */
const COLUMN = 10;
const SLOTS = 131_072;
const MOST_COLUMNS = 60;
/** Room for the words of a column: those that are looked for, and some that cannot stay in the file. */
const WORDS = 131_072;
/** Not known to whoever writes a file, so that no file can be made in which all words share one place. */
const SEED = randomBytes(8).readBigInt64LE();

let module: object | null = null;

/** Above this many bytes of memory a file is read without the kernel. */
const MOST_MEMORY = 2 ** 30;

/**
 * As `scanHere` reads UTF-8 from a place on, in half the time; null where that has to look itself: quotation marks beside
 * the standard, rows wider than all at the beginning, more columns or words than there is room for.
 */
export function scanInKernel(source: Buffer, from: number, delimiter: number): TableCells | null {
  const lines = linesIn(source);
  const columnCount = columnsIn(source, delimiter);
  if (columnCount > MOST_COLUMNS) return null;
  module ??= new WebAssembly.Module(Buffer.from(SCAN_KERNEL, 'base64'));
  // A memory of its own, which goes when the cells are read.
  const kernel = new WebAssembly.Instance(module).exports as Kernel;
  let end = PAGE;
  const take = (bytes: number): number => {
    const at = end;
    // What is read has 16 bytes behind it.
    end = Math.ceil((end + bytes + 16) / 16) * 16;
    return at;
  };
  const columnsAt = take(4 * COLUMN * columnCount);
  const origin = take(source.length);
  const widthsAt = take(4 * lines);
  const described = Array.from({ length: columnCount }, () => [
    take(4 * lines),
    take(2 * lines),
    take(4 * SLOTS),
    SLOTS - 1,
    take(16 * WORDS),
    WORDS,
    0,
    0,
    1,
    -1,
  ]);
  if (end > MOST_MEMORY) return null;
  kernel.memory.grow(Math.ceil(end / PAGE));
  const { buffer } = kernel.memory;
  new Int32Array(buffer, columnsAt, COLUMN * columnCount).set(described.flat());
  new Uint8Array(buffer).set(source, origin);
  const isRead = kernel.scan(
    origin + from,
    origin + source.length,
    origin,
    delimiter,
    columnsAt,
    columnCount,
    widthsAt,
    lines,
    SEED,
  );
  if (isRead === 0) return null;
  const count = kernel.rows();
  const columns = described.map((_, c) =>
    columnAt(buffer, columnsAt + 4 * COLUMN * c, count, origin, source),
  );
  while (columns.at(-1)?.isBlankThroughout() === true) columns.pop();
  return new TableCells(columns, Array.from(new Uint32Array(buffer, widthsAt, count)));
}

function columnAt(
  buffer: ArrayBuffer,
  at: number,
  count: number,
  origin: number,
  source: Buffer,
): CellColumn {
  const [refsAt = 0, lengthsAt = 0, , , wordsAt = 0, , wordCount = 0, , , left = -1] = new Int32Array(
    buffer,
    at,
    COLUMN,
  );
  const refs = new Int32Array(buffer, refsAt, count).slice();
  const lengths = new Uint16Array(buffer, lengthsAt, count).slice();
  const noted = new Int32Array(buffer, wordsAt, 4 * wordCount);
  const words = Array.from({ length: wordCount }, (_, place) => {
    const start = (noted[4 * place + 1] ?? 0) - origin;
    const size = noted[4 * place + 2] ?? 0;
    const text = source.toString('utf8', start, start + Math.abs(size));
    return size < 0 ? text.replaceAll('""', '"') : text;
  });
  // The words before the column was judged become what the cells after them are.
  for (let row = 0; row <= left; row++) {
    const place = ~(refs[row] ?? 0);
    const size = noted[4 * place + 2] ?? 0;
    if (place < 0 || size < 0 || size > MAX_SLICE || noted[4 * place + 3] === 0) continue;
    refs[row] = (noted[4 * place + 1] ?? 0) - origin;
    lengths[row] = size;
  }
  return new CellColumn(refs, lengths, words, source);
}

function linesIn(bytes: Buffer): number {
  let lines = 2;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  return lines;
}

/** Cells of the first lines at most; a wider line makes the kernel give up. */
function columnsIn(bytes: Buffer, delimiter: number): number {
  let most = 1;
  let cells = 1;
  for (let at = 0; at < Math.min(bytes.length, 65_536); at++) {
    if (bytes[at] === delimiter) cells++;
    else if (bytes[at] === 10) cells = 1;
    if (cells > most) most = cells;
  }
  return most;
}
