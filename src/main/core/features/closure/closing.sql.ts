import type { CloseReason, ClosingStep } from '#shared/contract/closure.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

export type ClosureRow = {
  readonly pairId: number;
  readonly reason: CloseReason;
  readonly closedOn: IsoDate;
  readonly stateBefore: 'active' | 'paused' | 'proposed';
};

export function selectClosures(db: Db): ClosureRow[] {
  return db.prepare<[], ClosureRow>('SELECT pairId, reason, closedOn, stateBefore FROM pairClosure').all();
}

/** Ends a pair: its state and day, why it ended, and that the two were a pair before. */
export function closePair(
  db: Db,
  closure: ClosureRow & {
    readonly state: 'completed' | 'endedEarly' | 'reassigned';
    readonly cohortId: number;
    readonly menteePersonId: number;
    readonly mentorPersonId: number;
  },
): void {
  db.prepare('UPDATE pair SET state = :state, endedOn = :closedOn WHERE id = :pairId').run(closure);
  db.prepare(
    `INSERT INTO pairClosure (pairId, reason, closedOn, stateBefore)
     VALUES (:pairId, :reason, :closedOn, :stateBefore)`,
  ).run(closure);
  db.prepare(
    `INSERT OR IGNORE INTO pairRule (cohortId, kind, menteePersonId, mentorPersonId, reason)
     VALUES (:cohortId, 'pairedBefore', :menteePersonId, :mentorPersonId, NULL)`,
  ).run(closure);
}

/** Takes a pair's end back. */
export function reopenPair(
  db: Db,
  pair: {
    readonly pairId: number;
    readonly stateBefore: string;
    readonly menteePersonId: number;
    readonly mentorPersonId: number;
  },
): void {
  db.prepare('UPDATE pair SET state = :stateBefore, endedOn = NULL WHERE id = :pairId').run(pair);
  db.prepare('DELETE FROM pairClosure WHERE pairId = :pairId').run(pair);
  db.prepare(
    `DELETE FROM pairRule
      WHERE kind = 'pairedBefore'
        AND menteePersonId = :menteePersonId
        AND mentorPersonId = :mentorPersonId
        AND reason IS NULL`,
  ).run(pair);
}

export function pauseReopened(db: Db, pairId: number): void {
  db.prepare(`UPDATE pair SET state = 'paused' WHERE id = ?`).run(pairId);
}

/** Whether the mentee has another pair that goes on. */
export function hasOtherOpenPair(db: Db, menteeId: number, pairId: number): boolean {
  const row = db
    .prepare(
      `SELECT 1 FROM pair WHERE menteeId = ? AND id <> ? AND state IN ('proposed', 'active', 'paused') LIMIT 1`,
    )
    .get(menteeId, pairId);
  return row !== undefined;
}

export type StepRow = { readonly pairId: number; readonly step: ClosingStep; readonly doneOn: IsoDate };

export function selectSteps(db: Db): StepRow[] {
  return db.prepare<[], StepRow>('SELECT pairId, step, doneOn FROM closingStep').all();
}

export function upsertStep(db: Db, step: StepRow): void {
  db.prepare(
    `INSERT INTO closingStep (pairId, step, doneOn) VALUES (:pairId, :step, :doneOn)
     ON CONFLICT (pairId, step) DO UPDATE SET doneOn = :doneOn`,
  ).run(step);
}

export function deleteStep(db: Db, pairId: number, step: ClosingStep): void {
  db.prepare('DELETE FROM closingStep WHERE pairId = ? AND step = ?').run(pairId, step);
}

/** People in pairs who have left the organization. */
export function selectLeavers(db: Db): ReadonlySet<number> {
  return new Set(db.prepare<[], number>(`SELECT id FROM person WHERE status = 'left'`).pluck().all());
}

export type FinalAssessments = {
  readonly pairId: number;
  readonly mentee: IsoDate | null;
  readonly mentor: IsoDate | null;
};

/** The days on which both sides of each pair said at the end where they stand. */
export function selectFinalAssessments(db: Db): FinalAssessments[] {
  return db
    .prepare<[], FinalAssessments>(
      `SELECT pairId,
              max(finalOn) FILTER (WHERE role = 'mentee') AS mentee,
              max(finalOn) FILTER (WHERE role = 'mentor') AS mentor
         FROM selfAssessment
        GROUP BY pairId`,
    )
    .all();
}
