import type { EventEntry, ProgramEvent, TaskEntry } from '#shared/contract/tasks.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { TaskOwner } from '#shared/domain/meetings.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type TaskCohort = {
  readonly id: number;
  readonly matchOn: IsoDate | null;
  readonly orientationOn: IsoDate | null;
  readonly startsOn: IsoDate | null;
  readonly midReviewOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
};

/** The newest cohort with its own days. */
export function selectCohort(db: Db): TaskCohort {
  return must(
    db
      .prepare<[], TaskCohort>(
        'SELECT id, matchOn, orientationOn, startsOn, midReviewOn, endsOn FROM cohort ORDER BY id DESC LIMIT 1',
      )
      .get(),
    'A program always has a cohort',
  );
}

export type TaskRecord = {
  readonly id: number;
  readonly pairId: number | null;
  readonly pair: { readonly mentee: string; readonly mentor: string } | null;
  readonly title: string;
  readonly owner: TaskOwner;
  readonly dueOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
};

type TaskRow = Omit<TaskRecord, 'pair'> & {
  readonly menteeFirst: string | null;
  readonly menteeLast: string | null;
  readonly menteePreferred: string | null;
  readonly mentorFirst: string | null;
  readonly mentorLast: string | null;
  readonly mentorPreferred: string | null;
};

/** Tasks of the cohort or of one of its pairs: open ones by due day, then those that are done, newest first. */
export function selectTasks(db: Db, cohortId: number, pairId: number | null = null): TaskRecord[] {
  return db
    .prepare<{ cohortId: number; pairId: number | null }, TaskRow>(
      `SELECT t.id, t.pairId, t.title, t.owner, t.dueOn, t.doneOn,
              a.firstName AS menteeFirst, a.lastName AS menteeLast, a.preferredName AS menteePreferred,
              b.firstName AS mentorFirst, b.lastName AS mentorLast, b.preferredName AS mentorPreferred
         FROM task t
         LEFT JOIN pair p ON p.id = t.pairId
         LEFT JOIN enrollment ea ON ea.id = p.menteeId
         LEFT JOIN person a ON a.id = ea.personId
         LEFT JOIN enrollment eb ON eb.id = p.mentorId
         LEFT JOIN person b ON b.id = eb.personId
        WHERE t.cohortId = :cohortId
          AND (:pairId IS NULL OR t.pairId = :pairId)
        ORDER BY t.doneOn IS NOT NULL, t.doneOn DESC, t.dueOn IS NULL, t.dueOn, t.id`,
    )
    .all({ cohortId, pairId })
    .map(row => ({
      id: row.id,
      pairId: row.pairId,
      pair: row.pairId === null ? null : { mentee: menteeOf(row), mentor: mentorOf(row) },
      title: row.title,
      owner: row.owner,
      dueOn: row.dueOn,
      doneOn: row.doneOn,
    }));
}

function menteeOf(row: TaskRow): string {
  return displayName({
    firstName: row.menteeFirst ?? '',
    lastName: row.menteeLast ?? '',
    preferredName: row.menteePreferred,
  });
}

function mentorOf(row: TaskRow): string {
  return displayName({
    firstName: row.mentorFirst ?? '',
    lastName: row.mentorLast ?? '',
    preferredName: row.mentorPreferred,
  });
}

export function selectTask(
  db: Db,
  id: number,
): { readonly title: string; readonly pairId: number | null } | null {
  return (
    db
      .prepare<[number], { title: string; pairId: number | null }>(
        'SELECT title, pairId FROM task WHERE id = ?',
      )
      .get(id) ?? null
  );
}

/** The pair's start, to tell a due day that lies before it; null when there is no such pair in the cohort. */
export function selectPairStart(
  db: Db,
  cohortId: number,
  pairId: number,
): { readonly startedOn: IsoDate | null } | null {
  return (
    db
      .prepare<[number, number], { startedOn: IsoDate | null }>(
        'SELECT startedOn FROM pair WHERE cohortId = ? AND id = ?',
      )
      .get(cohortId, pairId) ?? null
  );
}

export function insertTask(db: Db, cohortId: number, { pairId, title, owner, dueOn }: TaskEntry): number {
  const result = db
    .prepare('INSERT INTO task (cohortId, pairId, title, owner, dueOn) VALUES (?, ?, ?, ?, ?)')
    .run(cohortId, pairId, title, owner, dueOn);
  return Number(result.lastInsertRowid);
}

/** Returns whether there was such a task. */
export function updateTask(db: Db, id: number, { pairId, title, owner, dueOn }: TaskEntry): boolean {
  return (
    db
      .prepare('UPDATE task SET pairId = ?, title = ?, owner = ?, dueOn = ? WHERE id = ?')
      .run(pairId, title, owner, dueOn, id).changes > 0
  );
}

export function updateDone(db: Db, id: number, doneOn: IsoDate | null): boolean {
  return db.prepare('UPDATE task SET doneOn = ? WHERE id = ?').run(doneOn, id).changes > 0;
}

export function deleteTask(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM task WHERE id = ?').run(id).changes > 0;
}

export function selectEvents(db: Db, cohortId: number): ProgramEvent[] {
  return db
    .prepare<[number], ProgramEvent>(
      'SELECT id, title, heldOn, place FROM programEvent WHERE cohortId = ? ORDER BY heldOn, id',
    )
    .all(cohortId);
}

export function insertEvent(db: Db, cohortId: number, { title, heldOn, place }: EventEntry): number {
  const result = db
    .prepare('INSERT INTO programEvent (cohortId, title, heldOn, place) VALUES (?, ?, ?, ?)')
    .run(cohortId, title, heldOn, place);
  return Number(result.lastInsertRowid);
}

export function updateEvent(db: Db, id: number, { title, heldOn, place }: EventEntry): boolean {
  return (
    db
      .prepare('UPDATE programEvent SET title = ?, heldOn = ?, place = ? WHERE id = ?')
      .run(title, heldOn, place, id).changes > 0
  );
}

export function deleteEvent(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM programEvent WHERE id = ?').run(id).changes > 0;
}

/** Open tasks of the newest cohort whose day is over. */
export function countLateTasks(db: Db, today: IsoDate): number {
  return must(
    db
      .prepare<[IsoDate], number>(
        `SELECT count(*)
           FROM task
          WHERE cohortId = (SELECT max(id) FROM cohort)
            AND doneOn IS NULL
            AND dueOn < ?`,
      )
      .pluck()
      .get(today),
    'An aggregate always gives a row',
  );
}
