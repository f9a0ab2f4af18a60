import type { RosterFilter, RosterSort } from '#shared/contract/people-filter.ts';
import { peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import { ROSTER_FIELDS } from '#shared/domain/roster-fields.ts';
import { queryContext, withDiskErrors, type CoreContext } from '#core/app.ts';
import { appendAudit } from '#core/db/audit.sql.ts';
import { csvText } from './export-file.ts';
import { EXPORTED, selectExportRows, type ExportColumn } from './export-rows.sql.ts';
import { orderedIds } from './people-order.ts';
import { selectCohortId } from './people.sql.ts';

type ExportWishes = {
  readonly format: 'csv' | 'xlsx';
  readonly filter: RosterFilter;
  readonly sort: RosterSort;
  readonly columns?: readonly PeopleColumn[] | undefined;
  readonly withRestricted: boolean;
};

/** What a column of the list becomes in a file; the importer finds people by their id, so that always goes first. */
const EXPORTED_AS: Readonly<Partial<Record<PeopleColumn, readonly ExportColumn[]>>> = {
  employeeId: [],
  name: ['firstName', 'lastName', 'preferredName'],
  businessFunction: ['function'],
  // The id is what an import goes by; the name is for people.
  managerName: ['managerId', 'managerName'],
};

/** The people that a filter shows as a file. Access needs go along only when asked for, and the log then says so. */
export async function exportPeople(context: CoreContext, wishes: ExportWishes): Promise<File> {
  const { db, program } = queryContext(context);
  const cohortId = selectCohortId(db);
  const columns = columnsOf(wishes);
  const ids = orderedIds(program, wishes.filter, wishes.sort, cohortId);
  const rows = selectExportRows(db, ids, columns, cohortId);
  if (wishes.withRestricted) noteRestricted(context, ids.length);
  const labels = columns.map(labelOf);
  if (wishes.format === 'csv')
    return new File([csvText([labels, ...rows])], 'people.csv', { type: 'text/csv' });
  const bytes = await context.jobs.run('writeRosterWorkbook', { labels, rows });
  return new File([bytes], 'people.xlsx', {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

function columnsOf({ columns, withRestricted }: ExportWishes): readonly ExportColumn[] {
  const open: readonly ExportColumn[] = columns
    ? ['employeeId', ...columns.flatMap(column => EXPORTED_AS[column] ?? [column as ExportColumn])]
    : EXPORTED.filter(field => field !== 'accessNeeds');
  return [...new Set<ExportColumn>(withRestricted ? [...open, 'accessNeeds'] : open)];
}

function labelOf(column: ExportColumn): string {
  return column === 'takesPart' || column === 'availability'
    ? peopleColumn(column).label
    : ROSTER_FIELDS[column].label;
}

function noteRestricted(context: CoreContext, people: number): void {
  const { db, now } = queryContext(context);
  const summary = `Exported the access needs of ${people.toLocaleString('en')} ${people === 1 ? 'person' : 'people'}`;
  withDiskErrors(() =>
    appendAudit(db, { at: now(), operation: 'roster.exportRestricted', summary, reason: null, price: null }),
  );
}
