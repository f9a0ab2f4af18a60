import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName, type Decision, type EmploymentStatus, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type CohortFacts = {
  readonly id: number;
  readonly name: string;
  readonly isPilot: boolean;
  readonly pairCap: number | null;
};

/** The cohort that the screens work on: the newest one. */
export function selectCohort(db: Db): CohortFacts {
  const row = must(
    db
      .prepare<[], Omit<CohortFacts, 'isPilot'> & { isPilot: 0 | 1 }>(
        'SELECT id, name, isPilot, pairCap FROM cohort ORDER BY id DESC LIMIT 1',
      )
      .get(),
    'A program always has a cohort',
  );
  return { ...row, isPilot: row.isPilot === 1 };
}

export type OpenPair = {
  readonly id: number;
  readonly partner: string;
  readonly state: 'proposed' | 'active' | 'paused';
};

/** One enrollment with what a change of it has to look at. */
export type EnrollmentFacts = {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  readonly decision: Decision;
  readonly capacity: number;
  readonly pairs: readonly OpenPair[];
  /** Pairs that have ended; their record hangs on the enrollment. */
  readonly endedPairs: number;
};

type FactsRow = Omit<EnrollmentFacts, 'name' | 'pairs'> & {
  firstName: string;
  lastName: string;
  preferredName: string | null;
  pairs: string;
};
type PairJson = {
  id: number;
  state: OpenPair['state'];
  firstName: string;
  lastName: string;
  preferredName: string | null;
};

/** The enrollments with the given ids in the order of names. */
export function selectEnrollments(
  db: Db,
  cohortId: number,
  ids: readonly number[],
): readonly EnrollmentFacts[] {
  return db
    .prepare<{ cohortId: number; ids: string }, FactsRow>(
      `SELECT e.id, p.firstName, p.lastName, p.preferredName, e.role, e.decision, e.capacity,
              (SELECT json_group_array(json_object('id', pair.id, 'state', pair.state, 'firstName', other.firstName,
                                                   'lastName', other.lastName, 'preferredName', other.preferredName))
                 FROM pair
                 JOIN enrollment oe ON oe.id = CASE e.role WHEN 'mentee' THEN pair.mentorId ELSE pair.menteeId END
                 JOIN person other ON other.id = oe.personId
                WHERE e.id = CASE e.role WHEN 'mentee' THEN pair.menteeId ELSE pair.mentorId END
                  AND pair.cohortId = e.cohortId
                  AND pair.state IN ('proposed', 'active', 'paused')) AS pairs,
              (SELECT count(*)
                 FROM pair
                WHERE (pair.menteeId = e.id OR pair.mentorId = e.id)
                  AND pair.state NOT IN ('proposed', 'active', 'paused')) AS endedPairs
         FROM json_each(:ids) wanted
         JOIN enrollment e ON e.id = wanted.value
         JOIN person p ON p.id = e.personId
        WHERE e.cohortId = :cohortId
        ORDER BY p.searchText, e.role`,
    )
    .all({ cohortId, ids: JSON.stringify([...new Set(ids)]) })
    .map(({ firstName, lastName, preferredName, pairs, ...row }) => ({
      ...row,
      name: displayName({ firstName, lastName, preferredName }),
      pairs: (JSON.parse(pairs) as PairJson[]).map(pair => ({
        id: pair.id,
        state: pair.state,
        partner: displayName(pair),
      })),
    }));
}

export type PersonToEnroll = {
  readonly id: number;
  readonly name: string;
  readonly status: EmploymentStatus;
  readonly inMentor: 0 | 1;
  readonly inMentee: 0 | 1;
};

