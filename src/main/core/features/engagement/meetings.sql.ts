import type { Meeting, MeetingEntry } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

/** What is counted of a meeting: without its topics, which the counts do not need. */
export type MeetingRecord = Pick<
  Meeting,
  'id' | 'pairId' | 'plannedOn' | 'heldOn' | 'minutes' | 'cancelledBy' | 'channel'
> & { readonly state: 'planned' | 'held' | 'cancelled' };

/** All meetings of the cohort's pairs, oldest first; a day that another meeting stands in for is left out. */
export function selectMeetings(db: Db, cohortId: number): MeetingRecord[] {
  return db
    .prepare<[number], MeetingRecord>(
      `SELECT m.id, m.pairId, m.plannedOn, m.state, m.heldOn, m.minutes, m.cancelledBy, m.channel
         FROM meeting m
         JOIN pair p ON p.id = m.pairId
        WHERE p.cohortId = ?
          AND m.state <> 'rescheduled'
        ORDER BY m.plannedOn, m.id`,
    )
    .all(cohortId);
}

/** Everything of a meeting `m` but its topics. */
export const MEETING_COLUMNS = `m.id, m.pairId, m.plannedOn, m.startsAt, m.state, m.heldOn, m.minutes, m.cancelledBy,
              m.cancelReason, m.channel, m.placeType, m.nextStep, m.movedFromId`;

export type MeetingColumnsRow = Omit<Meeting, 'topics'>;

/** Meetings of one pair with the days they were moved from, newest first. */
export function selectMeetingsOfPair(db: Db, pairId: number): Meeting[] {
  const rows = db
    .prepare<[number], MeetingColumnsRow>(
      `SELECT ${MEETING_COLUMNS}
         FROM meeting m
        WHERE m.pairId = ?
        ORDER BY coalesce(m.heldOn, m.plannedOn) DESC, m.id DESC`,
    )
    .all(pairId);
  return withTopics(db, rows);
}

export function selectMeeting(db: Db, id: number): Meeting | null {
  const row = db
    .prepare<[number], MeetingColumnsRow>(`SELECT ${MEETING_COLUMNS} FROM meeting m WHERE m.id = ?`)
    .get(id);
  return row ? (withTopics(db, [row])[0] ?? null) : null;
}

/** The same meetings with their tags, which are looked up for these only. */
export function withTopics<T extends { readonly id: number }>(
  db: Db,
  rows: readonly T[],
): (T & { readonly topics: string[] })[] {
  const select = db
    .prepare<[number], string>('SELECT topic FROM meetingTopic WHERE meetingId = ? ORDER BY topic')
    .pluck();
  return rows.map(row => ({ ...row, topics: select.all(row.id) }));
}

export type DayTaken = {
  readonly id: number;
  readonly pairId: number;
  readonly day: IsoDate;
  readonly state: 'planned' | 'held' | 'cancelled';
};

/** On which days pairs have a meeting, whatever became of it. */
export function selectTakenDays(db: Db, cohortId: number): DayTaken[] {
  return db
    .prepare<[number], DayTaken>(
      `SELECT m.id, m.pairId, coalesce(m.heldOn, m.plannedOn) AS day, m.state
         FROM meeting m
         JOIN pair p ON p.id = m.pairId
        WHERE p.cohortId = ?
          AND m.state <> 'rescheduled'`,
    )
    .all(cohortId);
}

/** The same for one pair. */
export function selectTakenDaysOfPair(db: Db, pairId: number): DayTaken[] {
  return db
    .prepare<[number], DayTaken>(
      `SELECT id, pairId, coalesce(heldOn, plannedOn) AS day, state
         FROM meeting
        WHERE pairId = ?
          AND state <> 'rescheduled'`,
    )
    .all(pairId);
}

type MeetingColumns = Omit<Meeting, 'id' | 'pairId' | 'topics' | 'movedFromId'>;

const INSERT = `INSERT INTO meeting (pairId, plannedOn, startsAt, state, heldOn, minutes, cancelledBy, cancelReason, channel,
                      placeType, nextStep, movedFromId)
     VALUES (:pairId, :plannedOn, :startsAt, :state, :heldOn, :minutes, :cancelledBy, :cancelReason, :channel,
             :placeType, :nextStep, :movedFromId)`;

export function insertMeeting(
  db: Db,
  pairId: number,
  entry: MeetingEntry,
  movedFromId: number | null = null,
): number {
  return meetingInserter(db)(pairId, entry, movedFromId);
}

/** Inserts one meeting after the other with statements that are prepared once. */
export function meetingInserter(db: Db) {
  const insert = db.prepare(INSERT);
  const insertTopic = db.prepare('INSERT OR IGNORE INTO meetingTopic (meetingId, topic) VALUES (?, ?)');
  return (pairId: number, entry: MeetingEntry, movedFromId: number | null = null): number => {
    const result = insert.run({ pairId, movedFromId, ...columnsOf(entry, entry.on, null) });
    const id = Number(result.lastInsertRowid);
    for (const topic of topicsOf(entry)) insertTopic.run(id, topic);
    return id;
  };
}

