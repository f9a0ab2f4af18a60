import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { MIGRATIONS } from '#core/db/migrations/index.ts';
import { customRules } from '#core/db/migrations/0130-custom-rules.ts';
import { selectOverriddenPairs } from '#core/features/matching/override.sql.ts';
import { savedSettings } from '#core/features/matching/saved-settings.ts';
import { selectSettingsUsed } from '#core/features/scenarios/scenarios.sql.ts';

/** A file from before: a rule set to another mode, a pair made against one, and a scenario. */
function olderFile() {
  const db = new Database(':memory:');
  for (const step of MIGRATIONS) {
    if (step.version < customRules.version) db.exec(step.sql);
  }
  db.pragma(
    `user_version = ${Math.max(...MIGRATIONS.map(({ version }) => version).filter(version => version < customRules.version))}`,
  );
  db.exec(`
    INSERT INTO program (id, name, createdAt) VALUES (1, 'Spring pilot', '2026-01-01');
    INSERT INTO cohort (id, name) VALUES (1, 'Spring');
    INSERT INTO person (id, employeeId, firstName, lastName) VALUES (1, 'E1', 'Helen', 'Brandt'), (2, 'E2', 'Li', 'Wei');
    INSERT INTO enrollment (id, cohortId, personId, role) VALUES (1, 1, 1, 'mentee'), (2, 1, 2, 'mentor');
    INSERT INTO pair (id, cohortId, menteeId, mentorId, origin) VALUES (1, 1, 1, 2, 'hand');
    INSERT INTO overriddenRule (pairId, rule, words, reason, overriddenAt)
    VALUES (1, 'sameTeam', 'They work in one team.', 'Both asked', '2026-01-03');
    INSERT INTO ruleSetting (cohortId, key, mode) VALUES (1, 'sameTeam', 'hard');
    INSERT INTO scenario (id, cohortId, name, createdAt, fit, matched, bestFit, bestMatched, isProven, maxTimeZoneHours)
    VALUES (1, 1, 'First', '2026-01-02', 0, 0, 0, 0, 1, 4);
    INSERT INTO scenarioRule (scenarioId, key, mode) VALUES (1, 'sameTeam', 'hard');
  `);
  return db;
}

describe('a file from before rules of the facilitator', () => {
  it('matches as before: no rule costs points, marks keep their names, scenarios what they were measured with', () => {
    const db = olderFile();
    migrate(db);
    const settings = savedSettings(db, { id: 1, name: 'Spring', maxTimeZoneHours: 4 });
    expect(settings.customRules).toEqual([]);
    expect(settings.rules.every(({ cost }) => cost === 0)).toBe(true);
    expect(settings.rules.find(({ key }) => key === 'sameTeam')?.mode).toBe('hard');
    expect(selectOverriddenPairs(db)).toMatchObject([
      { rule: 'sameTeam', name: 'Same team', mentor: 'Li Wei' },
    ]);
    expect(selectSettingsUsed(db, 1).rules).toEqual([
      { key: 'sameTeam', mode: 'hard', cost: 0, words: null },
    ]);
    db.close();
  });
});
