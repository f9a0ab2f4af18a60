import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

/** Notes that people attended; returns how many records that changed. */
export function upsertAttendance(
  db: Db,
  eventId: number,
  enrollmentIds: readonly number[],
  attendedOn: IsoDate,
): number {
  const upsert = db.prepare<[number, number, IsoDate]>(
    `INSERT INTO attendance (eventId, enrollmentId, attendedOn)
     VALUES (?, ?, ?)
     ON CONFLICT (eventId, enrollmentId) DO UPDATE
        SET attendedOn = excluded.attendedOn
      WHERE attendedOn <> excluded.attendedOn`,
  );
  return sum(enrollmentIds, enrollmentId => upsert.run(eventId, enrollmentId, attendedOn).changes);
}

export function deleteAttendance(db: Db, eventId: number, enrollmentIds: readonly number[]): number {
  const remove = db.prepare<[number, number]>(
    'DELETE FROM attendance WHERE eventId = ? AND enrollmentId = ?',
  );
  return sum(enrollmentIds, enrollmentId => remove.run(eventId, enrollmentId).changes);
}

/** Notes that people completed a module; returns how many records that changed. */
export function upsertTraining(
  db: Db,
  moduleId: number,
  enrollmentIds: readonly number[],
  record: {
    readonly completedOn: IsoDate;
    readonly isRehearsed: boolean;
    /** What proves it; what stands there stays when nothing is given. */
    readonly evidence?: string | undefined;
  },
): number {
  const upsert = db.prepare(
    `INSERT INTO trainingRecord (moduleId, enrollmentId, completedOn, isRehearsed, evidence)
     VALUES (:moduleId, :enrollmentId, :completedOn, :isRehearsed, coalesce(:evidence, ''))
     ON CONFLICT (moduleId, enrollmentId) DO UPDATE
        SET completedOn = excluded.completedOn,
            isRehearsed = excluded.isRehearsed,
            evidence = coalesce(:evidence, evidence)
      WHERE completedOn <> excluded.completedOn
         OR isRehearsed <> excluded.isRehearsed
         OR evidence <> coalesce(:evidence, evidence)`,
  );
  const values = {
    moduleId,
    completedOn: record.completedOn,
    isRehearsed: Number(record.isRehearsed),
    evidence: record.evidence ?? null,
  };
  return sum(enrollmentIds, enrollmentId => upsert.run({ ...values, enrollmentId }).changes);
}

export function deleteTraining(db: Db, moduleId: number, enrollmentIds: readonly number[]): number {
  const remove = db.prepare<[number, number]>(
    'DELETE FROM trainingRecord WHERE moduleId = ? AND enrollmentId = ?',
  );
  return sum(enrollmentIds, enrollmentId => remove.run(moduleId, enrollmentId).changes);
}

/** Starts pairs that are not running; a pair that was paused keeps its first day. */
export function updateToActive(db: Db, pairIds: readonly number[], today: IsoDate): number {
  const update = db.prepare<[IsoDate, number]>(
    `UPDATE pair
        SET state = 'active',
            startedOn = coalesce(startedOn, ?)
      WHERE id = ?
        AND state IN ('proposed', 'paused')`,
  );
  const endPause = db.prepare<[number]>('DELETE FROM pairPause WHERE pairId = ?');
  for (const pairId of pairIds) endPause.run(pairId);
  return sum(pairIds, pairId => update.run(today, pairId).changes);
}

/** People who have left the company. */
export function selectLeft(db: Db): ReadonlySet<number> {
  return new Set(db.prepare<[], number>(`SELECT id FROM person WHERE status = 'left'`).pluck().all());
}

/** Keeps why a pair was started although something was missing. */
export function insertGateException(
  db: Db,
  exception: {
    readonly pairId: number;
    readonly startedOn: IsoDate;
    readonly missing: string;
    readonly reason: string;
  },
): void {
  db.prepare(
    `INSERT INTO gateException (pairId, startedOn, missing, reason)
     VALUES (:pairId, :startedOn, :missing, :reason)`,
  ).run(exception);
}

function sum(ids: readonly number[], change: (id: number) => number): number {
  return ids.reduce((total, id) => total + change(id), 0);
}
