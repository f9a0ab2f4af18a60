import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import type { ComparablePerson } from '../program/index.ts';

export type RosterPerson = ComparablePerson & {
  readonly status: 'active' | 'leave' | 'left';
  readonly terminationDate: IsoDate | null;
  readonly terminationType: 'voluntary' | 'involuntary' | 'retirement' | 'other' | null;
};

/**
 * Everybody in the roster as it is today, those who have left included.
 *
 * Who was accepted or ever stood in a pair takes part, whatever became of it: groups are as they were at the start
 * (intention to treat), since leaving out those who dropped out would flatter the program.
 */
export function selectRosterPeople(db: Db, cohortId: number): RosterPerson[] {
  return db
    .prepare<{ cohortId: number }, RosterPerson>(
      `SELECT p.id AS personId, p.department, p.businessFunction, p.location, p.gradeLevel, p.hireDate,
              p.status, p.terminationDate, p.terminationType,
              coalesce(max(e.decision = 'accepted' OR pair.id IS NOT NULL), 0) AS takesPart,
              coalesce(max(e.decision <> 'accepted'), 0) AS isInterested,
              coalesce(max(e.decision = 'waitlist'), 0) AS isWaiting
         FROM person p
         LEFT JOIN enrollment e ON e.personId = p.id AND e.cohortId = :cohortId
         LEFT JOIN pair ON pair.menteeId = e.id OR pair.mentorId = e.id
        GROUP BY p.id`,
    )
    .all({ cohortId });
}
