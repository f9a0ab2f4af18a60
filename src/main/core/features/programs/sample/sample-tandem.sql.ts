import type { Db } from '#core/db/connection.ts';
import { WORK_SCALES } from '#shared/domain/work-style.ts';

export type SampleMessages = { readonly pairId: number; readonly month: string; readonly messages: number };

export function insertMessages(db: Db, rows: readonly SampleMessages[]): void {
  const insert = db.prepare(
    'INSERT INTO pairMessages (pairId, month, messages) VALUES (:pairId, :month, :messages)',
  );
  for (const row of rows) insert.run(row);
}

export function insertRetirement(db: Db, pairId: number, withinYears: number, knowledge: string): void {
  db.prepare(
    `INSERT INTO retirementHorizon (enrollmentId, withinYears, knowledge)
     SELECT menteeId, ?, ? FROM pair WHERE id = ?`,
  ).run(withinYears, knowledge, pairId);
}

/** Two of three people have said how they like to work. */
export function insertWorkStyles(db: Db): void {
  const people = db
    .prepare<[], number>(`SELECT DISTINCT personId FROM enrollment ORDER BY personId`)
    .pluck()
    .all();
  const insert = db.prepare('INSERT INTO workStyle (personId, scale, value) VALUES (?, ?, ?)');
  for (const personId of people) {
    if (personId % 3 === 0) continue;
    WORK_SCALES.forEach((scale, index) => insert.run(personId, scale, 1 + ((personId * (index + 3)) % 5)));
  }
}
