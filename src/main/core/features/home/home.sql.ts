import type { Stage } from '#shared/contract/home.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

export type ProgressCounts = {
  readonly people: number;
  readonly enrolled: number;
  readonly screened: number;
  readonly mentors: number;
  readonly mentees: number;
  readonly pairs: number;
  readonly proposedPairs: number;
  readonly activePairs: number;
  readonly endedPairs: number;
  readonly attended: number;
  readonly meetingsHeld: number;
  readonly meetingsNoted: number;
  readonly meetingsOverdue: number;
  readonly quietPairs: number;
  readonly pairsLeft: number;
  readonly lessons: number;
  readonly reports: number;
};

/** Everything that the home page counts, in one pass over small indexes. `quietSince`: a pair without a meeting since then is quiet. */
export function selectProgressCounts(
  db: Db,
  cohortId: number,
  today: IsoDate,
  quietSince: IsoDate,
): ProgressCounts {
  return must(
    db
      .prepare<{ cohortId: number; today: IsoDate; quietSince: IsoDate }, ProgressCounts>(
        `SELECT
           (SELECT count(*) FROM person WHERE status <> 'left') AS people,
           (SELECT count(*) FROM enrollment WHERE cohortId = :cohortId) AS enrolled,
           (SELECT count(*)
              FROM enrollment
             WHERE cohortId = :cohortId
               AND role = 'mentor'
               AND decision = 'accepted'
               AND screeningSocial IS NOT NULL) AS screened,
           (SELECT count(*) FROM enrollment WHERE cohortId = :cohortId AND role = 'mentor' AND decision = 'accepted') AS mentors,
           (SELECT count(*) FROM enrollment WHERE cohortId = :cohortId AND role = 'mentee' AND decision = 'accepted') AS mentees,
           (SELECT count(*) FROM pair WHERE cohortId = :cohortId AND state IN ('proposed', 'active', 'paused')) AS pairs,
           (SELECT count(*) FROM pair WHERE cohortId = :cohortId AND state = 'proposed') AS proposedPairs,
           (SELECT count(*) FROM pair WHERE cohortId = :cohortId AND state = 'active') AS activePairs,
           (SELECT count(*) FROM pair WHERE cohortId = :cohortId AND state IN ('completed', 'endedEarly', 'reassigned')) AS endedPairs,
           (SELECT count(DISTINCT a.enrollmentId)
              FROM attendance a
              JOIN enrollment e ON e.id = a.enrollmentId
             WHERE e.cohortId = :cohortId AND e.decision = 'accepted') AS attended,
           (SELECT count(*) FROM meeting m JOIN pair p ON p.id = m.pairId WHERE p.cohortId = :cohortId AND m.state = 'held') AS meetingsHeld,
           (SELECT count(*) FROM meeting m JOIN pair p ON p.id = m.pairId WHERE p.cohortId = :cohortId) AS meetingsNoted,
           (SELECT count(*)
              FROM meeting m
              JOIN pair p ON p.id = m.pairId
             WHERE p.cohortId = :cohortId
               AND p.state IN ('active', 'paused')
               AND m.state = 'planned'
               AND m.plannedOn < :today) AS meetingsOverdue,
           (SELECT count(*)
              FROM pair p
             WHERE p.cohortId = :cohortId
               AND p.state = 'active'
               AND p.startedOn < :quietSince
               AND NOT EXISTS (SELECT 1 FROM meeting m WHERE m.pairId = p.id AND m.heldOn >= :quietSince)) AS quietPairs,
           (SELECT count(*)
              FROM pair p
              JOIN enrollment a ON a.id = p.menteeId
              JOIN enrollment b ON b.id = p.mentorId
              JOIN person x ON x.id = a.personId
              JOIN person y ON y.id = b.personId
             WHERE p.cohortId = :cohortId
               AND p.state IN ('proposed', 'active', 'paused')
               AND (x.status = 'left' OR y.status = 'left')) AS pairsLeft,
           (SELECT count(*) FROM lesson WHERE fromCohort = '') AS lessons,
           (SELECT count(*) FROM printedDocument WHERE type = 'Outcome report') AS reports`,
      )
      .get({ cohortId, today, quietSince }),
    'An aggregate always gives a row',
  );
}

export type TaskRow = {
  readonly id: number;
  readonly stage: Stage;
  readonly title: string;
  readonly owner: string;
  readonly dueOn: IsoDate | null;
  readonly doneOn: IsoDate | null;
};

/** The checklist in the order of the cohort's life. */
export function selectTasks(db: Db, cohortId: number): TaskRow[] {
  return db
    .prepare<[number], TaskRow>(
      `SELECT id, stage, title, owner, dueOn, doneOn
         FROM lifecycleTask
        WHERE cohortId = ?
        ORDER BY position, id`,
    )
    .all(cohortId);
}

export function insertTask(
  db: Db,
  cohortId: number,
  task: Omit<TaskRow, 'id' | 'doneOn'>,
  position: number,
): number {
  const result = db
    .prepare(
      `INSERT INTO lifecycleTask (cohortId, stage, title, owner, dueOn, position)
       VALUES (:cohortId, :stage, :title, :owner, :dueOn, :position)`,
    )
    .run({ ...task, cohortId, position });
  return Number(result.lastInsertRowid);
}

/** Returns whether there was such a task. */
export function updateTask(db: Db, task: TaskRow): boolean {
  return (
    db
      .prepare(
        `UPDATE lifecycleTask
            SET stage = :stage, title = :title, owner = :owner, dueOn = :dueOn, doneOn = :doneOn
          WHERE id = :id`,
      )
      .run(task).changes > 0
  );
}

export function deleteTask(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM lifecycleTask WHERE id = ?').run(id).changes > 0;
}
