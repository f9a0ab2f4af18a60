import type { RosterRepair } from '#shared/contract/roster-import.ts';
import { isProblemKind, type ProblemKind } from './problem-catalog.ts';
import type { TextColumn } from './cell-column.ts';
import { emptyColumn } from './stored-fields.ts';
import { TableCells } from './table-cells.ts';

export type SettledRows = {
  readonly cells: TableCells;
  /** Indices of the records that the facilitator left out. */
  readonly skipped: ReadonlySet<number>;
  readonly duplicates: 'none' | 'first' | 'last';
  /** Warnings that keep their rows out. */
  readonly keepOut: ReadonlySet<ProblemKind>;
  /** People who had left, by what is saved, and are in the file are at work again. */
  readonly leaversAreBack: boolean;
};

/** The file's cells with the facilitator's repairs in them; the cells given stay as they are. */
export function applyRepairs(
  table: TableCells,
  firstRow: number,
  repairs: readonly RosterRepair[],
): SettledRows {
  const replacements = new Map<number, Map<string, string>>();
  const edits: { readonly index: number; readonly column: number; readonly value: string }[] = [];
  const skipped = new Set<number>();
  const keepOut = new Set<ProblemKind>();
  let duplicates: SettledRows['duplicates'] = 'none';
  let leaversAreBack = false;
  for (const repair of repairs) {
    switch (repair.kind) {
      case 'replaceValue': {
        const column = replacements.get(repair.column) ?? new Map<string, string>();
        column.set(repair.from, repair.to);
        replacements.set(repair.column, column);
        break;
      }
      case 'setCell':
        edits.push({ index: repair.row - 1, column: repair.column, value: repair.value });
        break;
      case 'skipRow':
        skipped.add(repair.row - 1);
        break;
      case 'duplicates':
        duplicates = repair.keep;
        break;
      case 'leaversAreBack':
        leaversAreBack = true;
        break;
      case 'skipProblem':
        if (isProblemKind(repair.problem)) keepOut.add(repair.problem);
        break;
    }
  }
  const cells =
    replacements.size === 0 && edits.length === 0 ? table : editCells(table, firstRow, replacements, edits);
  return { cells, skipped, duplicates, keepOut, leaversAreBack };
}

/** The cells with some of them edited: only the columns that change are copied. */
function editCells(
  { byColumn, widths }: TableCells,
  firstRow: number,
  replacements: ReadonlyMap<number, ReadonlyMap<string, string>>,
  edits: readonly { readonly index: number; readonly column: number; readonly value: string }[],
): TableCells {
  const edited: TextColumn[] = [...byColumn];
  const editedWidths = [...widths];
  const copies = new Map<number, string[]>();
  const columnOf = (column: number): string[] => {
    let copy = copies.get(column);
    if (!copy) {
      while (edited.length <= column) edited.push(emptyColumn(widths.length));
      copy = [...(edited[column] ?? [])];
      copies.set(column, copy);
      edited[column] = copy;
    }
    return copy;
  };
  for (const [column, values] of replacements) {
    const cells = columnOf(column);
    for (let index = firstRow; index < cells.length; index++) {
      const cell = cells[index] ?? '';
      // The wizard shows values trimmed, so they are compared trimmed.
      const to = column < (widths[index] ?? 0) ? (values.get(cell) ?? values.get(cell.trim())) : undefined;
      if (to !== undefined) cells[index] = to;
    }
  }
  for (const { index, column, value } of edits) {
    if (index < firstRow || index >= widths.length) continue;
    columnOf(column)[index] = value;
    editedWidths[index] = Math.max(editedWidths[index] ?? 0, column + 1);
  }
  return new TableCells(edited, editedWidths);
}
