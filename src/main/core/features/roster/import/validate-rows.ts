import type { DateOrder, NameOrder, RosterRepair } from '#shared/contract/roster-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { rosterField, type RosterField } from '#shared/domain/roster-fields.ts';
import { CellColumn, differentTexts, type TextColumn } from './cell-column.ts';
import { checkDates } from './check-dates.ts';
import { checkIds } from './check-ids.ts';
import { checkKnownPeople } from './check-known-people.ts';
import { checkLeaving } from './check-leaving.ts';
import { checkShape } from './check-shape.ts';
import { guessDateFormat } from './date-format.ts';
import type { ExistingPeople } from './existing-people.ts';
import { needsGradeOrder } from './grade-order.ts';
import { plainSliceTest } from './plain-slice.ts';
import { ProblemLog } from './problem-log.ts';
import { readCell, readPlainCell, type CellOptions, type CellValue } from './read-cells.ts';
import type { RosterTable } from './read-table.ts';
import { applyRepairs } from './repairs.ts';
import { resolveManagers, type ManagerLinks } from './resolve-managers.ts';
import { guessNameOrder, splitName } from './split-name.ts';
import type { RowIndex } from './row-index.ts';
import { KEEP, storedFieldOf, type StoredColumns } from './stored-fields.ts';

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
  readonly byId: RowIndex;
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
  const managerCells = new Map<RosterField, CellColumn>();
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
  checkKnownPeople({ shaped, columns, byId, existing, column: columnOf('employeeId') }, problems);
  checkLeaving(
    { shaped, columns, byId, existing, today: choices.today, areBack: settled.leaversAreBack },
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
  cells: TextColumn,
  shaped: readonly number[],
  column: number,
  field: RosterField,
  options: CellOptions,
  { problems, isOut }: { readonly problems: ProblemLog; readonly isOut: Uint8Array },
): CellColumn {
  const isBytes = cells instanceof CellColumn;
  const values = CellColumn.empty(cells.length, isBytes ? cells.source : undefined);
  const note = (index: number, cell: string, found: CellValue['problems']): void => {
    if (isOut[index] === 1) return;
    for (const problem of found) problems.add(problem.kind, index, column, cell.trim(), problem.detail);
  };
  if (isBytes) {
    readCells(cells, shaped, values, field, options, note);
    return values;
  }
  let known: Map<string, CellValue> | null = new Map();
  for (const index of shaped) {
    const cell = cells.at(index) ?? '';
    if (cell === '') continue;
    let result = known?.get(cell);
    if (!result) {
      const plain = known ? null : readPlainCell(cell, field);
      if (plain !== null) {
        values.set(index, plain);
        continue;
      }
      result = readCell(cell, field, options);
      known?.set(cell, result);
      if (known && known.size > MANY_DIFFERENT) known = null;
    }
    values.set(index, result.value);
    if (result.problems.length > 0) note(index, cell, result.problems);
  }
  return values;
}

/** No word becomes this. */
const UNREAD = 0x7fff_ffff;

/** Reads cells that know which of them are the same word, and leaves those that are plain where they stand in the file. */
function readCells(
  cells: CellColumn,
  shaped: readonly number[],
  values: CellColumn,
  field: RosterField,
  options: CellOptions,
  note: (index: number, cell: string, found: CellValue['problems']) => void,
): void {
  const { refs, lengths, words, source } = cells;
  const isPlain = plainSliceTest(source, field);
  /** By word: what it becomes, once that is known. */
  const read = new Int32Array(words.length).fill(UNREAD);
  const flawed = new Map<number, CellValue['problems']>();
  let isFlawed = false;
  for (const index of shaped) {
    const ref = refs[index] ?? 0;
    if (ref >= 0) {
      const length = lengths[index] ?? 0;
      if (length === 0) continue;
      if (isPlain(ref, length)) {
        values.refs[index] = ref;
        values.lengths[index] = length;
        continue;
      }
      const cell = cells.at(index) ?? '';
      const result = readCell(cell, field, options);
      values.set(index, result.value);
      note(index, cell, result.problems);
      continue;
    }
    const place = ~ref;
    let value = read[place] ?? 0;
    if (value === UNREAD) {
      const result = readCell(words[place] ?? '', field, options);
      value = values.refFor(result.value);
      read[place] = value;
      if (result.problems.length > 0) {
        flawed.set(place, result.problems);
        isFlawed = true;
      }
    }
    values.refs[index] = value;
    const flaws = isFlawed ? flawed.get(place) : undefined;
    if (flaws) note(index, words[place] ?? '', flaws);
  }
}

function optionsFor(
  column: number,
  field: RosterField,
  cells: TextColumn,
  shaped: readonly number[],
  choices: ImportChoices,
): CellOptions {
  const { kind } = rosterField(field);
  let dateOrder: DateOrder = 'ymd';
  if (kind === 'date') {
    const chosen = choices.dateOrders.find(each => each.column === column)?.order;
    dateOrder = chosen ?? guessDateFormat(differentTexts(cells, shaped)).order ?? 'dmy';
  }
  let grades: ReadonlyMap<string, number> | null = null;
  if (kind === 'grade') {
    const distinct = [...differentTexts(cells, shaped)].map(cell => cell.trim()).filter(cell => cell !== '');
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

function storeFullNames(
  values: CellColumn,
  shaped: readonly number[],
  column: number,
  chosen: NameOrder | undefined,
  columns: StoredColumns,
  problems: ProblemLog,
): void {
  const order = chosen ?? guessNameOrder([...values].filter(value => value !== ''));
  const first = (columns.firstName ??= CellColumn.empty(values.length));
  const last = (columns.lastName ??= CellColumn.empty(values.length));
  for (const index of shaped) {
    const value = values.at(index) ?? '';
    if (value === '' || value === KEEP || !first.isEmpty(index) || !last.isEmpty(index)) continue;
    const parts = splitName(value, order);
    first.set(index, parts.first);
    last.set(index, parts.last);
    if (parts.first === '' && problems.isRejected[index] === 0)
      problems.add('singleName', index, column, value);
  }
}
