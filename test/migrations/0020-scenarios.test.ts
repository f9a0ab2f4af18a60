import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { appendAudit, firstBrokenEntry, selectAudit } from '#core/db/audit.sql.ts';
import { migrate } from '#core/db/migrate.ts';
import { foundation } from '#core/db/migrations/0010-foundation.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';

/** A file as the first version wrote it: a pair, an accepted warning, and an entry in the log. */
function firstFile() {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  db.exec(foundation.sql);
  db.pragma(`user_version = ${foundation.version}`);
  db.exec(`
    INSERT INTO program (id, name, facilitatorName, createdAt) VALUES (1, 'Spring pilot', 'Nora Lind', '2026-01-01');
    INSERT INTO cohort (id, name) VALUES (1, 'Spring');
    INSERT INTO person (id, employeeId, firstName, lastName) VALUES (1, 'E1', 'Helen', 'Brandt'), (2, 'E2', 'Li', 'Wei');
    INSERT INTO enrollment (id, cohortId, personId, role) VALUES (1, 1, 1, 'mentee'), (2, 1, 2, 'mentor');
    INSERT INTO pair (id, cohortId, menteeId, mentorId, isLocked, origin) VALUES (1, 1, 1, 2, 1, 'hand');
    INSERT INTO acceptedWarning (pairId, rule, reason, acceptedAt) VALUES (1, 'timeZoneDistance', 'Both travel', '2026-01-02');
  `);
  // The hash of this entry was computed by the first version, which knew no actors.
  db.exec(`
    INSERT INTO auditEntry (at, operation, summary, reason, price, previousHash, hash)
    VALUES ('2026-01-02T09:00:00.000Z', 'matching.assign', 'Assign Li Wei to Helen Brandt', NULL, 8000,
            '${'0'.repeat(64)}', 'f34412ae0a855665532319375206c5c21772f3d64e24b356c27c0c2a03517318');
  `);
  return db;
}

describe('a file of the first version', () => {
  it('keeps its pairs as proposed ones that nobody was asked about', () => {
    const db = firstFile();
    migrate(db);
    expect(db.prepare('SELECT id, state, isLocked, origin, stagedOn, publishedOn FROM pair').all()).toEqual([
      { id: 1, state: 'proposed', isLocked: 1, origin: 'hand', stagedOn: null, publishedOn: null },
    ]);
    expect(db.prepare('SELECT rule, reason FROM acceptedWarning').all()).toEqual([
      { rule: 'timeZoneDistance', reason: 'Both travel' },
    ]);
    expect(db.prepare('SELECT count(*) AS n FROM consultation').get()).toEqual({ n: 0 });
    db.close();
  });

  it('keeps a whole log: old entries without a name, new ones with the facilitator’s', () => {
    const db = firstFile();
    migrate(db);
    appendAudit(db, {
      at: '2026-02-01T09:00:00.000Z' as IsoInstant,
      operation: 'matching.clear',
      summary: 'Take 1 pair apart',
      reason: null,
      price: null,
    });
    expect(selectAudit(db, 'matching.', 10).map(({ actor }) => actor)).toEqual(['Nora Lind', null]);
    expect(firstBrokenEntry(db)).toBe(null);
    db.close();
  });

  it('shows a forged name, since the name is part of the entry’s hash', () => {
    const db = firstFile();
    migrate(db);
    appendAudit(db, {
      at: '2026-02-01T09:00:00.000Z' as IsoInstant,
      operation: 'matching.clear',
      summary: 'Take 1 pair apart',
      reason: null,
      price: null,
    });
    db.exec('DROP TRIGGER auditEntryIsNeverChanged');
    db.exec(`UPDATE auditEntry SET actor = 'Somebody else' WHERE id = 2`);
    expect(firstBrokenEntry(db)).toBe(2);
    db.close();
  });
});
