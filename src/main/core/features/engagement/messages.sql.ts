import type { Db } from '#core/db/connection.ts';

export type MonthOfMessages = { readonly month: string; readonly messages: number };

export function selectMessages(db: Db, pairId: number): MonthOfMessages[] {
  return db
    .prepare<[number], MonthOfMessages>(
      'SELECT month, messages FROM pairMessages WHERE pairId = ? ORDER BY month DESC',
    )
    .all(pairId);
}

/** Null takes the count away: nothing noted is not the same as none. */
export function saveMessages(db: Db, pairId: number, month: string, messages: number | null): void {
  if (messages === null) {
    db.prepare('DELETE FROM pairMessages WHERE pairId = ? AND month = ?').run(pairId, month);
    return;
  }
  db.prepare(
    `INSERT INTO pairMessages (pairId, month, messages) VALUES (?, ?, ?)
     ON CONFLICT (pairId, month) DO UPDATE SET messages = excluded.messages`,
  ).run(pairId, month, messages);
}
