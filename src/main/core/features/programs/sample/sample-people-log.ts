import { appendAudit, selectLastAuditId } from '#core/db/audit.sql.ts';
import type { Db } from '#core/db/connection.ts';
import { addDays, type IsoDate, type IsoInstant } from '#shared/domain/dates.ts';
import { displayName } from '#shared/domain/people.ts';
import { keepPeopleView } from '../../roster/index.ts';
import type { SamplePerson } from './organization.ts';
import { insertPersonChange } from './sample-people.sql.ts';

const COLUMNS = [
  { column: 'name', width: 208, isShown: true },
  { column: 'takesPart', width: 150, isShown: true },
  { column: 'jobTitle', width: 200, isShown: true },
  { column: 'department', width: 140, isShown: true },
  { column: 'gradeLevel', width: 96, isShown: true },
  { column: 'managerName', width: 160, isShown: true },
  { column: 'hireDate', width: 130, isShown: true },
] as const;

/** Two saved views of the list, and what was changed by hand about a few people, each with its entry in the log. */
export function writeSamplePeopleLog(db: Db, people: readonly SamplePerson[], today: IsoDate): void {
  keepPeopleView(db, 'Not taking part yet', {
    filter: {
      search: '',
      columns: [
        { kind: 'oneOf', column: 'takesPart', values: ['none'] },
        { kind: 'oneOf', column: 'status', values: ['active'] },
      ],
    },
    sort: { column: 'gradeLevel', direction: 'desc' },
    columns: [...COLUMNS],
  });
  keepPeopleView(db, 'New in the last three years', {
    filter: {
      search: '',
      columns: [{ kind: 'between', column: 'hireDate', from: addDays(today, -1095), to: null }],
    },
    sort: { column: 'hireDate', direction: 'desc' },
    columns: [...COLUMNS],
  });
  const changed = people.filter(person => person.status === 'active' && person.location).slice(0, 12);
  for (const [index, person] of changed.entries()) {
    const day = addDays(today, -80 + index * 5);
    const before = index % 2 === 0 ? `Acting ${person.jobTitle ?? ''}`.trim() : 'Remote';
    const field = index % 2 === 0 ? 'jobTitle' : 'location';
    const what = index % 2 === 0 ? 'job title' : 'location';
    appendAudit(db, {
      // A calendar day and a fixed time make a valid instant.
      at: `${day}T10:30:00.000Z` as IsoInstant,
      operation: 'roster.update',
      summary: `Edit ${displayName(person)}: ${what}`,
      reason: null,
      price: null,
    });
    insertPersonChange(db, {
      personId: person.id,
      auditId: selectLastAuditId(db),
      field,
      before,
      after: person[field] ?? '',
    });
  }
}
