import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { MIGRATIONS } from '#core/db/migrations/index.ts';
import { fromTheWaitlist } from '#core/db/migrations/0170-from-the-waitlist.ts';
import { selectWaits } from '#core/features/matching/waiting.sql.ts';

/** A file from before: one mentee accepted, one on the waitlist. */
function olderFile() {
  const db = new Database(':memory:');
  const before = MIGRATIONS.filter(({ version }) => version < fromTheWaitlist.version);
  for (const step of before) db.exec(step.sql);
  db.pragma(`user_version = ${Math.max(...before.map(({ version }) => version))}`);
  db.exec(`
    INSERT INTO program (id, name, createdAt) VALUES (1, 'Spring pilot', '2026-01-01');
    INSERT INTO cohort (id, name) VALUES (1, 'Spring');
    INSERT INTO person (id, employeeId, firstName, lastName) VALUES (1, 'E1', 'Helen', 'Brandt'), (2, 'E2', 'Tom', 'Reyes');
    INSERT INTO enrollment (id, cohortId, personId, role, decision, interestOn, waitlistPlace)
    VALUES (1, 1, 1, 'mentee', 'accepted', '2026-01-05', NULL), (2, 1, 2, 'mentee', 'waitlist', '2026-01-04', 1);
  `);
  return db;
}

describe('a file from before places on the waitlist were kept', () => {
  it('has nobody from the waitlist, and everybody waits since the same day', () => {
    const db = olderFile();
    migrate(db);
    expect([...selectWaits(db, 1)]).toEqual([
      [1, { since: '2026-01-05', fromWaitlist: null }],
      [2, { since: '2026-01-04', fromWaitlist: null }],
    ]);
    db.close();
  });

  it('keeps a place only for people who were accepted', () => {
    const db = olderFile();
    migrate(db);
    const set = (id: number) =>
      db
        .prepare(`UPDATE enrollment SET fromWaitlistOn = '2026-02-01', fromWaitlistPlace = 1 WHERE id = ?`)
        .run(id);
    expect(() => set(2)).toThrow(/CHECK/);
    set(1);
    expect(selectWaits(db, 1).get(1)?.fromWaitlist).toEqual({ on: '2026-02-01', place: 1 });
    db.close();
  });
});
