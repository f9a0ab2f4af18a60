import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { foundation } from '#core/db/migrations/0010-foundation.ts';

it('gives orientations and modules of a first file what an ordinary one has, and keeps their records', () => {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  db.exec(foundation.sql);
  db.pragma(`user_version = ${foundation.version}`);
  db.exec(`
    INSERT INTO program (id, name, createdAt) VALUES (1, 'Spring pilot', '2026-01-01');
    INSERT INTO cohort (id, name) VALUES (1, 'Spring');
    INSERT INTO person (id, employeeId, firstName, lastName) VALUES (1, 'E1', 'Li', 'Wei');
    INSERT INTO enrollment (id, cohortId, personId, role) VALUES (1, 1, 1, 'mentor');
    INSERT INTO orientationEvent (id, cohortId, title, heldOn, place) VALUES (1, 1, 'Kick-off', '2026-01-10', 'Canteen');
    INSERT INTO attendance (eventId, enrollmentId, attendedOn) VALUES (1, 1, '2026-01-10');
    INSERT INTO trainingModule (id, cohortId, role, title) VALUES (1, 1, 'both', 'Listening');
    INSERT INTO trainingRecord (moduleId, enrollmentId, completedOn) VALUES (1, 1, '2026-01-11');
  `);
  migrate(db);
  expect(
    db
      .prepare(
        'SELECT title, startsAt, minutes, mode, link, isFirstNames, tableSize, seating FROM orientationEvent',
      )
      .get(),
  ).toEqual({
    title: 'Kick-off',
    startsAt: null,
    minutes: 90,
    mode: 'inPerson',
    link: '',
    isFirstNames: 1,
    tableSize: 6,
    seating: 'together',
  });
  expect(db.prepare('SELECT format, validMonths, dueOn, isRetired FROM trainingModule').get()).toEqual({
    format: 'reading',
    validMonths: null,
    dueOn: null,
    isRetired: 0,
  });
  expect(db.prepare('SELECT completedOn, evidence FROM trainingRecord').get()).toEqual({
    completedOn: '2026-01-11',
    evidence: '',
  });
  expect(db.prepare('SELECT count(*) AS n FROM attendance').get()).toEqual({ n: 1 });
  db.close();
});
