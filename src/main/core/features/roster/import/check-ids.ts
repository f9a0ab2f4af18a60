import type { RosterField } from '#shared/domain/roster-fields.ts';
import { CellColumn } from './cell-column.ts';
import type { ExistingPeople } from './existing-people.ts';
import type { ProblemLog } from './problem-log.ts';
import { RowIndex } from './row-index.ts';
import { KEEP, type StoredColumns } from './stored-fields.ts';
import type { TableCells } from './table-cells.ts';

type IdCheck = {
  readonly cells: TableCells;
  readonly shaped: readonly number[];
  readonly columns: StoredColumns;
  readonly duplicates: 'none' | 'first' | 'last';
  readonly columnOf: (field: RosterField) => number | null;
  readonly existing: ExistingPeople;
};

/**
 * Notes missing, repeated and damaged employee ids, nameless new people and shared e-mail addresses.
 *
 * @returns the row of each employee id, rejected rows included: a manager found there is known but not imported.
 */
export function checkIds(check: IdCheck, problems: ProblemLog): RowIndex {
  const { shaped, columns, columnOf, existing } = check;
  const ids = columns.employeeId ?? CellColumn.empty(check.cells.count);
  const idColumn = columnOf('employeeId');
  const byId = new RowIndex(ids, shaped.length);
  const repeats = new Map<string, number[]>();
  for (const index of shaped) {
    if (ids.isEmpty(index) || ids.is(index, KEEP)) {
      if (problems.isRejected[index] === 0) problems.add('missingId', index, idColumn);
      continue;
    }
    const earlier = byId.getOrAdd(index);
    if (earlier === undefined) continue;
    const id = ids.at(index) ?? '';
    // A row that is left out anyway does not compete for the id.
    if (problems.isRejected[index] === 1) continue;
    else if (problems.isRejected[earlier] === 1 && !repeats.has(id)) byId.set(index);
    else repeats.set(id, [...(repeats.get(id) ?? [earlier]), index]);
  }
  for (const [id, indices] of repeats) settleRepeats(id, indices, check, byId, problems);
  checkSpelling(ids, byId, idColumn, problems);
  checkNames(shaped, columns, existing, columnOf, problems);
  checkSharedEmails(shaped, columns, columnOf('email'), problems);
  return byId;
}

function settleRepeats(
  id: string,
  indices: readonly number[],
  check: IdCheck,
  byId: RowIndex,
  problems: ProblemLog,
): void {
  const column = check.columnOf('employeeId');
  const first = indices[0] ?? 0;
  const kept = check.duplicates === 'last' ? (indices[indices.length - 1] ?? first) : first;
  const key = (index: number): string =>
    check.cells
      .row(index)
      .map(cell => cell.trim())
      .join('\u001f');
  const areSame = indices.every(index => key(index) === key(first));
  byId.set(kept);
  for (const index of indices) {
    if (areSame || check.duplicates !== 'none') {
      if (index === kept) continue;
      problems.add('duplicateRow', index, null, id, (kept + 1).toLocaleString('en-US'), true);
    } else {
      const other = indices.find(each => each !== index) ?? first;
      problems.add('duplicateId', index, column, id, (other + 1).toLocaleString('en-US'));
    }
  }
}

function checkSpelling(ids: CellColumn, byId: RowIndex, column: number | null, problems: ProblemLog): void {
  // The usual file writes all ids alike, and then none can differ in case only.
  if (byId.rows().every(row => !ids.hasSmallLetters(row))) return;
  const folded = new Map<string, string>();
  for (const id of byId.keys()) {
    const key = id.toLowerCase();
    const other = folded.get(key);
    if (other === undefined) folded.set(key, id);
    else problems.add('idSpelling', byId.get(id) ?? 0, column, id, other);
  }
}

function checkNames(
  shaped: readonly number[],
  columns: StoredColumns,
  existing: ExistingPeople,
  columnOf: IdCheck['columnOf'],
  problems: ProblemLog,
): void {
  const { firstName, lastName, employeeId } = columns;
  const isMapped = firstName !== undefined || lastName !== undefined;
  const column = columnOf('lastName') ?? columnOf('fullName') ?? columnOf('firstName');
  for (const index of shaped) {
    if (problems.isRejected[index] === 1) continue;
    if (isText(firstName, index) || isText(lastName, index)) continue;
    // A file of skills without names is fine for people who are known already.
    if (!isMapped && existing.indexById.has(employeeId?.at(index) ?? '')) continue;
    problems.add('missingName', index, column);
  }
}

function isText(column: CellColumn | undefined, index: number): boolean {
  return column !== undefined && !column.isEmpty(index) && !column.is(index, KEEP);
}

function checkSharedEmails(
  shaped: readonly number[],
  columns: StoredColumns,
  column: number | null,
  problems: ProblemLog,
): void {
  const emails = columns.email;
  if (!emails) return;
  const seen = new RowIndex(emails, shaped.length, 'anyCase');
  for (const index of shaped) {
    if (!isText(emails, index) || problems.isRejected[index] === 1) continue;
    const other = seen.getOrAdd(index);
    if (other !== undefined)
      problems.add('sharedEmail', index, column, emails.at(index), (other + 1).toLocaleString('en-US'));
  }
}
