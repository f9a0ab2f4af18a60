import Papa from 'papaparse';
import type { ProblemLog } from './problem-log.ts';
import type { RosterTable } from './read-table.ts';

/** What a spreadsheet would run when it opens the file; typed numbers and phone numbers start with a digit after the sign. */
const FORMULA = /^[=@\t\r＝＠]|^[+\-＋－](?!\d[\d\s().,/-]*$)/;

/**
 * The rows that are not imported as CSV for Excel: the row number, the reasons, then the cells as they were.
 *
 * A cell that would run as a formula gets an apostrophe in front, which the next import takes off again.
 */
export function rejectedRowsCsv(table: RosterTable, problems: ProblemLog): string {
  const header = ['Row', 'Why it was not imported', ...table.columns.map(column => column.name)];
  const rows: string[][] = [];
  problems.isRejected.forEach((flag, index) => {
    if (flag === 0) return;
    rows.push(
      [String(index + 1), problems.reasons(index).join(' '), ...table.cells.row(index)].map(safeCell),
    );
  });
  return `\ufeff${Papa.unparse([header.map(safeCell), ...rows], { newline: '\r\n' })}\r\n`;
}

function safeCell(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
