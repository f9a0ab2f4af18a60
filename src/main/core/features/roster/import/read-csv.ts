import Papa from 'papaparse';
import { DELIMITERS, type Delimiter } from '#shared/domain/import-reading.ts';
import { readLooseQuotes } from './loose-quotes.ts';
import { refuseFile } from './refusal.ts';
import { scanBytes } from './scan-bytes.ts';
import { scanCsv } from './scan-csv.ts';
import { TableCells } from './table-cells.ts';
import { decodeText, type TextEncoding } from './text-encoding.ts';

/** Characters from whose lines the delimiter is guessed. */
const GUESSED_LENGTH = 65_536;

export type CsvText = { readonly delimiter: Delimiter; readonly cells: TableCells };

/**
 * The records of a delimited text, as text cells, blank lines kept so that row numbers match what Excel shows.
 *
 * Excel's own `sep=;` first line sets the delimiter and is not a row. Header names are never used as object
 * keys: with papaparse's `header: true` a column called `__proto__` vanishes.
 *
 * @param bytes of the file; the cells may refer to them, so they must not change.
 */
export function readCsv(bytes: Uint8Array, encoding: TextEncoding, chosen?: Delimiter): CsvText {
  const read =
    (encoding === 'utf-8' ? readBytes(bytes, chosen) : null) ?? readText(decodeText(bytes, encoding), chosen);
  const { delimiter, cells } = read;
  let { count } = cells;
  while (count > 0 && cells.filledWidth(count - 1) === 0) count--;
  if (count === cells.count) return read;
  return { delimiter, cells: cells.first(count) };
}

/** Line ends before which the delimiter is guessed, with room for each to be two characters. */
const GUESSED_FROM = 2 * GUESSED_LENGTH + 2;

/** Bytes in which these are found: three make one unit of a text at most, and the first three may be a mark. */
const GUESSED_BYTES = 3 * GUESSED_FROM + 8;

/** From the bytes in UTF-8, or null when they are not as simple as nearly all are. */
function readBytes(bytes: Uint8Array, chosen: Delimiter | undefined): CsvText | null {
  const start = withNewlines(decodeText(bytes.subarray(0, GUESSED_BYTES), 'utf-8').slice(0, GUESSED_FROM));
  if (DECLARED.test(start)) return null;
  const delimiter = chosen ?? guessDelimiter(start);
  const cells = scanBytes(bytes, delimiter);
  return cells && { delimiter, cells };
}

const DECLARED = /^sep=([,;\t|])\n/i;

function withNewlines(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}

function readText(text: string, chosen: Delimiter | undefined): CsvText {
  const unified = withNewlines(text);
  const declared = DECLARED.exec(unified);
  const body = declared ? unified.slice(declared[0].length) : unified;
  const delimiter = chosen ?? (declared?.[1] as Delimiter | undefined) ?? guessDelimiter(body);
  return { delimiter, cells: scanCsv(body, delimiter) ?? TableCells.ofRows(parseLoosely(body, delimiter)) };
}

function parseLoosely(text: string, delimiter: Delimiter): string[][] {
  const records = readLooseQuotes(text, delimiter);
  if (records.kind === 'read') return records.rows;
  return refuseFile(
    `A quotation mark opens in row ${records.row.toLocaleString('en-US')} and never closes, so the rest of the file cannot be told apart. ` +
      'Correct that row or export the file again.',
  );
}

/** The delimiter under which the first rows agree best on how many cells they have. */
export function guessDelimiter(text: string): Delimiter {
  let start = text.slice(0, GUESSED_LENGTH);
  if (start.length < text.length) start = start.slice(0, start.lastIndexOf('\n') + 1 || undefined);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = Papa.parse<string[]>(start, { header: false, delimiter, newline: '\n', preview: 60 }).data;
    const widths = new Map<number, number>();
    let filled = 0;
    for (const row of rows) {
      if (isBlank(row)) continue;
      filled++;
      widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    }
    for (const [width, count] of widths) {
      // Many equal rows matter more than many columns: a comma in a few job titles must not win over semicolons.
      const score = width < 2 ? 0 : (count / filled) ** 2 * Math.log2(width + 1);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

function isBlank(row: readonly string[] | undefined): boolean {
  return row === undefined || row.every(cell => cell.trim() === '');
}
