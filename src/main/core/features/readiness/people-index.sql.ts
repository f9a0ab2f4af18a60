import { displayName, type Decision, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import { spellingsOf } from '../people-lists/index.ts';

/** Somebody who was ever enrolled in the cohort, with everything a list may call them by. */
export type KnownPerson = {
  readonly enrollmentId: number;
  readonly role: Role;
  readonly decision: Decision;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly employeeId: string;
  readonly email: string | null;
  readonly spellings: readonly string[];
};

type KnownRow = Omit<KnownPerson, 'name' | 'spellings'> & { preferredName: string | null };

/** Everybody enrolled in the cohort, whatever was decided. */
export function selectKnownPeople(db: Db, cohortId: number): KnownPerson[] {
  return db
    .prepare<[number], KnownRow>(
      `SELECT e.id AS enrollmentId, e.role, e.decision, p.employeeId, p.email, p.firstName, p.lastName, p.preferredName
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        WHERE e.cohortId = ?
        ORDER BY e.id`,
    )
    .all(cohortId)
    .map(({ preferredName, ...row }) => ({
      ...row,
      firstName: preferredName ?? row.firstName,
      name: displayName({ ...row, preferredName }),
      spellings: spellingsOf({ ...row, preferredName }),
    }));
}
