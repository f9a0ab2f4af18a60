import type { IsoDate } from '#shared/domain/dates.ts';
import type { TaskOwner } from '#shared/domain/meetings.ts';
import type { Db } from '#core/db/connection.ts';

export type SampleCheckIn = {
  readonly pairId: number;
  readonly dueOn: IsoDate;
  readonly receivedOn: IsoDate;
  readonly works: string;
  readonly hinders: string;
  readonly wantsSupport: 0 | 1;
  readonly rating: number;
};

export type SampleTask = {
  readonly pairId: number | null;
  readonly title: string;
  readonly owner: TaskOwner;
  readonly dueOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
};

export function insertCheckInPlan(db: Db, cohortId: number, weeks: number): void {
  db.prepare(`INSERT INTO checkInPlan (cohortId, rhythm, weeks) VALUES (?, 'weeks', ?)`).run(cohortId, weeks);
}

/** Writes the reports; each tells as many meetings as the pair had held by then. */
export function insertCheckIns(db: Db, reports: readonly SampleCheckIn[]): void {
  const insert = db.prepare(
    `INSERT INTO checkIn (pairId, dueOn, receivedOn, meetingsHeld, works, hinders, wantsSupport, rating)
     SELECT :pairId, :dueOn, :receivedOn, count(*), :works, :hinders, :wantsSupport, :rating
       FROM meeting
      WHERE pairId = :pairId
        AND heldOn <= :dueOn`,
  );
  for (const report of reports) insert.run(report);
}

export function insertTasks(db: Db, cohortId: number, tasks: readonly SampleTask[]): void {
  const insert = db.prepare(
    `INSERT INTO task (cohortId, pairId, title, owner, dueOn, doneOn)
     VALUES (:cohortId, :pairId, :title, :owner, :dueOn, :doneOn)`,
  );
  for (const task of tasks) insert.run({ ...task, cohortId });
}

export function insertProgramEvents(
  db: Db,
  cohortId: number,
  events: readonly { readonly title: string; readonly heldOn: IsoDate; readonly place: string }[],
): void {
  const insert = db.prepare('INSERT INTO programEvent (cohortId, title, heldOn, place) VALUES (?, ?, ?, ?)');
  for (const { title, heldOn, place } of events) insert.run(cohortId, title, heldOn, place);
}

/** Gives the next planned meeting of a pair an earlier day that it was moved from. */
export function insertMove(db: Db, pairId: number, from: IsoDate): void {
  const next = db
    .prepare<[number], number>(`SELECT min(id) FROM meeting WHERE pairId = ? AND state = 'planned'`)
    .pluck()
    .get(pairId);
  if (next === undefined || next === null) return;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO meeting (pairId, plannedOn, state, channel)
       SELECT pairId, ?, 'rescheduled', channel FROM meeting WHERE id = ?`,
    )
    .run(from, next);
  db.prepare('UPDATE meeting SET movedFromId = ? WHERE id = ?').run(lastInsertRowid, next);
}
