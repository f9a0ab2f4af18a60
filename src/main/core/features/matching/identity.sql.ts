import type { IsoDate } from '#shared/domain/dates.ts';
import {
  IDENTITY_FIELDS,
  type DeiPurpose,
  type IdentityClaim,
  type IdentityField,
} from '#shared/domain/identity.ts';
import type { Db } from '#core/db/connection.ts';

/** Why identity may count in this program; null while nothing is declared. */
export function selectPurpose(db: Db): DeiPurpose | null {
  const row = db
    .prepare<[], { words: string; declaredOn: IsoDate }>('SELECT words, declaredOn FROM deiPurpose')
    .get();
  if (!row) return null;
  const fields = db.prepare<[], IdentityField>('SELECT field FROM deiField').pluck().all();
  return { ...row, fields: IDENTITY_FIELDS.filter(field => fields.includes(field)) };
}

export function replacePurpose(db: Db, { words, declaredOn, fields }: DeiPurpose): void {
  deletePurpose(db);
  db.prepare('INSERT INTO deiPurpose (id, words, declaredOn) VALUES (1, ?, ?)').run(words, declaredOn);
  const insert = db.prepare('INSERT INTO deiField (field) VALUES (?)');
  for (const field of fields) insert.run(field);
}

export function deletePurpose(db: Db): void {
  db.prepare('DELETE FROM deiField').run();
  db.prepare('DELETE FROM deiPurpose').run();
}

/** What a person agreed to share. */
export function selectClaims(db: Db, personId: number): readonly IdentityClaim[] {
  const rows = db
    .prepare<[number], IdentityClaim>('SELECT field, value, consentOn FROM identityClaim WHERE personId = ?')
    .all(personId);
  return IDENTITY_FIELDS.flatMap(field => rows.find(row => row.field === field) ?? []);
}

export function replaceClaims(db: Db, personId: number, claims: readonly IdentityClaim[]): void {
  db.prepare('DELETE FROM identityClaim WHERE personId = ?').run(personId);
  const insert = db.prepare(
    'INSERT INTO identityClaim (personId, field, value, consentOn) VALUES (?, ?, ?, ?)',
  );
  for (const { field, value, consentOn } of claims) insert.run(personId, field, value, consentOn);
}

/** How many of a cohort's participants share something of the fields that a purpose names. */
export function selectSharingCount(db: Db, cohortId: number): number {
  return (
    db
      .prepare<[number], number>(
        `SELECT count(DISTINCT c.personId)
           FROM identityClaim c
           JOIN deiField f ON f.field = c.field
           JOIN enrollment e ON e.personId = c.personId
          WHERE e.cohortId = ?
            AND e.decision = 'accepted'`,
      )
      .pluck()
      .get(cohortId) ?? 0
  );
}
