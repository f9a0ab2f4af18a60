import type { RosterRepair } from '#shared/contract/roster-import.ts';
import { isProblemKind, type ProblemKind } from './problem-catalog.ts';

export type SettledRows = {
  readonly rows: readonly (readonly string[])[];
  /** Indices into the rows that the facilitator left out. */
  readonly skipped: ReadonlySet<number>;
  readonly duplicates: 'none' | 'first' | 'last';
  /** Warnings that keep their rows out. */
  readonly keepOut: ReadonlySet<ProblemKind>;
};

/** The file's rows with the facilitator's repairs in them; the rows given stay as they are. */
export function applyRepairs(
  rows: readonly (readonly string[])[],
  firstRow: number,
  repairs: readonly RosterRepair[],
): SettledRows {
  const replacements = new Map<number, Map<string, string>>();
  const cells: { readonly index: number; readonly column: number; readonly value: string }[] = [];
  const skipped = new Set<number>();
  const keepOut = new Set<ProblemKind>();
  let duplicates: SettledRows['duplicates'] = 'none';
  for (const repair of repairs) {
    switch (repair.kind) {
      case 'replaceValue': {
        const column = replacements.get(repair.column) ?? new Map<string, string>();
        column.set(repair.from, repair.to);
        replacements.set(repair.column, column);
        break;
      }
      case 'setCell':
        cells.push({ index: repair.row - 1, column: repair.column, value: repair.value });
        break;
      case 'skipRow':
        skipped.add(repair.row - 1);
        break;
      case 'duplicates':
        duplicates = repair.keep;
        break;
      case 'skipProblem':
        if (isProblemKind(repair.problem)) keepOut.add(repair.problem);
        break;
    }
  }
  const settled = replacements.size === 0 && cells.length === 0 ? rows : [...rows];
  if (settled !== rows) editRows(settled as string[][], firstRow, replacements, cells);
  return { rows: settled, skipped, duplicates, keepOut };
}

function editRows(
  rows: string[][],
  firstRow: number,
  replacements: ReadonlyMap<number, ReadonlyMap<string, string>>,
  cells: readonly { readonly index: number; readonly column: number; readonly value: string }[],
): void {
  const write = (index: number, column: number, value: string): void => {
    const row = [...(rows[index] ?? [])];
    while (row.length <= column) row.push('');
    row[column] = value;
    rows[index] = row;
  };
  for (const [column, values] of replacements) {
    for (let index = firstRow; index < rows.length; index++) {
      const cell = rows[index]?.[column];
      // The wizard shows values trimmed, so they are compared trimmed.
      const to = cell === undefined ? undefined : (values.get(cell) ?? values.get(cell.trim()));
      if (to !== undefined) write(index, column, to);
    }
  }
  for (const { index, column, value } of cells) {
    if (index >= firstRow && index < rows.length) write(index, column, value);
  }
}
