import { refuse } from '#core/refusal.ts';
import { cleanText } from './clean-text.ts';
import type { JobProgress } from '#core/jobs.ts';
import { readTable, type Reading } from './read-table.ts';
import { RosterFileRefusal } from './refusal.ts';

/** A list that is not a roster: its columns and the rows that have words in them. */
export type ListRows = {
  readonly columns: readonly { readonly index: number; readonly name: string }[];
  /** The row that was taken for column names; a list of names only may have none. */
  readonly header: ListRow | null;
  readonly rows: readonly ListRow[];
};

/** `row` is the number that Excel shows. */
export type ListRow = { readonly row: number; readonly cells: readonly string[] };

const REPORTED_ROWS = 2000;

/** Reads a list from a file of any kind that a roster may have, or from pasted text, into clean text cells. */
export async function readRows(
  { bytes, reading = {} }: { readonly bytes: Uint8Array; readonly reading?: Reading },
  report: (progress: JobProgress) => void = () => {},
): Promise<ListRows> {
  try {
    report({ done: 1, total: 100, label: 'Opening the file' });
    const table = await readTable(bytes, reading);
    const total = table.cells.count;
    const cleaned = (index: number): ListRow => ({
      row: index + 1,
      cells: table.columns.map(column => cleanText(table.cells.cell(index, column.index), () => undefined)),
    });
    return {
      columns: table.columns.map(({ index, name }) => ({ index, name })),
      header: table.headerRow === null ? null : cleaned(table.headerRow - 1),
      rows: Array.from({ length: total - table.firstRow }, (_, index) => {
        if (index % REPORTED_ROWS === 0) report({ done: index, total, label: 'Reading the rows' });
        return cleaned(table.firstRow + index);
      }).filter(({ cells }) => cells.some(cell => cell !== '')),
    };
  } catch (error) {
    // The sentences were written for rosters; whoever brings a list of names reads of a list.
    if (error instanceof RosterFileRefusal) {
      throw refuse('BAD_FILE', error.message.replace(/\broster\b/g, 'list'));
    }
    throw error;
  }
}
