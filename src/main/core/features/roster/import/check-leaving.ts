import type { IsoDate } from '#shared/domain/dates.ts';
import { CellColumn } from './cell-column.ts';
import { savedName, type ExistingPeople } from './existing-people.ts';
import type { ProblemLog } from './problem-log.ts';
import type { RowIndex } from './row-index.ts';
import { KEEP, type StoredColumns } from './stored-fields.ts';

type LeavingCheck = {
  readonly shaped: readonly number[];
  readonly columns: StoredColumns;
  readonly byId: RowIndex;
  readonly existing: ExistingPeople;
  readonly today: IsoDate;
  /** The facilitator said that people who had left and are in the file are at work again. */
  readonly areBack: boolean;
};

/** What tells of somebody's leaving, besides the status. */
const LEAVING = ['terminationDate', 'terminationType'] as const;

/**
 * Settles who has left, by the file and by what is saved.
 *
 * A last day in the past says so where no status does. Somebody who has left and is in the file all the same is asked
 * about: an export of the people at work means that they are back, one of all people that nothing has changed. Until that
 * is known, their status, last day and reason stay.
 */
export function checkLeaving(check: LeavingCheck, problems: ProblemLog): void {
  if (check.existing.count === 0) return;
  checkLeavers(check, problems);
  markByLastDay(check);
}

function checkLeavers({ columns, byId, existing, today, areBack }: LeavingCheck, problems: ProblemLog): void {
  const lastDays = existing.column('terminationDate');
  existing.column('status').forEach((saved, person) => {
    if (saved !== 'left') return;
    const row = byId.get(existing.column('employeeId')[person] ?? '');
    if (row === undefined || problems.isRejected[row] === 1) return;
    const status = columns.status?.at(row) ?? '';
    const lastDay = columns.terminationDate?.at(row) ?? '';
    const isToldLeft = status === 'left' || (status === '' && isPast(lastDay, today));
    const isOpen = status === '' && !isToldLeft;
    if (isOpen && areBack) statusOf(columns).set(row, 'active');
    if (status === 'active' || status === 'leave' || (isOpen && areBack))
      return takeLeavingBack(columns, row);
    if (isOpen) {
      const day = lastDays[person] || 'not known';
      problems.add(
        'leftInFile',
        row,
        null,
        '',
        `${savedName(existing, person)}, who has left (last day: ${day})`,
      );
    }
    for (const field of LEAVING)
      if (columns[field] && (!isToldLeft || columns[field].isEmpty(row))) columns[field].set(row, KEEP);
  });
}

/** Whoever is at work again has no last day, unless the file tells a new one. */
function takeLeavingBack(columns: StoredColumns, row: number): void {
  for (const field of LEAVING) {
    const told = (columns[field] ??= keptColumn(lengthOf(columns)));
    if (told.is(row, KEEP)) told.set(row, '');
  }
}

function markByLastDay({ shaped, columns, existing, today }: LeavingCheck): void {
  const { terminationDate, employeeId } = columns;
  if (!terminationDate || !employeeId) return;
  for (const row of shaped) {
    if (terminationDate.isEmpty(row) || !(columns.status?.isEmpty(row) ?? true)) continue;
    if (!isPast(terminationDate.at(row) ?? '', today) || !existing.indexById.has(employeeId.at(row) ?? ''))
      continue;
    statusOf(columns).set(row, 'left');
  }
}

function isPast(day: string, today: IsoDate): boolean {
  return day !== '' && day !== KEEP && day <= today;
}

function lengthOf({ employeeId }: StoredColumns): number {
  return employeeId?.length ?? 0;
}

function statusOf(columns: StoredColumns): CellColumn {
  return (columns.status ??= CellColumn.empty(lengthOf(columns)));
}

/** A column of which nothing is said. */
function keptColumn(length: number): CellColumn {
  const column = CellColumn.empty(length);
  column.refs.fill(column.refFor(KEEP));
  return column;
}
