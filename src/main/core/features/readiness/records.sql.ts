import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
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
  record: { readonly completedOn: IsoDate; readonly isRehearsed: boolean },
): number {
  const upsert = db.prepare<[number, number, IsoDate, number]>(
    `INSERT INTO trainingRecord (moduleId, enrollmentId, completedOn, isRehearsed)
     VALUES (?, ?, ?, ?)
     ON CONFLICT (moduleId, enrollmentId) DO UPDATE
        SET completedOn = excluded.completedOn,
            isRehearsed = excluded.isRehearsed
      WHERE completedOn <> excluded.completedOn
         OR isRehearsed <> excluded.isRehearsed`,
  );
  return sum(
    enrollmentIds,
    enrollmentId =>
      upsert.run(moduleId, enrollmentId, record.completedOn, Number(record.isRehearsed)).changes,
  );
}

export function deleteTraining(db: Db, moduleId: number, enrollmentIds: readonly number[]): number {
  const remove = db.prepare<[number, number]>(
    'DELETE FROM trainingRecord WHERE moduleId = ? AND enrollmentId = ?',
  );
  return sum(enrollmentIds, enrollmentId => remove.run(moduleId, enrollmentId).changes);
}

const SIGNATURE = { mentee: 'menteeSignedOn', mentor: 'mentorSignedOn' } as const satisfies Record<
  Role,
  string
>;

/** Notes or takes back one side's signature under the agreements of pairs; returns how many changed. */
export function updateSignature(
  db: Db,
  pairIds: readonly number[],
  role: Role,
  signedOn: IsoDate | null,
): number {
  const column = SIGNATURE[role];
  const update = db.prepare<[IsoDate | null, number, IsoDate | null]>(
    `UPDATE pair SET ${column} = ? WHERE id = ? AND ${column} IS NOT ?`,
  );
  return sum(pairIds, pairId => update.run(signedOn, pairId, signedOn).changes);
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
  return sum(pairIds, pairId => update.run(today, pairId).changes);
}

function sum(ids: readonly number[], change: (id: number) => number): number {
  return ids.reduce((total, id) => total + change(id), 0);
}
