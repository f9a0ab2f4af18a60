import type { Db } from '#core/db/connection.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';

export function updateStaged(db: Db, pairId: number, stagedOn: IsoDate): void {
  db.prepare('UPDATE pair SET stagedOn = ? WHERE id = ?').run(stagedOn, pairId);
}

type SampleAnswer = {
  readonly side: 'mentee' | 'mentor';
  readonly answer: 'fine' | 'prefersOther';
  readonly note: string;
  readonly answeredOn: IsoDate;
};

export function insertAnswer(db: Db, pairId: number, { side, answer, note, answeredOn }: SampleAnswer): void {
  db.prepare('INSERT INTO consultation (pairId, side, answer, note, answeredOn) VALUES (?, ?, ?, ?, ?)').run(
    pairId,
    side,
    answer,
    note,
    answeredOn,
  );
}

/** Marks that a pair was made against the limit of the time zones, by the facilitator. */
export function insertOverride(
  db: Db,
  pairId: number,
  override: { readonly words: string; readonly reason: string; readonly at: IsoInstant },
): void {
  db.prepare(
    `INSERT INTO overriddenRule (pairId, rule, words, reason, actor, overriddenAt)
     VALUES (?, 'timeZoneDistance', ?, ?, (SELECT facilitatorName FROM program WHERE facilitatorName <> ''), ?)`,
  ).run(pairId, override.words, override.reason, override.at);
}
