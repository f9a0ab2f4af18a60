import type { ModuleFields } from '#shared/contract/training.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

export type StoredModule = ModuleFields & {
  readonly id: number;
  readonly isRetired: boolean;
  readonly records: number;
};

type ModuleRow = Omit<StoredModule, 'isRequired' | 'needsRehearsal' | 'isRetired'> & {
  isRequired: 0 | 1;
  needsRehearsal: 0 | 1;
  isRetired: 0 | 1;
};

/** All modules of the cohort with their number of records, those in use first, those of both roles before the others. */
export function selectModules(db: Db, cohortId: number): StoredModule[] {
  return db
    .prepare<[number], ModuleRow>(
      `SELECT m.id, m.role, m.title, m.isRequired, m.needsRehearsal, m.minutes, m.format, m.validMonths, m.dueOn,
              m.isRetired, (SELECT count(*) FROM trainingRecord r WHERE r.moduleId = m.id) AS records
         FROM trainingModule m
        WHERE m.cohortId = ?
        ORDER BY m.isRetired, CASE m.role WHEN 'both' THEN 0 WHEN 'mentee' THEN 1 ELSE 2 END, m.position, m.id`,
    )
    .all(cohortId)
    .map(row => ({
      ...row,
      isRequired: row.isRequired === 1,
      needsRehearsal: row.needsRehearsal === 1,
      isRetired: row.isRetired === 1,
    }));
}

export function updateModule(db: Db, module: ModuleFields & { readonly id: number }): void {
  db.prepare(
    `UPDATE trainingModule
        SET role = :role, title = :title, isRequired = :isRequired, needsRehearsal = :needsRehearsal,
            minutes = :minutes, format = :format, validMonths = :validMonths, dueOn = :dueOn
      WHERE id = :id`,
  ).run({
    ...module,
    isRequired: Number(module.isRequired),
    needsRehearsal: Number(module.needsRehearsal),
  });
}

export function updateRetired(db: Db, id: number, isRetired: boolean): void {
  db.prepare('UPDATE trainingModule SET isRetired = ? WHERE id = ?').run(Number(isRetired), id);
}

/** Gives modules their places by the order of `ids`. */
export function updatePositions(db: Db, ids: readonly number[]): void {
  const update = db.prepare<[number, number, number]>(
    'UPDATE trainingModule SET position = ? WHERE id = ? AND position <> ?',
  );
  for (const [index, id] of ids.entries()) update.run(index + 1, id, index + 1);
}

export function deleteModule(db: Db, id: number): void {
  db.prepare('DELETE FROM trainingModule WHERE id = ?').run(id);
}

export type ExistingRecord = {
  readonly moduleId: number;
  readonly enrollmentId: number;
  readonly completedOn: IsoDate;
  readonly isRehearsed: 0 | 1;
};

export function selectExistingRecords(db: Db, cohortId: number): ExistingRecord[] {
  return db
    .prepare<[number], ExistingRecord>(
      `SELECT r.moduleId, r.enrollmentId, r.completedOn, r.isRehearsed
         FROM trainingRecord r
         JOIN enrollment e ON e.id = r.enrollmentId
        WHERE e.cohortId = ?`,
    )
    .all(cohortId);
}

export type ProgramContact = {
  readonly programName: string;
  readonly facilitatorName: string | null;
  readonly facilitatorContact: string | null;
  readonly startsOn: IsoDate | null;
};

export function selectProgramContact(db: Db, cohortId: number): ProgramContact {
  const row = db
    .prepare<[number], ProgramContact>(
      `SELECT p.name AS programName, p.facilitatorName, p.facilitatorContact, c.startsOn
         FROM program p
         JOIN cohort c ON c.id = ?`,
    )
    .get(cohortId);
  return row ?? { programName: '', facilitatorName: null, facilitatorContact: null, startsOn: null };
}
