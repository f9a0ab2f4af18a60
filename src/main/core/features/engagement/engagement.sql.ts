import type { Meeting, MeetingEntry, PairState } from '#shared/contract/engagement.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName } from '#shared/domain/people.ts';
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
  readonly jobTitle: string | null;
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
    Record<`${S}PreferredName` | `${S}JobTitle`, string | null> &
    Record<`${S}Id` | `${S}PersonId`, number>
>;
type PairRow = Omit<PairRecord, 'mentee' | 'mentor'> & SideColumns<'mentee'> & SideColumns<'mentor'>;

/** All pairs that the cohort has or had, in the order in which they were made. */
export function selectPairs(db: Db, cohortId: number): PairRecord[] {
  return db
    .prepare<[number], PairRow>(
      `SELECT pair.id AS pairId, pair.state, pair.origin, pair.startedOn, pair.endedOn, pair.menteeId, pair.mentorId,
              a.id AS menteePersonId, a.firstName AS menteeFirstName, a.lastName AS menteeLastName,
              a.preferredName AS menteePreferredName, a.jobTitle AS menteeJobTitle,
              b.id AS mentorPersonId, b.firstName AS mentorFirstName, b.lastName AS mentorLastName,
              b.preferredName AS mentorPreferredName, b.jobTitle AS mentorJobTitle
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
        name: displayName({
          firstName: row.mentorFirstName,
          lastName: row.mentorLastName,
          preferredName: row.mentorPreferredName,
        }),
      },
    }));
}

const MEETING_COLUMNS =
  'm.id, m.pairId, m.plannedOn, m.state, m.heldOn, m.minutes, m.cancelledBy, m.channel, m.topic';

/** All meetings of the cohort's pairs, oldest first. */
export function selectMeetings(db: Db, cohortId: number): Meeting[] {
  return db
    .prepare<[number], Meeting>(
      `SELECT ${MEETING_COLUMNS}
         FROM meeting m
         JOIN pair p ON p.id = m.pairId
        WHERE p.cohortId = ?
        ORDER BY m.plannedOn, m.id`,
    )
    .all(cohortId);
}

/** Meetings of one pair, newest first. */
export function selectMeetingsOfPair(db: Db, pairId: number): Meeting[] {
  return db
    .prepare<[number], Meeting>(
      `SELECT ${MEETING_COLUMNS}
         FROM meeting m
        WHERE m.pairId = ?
        ORDER BY coalesce(m.heldOn, m.plannedOn) DESC, m.id DESC`,
    )
    .all(pairId);
}

export function selectMeeting(db: Db, id: number): Meeting | null {
  return (
    db.prepare<[number], Meeting>(`SELECT ${MEETING_COLUMNS} FROM meeting m WHERE m.id = ?`).get(id) ?? null
  );
}

type MeetingColumns = Omit<Meeting, 'id' | 'pairId'>;

export function insertMeeting(db: Db, pairId: number, entry: MeetingEntry): number {
  const columns = columnsOf(entry, entry.on);
  const result = db
    .prepare(
      `INSERT INTO meeting (pairId, plannedOn, state, heldOn, minutes, cancelledBy, channel, topic)
       VALUES (:pairId, :plannedOn, :state, :heldOn, :minutes, :cancelledBy, :channel, :topic)`,
    )
    .run({ pairId, ...columns });
  return Number(result.lastInsertRowid);
}

/** Says what became of a meeting. The day it was planned for stays, unless it is planned anew. */
export function updateMeeting(db: Db, meeting: Meeting, entry: MeetingEntry): void {
  const plannedOn = entry.state === 'planned' ? entry.on : meeting.plannedOn;
  db.prepare(
    `UPDATE meeting
        SET plannedOn = :plannedOn, state = :state, heldOn = :heldOn, minutes = :minutes,
            cancelledBy = :cancelledBy, channel = :channel, topic = :topic
      WHERE id = :id`,
  ).run({ id: meeting.id, ...columnsOf(entry, plannedOn) });
}

export function deleteMeeting(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM meeting WHERE id = ?').run(id).changes > 0;
}

function columnsOf(entry: MeetingEntry, plannedOn: IsoDate): MeetingColumns {
  const isHeld = entry.state === 'held';
  return {
    plannedOn,
    state: entry.state,
    heldOn: isHeld ? entry.on : null,
    minutes: isHeld ? entry.minutes : null,
    cancelledBy: entry.state === 'cancelled' ? entry.cancelledBy : null,
    channel: isHeld ? entry.channel : null,
    topic: isHeld ? entry.topic : '',
  };
}
