import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { MIGRATIONS } from '#core/db/migrations/index.ts';

/** A file at the step before the intake: a pair, two people who wait, and an attendance that hangs on an enrollment. */
function fileBeforeIntake() {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  for (const step of MIGRATIONS.filter(({ version }) => version < 100)) {
    db.exec(step.sql);
    db.pragma(`user_version = ${step.version}`);
  }
  db.exec(`
    INSERT INTO cohort (id, name) VALUES (1, 'Spring');
    INSERT INTO person (id, employeeId, firstName, lastName) VALUES
      (1, 'E1', 'Helen', 'Brandt'), (2, 'E2', 'Li', 'Wei'), (3, 'E3', 'Tom', 'Reyes'), (4, 'E4', 'Ana', 'Cruz');
    INSERT INTO enrollment (id, cohortId, personId, role, decision, capacity, interestOn, motivation) VALUES
      (11, 1, 1, 'mentee', 'accepted', 1, '2026-01-05', 'To learn.'), (12, 1, 2, 'mentor', 'accepted', 2, NULL, ''),
      (13, 1, 3, 'mentor', 'waitlist', 1, '2026-02-02', ''), (14, 1, 4, 'mentor', 'waitlist', 1, '2026-02-01', '');
    INSERT INTO pair (id, cohortId, menteeId, mentorId, origin) VALUES (1, 1, 11, 12, 'hand');
    INSERT INTO orientationEvent (id, cohortId, title, heldOn) VALUES (1, 1, 'Start', '2026-02-10');
    INSERT INTO attendance (eventId, enrollmentId, attendedOn) VALUES (1, 11, '2026-02-10');
  `);
  return db;
}

describe('a file in which every enrollment is decided', () => {
  it('keeps enrollments, and all that hangs on them, while their table is made anew', () => {
    const db = fileBeforeIntake();
    migrate(db);
    expect(
      db
        .prepare('SELECT id, decision, capacity, interestOn, motivation FROM enrollment ORDER BY id LIMIT 2')
        .all(),
    ).toEqual([
      { id: 11, decision: 'accepted', capacity: 1, interestOn: '2026-01-05', motivation: 'To learn.' },
      { id: 12, decision: 'accepted', capacity: 2, interestOn: null, motivation: '' },
    ]);
    expect(db.prepare('SELECT count(*) FROM pair').pluck().get()).toBe(1);
    expect(db.prepare('SELECT count(*) FROM attendance').pluck().get()).toBe(1);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('gives those who wait their places by the day they came forward', () => {
    const db = fileBeforeIntake();
    migrate(db);
    expect(
      db.prepare('SELECT id, waitlistPlace FROM enrollment WHERE id > 12 ORDER BY waitlistPlace').all(),
    ).toEqual([
      { id: 14, waitlistPlace: 1 },
      { id: 13, waitlistPlace: 2 },
    ]);
  });

  it('goes on taking what hangs on an enrollment along with it', () => {
    const db = fileBeforeIntake();
    migrate(db);
    db.prepare('DELETE FROM enrollment WHERE id = 11').run();
    expect(db.prepare('SELECT count(*) FROM pair').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM attendance').pluck().get()).toBe(0);
  });
});
