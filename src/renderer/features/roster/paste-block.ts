import type { PersonFields, RosterRow } from '#shared/contract/roster.ts';
import { isEditable, readCell, type EditableColumn } from './people-columns.tsx';

export { readBlock } from '../../ui/read-block.ts';

export type PastedCell = {
  readonly row: RosterRow;
  readonly column: EditableColumn;
  readonly columnName: string;
  readonly value: PersonFields[EditableColumn];
  readonly shownValue: string;
};

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
