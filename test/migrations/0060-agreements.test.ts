import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate } from '#core/db/migrate.ts';
import { MIGRATIONS } from '#core/db/migrations/index.ts';

/** A file at the step before agreements: one pair signed by both, one by the mentor, one by nobody. */
function fileBeforeAgreements() {
  const db = new Database(':memory:');
  db.pragma('foreign_keys = ON');
  for (const step of MIGRATIONS.filter(({ version }) => version < 60)) {
    db.exec(step.sql);
    db.pragma(`user_version = ${step.version}`);
  }
  db.exec(`
    INSERT INTO program (id, name, purpose, cadenceDays, meetingMinutes, createdAt)
    VALUES (1, 'Spring pilot', 'Leaders learn.', 14, 45, '2026-01-01');
    INSERT INTO cohort (id, name, midReviewOn, endsOn) VALUES (1, 'Spring', '2026-05-01', '2026-08-01');
    INSERT INTO person (id, employeeId, firstName, lastName, preferredName) VALUES
      (1, 'E1', 'Helen', 'Brandt', NULL), (2, 'E2', 'Wei', 'Li', 'Lee'), (3, 'E3', 'Tom', 'Reyes', ''),
      (4, 'E4', 'Ana', 'Cruz', NULL), (5, 'E5', 'Uma', 'Shah', NULL), (6, 'E6', 'Bo', 'Dahl', NULL);
    INSERT INTO enrollment (id, cohortId, personId, role) VALUES
      (1, 1, 1, 'mentee'), (2, 1, 2, 'mentor'), (3, 1, 3, 'mentee'), (4, 1, 4, 'mentor'), (5, 1, 5, 'mentee'), (6, 1, 6, 'mentor');
    INSERT INTO pair (id, cohortId, menteeId, mentorId, origin, state, startedOn, menteeSignedOn, mentorSignedOn) VALUES
      (1, 1, 1, 2, 'auto', 'active', '2026-02-10', '2026-02-03', '2026-02-01'),
      (2, 1, 3, 4, 'auto', 'proposed', NULL, NULL, '2026-02-05'),
      (3, 1, 5, 6, 'auto', 'proposed', NULL, NULL, NULL);
    INSERT INTO undoStep (id, label, doneAt) VALUES (1, 'Note the signature', '2026-02-05');
    INSERT INTO undoEntry (stepId, tableName, statement)
    VALUES (1, 'pair', 'UPDATE pair SET mentorSignedOn=NULL WHERE id=2');
  `);
  return db;
}

describe('a file in which pairs carry two dates of signatures', () => {
  it('keeps each date as a signature with the name, under a first version with the words of that time', () => {
    const db = fileBeforeAgreements();
    migrate(db);
    expect(
      db
        .prepare(
          'SELECT pairId, version, madeOn, purpose, cadenceDays, meetingMinutes, endsOn, reviewOn FROM agreement ORDER BY pairId',
        )
        .all(),
    ).toEqual([
      {
        pairId: 1,
        version: 1,
        madeOn: '2026-02-01',
        purpose: 'Leaders learn.',
        cadenceDays: 14,
        meetingMinutes: 45,
        endsOn: '2026-08-01',
        reviewOn: '2026-05-01',
      },
      expect.objectContaining({ pairId: 2, version: 1, madeOn: '2026-02-05' }),
    ]);
    expect(
      db
        .prepare(
          `SELECT a.pairId, s.party, s.name, s.signedOn, s.method
             FROM agreementSignature s JOIN agreement a ON a.id = s.agreementId
            ORDER BY a.pairId, s.party`,
        )
        .all(),
    ).toEqual([
      { pairId: 1, party: 'mentee', name: 'Helen Brandt', signedOn: '2026-02-03', method: 'unknown' },
      { pairId: 1, party: 'mentor', name: 'Lee Li', signedOn: '2026-02-01', method: 'unknown' },
      { pairId: 2, party: 'mentor', name: 'Ana Cruz', signedOn: '2026-02-05', method: 'unknown' },
    ]);
    db.close();
  });

  it('keeps no undo step that would write the dates that are gone', () => {
    const db = fileBeforeAgreements();
    migrate(db);
    expect(db.prepare('SELECT count(*) AS n FROM undoStep').get()).toEqual({ n: 0 });
    expect(db.prepare('SELECT count(*) AS n FROM undoEntry').get()).toEqual({ n: 0 });
    expect(db.prepare('SELECT id, state, startedOn FROM pair').all()).toEqual([
      { id: 1, state: 'active', startedOn: '2026-02-10' },
      { id: 2, state: 'proposed', startedOn: null },
      { id: 3, state: 'proposed', startedOn: null },
    ]);
    db.close();
  });
});
