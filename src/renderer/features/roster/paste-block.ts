import type { PersonFields, RosterRow } from '#shared/contract/roster.ts';
import { isEditable, readCell, type EditableColumn } from './people-columns.tsx';

export type PastedCell = {
  readonly row: RosterRow;
  readonly column: EditableColumn;
  readonly columnName: string;
  readonly value: PersonFields[EditableColumn];
  readonly shownValue: string;
};

/** The cells of a block copied from a spreadsheet: tabs between cells, quotes around cells with line breaks. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
  for (let match = cell.exec(body); match !== null; match = cell.exec(body)) {
    const [whole, quoted, plain, end] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
    if (end === '' || whole === '') break;
  }
  return rows;
}

/** Lays a block over the grid from a cell on; columns that cannot be edited and cells that stay as they are drop out. */
export function layBlock(
  block: readonly (readonly string[])[],
  rows: readonly (RosterRow | undefined)[],
  columns: readonly { readonly id: string; readonly name: string }[],
): readonly PastedCell[] {
  return block.flatMap((cells, down) =>
    cells.flatMap((typed, right): PastedCell[] => {
      const row = rows[down];
      const column = columns[right];
      if (!row || !column || !isEditable(column.id)) return [];
      const value = readCell(column.id, typed);
      if (value === undefined || value === row[column.id]) return [];
      return [
        { row, column: column.id, columnName: column.name, value, shownValue: typed.trim() || 'empty' },
      ];
    }),
  );
}