/** The people of a list with the roles that they have in the cohort already. */
export function selectToEnroll(
  db: Db,
  cohortId: number,
  personIds: readonly number[],
): readonly PersonToEnroll[] {
  type Row = Omit<PersonToEnroll, 'name'> & {
    firstName: string;
    lastName: string;
    preferredName: string | null;
  };
  return db
    .prepare<{ cohortId: number; ids: string }, Row>(
      `SELECT p.id, p.firstName, p.lastName, p.preferredName, p.status,
              EXISTS (SELECT 1 FROM enrollment e WHERE e.personId = p.id AND e.cohortId = :cohortId AND e.role = 'mentor') AS inMentor,
              EXISTS (SELECT 1 FROM enrollment e WHERE e.personId = p.id AND e.cohortId = :cohortId AND e.role = 'mentee') AS inMentee
         FROM json_each(:ids) wanted
         JOIN person p ON p.id = wanted.value
        ORDER BY wanted.key`,
    )
    .all({ cohortId, ids: JSON.stringify(personIds) })
    .map(({ firstName, lastName, preferredName, ...row }) => ({
      ...row,
      name: displayName({ firstName, lastName, preferredName }),
    }));
}

export function insertEnrollment(
  db: Db,
  enrollment: {
    readonly cohortId: number;
    readonly personId: number;
    readonly role: Role;
    readonly capacity: number;
    readonly decidedOn: IsoDate;
  },
): void {
  db.prepare(
    `INSERT INTO enrollment (cohortId, personId, role, capacity, decidedOn)
     VALUES (:cohortId, :personId, :role, :capacity, :decidedOn)`,
  ).run(enrollment);
}

export function updateCapacity(db: Db, ids: readonly number[], capacity: number): void {
  db.prepare('UPDATE enrollment SET capacity = ? WHERE id IN (SELECT value FROM json_each(?))').run(
    capacity,
    JSON.stringify(ids),
  );
}

/** Whoever leaves the waitlist loses the place there; those who are accepted keep what it was, and since when. */
export function updateDecision(
  db: Db,
  ids: readonly number[],
  made: { readonly decision: Decision; readonly reason: string; readonly decidedOn: IsoDate | null },
): void {
  db.prepare(
    `UPDATE enrollment
        SET decision = :decision,
            decisionReason = :reason,
            decidedOn = :decidedOn,
            waitlistPlace = CASE :decision WHEN 'waitlist' THEN waitlistPlace END,
            fromWaitlistOn = CASE WHEN :decision <> 'accepted' THEN NULL
                                  WHEN decision = 'waitlist' THEN :decidedOn
                                  ELSE fromWaitlistOn END,
            fromWaitlistPlace = CASE WHEN :decision <> 'accepted' THEN NULL
                                     WHEN decision = 'waitlist' THEN waitlistPlace
                                     ELSE fromWaitlistPlace END
      WHERE id IN (SELECT value FROM json_each(:ids))`,
  ).run({ ...made, ids: JSON.stringify(ids) });
}

/** Puts people at the end of the waitlist of their role, in the given order. */
export function appendToWaitlist(db: Db, ids: readonly number[]): void {
  const append = db.prepare(
    `UPDATE enrollment
        SET waitlistPlace = (SELECT coalesce(max(other.waitlistPlace), 0) + 1
                               FROM enrollment other
                              WHERE other.cohortId = enrollment.cohortId
                                AND other.role = enrollment.role)
      WHERE id = ?`,
  );
  for (const id of ids) append.run(id);
}

export function countAccepted(db: Db, cohortId: number, role: Role): number {
  return (
    db
      .prepare<[number, Role], number>(
        `SELECT count(*) FROM enrollment WHERE cohortId = ? AND role = ? AND decision = 'accepted'`,
      )
      .pluck()
      .get(cohortId, role) ?? 0
  );
}

const RATING_COLUMN = {
  social: 'screeningSocial',
  confidence: 'screeningConfidence',
  teaching: 'screeningTeaching',
} as const;
export type Rating = keyof typeof RATING_COLUMN;

export function updateRating(db: Db, id: number, rating: Rating, value: number | null): void {
  db.prepare(`UPDATE enrollment SET ${RATING_COLUMN[rating]} = ? WHERE id = ?`).run(value, id);
}

export function deletePairs(db: Db, ids: readonly number[]): void {
  db.prepare('DELETE FROM pair WHERE id IN (SELECT value FROM json_each(?))').run(JSON.stringify(ids));
}

export function deleteEnrollments(db: Db, ids: readonly number[]): number {
  return db
    .prepare('DELETE FROM enrollment WHERE id IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(ids)).changes;
}
