import type { RosterFilter } from '#shared/contract/roster.ts';
import { command, os, query, queryContext, type CoreContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { addPerson, removePeople, setSkills, updatePeople, updatePerson } from './edit-people.ts';
import { csvOf } from './export-file.ts';
import { selectExportRows } from './export-rows.sql.ts';
import { orderedIds } from './people-order.ts';
import { selectCohortId, selectFacets, selectRows } from './people.sql.ts';
import { selectDetails } from './person-details.sql.ts';

const BY_NAME = { column: 'name', direction: 'asc' } as const;

export const rosterHandlers = os.roster.router({
  page: os.roster.page.handler(
    query(({ db, program }, { offset, limit, sort, filter }) => {
      const cohortId = selectCohortId(db);
      const ids = orderedIds(program, filter, sort, cohortId);
      return { total: ids.length, rows: selectRows(db, ids.slice(offset, offset + limit), cohortId) };
    }),
  ),
  ids: os.roster.ids.handler(
    query(({ db, program }, { filter }) => [...orderedIds(program, filter, BY_NAME, selectCohortId(db))]),
  ),
  facets: os.roster.facets.handler(
    query(({ db, program }) => program.derive('roster.facets', ['person'], () => selectFacets(db))),
  ),
  person: os.roster.person.handler(
    query(({ db }, { id }) => {
      const details = selectDetails(db, id);
      if (!details) throw refuse('NOT_FOUND', 'This person is no longer in the program.');
      return details;
    }),
  ),
  add: os.roster.add.handler(command('roster.add', addPerson)),
  update: os.roster.update.handler(command('roster.update', updatePerson)),
  updateMany: os.roster.updateMany.handler(command('roster.updateMany', updatePeople)),
  setSkills: os.roster.setSkills.handler(command('roster.setSkills', setSkills)),
  remove: os.roster.remove.handler(command('roster.remove', removePeople)),
  export: os.roster.export.handler(({ context, input }) => exportPeople(context, input)),
});

async function exportPeople(
  context: CoreContext,
  { format, filter }: { format: 'csv' | 'xlsx'; filter: RosterFilter },
): Promise<File> {
  const { db, program } = queryContext(context);
  const rows = selectExportRows(db, orderedIds(program, filter, BY_NAME, selectCohortId(db)));
  if (format === 'csv') return new File([csvOf(rows)], 'people.csv', { type: 'text/csv' });
  const bytes = await context.jobs.run('writeRosterWorkbook', { rows });
  return new File([bytes], 'people.xlsx', {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

export { csvText } from './export-file.ts';
export { guessDateFormat, readDate } from './import/date-format.ts';
export type { ListRow, ListRows } from './import/read-rows.ts';
