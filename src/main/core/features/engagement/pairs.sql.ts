import type { PairState } from '#shared/contract/engagement.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName, type EmploymentStatus } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type Cadence = {
  readonly cohortId: number;
  readonly cadenceDays: number;
  readonly meetingCount: number;
  readonly meetingMinutes: number;
};

/** How often pairs of the newest cohort are to meet. */
export function selectCadence(db: Db): Cadence {
  return must(
    db
      .prepare<[], Cadence>(
        `SELECT c.id AS cohortId, p.cadenceDays, p.meetingCount, p.meetingMinutes
           FROM program p
           JOIN cohort c
          ORDER BY c.id DESC
          LIMIT 1`,
      )
      .get(),
    'A program always has a cohort',
  );
}

export type PairSide = {
  readonly enrollmentId: number;
  readonly personId: number;
  readonly name: string;
  /** First and last name, as a calendar may write somebody who is called by another name. */
  readonly formalName: string;
  readonly jobTitle: string | null;
  readonly email: string | null;
  readonly status: EmploymentStatus;
  readonly leftOn: IsoDate | null;
};

export type PairRecord = {
  readonly pairId: number;
  readonly state: PairState;
  readonly origin: 'auto' | 'hand';
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly mentee: PairSide;
  readonly mentor: PairSide;
};

type SideColumns<S extends string> = Readonly<
  Record<`${S}FirstName` | `${S}LastName`, string> &
    Record<`${S}PreferredName` | `${S}JobTitle` | `${S}Email`, string | null> &
    Record<`${S}LeftOn`, IsoDate | null> &
    Record<`${S}Status`, EmploymentStatus> &
    Record<`${S}Id` | `${S}PersonId`, number>
>;
type PairRow = Omit<PairRecord, 'mentee' | 'mentor'> & SideColumns<'mentee'> & SideColumns<'mentor'>;

/** All pairs that the cohort has or had, in the order in which they were made. */
export function selectPairs(db: Db, cohortId: number): PairRecord[] {
  return db
    .prepare<[number], PairRow>(
      `SELECT pair.id AS pairId, pair.state, pair.origin, pair.startedOn, pair.endedOn, pair.menteeId, pair.mentorId,
              a.id AS menteePersonId, a.firstName AS menteeFirstName, a.lastName AS menteeLastName,
              a.preferredName AS menteePreferredName, a.jobTitle AS menteeJobTitle, a.email AS menteeEmail,
              a.status AS menteeStatus, a.terminationDate AS menteeLeftOn,
              b.id AS mentorPersonId, b.firstName AS mentorFirstName, b.lastName AS mentorLastName,
              b.preferredName AS mentorPreferredName, b.jobTitle AS mentorJobTitle, b.email AS mentorEmail,
              b.status AS mentorStatus, b.terminationDate AS mentorLeftOn
         FROM pair
         JOIN enrollment ea ON ea.id = pair.menteeId
         JOIN person a ON a.id = ea.personId
         JOIN enrollment eb ON eb.id = pair.mentorId
         JOIN person b ON b.id = eb.personId
        WHERE pair.cohortId = ?
        ORDER BY pair.id`,
    )
    .all(cohortId)
    .map(row => ({
      pairId: row.pairId,
      state: row.state,
      origin: row.origin,
      startedOn: row.startedOn,
      endedOn: row.endedOn,
      mentee: {
        enrollmentId: row.menteeId,
        personId: row.menteePersonId,
        jobTitle: row.menteeJobTitle,
        email: row.menteeEmail,
        status: row.menteeStatus,
        leftOn: row.menteeLeftOn,
        formalName: `${row.menteeFirstName} ${row.menteeLastName}`.trim(),
        name: displayName({
          firstName: row.menteeFirstName,
          lastName: row.menteeLastName,
          preferredName: row.menteePreferredName,
        }),
      },
      mentor: {
        enrollmentId: row.mentorId,
        personId: row.mentorPersonId,
        jobTitle: row.mentorJobTitle,
        email: row.mentorEmail,
        status: row.mentorStatus,
        leftOn: row.mentorLeftOn,
        formalName: `${row.mentorFirstName} ${row.mentorLastName}`.trim(),
        name: displayName({
          firstName: row.mentorFirstName,
          lastName: row.mentorLastName,
          preferredName: row.mentorPreferredName,
        }),
      },
    }));
}
