import type { DateOrder, NameOrder, RosterRepair } from '#shared/contract/roster-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { rosterField, type RosterField } from '#shared/domain/roster-fields.ts';
import { checkDates } from './check-dates.ts';
import { checkIds } from './check-ids.ts';
import { checkShape } from './check-shape.ts';
import { guessDateFormat } from './date-format.ts';
import type { ExistingPeople } from './existing-people.ts';
import { needsGradeOrder } from './grade-order.ts';
import { ProblemLog } from './problem-log.ts';
import { readCell, readPlainCell, type CellOptions, type CellValue } from './read-cells.ts';
import type { RosterTable } from './read-table.ts';
import { applyRepairs } from './repairs.ts';
import { resolveManagers, type ManagerLinks } from './resolve-managers.ts';
import { guessNameOrder, splitName } from './split-name.ts';
import { emptyColumn, KEEP, storedFieldOf, type StoredColumns } from './stored-fields.ts';
import type { TextIndex } from './text-index.ts';

export type MappedColumn = { readonly column: number; readonly field: RosterField };

/** What the facilitator decided in the wizard. */
export type ImportChoices = {
  readonly mapping: readonly MappedColumn[];
  readonly dateOrders: readonly { readonly column: number; readonly order: DateOrder }[];
  readonly nameOrder?: NameOrder | undefined;
  /** The whole ladder, lowest first: the program's own grades and those that the facilitator placed. */
  readonly gradeOrder?: readonly string[] | undefined;
  readonly repairs: readonly RosterRepair[];
  readonly today: IsoDate;
};

export type ValidRoster = {
  /** Indices into the table's rows of the people that can be imported, in the file's order. */
  readonly accepted: readonly number[];
  /** By index into the table's rows. */
  readonly columns: StoredColumns;
  readonly managers: ManagerLinks | null;
  /** The row of each employee id. */
  readonly byId: TextIndex;
  readonly problems: ProblemLog;
  /** Rows that hold anything at all below the header. */
  readonly rowCount: number;
};

/** How often validation reports that it is still at work, rows. */
type Progress = (done: number, total: number) => void;

/**
 * Turns text cells into typed values column by column and finds everything wrong with them.
 *
 * Column by column because a column has one meaning: its reader is chosen once, and equal cells (departments,
 * grades, dates) are read once. 100,000 rows of ten columns take about a third of a second.
 */
export function validateRows(
  table: RosterTable,
  choices: ImportChoices,
  existing: ExistingPeople,
  progress: Progress = () => {},
): ValidRoster {
  const settled = applyRepairs(table.cells, table.firstRow, choices.repairs);
  const problems = new ProblemLog(settled.cells.count, table.columns, settled.keepOut);
  const shaped = checkShape({ ...table, cells: settled.cells }, choices.mapping, settled.skipped, problems);
  // A total or a row that was left out has no values to find fault with.
  const isOut = problems.isRejected.slice();
  const columns: StoredColumns = {};
  const managerCells = new Map<RosterField, string[]>();
  choices.mapping.forEach(({ column, field }, done) => {
    progress(done, choices.mapping.length);
    const cells = settled.cells.column(column);
    const options = optionsFor(column, field, cells, shaped, choices);
    const values = readColumn(cells, shaped, column, field, options, { problems, isOut });
    const stored = storedFieldOf(field);
    if (stored === 'manager') managerCells.set(field, values);
    else if (stored) columns[stored] = values;
    else storeFullNames(values, shaped, column, choices.nameOrder, columns, problems);
  });
  const columnOf = (field: RosterField): number | null =>
    choices.mapping.find(each => each.field === field)?.column ?? null;
  const byId = checkIds(
    { cells: settled.cells, shaped, columns, duplicates: settled.duplicates, columnOf, existing },
    problems,
  );
  checkDates(shaped, columns, columnOf, choices.today, problems);
  const accepted = shaped.filter(index => problems.isRejected[index] === 0);
  const managers =
    managerCells.size === 0
      ? null
      : resolveManagers({ accepted, columns, managerCells, byId, existing, columnOf }, problems);
  return {
    accepted: accepted.filter(index => problems.isRejected[index] === 0),
    columns,
    managers,
    byId,
    problems,
    rowCount: shaped.length,
  };
}

/** After this many different cells a column is taken to differ in nearly every row: remembering cells would only cost. */
const MANY_DIFFERENT = 3_000;

function readColumn(
  cells: readonly string[],
  shaped: readonly number[],
  column: number,
  field: RosterField,
  options: CellOptions,
  { problems, isOut }: { readonly problems: ProblemLog; readonly isOut: Uint8Array },
): string[] {
  const values = emptyColumn(cells.length);
  let known: Map<string, CellValue> | null = new Map();
  for (const index of shaped) {
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    let result = known?.get(cell);
    if (!result) {
      const plain = known ? null : readPlainCell(cell, field);
      if (plain !== null) {
        values[index] = plain;
        continue;
      }
      result = readCell(cell, field, options);
      known?.set(cell, result);
      if (known && known.size > MANY_DIFFERENT) known = null;
    }
    values[index] = result.value;
    if (result.problems.length > 0 && isOut[index] === 0)
      for (const problem of result.problems)
        problems.add(problem.kind, index, column, cell.trim(), problem.detail);
  }
  return values;
}

function optionsFor(
  column: number,
  field: RosterField,
  cells: readonly string[],
  shaped: readonly number[],
  choices: ImportChoices,
): CellOptions {
  const { kind } = rosterField(field);
  let dateOrder: DateOrder = 'ymd';
  if (kind === 'date') {
    const chosen = choices.dateOrders.find(each => each.column === column)?.order;
    dateOrder = chosen ?? guessDateFormat(distinctOf(cells, shaped)).order ?? 'dmy';
  }
  let grades: ReadonlyMap<string, number> | null = null;
  if (kind === 'grade') {
    const distinct = [...distinctOf(cells, shaped)].map(cell => cell.trim()).filter(cell => cell !== '');
    const ladder = gradesOf(choices.gradeOrder ?? []);
    if (distinct.some(grade => ladder.has(foldText(grade)))) grades = ladder;
    else if (needsGradeOrder(distinct) && !distinct.some(grade => /\d/.test(grade))) grades = new Map();
  }
  return { today: choices.today, dateOrder, grades };
}

/** Levels by the folded label. */
function gradesOf(ladder: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ladder.map((grade, place) => [foldText(grade), place + 1]));
}

function distinctOf(cells: readonly string[], shaped: readonly number[]): ReadonlySet<string> {
  const distinct = new Set<string>();
  for (const index of shaped) distinct.add(cells[index] ?? '');
  distinct.delete('');
  return distinct;
}

function storeFullNames(
  values: readonly string[],
  shaped: readonly number[],
  column: number,
  chosen: NameOrder | undefined,
  columns: StoredColumns,
  problems: ProblemLog,
): void {
  const order = chosen ?? guessNameOrder(values.filter(value => value !== ''));
  const first = (columns.firstName ??= emptyColumn(values.length));
  const last = (columns.lastName ??= emptyColumn(values.length));
  for (const index of shaped) {
    const value = values[index] ?? '';
    if (value === '' || value === KEEP || first[index] !== '' || last[index] !== '') continue;
    const parts = splitName(value, order);
    first[index] = parts.first;
    last[index] = parts.last;
    if (parts.first === '' && problems.isRejected[index] === 0)
      problems.add('singleName', index, column, value);
  }
}
