import { describe, expect, it } from 'vitest';
import { openInMemory, type Db } from '#core/db/connection.ts';
import { firstBrokenEntry } from '#core/db/audit.sql.ts';
import { writeSampleProgram } from '#core/features/programs/sample/sample-program.ts';
import { addDays, type IsoDate, type IsoInstant } from '#shared/domain/dates.ts';

const NOW = '2026-03-02T09:00:00.000Z' as IsoInstant;

function sampleAt(now: IsoInstant): Db {
  const db = openInMemory();
  db.transaction(() => writeSampleProgram(db, now)).immediate();
  return db;
}

const TABLES = [
  'program', 'outcome', 'cohort', 'rosterImport', 'person', 'personLanguage', 'personInterest', 'skill', 'personSkill',
  'enrollment', 'pairRule', 'pair', 'acceptedWarning', 'orientationEvent', 'attendance', 'trainingModule',
  'trainingRecord', 'meeting', 'auditEntry',
  'outcomeValue', 'roleExpectation', 'expectationAcknowledgment', 'charterSignature', 'comparisonGroup', 'lifecycleTask',
  'selfAssessment', 'skillAssessment', 'competencyAssessment', 'goal', 'goalProgress', 'rubric', 'benefit', 'obstacle',
  'knowledgeItem', 'changeEntry', 'changeCredit', 'suggestion',
  'pulsePlan', 'survey', 'surveyQuestion', 'surveyGroup', 'surveyResponse', 'surveyAnswer', 'surveyComment',
  'closingStep', 'testimonial', 'emergingLeader', 'otherMentoring', 'lesson',
]; // prettier-ignore

function contents(db: Db): unknown {
  return TABLES.map(table => [table, db.prepare(`SELECT * FROM ${table}`).all()]);
}

function counts(db: Db, sql: string): Record<string, number> {
  const rows = db.prepare<[], { key: string; n: number }>(sql).all();
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
}

describe('the sample program', () => {
  const db = sampleAt(NOW);

  it('has something on every screen', () => {
    const empty = TABLES.filter(table => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() === 0);
    expect(empty).toEqual([]);
    expect(db.prepare('SELECT isSample FROM program').pluck().get()).toBe(1);
  });

  it('has a company of 60 with 24 mentees and 26 mentors accepted, and some who are not', () => {
    expect(db.prepare('SELECT count(*) FROM person').pluck().get()).toBe(60);
    expect(
      counts(db, `SELECT role || ' ' || decision AS key, count(*) AS n FROM enrollment GROUP BY 1`),
    ).toEqual({
      'mentee accepted': 24,
      'mentee declined': 1,
      'mentee waitlist': 2,
      'mentee withdrawn': 1,
      'mentor accepted': 26,
      'mentor interested': 2,
      'mentor waitlist': 1,
    });
    expect(counts(db, 'SELECT status AS key, count(*) AS n FROM person GROUP BY 1')).toMatchObject({
      leave: expect.any(Number),
      left: expect.any(Number),
    });
  });

  it('is in the middle: most pairs active, late starters, one paused, one ended, one made by hand with a warning accepted', () => {
    expect(counts(db, 'SELECT state AS key, count(*) AS n FROM pair GROUP BY 1')).toEqual({
      active: 18,
      endedEarly: 1,
      paused: 1,
      proposed: 3,
    });
    expect(
      db.prepare(`SELECT origin, isLocked, rule FROM pair JOIN acceptedWarning ON pairId = pair.id`).all(),
    ).toEqual([{ origin: 'hand', isLocked: 1, rule: expect.any(String) }]);
  });

  it('warns before the pair that ended is made again', () => {
    const ended = db
      .prepare(
        `SELECT e.personId AS menteePersonId, r.personId AS mentorPersonId
           FROM pair
           JOIN enrollment e ON e.id = menteeId
           JOIN enrollment r ON r.id = mentorId
          WHERE state = 'endedEarly'`,
      )
      .all();
    expect(
      db.prepare(`SELECT menteePersonId, mentorPersonId FROM pairRule WHERE kind = 'pairedBefore'`).all(),
    ).toEqual(expect.arrayContaining(ended));
  });

  it('shows meetings held, cancelled by both sides, not noted and coming', () => {
    expect(
      Object.keys(
        counts(
          db,
          `SELECT state || coalesce(' by ' || cancelledBy, iif(plannedOn < '2026-03-02', ' past', '')) AS key, count(*) AS n
             FROM meeting GROUP BY 1`,
        ),
      ).sort(),
    ).toEqual(
      expect.arrayContaining([
        'cancelled by mentee',
        'cancelled by mentor',
        'held past',
        'planned',
        'planned past',
      ]),
    );
  });

  it('has nobody who has left, or who waits, in a pair', () => {
    const strangers = db
      .prepare(
        `SELECT pair.id
           FROM pair
           JOIN enrollment e ON e.id IN (pair.menteeId, pair.mentorId)
           JOIN person p ON p.id = e.personId
          WHERE e.decision <> 'accepted' OR p.status = 'left'`,
      )
      .all();
    expect(strangers).toEqual([]);
  });

  it('leaves no undo step: the history begins with the facilitator’s first action', () => {
    expect(db.prepare('SELECT count(*) FROM undoStep').pluck().get()).toBe(0);
    expect(firstBrokenEntry(db)).toBeNull();
  });

  it('is the same all day long', () => {
    expect(contents(sampleAt('2026-03-02T21:30:00.000Z' as IsoInstant))).toEqual(contents(db));
  });

  it('is whole on any day of the year, with nothing recorded in the future', () => {
    for (let day = 0; day < 366; day += 13) {
      const today = addDays('2027-12-20' as IsoDate, day);
      const other = sampleAt(`${today}T08:00:00.000Z` as IsoInstant);
      expect(other.pragma('foreign_key_check')).toEqual([]);
      const late = other
        .prepare(
          `SELECT 'meeting' AS what FROM meeting WHERE heldOn > :today
           UNION ALL SELECT 'cancelled' FROM meeting WHERE state = 'cancelled' AND plannedOn >= :today
           UNION ALL SELECT 'attendance' FROM attendance WHERE attendedOn > :today
           UNION ALL SELECT 'training' FROM trainingRecord WHERE completedOn > :today
           UNION ALL SELECT 'start' FROM pair WHERE startedOn > :today
           UNION ALL SELECT 'signature' FROM agreementSignature WHERE signedOn > :today
           UNION ALL SELECT 'fit check' FROM fitCheck WHERE answeredOn > :today
           UNION ALL SELECT 'talk' FROM supervision WHERE heldOn > :today
           UNION ALL SELECT 'concern' FROM concern WHERE max(raisedOn, coalesce(resolvedOn, raisedOn)) > :today
           UNION ALL SELECT 'end' FROM pair WHERE endedOn > :today OR endedOn < startedOn
           UNION ALL SELECT 'hired' FROM person WHERE hireDate > :today`,
        )
        .all({ today });
      expect({ today, late }).toEqual({ today, late: [] });
      other.close();
    }
  });
});
