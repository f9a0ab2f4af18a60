import type { CheckInPlan, CheckInReport } from '#shared/contract/checkins.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import type { CohortDays } from './rounds.ts';

export type CheckInCohort = CohortDays & { readonly id: number; readonly plan: CheckInPlan };

/** What a cohort asks for until somebody decides otherwise. */
export const USUAL_PLAN: CheckInPlan = { rhythm: 'midAndEnd', weeks: 6 };

type CohortRow = CohortDays & {
  readonly id: number;
  readonly rhythm: CheckInPlan['rhythm'] | null;
  readonly weeks: number | null;
};

/** The newest cohort with the days of its reports. */
export function selectCohort(db: Db): CheckInCohort {
  const { rhythm, weeks, ...cohort } = must(
    db
      .prepare<[], CohortRow>(
        `SELECT c.id, c.startsOn, c.midReviewOn, c.endsOn, p.rhythm, p.weeks
           FROM cohort c
           LEFT JOIN checkInPlan p ON p.cohortId = c.id
          ORDER BY c.id DESC
          LIMIT 1`,
      )
      .get(),
    'A program always has a cohort',
  );
  return { ...cohort, plan: rhythm !== null && weeks !== null ? { rhythm, weeks } : USUAL_PLAN };
}

export function upsertPlan(db: Db, cohortId: number, { rhythm, weeks }: CheckInPlan): void {
  db.prepare(
    `INSERT INTO checkInPlan (cohortId, rhythm, weeks)
     VALUES (?, ?, ?)
     ON CONFLICT (cohortId) DO UPDATE SET rhythm = excluded.rhythm, weeks = excluded.weeks`,
  ).run(cohortId, rhythm, weeks);
}

type NameColumns<S extends string> = Readonly<
  Record<`${S}FirstName` | `${S}LastName`, string> & Record<`${S}PreferredName` | `${S}Email`, string | null>
>;
type PairRow = NameColumns<'mentee'> &
  NameColumns<'mentor'> & {
    readonly pairId: number;
    readonly state: string;
    readonly startedOn: IsoDate | null;
    readonly endedOn: IsoDate | null;
  };

export type ReportingSide = {
  readonly name: string;
  readonly firstName: string;
  readonly email: string | null;
};
export type ReportingPair = {
  readonly pairId: number;
  readonly state: string;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly mentee: ReportingSide;
  readonly mentor: ReportingSide;
};

/** Every pair that has started, in the order of the mentees' names. */
export function selectStartedPairs(db: Db, cohortId: number): ReportingPair[] {
  return db
    .prepare<[number], PairRow>(
      `SELECT pair.id AS pairId, pair.state, pair.startedOn, pair.endedOn,
              a.firstName AS menteeFirstName, a.lastName AS menteeLastName,
              a.preferredName AS menteePreferredName, a.email AS menteeEmail,
              b.firstName AS mentorFirstName, b.lastName AS mentorLastName,
              b.preferredName AS mentorPreferredName, b.email AS mentorEmail
         FROM pair
         JOIN enrollment ea ON ea.id = pair.menteeId
         JOIN person a ON a.id = ea.personId
         JOIN enrollment eb ON eb.id = pair.mentorId
         JOIN person b ON b.id = eb.personId
        WHERE pair.cohortId = ?
          AND pair.startedOn IS NOT NULL
        ORDER BY a.lastName COLLATE NOCASE, a.firstName COLLATE NOCASE, pair.id`,
    )
    .all(cohortId)
    .map(row => ({
      pairId: row.pairId,
      state: row.state,
      startedOn: row.startedOn,
      endedOn: row.endedOn,
      mentee: {
        name: displayName({
          firstName: row.menteeFirstName,
          lastName: row.menteeLastName,
          preferredName: row.menteePreferredName,
        }),
        firstName: row.menteePreferredName ?? row.menteeFirstName,
        email: row.menteeEmail,
      },
      mentor: {
        name: displayName({
          firstName: row.mentorFirstName,
          lastName: row.mentorLastName,
          preferredName: row.mentorPreferredName,
        }),
        firstName: row.mentorPreferredName ?? row.mentorFirstName,
        email: row.mentorEmail,
      },
    }));
}

export type CheckInRecord = CheckInReport & {
  readonly id: number;
  readonly pairId: number;
  readonly dueOn: IsoDate;
  readonly supportedOn: IsoDate | null;
};

/** Every report of the cohort, in the order of the days they were due on. */
export function selectCheckIns(db: Db, cohortId: number): CheckInRecord[] {
  return db
    .prepare<[number], Omit<CheckInRecord, 'wantsSupport'> & { wantsSupport: 0 | 1 }>(
      `SELECT c.id, c.pairId, c.dueOn, c.receivedOn, c.meetingsHeld, c.works, c.hinders, c.wantsSupport, c.supportedOn, c.rating
         FROM checkIn c
         JOIN pair p ON p.id = c.pairId
        WHERE p.cohortId = ?
        ORDER BY c.dueOn, c.id`,
    )
    .all(cohortId)
    .map(row => ({ ...row, wantsSupport: row.wantsSupport === 1 }));
}

/** Meetings that a pair is known to have held up to a day, by pair. */
export function countHeld(db: Db, cohortId: number, upTo: IsoDate): ReadonlyMap<number, number> {
  const rows = db
    .prepare<[number, IsoDate], { pairId: number; held: number }>(
      `SELECT m.pairId, count(*) AS held
         FROM meeting m
         JOIN pair p ON p.id = m.pairId
        WHERE p.cohortId = ?
          AND m.heldOn <= ?
        GROUP BY m.pairId`,
    )
    .all(cohortId, upTo);
  return new Map(rows.map(({ pairId, held }) => [pairId, held]));
}

/** Writes the report of a pair for a day, over the one that is there; returns its id. */
export function upsertCheckIn(db: Db, pairId: number, dueOn: IsoDate, report: CheckInReport): number {
  const row = must(
    db
      .prepare<Record<string, unknown>, { id: number }>(
        `INSERT INTO checkIn (pairId, dueOn, receivedOn, meetingsHeld, works, hinders, wantsSupport, rating)
         VALUES (:pairId, :dueOn, :receivedOn, :meetingsHeld, :works, :hinders, :wantsSupport, :rating)
         ON CONFLICT (pairId, dueOn) DO UPDATE
            SET receivedOn = excluded.receivedOn, meetingsHeld = excluded.meetingsHeld, works = excluded.works,
                hinders = excluded.hinders, wantsSupport = excluded.wantsSupport, rating = excluded.rating,
                supportedOn = CASE WHEN excluded.wantsSupport = 1 THEN supportedOn END
         RETURNING id`,
      )
      .get({
        pairId,
        dueOn,
        receivedOn: report.receivedOn,
        meetingsHeld: report.meetingsHeld,
        works: report.works,
        hinders: report.hinders,
        wantsSupport: report.wantsSupport ? 1 : 0,
        rating: report.rating,
      }),
    'INSERT … RETURNING gave no row',
  );
  return row.id;
}

export function deleteCheckIn(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM checkIn WHERE id = ?').run(id).changes > 0;
}

/** Returns whether there was a report in which somebody asked for support. */
export function updateSupport(db: Db, id: number, supportedOn: IsoDate | null): boolean {
  return (
    db.prepare('UPDATE checkIn SET supportedOn = ? WHERE id = ? AND wantsSupport = 1').run(supportedOn, id)
      .changes > 0
  );
}
