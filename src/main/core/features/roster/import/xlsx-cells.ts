import { padded, type DigitPattern } from './xlsx-formats.ts';
import { refuseDamaged } from './xlsx-package.ts';
import { attribute, cdataText, nextTag, runText, unescapeXml } from './xlsx-xml.ts';
import { refuseFile } from './refusal.ts';
import { checkColumnCount, MAX_ROWS } from './table-limits.ts';

/** How the number of a styled cell turns into the text that Excel shows. */
export type NumberStyle = 'number' | 'date' | DigitPattern;

export type SheetContext = {
  readonly sharedStrings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly date1904: boolean;
  /** Stop after this many rows; the sheet picker needs only the first ones. */
  readonly maxRows?: number;
};

/**
 * The rows of a worksheet as text cells: dates as `YYYY-MM-DD`, numbers as written, ids padded with zeros where
 * the cell shows them.
 *
 * Only text leaves this function, because a roster's employee ids and grades are labels even where Excel
 * stores numbers. One cell at XFD1048576 in a 2.6 KB file would fill the memory of a naive reader: a row or
 * column beyond what a roster can have is refused when met.
 */
export function readSheetRows(xml: string, context: SheetContext): string[][] {
  const rows: string[][] = [];
  const maxRows = context.maxRows ?? Infinity;
  let row: string[] = [];
  let rowNumber = 0;
  let at = Math.max(0, xml.indexOf('sheetData'));
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.name === 'row' && !tag.closing) {
      if (rows.length >= maxRows) break;
      rowNumber = positive(attribute(tag.attributes, 'r')) ?? rowNumber + 1;
      row = [];
      if (!tag.empty) continue;
    } else if (tag.name === 'c' && !tag.closing) {
      if (tag.empty) continue;
      const end = cellEnd(xml, tag.end);
      const text = cellText(xml, tag.end, end, tag.attributes, context);
      at = end;
      if (text === '') continue;
      const column = columnIndex(attribute(tag.attributes, 'r')) ?? row.length;
      checkColumnCount(column + 1);
      if (rowNumber > MAX_ROWS) refuseTooFar(rowNumber);
      while (row.length < column) row.push('');
      row[column] = text;
      if (rows[rowNumber - 1] !== row) {
        while (rows.length < rowNumber - 1 && rows.length < maxRows) rows.push([]);
        if (rows.length >= maxRows) break;
        rows[Math.max(0, rowNumber - 1)] = row;
      }
    } else if (tag.name === 'sheetData' && tag.closing) break;
  }
  return rows;
}

function refuseTooFar(row: number): never {
  refuseFile(
    `There is a cell in row ${row.toLocaleString('en-US')}, but a roster can have at most ${MAX_ROWS.toLocaleString('en-US')} rows. ` +
      'Copy only the rows with people into a new workbook and choose that file.',
  );
}

function cellEnd(xml: string, from: number): number {
  let at = from;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    if (tag.name === 'c' && tag.closing) return tag.start;
    if (tag.name === 'row' || tag.name === 'sheetData' || (tag.name === 'c' && !tag.closing))
      return tag.start;
    at = tag.end;
  }
  return xml.length;
}

function cellText(xml: string, from: number, to: number, attributes: string, context: SheetContext): string {
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return runText(xml, from, to);
  const raw = valueText(xml, from, to);
  if (raw === '') return '';
  switch (type) {
    case 's':
      // A name that cannot be found must not become an empty cell.
      return context.sharedStrings[Number(raw)] ?? refuseDamaged();
    case 'b':
      return raw === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return raw.slice(0, 10);
    case 'str':
    case 'e':
      return raw;
    default:
      return numberText(
        raw,
        context.styles[Number(attribute(attributes, 's') ?? 0)] ?? 'number',
        context.date1904,
      );
  }
}

function valueText(xml: string, from: number, to: number): string {
  let at = from;
  for (let tag = nextTag(xml, at); tag && tag.start < to; tag = nextTag(xml, at)) {
    at = tag.end;
    if (tag.name !== 'v' || tag.closing || tag.empty) continue;
    const end = xml.indexOf('<', tag.end);
    if (end === tag.end) return cdataText(xml, end, to);
    return unescapeXml(xml.slice(tag.end, end < 0 || end > to ? to : end));
  }
  return '';
}

function numberText(raw: string, style: NumberStyle, date1904: boolean): string {
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  if (style === 'date') return dateText(number, date1904) ?? String(number);
  if (typeof style === 'object' && Number.isInteger(number) && number >= 0) return padded(number, style);
  // Excel has rounded a longer ID, and shows it like this; other writers keep each digit.
  if (Math.abs(number) >= 1e15) return /^\d+$/.test(raw) ? raw : number.toExponential();
  // Excel keeps 15 digits; the rest of a binary fraction (0.30000000000000004) is not what the person typed.
  return String(Number(number.toPrecision(15)));
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

function dateText(serial: number, date1904: boolean): string | null {
  // Below 1 it is a time of day; above 2958465 the year has five digits.
  if (serial < 1 || serial > 2_958_465) return null;
  // Excel believes that 1900 was a leap year, so serials before March 1900 are one day off.
  const shift = !date1904 && serial < 60 ? 1 : 0;
  const epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
  return new Date(epoch + (Math.floor(serial) + shift) * DAY_MS).toISOString().slice(0, 10);
}

/** Zero-based column of a reference such as `AB12`, or null without letters. */
function columnIndex(reference: string | null): number | null {
  if (!reference) return null;
  let column = 0;
  for (let i = 0; i < reference.length && i < 8; i++) {
    const code = reference.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? null : column - 1;
}

function positive(text: string | null): number | null {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number > 0 ? number : null;
}
