import { describe, expect, it } from 'vitest';
import { withProgram } from './core-client.ts';

const PEOPLE = 4000;

/** Thousands who came forward, half of them for each role, with skills, evidence, topics and rules. */
async function withThousands() {
  const started = await withProgram();
  const { client, core, programId } = started;
  const db = core.connect().context.workspace.openSession(programId)!.db;
  db.exec(`
    INSERT OR IGNORE INTO skill (name, type) VALUES ('Podcasting', 'digital'), ('Data literacy', 'digital'), ('Budgeting', 'hard');
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${PEOPLE})
    INSERT INTO person (employeeId, firstName, lastName, gradeLevel, hireDate, location, performanceRating, searchText)
    SELECT 'L' || i, 'Person', 'No' || i, i % 12, '20' || (10 + i % 15) || '-03-01', 'Site ' || i % 9, 1 + i % 5, 'no' || i || ' person site ' || i % 9
      FROM n;
    INSERT INTO personSkill (personId, skillId, side, level)
    SELECT p.id, s.id, CASE (p.id + s.id) % 2 WHEN 0 THEN 'offered' ELSE 'sought' END, 1 + (p.id + s.id) % 5
      FROM person p CROSS JOIN skill s WHERE s.name IN ('Podcasting', 'Data literacy', 'Budgeting');
    INSERT INTO skillEvidence (personId, skillId, words)
    SELECT personId, min(skillId), 'A link' FROM personSkill WHERE side = 'offered' GROUP BY personId;
    INSERT INTO enrollment (cohortId, personId, role, decision)
    SELECT 1, id, CASE id % 2 WHEN 0 THEN 'mentee' ELSE 'mentor' END,
           CASE id % 4 WHEN 0 THEN 'interested' WHEN 1 THEN 'interested' ELSE 'accepted' END
      FROM person;
    INSERT INTO interestTopic (enrollmentId, skillId, stance)
    SELECT e.id, (SELECT min(id) FROM skill WHERE name = 'Podcasting'), 'wanted' FROM enrollment e;
  `);
  const rule = { lower: null, upper: null, asOf: null, values: [], otherwise: 'review' as const };
  await client.intake.saveRules({
    role: 'mentor',
    rules: [
      { ...rule, kind: 'grade', upper: 6 },
      { ...rule, kind: 'tenure', lower: 24 },
      { ...rule, kind: 'performance', lower: 2 },
      { ...rule, kind: 'evidence' },
    ],
  });
  return { ...started, db };
}

describe('an intake of 4,000 people', () => {
  it('answers page by page, filtered and counted over everybody', async () => {
    const { client } = await withThousands();
    const page = await client.enrollment.list({ role: 'mentor', verdict: 'eligible', limit: 100 });
    expect(page.people).toHaveLength(100);
    expect(page.counts.mentor + page.counts.mentee).toBe(PEOPLE);
    expect(page.total).toBe(page.counts.verdicts.eligible);
    const rest = await client.enrollment.list({
      role: 'mentor',
      verdict: 'eligible',
      offset: 100,
      limit: 5000,
    });
    expect(rest.people).toHaveLength(page.total - 100);
    expect(new Set([...page.people, ...rest.people].map(({ id }) => id)).size).toBe(page.total);
    const ids = await client.enrollment.ids({ role: 'mentor', decision: 'interested' });
    const changed = await client.enrollment.setDecision({ ids, decision: 'waitlist' });
    expect(changed.changed).toBe(ids.length);
    expect((await client.intake.waitlist()).mentor.map(({ id }) => id)).toHaveLength(ids.length);
  });
});
