import { refuseFile } from './refusal.ts';

/** More rows than any employer's roster that one facilitator handles on a laptop. */
export const MAX_ROWS = 500_000;
export const MAX_COLUMNS = 300;

/** Refuses a table that is too wide to be a roster. */
export function checkColumnCount(columns: number): void {
  if (columns <= MAX_COLUMNS) return;
  refuseFile(
    `This file has ${columns.toLocaleString('en-US')} columns, but a roster can have at most ${MAX_COLUMNS}. ` +
      'Export only the columns that the program needs, one row per person.',
  );
}

/** Refuses a table that is too long to be a roster. */
export function checkRowCount(rows: number): void {
  if (rows <= MAX_ROWS) return;
  refuseFile(
    `This file has ${rows.toLocaleString('en-US')} rows, but a roster can have at most ${MAX_ROWS.toLocaleString('en-US')}. ` +
      'Export one organization or country at a time.',
  );
}
