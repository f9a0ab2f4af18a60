import { describe, expect, it } from 'vitest';
import { openInMemory } from '#core/db/connection.ts';
import { enrollPerson } from '../core/cohort-builder.ts';

const KEY = 'a'.repeat(32);

function withSurvey(mode: 'anonymous' | 'named') {
  const db = openInMemory();
  db.exec(`INSERT INTO program (id, name, createdAt) VALUES (1, 'Pilot', '2026-01-01T00:00:00.000Z')`);
  db.exec(`INSERT OR IGNORE INTO cohort (id, name) VALUES (1, 'Pilot')`);
  const { enrollmentId } = enrollPerson(db, 'Li Wei', 'mentor');
  db.prepare(
    `INSERT INTO survey (id, cohortId, kind, title, mode, asksMentors, asksMentees, grouping, openedOn)
     VALUES (1, 1, 'pulse', 'Pulse', ?, 1, 1, 'none', '2026-03-01')`,
  ).run(mode);
  db.exec(
    `INSERT INTO surveyGroup (surveyId, population, name, position, asked) VALUES (1, 'participants', '', 0, 9)`,
  );
  const answer = (as: string, enrollment: number | null, day: string | null) =>
    db
      .prepare(
        `INSERT INTO surveyResponse (id, surveyId, mode, population, groupName, source, enrollmentId, answeredOn)
         VALUES (?, 1, ?, 'participants', '', 'typed', ?, ?)`,
      )
      .run(KEY, as, enrollment, day);
  return { db, enrollmentId, answer };
}

describe('the tables of surveys', () => {
  it('take no name and no day with an anonymous answer', () => {
    const { answer, enrollmentId } = withSurvey('anonymous');
    expect(() => answer('anonymous', enrollmentId, null)).toThrow(/CHECK/);
    expect(() => answer('anonymous', null, '2026-03-02')).toThrow(/CHECK/);
    expect(() => answer('anonymous', null, null)).not.toThrow();
  });

  it('take no answer that claims another promise than its survey made', () => {
    const { db, answer, enrollmentId } = withSurvey('anonymous');
    const named = db.transaction(() => answer('named', enrollmentId, '2026-03-02'));
    expect(() => named()).toThrow(/FOREIGN KEY/);
  });

  it('want a name with a named answer', () => {
    const { answer, enrollmentId } = withSurvey('named');
    expect(() => answer('named', null, null)).toThrow(/CHECK/);
    expect(() => answer('named', enrollmentId, '2026-03-02')).not.toThrow();
  });
});
