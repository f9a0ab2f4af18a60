import { checkFileSize, fileKind } from './file-kind.ts';
import { findHeaderRow, HEADER_ROWS, knownHeaders } from './find-header.ts';
import type { Delimiter } from '#shared/domain/import-reading.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx, type XlsxSheet } from './read-xlsx.ts';
import { refuseFile } from './refusal.ts';
import { TableCells } from './table-cells.ts';
import { checkColumnCount, checkRowCount } from './table-limits.ts';
import {
  guessEncoding,
  previewEncodings,
  USUAL_ENCODINGS,
  type EncodingGuess,
  type EncodingPreview,
  type TextEncoding,
} from './text-encoding.ts';

/** Choices about how to read the file; what is left out is guessed. */
export type Reading = {
  readonly encoding?: TextEncoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly sheet?: string | undefined;
  /** Row number as seen in the file (1-based), or null for "there is no header row". */
  readonly headerRow?: number | null | undefined;
};

export type TableColumn = { readonly index: number; readonly name: string; readonly isNamed: boolean };

export type RosterTable = {
  readonly kind: 'csv' | 'xlsx';
  /** Null for a workbook, whose text is always Unicode. */
  readonly encoding: {
    readonly chosen: TextEncoding;
    readonly sure: boolean;
    readonly alternatives: readonly EncodingPreview[];
  } | null;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly XlsxSheet[];
  readonly sheet: string | null;
  /** Row number as seen in the file, or null when the columns have no names. */
  readonly headerRow: number | null;
  readonly columns: readonly TableColumn[];
  readonly cells: TableCells;
  /** Index of the record of the first person. */
  readonly firstRow: number;
  /** Records from there on that hold text. */
  readonly rowCount: number;
};

/**
 * Reads a roster file of any supported kind into text cells.
 *
 * Refuses (RosterFileRefusal) what is not a roster, empty, too large or a bomb, each with its own sentence.
 */
export async function readTable(bytes: Uint8Array, reading: Reading = {}): Promise<RosterTable> {
  checkFileSize(bytes.length);
  const source = fileKind(bytes) === 'xlsx' ? await fromWorkbook(bytes, reading) : fromText(bytes, reading);
  const { cells } = source;
  const filled = cells.extent();
  if (filled.count === 0)
    refuseFile('This file has no text in it. Export the roster again and choose the new file.');
  checkRowCount(cells.count);
  checkColumnCount(filled.width);
  const header =
    reading.headerRow === undefined
      ? findHeaderRow(cells.rows(0, HEADER_ROWS))
      : reading.headerRow === null
        ? null
        : reading.headerRow - 1;
  const firstRow = header === null ? firstFilled(cells, 0) : header + 1;
  if (header !== null && firstFilled(cells, firstRow) < 0) {
    refuseFile(
      `This file has column names in row ${header + 1} but no people below them. Check the filter of the export, then choose the new file.`,
    );
  }
  return {
    ...source,
    headerRow: header === null ? null : header + 1,
    columns: columnsOf(header === null ? [] : cells.row(header), filled.width),
    firstRow,
    rowCount: filled.count - filledBefore(cells, firstRow),
  };
}

type Source = Pick<RosterTable, 'kind' | 'encoding' | 'delimiter' | 'sheets' | 'sheet' | 'cells'>;

/** Records before an index that hold text. */
function filledBefore(cells: TableCells, end: number): number {
  let count = 0;
  for (let index = 0; index < end; index++) if (cells.filledWidth(index) > 0) count++;
  return count;
}

/** The first record from an index on that holds text, -1 for none. */
function firstFilled(cells: TableCells, from: number): number {
  for (let index = from; index < cells.count; index++) if (cells.filledWidth(index) > 0) return index;
  return -1;
}

function fromText(bytes: Uint8Array, reading: Reading): Source {
  const guess = guessEncoding(bytes);
  const chosen = reading.encoding ?? guess.encoding;
  const { delimiter, cells } = readCsv(bytes, chosen, reading.delimiter);
  return {
    kind: 'csv',
    encoding: {
      chosen,
      sure: reading.encoding !== undefined || guess.sure,
      alternatives: alternativesTo(guess, bytes, chosen),
    },
    delimiter,
    sheets: [],
    sheet: null,
    cells,
  };
}

/** What the picker offers: the guesses, or what is usual, and always what was chosen. */
function alternativesTo(
  guess: EncodingGuess,
  bytes: Uint8Array,
  chosen: TextEncoding,
): readonly EncodingPreview[] {
  if (chosen === guess.encoding) return guess.alternatives;
  const offered =
    guess.alternatives.length > 0
      ? guess.alternatives.map(({ encoding }) => encoding)
      : [guess.encoding, ...USUAL_ENCODINGS];
  return previewEncodings(bytes, [...new Set([...offered, chosen])]);
}

async function fromWorkbook(bytes: Uint8Array, reading: Reading): Promise<Source> {
  const likeness = (rows: readonly (readonly string[])[]): number => Math.max(0, ...rows.map(knownHeaders));
  const { sheets, sheet, rows } = await readXlsx(bytes, likeness, reading.sheet);
  return {
    kind: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets,
    sheet,
    cells: TableCells.ofRows(rows),
  };
}

function columnsOf(names: readonly string[], width: number): readonly TableColumn[] {
  return Array.from({ length: Math.max(width, names.length) }, (_, index) => {
    const name = (names[index] ?? '')
      .replace(/\p{C}+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 200);
    return { index, name: name || `Column ${columnLetters(index)}`, isNamed: name !== '' };
  });
}

/** The letters that Excel puts above a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