/**
 * Says what became of a meeting, or edits it. The day it was planned for stays, unless it is planned anew.
 *
 * Calling a meeting off keeps how it was arranged.
 */
export function updateMeeting(db: Db, meeting: Meeting, entry: MeetingEntry): void {
  const keepsDay = entry.state === 'held' && meeting.state !== 'cancelled';
  const plannedOn = keepsDay ? meeting.plannedOn : entry.on;
  db.prepare(
    `UPDATE meeting
        SET plannedOn = :plannedOn, startsAt = :startsAt, state = :state, heldOn = :heldOn, minutes = :minutes,
            cancelledBy = :cancelledBy, cancelReason = :cancelReason, channel = :channel, placeType = :placeType,
            nextStep = :nextStep
      WHERE id = :id`,
  ).run({ id: meeting.id, ...columnsOf(entry, plannedOn, meeting) });
  if (entry.state === 'cancelled') return;
  db.prepare('DELETE FROM meetingTopic WHERE meetingId = ?').run(meeting.id);
  insertTopics(db, meeting.id, entry.topics);
}

function insertTopics(db: Db, meetingId: number, topics: readonly string[]): void {
  if (topics.length === 0) return;
  const insert = db.prepare('INSERT OR IGNORE INTO meetingTopic (meetingId, topic) VALUES (?, ?)');
  for (const topic of topics) insert.run(meetingId, topic);
}

function topicsOf(entry: MeetingEntry): readonly string[] {
  return entry.state === 'cancelled' ? [] : entry.topics;
}

/** Notes that another day stands in for this one. */
export function markRescheduled(db: Db, id: number): void {
  db.prepare(`UPDATE meeting SET state = 'rescheduled' WHERE id = ?`).run(id);
}

/** Deletes a meeting and the days that it was moved from; returns how many rows that were. */
export function deleteChain(db: Db, id: number): number {
  return db
    .prepare(
      `WITH RECURSIVE chain (id) AS (
         SELECT ?
         UNION
         SELECT m.movedFromId
           FROM meeting m
           JOIN chain ON chain.id = m.id
          WHERE m.movedFromId IS NOT NULL
       )
       DELETE FROM meeting WHERE id IN (SELECT id FROM chain)`,
    )
    .run(id).changes;
}

export type PlannedMeeting = {
  readonly id: number;
  readonly pairId: number;
  readonly plannedOn: IsoDate;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly channel: string | null;
  readonly placeType: Meeting['placeType'];
  /** The first day of its chain, so that a calendar knows it again after a move. */
  readonly firstId: number;
  readonly moves: number;
};

/** What is still ahead, with how often it was moved. */
export function selectPlanned(db: Db, cohortId: number, from: IsoDate): PlannedMeeting[] {
  return db
    .prepare<[number, IsoDate], PlannedMeeting>(
      `WITH RECURSIVE chain (id, firstId, moves) AS (
         SELECT m.id, m.id, 0
           FROM meeting m
           JOIN pair p ON p.id = m.pairId
          WHERE p.cohortId = ?
            AND m.movedFromId IS NULL
         UNION ALL
         SELECT m.id, chain.firstId, chain.moves + 1
           FROM meeting m
           JOIN chain ON chain.id = m.movedFromId
       )
       SELECT m.id, m.pairId, m.plannedOn, m.startsAt, m.minutes, m.channel, m.placeType, chain.firstId, chain.moves
         FROM meeting m
         JOIN chain ON chain.id = m.id
        WHERE m.state = 'planned'
          AND m.plannedOn >= ?
        ORDER BY m.plannedOn, m.id`,
    )
    .all(cohortId, from);
}

function columnsOf(entry: MeetingEntry, plannedOn: IsoDate, before: Meeting | null): MeetingColumns {
  const kept = {
    startsAt: before?.startsAt ?? null,
    minutes: null,
    channel: before?.channel ?? null,
    placeType: before?.placeType ?? null,
  };
  const arranged =
    entry.state === 'cancelled'
      ? kept
      : {
          startsAt: entry.startsAt,
          minutes: entry.minutes,
          channel: entry.channel,
          placeType: entry.placeType,
        };
  return {
    ...arranged,
    plannedOn,
    state: entry.state,
    heldOn: entry.state === 'held' ? entry.on : null,
    cancelledBy: entry.state === 'cancelled' ? entry.cancelledBy : null,
    cancelReason: entry.state === 'cancelled' ? entry.reason : null,
    nextStep: entry.state === 'held' ? entry.nextStep : '',
  };
}
