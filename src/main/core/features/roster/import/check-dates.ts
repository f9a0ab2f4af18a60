import type { IsoDate } from '#shared/domain/dates.ts';
import type { RosterField } from '#shared/domain/roster-fields.ts';
import type { CellColumn } from './cell-column.ts';
import type { ProblemLog } from './problem-log.ts';
import { KEEP, type StoredColumns } from './stored-fields.ts';

/** Notes dates that contradict each other or the status, and leaves out an end before the start. */
export function checkDates(
  shaped: readonly number[],
  columns: StoredColumns,
  columnOf: (field: RosterField) => number | null,
  today: IsoDate,
  problems: ProblemLog,
): void {
  const { hireDate, dateInJob, terminationDate, status } = columns;
  const dateOf = (values: CellColumn | undefined, index: number): string => {
    const value = values?.at(index) ?? '';
    return value === KEEP ? '' : value;
  };
  if (!dateInJob && !terminationDate) return;
  for (const index of shaped) {
    const hired = dateOf(hireDate, index);
    const inJob = dateOf(dateInJob, index);
    const left = dateOf(terminationDate, index);
    if (inJob !== '' && hired !== '' && inJob < hired)
      problems.add('jobBeforeHire', index, columnOf('dateInJob'), inJob, inJob);
    if (terminationDate && left !== '' && hired !== '' && left < hired) {
      problems.add('endBeforeStart', index, columnOf('terminationDate'), left, left);
      terminationDate.set(index, KEEP);
    } else if (left !== '' && left < today && status?.at(index) === 'active') {
      problems.add('pastEndButActive', index, columnOf('status'), 'active', left);
    }
    if (
      terminationDate &&
      left === '' &&
      terminationDate.at(index) !== KEEP &&
      status?.at(index) === 'left'
    ) {
      problems.add('leftWithoutDate', index, columnOf('terminationDate'));
    }
  }
}
