import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { selectGoals } from '#core/features/matching/goals.sql.ts';
import { selectComponentSettings } from '#core/features/matching/matching.sql.ts';
import { migrate } from '#core/db/migrate.ts';
import { foundation } from '#core/db/migrations/0010-foundation.ts';
import { scenarios } from '#core/db/migrations/0020-scenarios.ts';
import { PLAIN_GOALS } from '#shared/domain/matching-goals.ts';

/** A file from before goals: a weight, a saved scenario with its weight, and the people of a team. */
function olderFile() {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  for (const step of [foundation, scenarios]) db.exec(step.sql);
  db.pragma(`user_version = ${scenarios.version}`);
  db.exec(`
    INSERT INTO program (id, name, createdAt) VALUES (1, 'Spring pilot', '2026-01-01');
    INSERT INTO cohort (id, name) VALUES (1, 'Spring');
    INSERT INTO person (id, employeeId, firstName, lastName) VALUES (1, 'E1', 'Helen', 'Brandt');
    INSERT INTO componentSetting (cohortId, key, weight) VALUES (1, 'site', -3);
    INSERT INTO scenario (id, cohortId, name, createdAt, fit, matched, bestFit, bestMatched, isProven, maxTimeZoneHours)
    VALUES (1, 1, 'First', '2026-01-02', 0, 0, 0, 0, 1, 4);
    INSERT INTO scenarioWeight (scenarioId, key, weight) VALUES (1, 'site', -3);
  `);
  return db;
}

describe('a file from before goals', () => {
  it('matches as before: plain goals, the same weights, each part with its own rule for what is not known', () => {
    const db = olderFile();
    migrate(db);
    expect(selectGoals(db, 1)).toEqual(PLAIN_GOALS);
    expect(selectComponentSettings(db, 1)).toEqual([{ key: 'site', weight: -3, missing: null }]);
    expect(db.prepare('SELECT weight, missing FROM scenarioWeight').all()).toEqual([
      { weight: -3, missing: null },
    ]);
    db.close();
  });

  it('keeps identity only with consent, and forgets it with the person', () => {
    const db = olderFile();
    migrate(db);
    const note = (consentOn: string | null) =>
      db
        .prepare(
          `INSERT INTO identityClaim (personId, field, value, consentOn) VALUES (1, 'gender', 'Woman', ?)`,
        )
        .run(consentOn);
    expect(() => note(null)).toThrow(/NOT NULL/);
    note('2026-01-05');
    db.prepare(
      `INSERT INTO pairQuota (cohortId, counts, leaderId, bound, unit, amount) VALUES (1, 'withTeam', 1, 'atMost', 'pairs', 3)`,
    ).run();
    db.exec('DELETE FROM person WHERE id = 1');
    expect(db.prepare('SELECT count(*) AS n FROM identityClaim').get()).toEqual({ n: 0 });
    expect(db.prepare('SELECT count(*) AS n FROM pairQuota').get()).toEqual({ n: 0 });
    db.close();
  });
});
