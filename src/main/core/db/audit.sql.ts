import { createHash } from 'node:crypto';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Db } from './connection.ts';

export type AuditEntry = {
  readonly id: number;
  readonly at: IsoInstant;
  /** The operation of the contract, such as `matching.assign`. */
  readonly operation: string;
  readonly summary: string;
  readonly reason: string | null;
  /** Fit hundredths that the decision cost against the best arrangement; null where that means nothing. */
  readonly price: number | null;
  /** The facilitator whom the charter named then; null before there was one. */
  readonly actor: string | null;
  /** Who was with whom before and after, a line a mentee; null where nobody was moved. */
  readonly detail: string | null;
};

const FIRST_HASH = '0'.repeat(64);

/** Adds an entry whose hash covers the one before, so that a later change anywhere in the file shows. */
export function appendAudit(
  db: Db,
  decision: Omit<AuditEntry, 'id' | 'actor' | 'detail'> & { readonly detail?: string | null },
): void {
  const actor =
    db.prepare<[], string>(`SELECT facilitatorName FROM program WHERE facilitatorName <> ''`).pluck().get() ??
    null;
  const entry = { ...decision, actor, detail: decision.detail ?? null };
  const previous =
    db.prepare<[], string>('SELECT hash FROM auditEntry ORDER BY id DESC LIMIT 1').pluck().get() ??
    FIRST_HASH;
  db.prepare(
    `INSERT INTO auditEntry (at, operation, summary, reason, price, actor, detail, previousHash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    entry.at,
    entry.operation,
    entry.summary,
    entry.reason,
    entry.price,
    entry.actor,
    entry.detail,
    previous,
    hashOf(previous, entry),
  );
}

/** The id of the entry that was added last. */
export function selectLastAuditId(db: Db): number {
  return db.prepare<[], number>('SELECT max(id) FROM auditEntry').pluck().get() ?? 0;
}

/** The newest entries whose operation starts with `prefix` (such as `matching.`), newest first. */
export function selectAudit(db: Db, prefix: string, limit: number): readonly AuditEntry[] {
  return db
    .prepare<[string, number], AuditEntry>(
      `SELECT id, at, operation, summary, reason, price, actor, detail
         FROM auditEntry
        WHERE operation GLOB ? || '*'
        ORDER BY id DESC
        LIMIT ?`,
    )
    .all(prefix, limit);
}

/** The id of the first entry that does not follow from the one before it, or null when the log is whole. */
export function firstBrokenEntry(db: Db): number | null {
  type Row = AuditEntry & { previousHash: string; hash: string };
  let previous = FIRST_HASH;
  const rows = db
    .prepare<[], Row>(
      'SELECT id, at, operation, summary, reason, price, actor, detail, previousHash, hash FROM auditEntry ORDER BY id',
    )
    .iterate();
  for (const row of rows) {
    if (row.previousHash !== previous || row.hash !== hashOf(previous, row)) return row.id;
    previous = row.hash;
  }
  return null;
}

/**
 * Takes the entries whose operation starts with `prefix` out of the log of a copied file, and links the rest anew.
 *
 * Never of a program that somebody works on: its log lets nothing be taken out.
 */
export function forgetEntries(db: Db, prefix: string): void {
  const guards = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'auditEntry'`,
    )
    .all();
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`);
  db.prepare(`DELETE FROM auditEntry WHERE operation GLOB ? || '*'`).run(prefix);
  const rows = db
    .prepare<[], AuditEntry>(
      'SELECT id, at, operation, summary, reason, price, actor, detail FROM auditEntry ORDER BY id',
    )
    .all();
  const link = db.prepare('UPDATE auditEntry SET previousHash = ?, hash = ? WHERE id = ?');
  let previous = FIRST_HASH;
  for (const row of rows) {
    const hash = hashOf(previous, row);
    link.run(previous, hash, row.id);
    previous = hash;
  }
  for (const { sql } of guards) db.exec(sql);
}

function hashOf(previous: string, entry: Omit<AuditEntry, 'id'>): string {
  const text = JSON.stringify([
    previous,
    entry.at,
    entry.operation,
    entry.summary,
    entry.reason,
    entry.price,
    // Entries without one hash as they did before actors, and later details, were noted.
    ...(entry.actor === null ? [] : [entry.actor]),
    ...(entry.detail === null ? [] : [{ detail: entry.detail }]),
  ]);
  return createHash('sha256').update(text).digest('hex');
}
