import type { Answer } from '#shared/contract/scenarios.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type Said = { readonly answer: Answer; readonly note: string; readonly on: IsoDate };
type ConsultationRow = Said & { readonly pairId: number; readonly side: Role };

/** What was said of the cohort's open pairs, by pair and side. */
export function selectConsultations(db: Db, cohortId: number): ReadonlyMap<string, Said> {
  const rows = db
    .prepare<[number], ConsultationRow>(
      `SELECT c.pairId, c.side, c.answer, c.note, c.answeredOn AS "on"
         FROM consultation c
         JOIN pair p ON p.id = c.pairId
        WHERE p.cohortId = ?`,
    )
    .all(cohortId);
  return new Map(
    rows.map(({ pairId, side, answer, note, on }) => [consultationKey(pairId, side), { answer, note, on }]),
  );
}

export function consultationKey(pairId: number, side: Role): string {
  return `${pairId} ${side}`;
}

export function upsertConsultation(db: Db, pairId: number, side: Role, { answer, note, on }: Said): void {
  db.prepare(
    `INSERT INTO consultation (pairId, side, answer, note, answeredOn) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (pairId, side)
     DO UPDATE SET answer = excluded.answer, note = excluded.note, answeredOn = excluded.answeredOn`,
  ).run(pairId, side, answer, note, on);
}

export function deleteConsultation(db: Db, pairId: number, side: Role): void {
  db.prepare('DELETE FROM consultation WHERE pairId = ? AND side = ?').run(pairId, side);
}

export type PairDates = { readonly stagedOn: IsoDate | null; readonly publishedOn: IsoDate | null };

/** When the cohort's open pairs were staged and published, by pair. */
export function selectPairDates(db: Db, cohortId: number): ReadonlyMap<number, PairDates> {
  const rows = db
    .prepare<[number], PairDates & { readonly id: number }>(
      `SELECT id, stagedOn, publishedOn
         FROM pair
        WHERE cohortId = ?
          AND state IN ('proposed', 'active', 'paused')`,
    )
    .all(cohortId);
  return new Map(rows.map(({ id, stagedOn, publishedOn }) => [id, { stagedOn, publishedOn }]));
}

export function updateStaged(db: Db, pairId: number, on: IsoDate | null): void {
  db.prepare('UPDATE pair SET stagedOn = ? WHERE id = ?').run(on, pairId);
}

export function updatePublished(db: Db, pairId: number, on: IsoDate): void {
  db.prepare('UPDATE pair SET publishedOn = ?, stagedOn = coalesce(stagedOn, ?) WHERE id = ?').run(
    on,
    on,
    pairId,
  );
}

/** Takes a published pair apart and keeps it on record. */
export function closeRematched(db: Db, pairId: number, on: IsoDate): void {
  db.prepare(`UPDATE pair SET state = 'reassigned', endedOn = ?, isLocked = 0 WHERE id = ?`).run(on, pairId);
}

/** Pairs of the cohort that ended before their time: the same two are not put together again by the way. */
export function selectEndedPairs(
  db: Db,
  cohortId: number,
): readonly { readonly menteeId: number; readonly mentorId: number }[] {
  return db
    .prepare<[number], { readonly menteeId: number; readonly mentorId: number }>(
      `SELECT menteeId, mentorId FROM pair WHERE cohortId = ? AND state IN ('endedEarly', 'reassigned')`,
    )
    .all(cohortId);
}
