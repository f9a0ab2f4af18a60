import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { MIGRATIONS } from '#core/db/migrations/index.ts';

/** A file from the step before: a pair with a meeting of each kind. */
function fileBefore() {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  for (const step of MIGRATIONS.filter(({ version }) => version < 50)) {
    db.exec(step.sql);
    db.pragma(`user_version = ${step.version}`);
  }
  db.exec(`
    INSERT INTO program (id, name, createdAt) VALUES (1, 'Spring pilot', '2026-01-01');
    INSERT INTO cohort (id, name) VALUES (1, 'Spring');
    INSERT INTO person (id, employeeId, firstName, lastName) VALUES (1, 'E1', 'Helen', 'Brandt'), (2, 'E2', 'Li', 'Wei');
    INSERT INTO enrollment (id, cohortId, personId, role) VALUES (1, 1, 1, 'mentee'), (2, 1, 2, 'mentor');
    INSERT INTO pair (id, cohortId, menteeId, mentorId, origin, state, startedOn)
    VALUES (1, 1, 1, 2, 'auto', 'active', '2026-01-05');
    INSERT INTO meeting (id, pairId, plannedOn, state, heldOn, minutes, cancelledBy, channel, topic) VALUES
      (1, 1, '2026-01-10', 'held', '2026-01-12', 45, NULL, 'video', 'Short video'),
      (2, 1, '2026-02-10', 'cancelled', NULL, NULL, 'mentee', NULL, ''),
      (3, 1, '2026-03-10', 'planned', NULL, NULL, NULL, NULL, '');
  `);
  return db;
}

describe('a file from before meetings had a chain', () => {
  it('keeps every meeting as it was, its topic as the first tag', () => {
    const db = fileBefore();
    migrate(db);
    const columns = 'id, plannedOn, state, heldOn, minutes, cancelledBy, channel, startsAt, movedFromId';
    expect(db.prepare(`SELECT ${columns} FROM meeting ORDER BY id`).raw().all()).toEqual([
      [1, '2026-01-10', 'held', '2026-01-12', 45, null, 'video', null, null],
      [2, '2026-02-10', 'cancelled', null, null, 'mentee', null, null, null],
      [3, '2026-03-10', 'planned', null, null, null, null, null, null],
    ]);
    expect(db.prepare('SELECT meetingId, topic FROM meetingTopic').raw().all()).toEqual([[1, 'Short video']]);
    db.close();
  });

  it('lets meetings go with their pair, and their tags with them', () => {
    const db = fileBefore();
    migrate(db);
    db.exec('DELETE FROM pair');
    expect(db.prepare('SELECT count(*) FROM meeting').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM meetingTopic').pluck().get()).toBe(0);
    db.close();
  });
});
