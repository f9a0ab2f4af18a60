import { BY_NAME } from '#shared/contract/people-filter.ts';
import { command, os, query } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { addPerson, removePeople, setSkills, updatePerson } from './edit-people.ts';
import { exportPeople } from './export-people.ts';
import { columnValues, neighborsOf, orderedIds } from './people-order.ts';
import { selectCohortId, selectPeopleCount, selectRows } from './people.sql.ts';
import { selectDetails } from './person-details.sql.ts';
import { personHistory, reveal } from './person-history.ts';
import { previewTyping, typeCells } from './typing.ts';

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
  facets: os.roster.facets.handler(query(({ db }) => ({ people: selectPeopleCount(db) }))),
  values: os.roster.values.handler(
    query(({ db, program }, { column, filter }) => columnValues(program, column, filter, selectCohortId(db))),
  ),
  person: os.roster.person.handler(
    query(({ db }, { id }) => {
      const details = selectDetails(db, id);
      if (!details) throw refuse('NOT_FOUND', 'This person is no longer in the program.');
      return details;
    }),
  ),
  neighbors: os.roster.neighbors.handler(
    query(({ db, program }, { id, sort, filter }) =>
      neighborsOf(orderedIds(program, filter, sort, selectCohortId(db)), id),
    ),
  ),
  personHistory: os.roster.personHistory.handler(query(personHistory)),
  reveal: os.roster.reveal.handler(({ context, input }) => reveal(context, input)),
  add: os.roster.add.handler(command('roster.add', addPerson)),
  update: os.roster.update.handler(command('roster.update', updatePerson)),
  previewTyping: os.roster.previewTyping.handler(query(previewTyping)),
  type: os.roster.type.handler(command('roster.type', typeCells)),
  setSkills: os.roster.setSkills.handler(command('roster.setSkills', setSkills)),
  remove: os.roster.remove.handler(command('roster.remove', removePeople)),
  export: os.roster.export.handler(({ context, input }) => exportPeople(context, input)),
});

export { csvText } from './export-file.ts';
export { selectGradeLadder } from './grade-ladder.sql.ts';
export { guessDateFormat, readDate } from './import/date-format.ts';
export { headerKey } from './import/header-names.ts';
export { columnsOfUpload, previewUpload, uploadedRows } from './import/index.ts';
export { streamProgress } from './import/stream-progress.ts';
export type { ListRow, ListRows } from './import/read-rows.ts';
export { readChannel } from './import/choice-words.ts';
export { readList, readSkills } from './import/list-cells.ts';
export { guessSkillType } from './import/skill-type.ts';
export { ensureSkills } from './roster-import.sql.ts';
export { noteShown } from './person-history.ts';
export { rosterSnapshots, type RosterSnapshot, type SnapshotPerson } from './snapshots/index.ts';
export { keepPeopleView } from './views/views.sql.ts';
