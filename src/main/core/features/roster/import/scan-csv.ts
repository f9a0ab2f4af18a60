import { emptyColumn } from './stored-fields.ts';
import { CellsBuilder, type TableCells } from './table-cells.ts';
import { MAX_COLUMNS } from './table-limits.ts';

const QUOTE = 34;
const NEWLINE = 10;
const BYTE_ORDER_MARK = 0xfeff;

/**
 * The records of a delimited text with `\n` line ends, or null when it uses quotation marks in a way that
 * needs papaparse's judgment (text after a closing mark, one that never closes).
 *
 * Where it answers, it answers as papaparse does. Above all, a department that 2,000 people
 * share is one string in the result, so that whatever comes later hashes, checks and folds it once.
 */
export function scanCsv(text: string, delimiter: string): TableCells | null {
  if (text === '' || text.charCodeAt(0) === BYTE_ORDER_MARK) return null;
  const { length } = text;
  const separator = delimiter.charCodeAt(0);
  const pools: CellPool[] = [];
  const cells = new CellsBuilder();
  let at = 0;
  let lineEnd = indexOrEnd(text, '\n', 0);
  for (;;) {
    const pool = (pools[Math.min(cells.column, MAX_COLUMNS)] ??= newPool());
    if (text.charCodeAt(at) === QUOTE) {
      const close = closingQuote(text, at + 1);
      if (close < 0) return null;
      const cell = takeCell(pool, text, at + 1, close);
      cells.add(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
      at = close + 1;
      const next = text.charCodeAt(at);
      if (at < length && next !== separator && next !== NEWLINE) return null;
      if (lineEnd < at) lineEnd = indexOrEnd(text, '\n', at);
    } else {
      const end = Math.min(lineEnd, indexOrEnd(text, delimiter, at));
      cells.add(takeCell(pool, text, at, end));
      at = end;
    }
    if (at >= length) break;
    if (at === lineEnd) {
      cells.endRecord();
      lineEnd = indexOrEnd(text, '\n', at + 1);
    }
    at++;
  }
  cells.endRecord();
  return cells.build();
}

function indexOrEnd(text: string, part: string, from: number): number {
  const index = text.indexOf(part, from);
  return index < 0 ? text.length : index;
}

/** Index of the mark that closes a quoted cell, -1 for none; a doubled mark is one of the cell's characters. */
function closingQuote(text: string, from: number): number {
  let close = text.indexOf('"', from);
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  return close;
}

/** Cells of one column by a hash of theirs, null once the column proved to differ in nearly every row. */
type CellPool = { cells: string[] | null; taken: number; repeats: number };

const POOL_SIZE = 4096;
/** Cells after which a column is judged, and how many of them must repeat for looking to be worth it. */
const TRIAL = 4096;
const WORTHWHILE = 1024;

function newPool(): CellPool {
  return { cells: emptyColumn(POOL_SIZE), taken: 0, repeats: 0 };
}

function takeCell(pool: CellPool, text: string, start: number, end: number): string {
  if (end === start) return '';
  const { cells } = pool;
  if (cells === null) return text.slice(start, end);
  const slot = sampleHash(text, start, end) & (POOL_SIZE - 1);
  const known = cells[slot] ?? '';
  pool.taken++;
  if (known.length === end - start && text.startsWith(known, start)) {
    pool.repeats++;
    return known;
  }
  const cell = text.slice(start, end);
  cells[slot] = cell;
  if (pool.taken === TRIAL && pool.repeats < WORTHWHILE) pool.cells = null;
  return cell;
}

/** A hash of the length and five characters: a wrong guess costs one comparison, reading all of them costs more. */
function sampleHash(text: string, start: number, end: number): number {
  const length = end - start;
  let hash = length;
  hash = Math.imul(hash, 31) + text.charCodeAt(start);
  hash = Math.imul(hash, 31) + text.charCodeAt(start + (length >> 1));
  hash = Math.imul(hash, 31) + text.charCodeAt(end - Math.min(4, length));
  hash = Math.imul(hash, 31) + text.charCodeAt(end - Math.min(2, length));
  hash = Math.imul(hash, 31) + text.charCodeAt(end - 1);
  return hash ^ (hash >>> 12);
}
