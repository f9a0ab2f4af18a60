import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import { judge } from './eligibility.ts';
import { selectEnrollmentRows, selectOverrides, selectPeople } from './facts.sql.ts';
import { selectRules } from './rules.sql.ts';

/** Enrollments of a cohort that its rules of eligibility refuse, exceptions with a reason not among them. */
export function notEligible(db: Db, cohortId: number, today: IsoDate): ReadonlySet<number> {
  const rules = selectRules(db, cohortId);
  const rows = selectEnrollmentRows(db, cohortId);
  const overrides = selectOverrides(db);
  const people = new Map(
    selectPeople(db, [...new Set(rows.map(row => row.personId))]).map(person => [person.personId, person]),
  );
  return new Set(
    rows
      .filter(row => {
        const person = people.get(row.personId);
        const override = overrides.get(row.id) ?? null;
        return (
          person && judge({ ...person, ...row, override }, rules[row.role], today).verdict === 'notEligible'
        );
      })
      .map(({ id }) => id),
  );
}
