import type { ExportedCell } from './export-rows.sql.ts';

/** What a spreadsheet would run as a formula when it opens a CSV; the importer takes the apostrophe off again. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Rows as CSV that Excel opens rightly: byte order mark, CRLF, quotes where needed, and an apostrophe
 * before text that would run as a formula (OWASP's "CSV injection").
 */
export function csvText(rows: readonly (readonly ExportedCell[])[]): string {
  const lines = rows.map(row => row.map(csvCell).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: ExportedCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as an XLSX workbook; every text is a text cell, so nothing in it can be a formula and ids keep their zeros. */
export async function workbookOf(
  labels: readonly string[],
  rows: readonly (readonly ExportedCell[])[],
): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const header = labels.map(value => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map(row =>
    row.map(cell => (typeof cell === 'string' ? { value: cell, type: String } : cell)),
  );
  const columns = labels.map(label => ({ width: Math.max(12, label.length + 4) }));
  return writeWorkbook([header, ...body], { sheet: 'Roster', columns, stickyRowsCount: 1 }).toBuffer();
}
