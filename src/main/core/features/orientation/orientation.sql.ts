import type { AgendaItem, OrientationFields } from '#shared/contract/orientation.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Answer, Seating } from '#shared/domain/orientation.ts';
import { displayName, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type StoredEvent = OrientationFields & {
  readonly id: number;
  readonly tableSize: number;
  readonly seating: Seating;
};

type EventRow = Omit<StoredEvent, 'isFirstNames'> & { isFirstNames: 0 | 1 };

const EVENT_COLUMNS =
  'id, title, heldOn, startsAt, minutes, mode, place, link, timeZone, isFirstNames, tableSize, seating';

/** Orientations of the cohort by day and hour. */
export function selectEvents(db: Db, cohortId: number): StoredEvent[] {
  return db
    .prepare<[number], EventRow>(
      `SELECT ${EVENT_COLUMNS}
         FROM orientationEvent
        WHERE cohortId = ?
        ORDER BY heldOn, startsAt, id`,
    )
    .all(cohortId)
    .map(row => ({ ...row, isFirstNames: row.isFirstNames === 1 }));
}

export function insertEvent(db: Db, cohortId: number, event: OrientationFields): number {
  const result = db
    .prepare(
      `INSERT INTO orientationEvent (
         cohortId, title, heldOn, startsAt, minutes, mode, place, link, timeZone, isFirstNames)
       VALUES (
         :cohortId, :title, :heldOn, :startsAt, :minutes, :mode, :place, :link, :timeZone, :isFirstNames)`,
    )
    .run({ ...event, cohortId, isFirstNames: Number(event.isFirstNames) });
  return Number(result.lastInsertRowid);
}

export function updateEvent(db: Db, event: OrientationFields & { readonly id: number }): void {
  db.prepare(
    `UPDATE orientationEvent
        SET title = :title, heldOn = :heldOn, startsAt = :startsAt, minutes = :minutes, mode = :mode,
            place = :place, link = :link, timeZone = :timeZone, isFirstNames = :isFirstNames
      WHERE id = :id`,
  ).run({ ...event, isFirstNames: Number(event.isFirstNames) });
}

export function updateSeating(db: Db, id: number, style: Seating, size: number): void {
  db.prepare('UPDATE orientationEvent SET seating = ?, tableSize = ? WHERE id = ?').run(style, size, id);
}

export function deleteEvent(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM orientationEvent WHERE id = ?').run(id).changes > 0;
}

export type EventCounts = {
  readonly eventId: number;
  readonly invited: number;
  readonly yes: number;
  readonly maybe: number;
  readonly no: number;
};

/** Invitations of people who take part, by event and answer. */
export function selectInvitationCounts(db: Db, cohortId: number): EventCounts[] {
  return db
    .prepare<[number], EventCounts>(
      `SELECT i.eventId, count(*) AS invited, count(*) FILTER (WHERE i.answer = 'yes') AS yes,
              count(*) FILTER (WHERE i.answer = 'maybe') AS maybe, count(*) FILTER (WHERE i.answer = 'no') AS no
         FROM invitation i
         JOIN enrollment e ON e.id = i.enrollmentId
        WHERE e.cohortId = ?
          AND e.decision = 'accepted'
        GROUP BY i.eventId`,
    )
    .all(cohortId);
}

export function selectAttendanceCounts(
  db: Db,
  cohortId: number,
): { readonly eventId: number; readonly attended: number }[] {
  return db
    .prepare<[number], { eventId: number; attended: number }>(
      `SELECT a.eventId, count(*) AS attended
         FROM attendance a
         JOIN enrollment e ON e.id = a.enrollmentId
        WHERE e.cohortId = ?
          AND e.decision = 'accepted'
        GROUP BY a.eventId`,
    )
    .all(cohortId);
}

/** The running order in its order. */
export function selectAgenda(db: Db, eventId: number): AgendaItem[] {
  return db
    .prepare<[number], AgendaItem>(
      `SELECT title, minutes, lead, notes
         FROM agendaItem
        WHERE eventId = ?
        ORDER BY position`,
    )
    .all(eventId);
}

export function selectAgendaMinutes(
  db: Db,
  cohortId: number,
): { readonly eventId: number; readonly minutes: number }[] {
  return db
    .prepare<[number], { eventId: number; minutes: number }>(
      `SELECT a.eventId, sum(a.minutes) AS minutes
         FROM agendaItem a
         JOIN orientationEvent o ON o.id = a.eventId
        WHERE o.cohortId = ?
        GROUP BY a.eventId`,
    )
    .all(cohortId);
}

/** Writes the running order anew. */
export function replaceAgenda(db: Db, eventId: number, agenda: readonly AgendaItem[]): void {
  db.prepare('DELETE FROM agendaItem WHERE eventId = ?').run(eventId);
  const insert = db.prepare(
    `INSERT INTO agendaItem (eventId, position, title, minutes, lead, notes)
     VALUES (:eventId, :position, :title, :minutes, :lead, :notes)`,
  );
  for (const [position, item] of agenda.entries()) insert.run({ ...item, eventId, position });
}

export type GuestRow = {
  readonly enrollmentId: number;
  readonly personId: number;
  readonly name: string;
  readonly firstName: string;
  readonly role: Role;
  readonly department: string | null;
  readonly email: string | null;
  readonly isInvited: boolean;
  readonly answer: Answer | null;
  readonly attendedOn: IsoDate | null;
};

type GuestFields = Omit<GuestRow, 'name' | 'firstName' | 'isInvited'> & {
  givenName: string;
  lastName: string;
  preferredName: string | null;
  isInvited: 0 | 1;
};

/** Everybody accepted in the cohort as seen from one orientation, by name. */
export function selectGuests(db: Db, cohortId: number, eventId: number): GuestRow[] {
  return db
    .prepare<[number, number, number], GuestFields>(
      `SELECT e.id AS enrollmentId, e.personId, e.role, p.firstName AS givenName, p.lastName, p.preferredName,
              p.department, p.email, i.enrollmentId IS NOT NULL AS isInvited, i.answer, a.attendedOn
         FROM enrollment e
         JOIN person p ON p.id = e.personId
         LEFT JOIN invitation i ON i.enrollmentId = e.id AND i.eventId = ?
         LEFT JOIN attendance a ON a.enrollmentId = e.id AND a.eventId = ?
        WHERE e.cohortId = ?
          AND e.decision = 'accepted'
        ORDER BY p.lastName, p.firstName, e.id`,
    )
    .all(eventId, eventId, cohortId)
    .map(({ givenName, lastName, preferredName, isInvited, ...row }) => ({
      ...row,
      name: displayName({ firstName: givenName, lastName, preferredName }),
      firstName: preferredName ?? givenName,
      isInvited: isInvited === 1,
    }));
}

type LeftRow = { firstName: string; lastName: string; preferredName: string | null };

/** Names of those who came and no longer take part. */
export function selectAttendedAndLeft(db: Db, eventId: number): string[] {
  return db
    .prepare<[number], LeftRow>(
      `SELECT p.firstName, p.lastName, p.preferredName
         FROM attendance a
         JOIN enrollment e ON e.id = a.enrollmentId
         JOIN person p ON p.id = e.personId
        WHERE a.eventId = ?
          AND e.decision IS NOT 'accepted'
        ORDER BY p.lastName, p.firstName`,
    )
    .all(eventId)
    .map(displayName);
}

/** The days on which people were noted as present, the first and how many. */
export function selectAttendanceOf(
  db: Db,
  eventId: number,
): { readonly count: number; readonly first: IsoDate | null } {
  const row = db
    .prepare<[number], { count: number; first: IsoDate | null }>(
      `SELECT count(*) AS count, min(attendedOn) AS first
         FROM attendance
        WHERE eventId = ?`,
    )
    .get(eventId);
  return row ?? { count: 0, first: null };
}

export function insertInvitations(db: Db, eventId: number, enrollmentIds: readonly number[]): number {
  const insert = db.prepare<[number, number]>(
    'INSERT INTO invitation (eventId, enrollmentId) VALUES (?, ?) ON CONFLICT (eventId, enrollmentId) DO NOTHING',
  );
  return sum(enrollmentIds, enrollmentId => insert.run(eventId, enrollmentId).changes);
}

export function deleteInvitations(db: Db, eventId: number, enrollmentIds: readonly number[]): number {
  const remove = db.prepare<[number, number]>(
    'DELETE FROM invitation WHERE eventId = ? AND enrollmentId = ?',
  );
  return sum(enrollmentIds, enrollmentId => remove.run(eventId, enrollmentId).changes);
}

export function upsertAnswers(
  db: Db,
  eventId: number,
  enrollmentIds: readonly number[],
  answer: Answer | null,
): number {
  const upsert = db.prepare<[number, number, Answer | null]>(
    `INSERT INTO invitation (eventId, enrollmentId, answer)
     VALUES (?, ?, ?)
     ON CONFLICT (eventId, enrollmentId) DO UPDATE
        SET answer = excluded.answer
      WHERE answer IS NOT excluded.answer`,
  );
  return sum(enrollmentIds, enrollmentId => upsert.run(eventId, enrollmentId, answer).changes);
}

export type PairRow = { readonly menteeId: number; readonly mentorId: number };

/** Pairs that are not over, by their enrollments. */
export function selectPairs(db: Db, cohortId: number): PairRow[] {
  return db
    .prepare<[number], PairRow>(
      `SELECT menteeId, mentorId
         FROM pair
        WHERE cohortId = ?
          AND state IN ('proposed', 'active', 'paused')
        ORDER BY id`,
    )
    .all(cohortId);
}

export type CohortDays = {
  readonly programName: string;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
};

export function selectCohortDays(db: Db, cohortId: number): CohortDays {
  const row = db
    .prepare<[number], CohortDays>(
      `SELECT p.name AS programName, c.startsOn, c.endsOn
         FROM program p
         JOIN cohort c ON c.id = ?`,
    )
    .get(cohortId);
  return row ?? { programName: '', startsOn: null, endsOn: null };
}

/** How often an orientation was changed or a change taken back: only ever grows, so a calendar believes the newest file. */
export function countChanges(db: Db): number {
  return (
    db
      .prepare<[], number>(
        `SELECT count(*)
           FROM auditEntry
          WHERE operation IN ('orientation.update', 'orientation.setAgenda', 'history.undo', 'history.redo')`,
      )
      .pluck()
      .get() ?? 0
  );
}

function sum(ids: readonly number[], change: (id: number) => number): number {
  return ids.reduce((total, id) => total + change(id), 0);
}
