import { createHash } from 'node:crypto';
import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { headerKey } from './header-names.ts';
import { readTable, type Reading } from './read-table.ts';
import { suggestMapping } from './suggest-mapping.ts';

const PREVIEW_ROWS = 50;
const PREVIEW_CELL = 300;

export type RosterInspectionInput = {
  readonly bytes: Uint8Array;
  readonly reading: Reading;
  readonly today: IsoDate;
  /** The program's grades in words, lowest first. */
  readonly ladder: readonly string[];
};

/** What the wizard shows of a file before anything is mapped: how it was read, its first rows, a field for each column. */
export async function inspectRoster(
  input: RosterInspectionInput,
  read: typeof readTable = readTable,
): Promise<Omit<RosterTablePreview, 'token' | 'fileName'>> {
  const table = await read(input.bytes, input.reading);
  const { columns, questions } = suggestMapping(table, input.today, input.ladder);
  const rows: RosterTablePreview['rows'] = [];
  for (let index = table.firstRow; index < table.cells.count && rows.length < PREVIEW_ROWS; index++) {
    if (table.cells.filledWidth(index) === 0) continue;
    rows.push({
      row: index + 1,
      cells: table.columns.map(column => table.cells.cell(index, column.index).slice(0, PREVIEW_CELL)),
    });
  }
  return {
    kind: table.kind,
    encoding: table.encoding && {
      chosen: table.encoding.chosen,
      isSure: table.encoding.sure,
      alternatives: table.encoding.alternatives.map(each => ({ ...each, samples: [...each.samples] })),
    },
    delimiter: table.delimiter,
    sheets: table.sheets.map(sheet => ({ ...sheet })),
    sheet: table.sheet,
    headerRow: table.headerRow,
    columns: table.columns.map((column, index) => {
      const suggestion = columns[index];
      return {
        index: column.index,
        name: column.name,
        isNamed: column.isNamed,
        field: suggestion?.field ?? null,
        confidence: suggestion?.confidence ?? 0,
        basis: suggestion?.basis ?? 'none',
        samples: [...(suggestion?.samples ?? [])],
        filledShare: suggestion?.filledShare ?? 0,
      };
    }),
    rows,
    rowCount: table.rowCount,
    questions: [...questions],
    source: sourceKey(table.columns.map(column => (column.isNamed ? column.name : ''))),
  };
}

/** The same for every export of one HR system, whatever its rows: a digest of the column names. */
function sourceKey(names: readonly string[]): string {
  return createHash('sha256').update(names.map(headerKey).join('\n')).digest('hex').slice(0, 16);
}
