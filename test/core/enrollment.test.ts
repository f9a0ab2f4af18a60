import { describe, expect, it } from 'vitest';
import { withProgram } from './core-client.ts';

/** Two leaders, three juniors and one who left, in a company of six. */
async function withCompany() {
  const started = await withProgram();
  const { client, core, programId } = started;
  const add = async (firstName: string, lastName: string, gradeLevel: number, more: object = {}) =>
    (await client.roster.add({ employeeId: `${firstName}-1`, firstName, lastName, gradeLevel, ...more })).id;
  const helen = await add('Helen', 'Brandt', 12);
  const tom = await add('Tom', 'Reyes', 11);
  const li = await add('Li', 'Wei', 3, { hireDate: '2022-01-10', location: 'Berlin' });
  const ana = await add('Ana', 'Cruz', 2);
  const amir = await add('Amir', 'Haddad', 4);
  const gone = await add('Max', 'Gone', 3, { status: 'left' });
  await client.roster.setSkills({
    id: helen,
    skills: [{ skill: 'Data literacy', side: 'sought', level: 3 }],
  });
  await client.roster.setSkills({ id: li, skills: [{ skill: 'Data literacy', side: 'offered', level: 5 }] });
  const db = core.connect().context.workspace.openSession(programId)!.db;
  return { ...started, db, helen, tom, li, ana, amir, gone };
}

async function withPair(state: 'proposed' | 'active' | 'completed') {
  const company = await withCompany();
  const { client, db, helen, li } = company;
  await client.enrollment.enroll({ personIds: [helen], role: 'mentee' });
  await client.enrollment.enroll({ personIds: [li], role: 'mentor' });
  const { people } = await client.enrollment.list();
  const mentee = people.find(person => person.role === 'mentee')!;
  const mentor = people.find(person => person.role === 'mentor')!;
  db.prepare(
    `INSERT INTO pair (cohortId, menteeId, mentorId, state, origin) VALUES (1, ?, ?, ?, 'hand')`,
  ).run(mentee.id, mentor.id, state);
  return { ...company, mentee, mentor };
}

describe('enrolling', () => {
  it('enrolls many at once as one step, and says who could not be', async () => {
    const { client, li, ana, gone } = await withCompany();
    const result = await client.enrollment.enroll({
      personIds: [li, ana, gone],
      role: 'mentor',
      capacity: 2,
    });
    expect(result).toEqual({
      enrolled: 2,
      already: 0,
      refused: [{ personId: gone, name: 'Max Gone', words: 'Max Gone has left the company.' }],
      warnings: [],
    });
    expect((await client.history.state()).undo?.label).toBe('Enroll 2 people as mentors');
    await client.history.undo();
    expect((await client.enrollment.list()).people).toEqual([]);
  });

  it('refuses people who left, when there is nobody else to enroll', async () => {
    const { client, gone } = await withCompany();
    await expect(client.enrollment.enroll({ personIds: [gone], role: 'mentor' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'Max Gone has left the company and cannot take part.',
    });
  });

  it('enrolls nobody twice, and warns about both roles and three mentees', async () => {
    const { client, li } = await withCompany();
    await client.enrollment.enroll({ personIds: [li], role: 'mentee' });
    expect(await client.enrollment.enroll({ personIds: [li], role: 'mentee' })).toMatchObject({
      enrolled: 0,
      already: 1,
    });
    const both = await client.enrollment.enroll({ personIds: [li], role: 'mentor', capacity: 3 });
    expect(both.warnings).toEqual([
      expect.stringContaining('Li Wei is mentor and mentee'),
      expect.stringContaining('not recommended'),
    ]);
  });

  it('keeps mentees at one mentor, and a mentor’s capacity at the mentees they have', async () => {
    const { client, db, mentee, mentor, tom } = await withPair('proposed');
    await expect(client.enrollment.setCapacity({ ids: [mentee.id], capacity: 2 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await client.enrollment.setCapacity({ ids: [mentor.id], capacity: 2 });
    await client.enrollment.enroll({ personIds: [tom], role: 'mentee' });
    const second = (await client.enrollment.list()).people.find(person => person.personId === tom)!;
    db.prepare(`INSERT INTO pair (cohortId, menteeId, mentorId, origin) VALUES (1, ?, ?, 'hand')`).run(
      second.id,
      mentor.id,
    );
    await expect(client.enrollment.setCapacity({ ids: [mentor.id], capacity: 1 })).rejects.toMatchObject({
      message: expect.stringContaining('Li Wei mentors'),
    });
  });

  it('rates a mentor and takes a rating back, but rates no mentee', async () => {
    const { client, mentee, mentor } = await withPair('proposed');
    await client.enrollment.rate({ id: mentor.id, social: 4, teaching: 2 });
    await client.enrollment.rate({ id: mentor.id, social: null });
    const { people } = await client.enrollment.list();
    expect(people.find(person => person.id === mentor.id)).toMatchObject({
      screening: { social: null, confidence: null, teaching: 2 },
      hints: expect.arrayContaining([{ tone: 'look', words: 'A screening rating of 2 or less' }]),
    });
    await expect(client.enrollment.rate({ id: mentee.id, social: 4 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('taking people out', () => {
  it('says what it would end, ends the proposed pair, and undo brings both back', async () => {
    const { client, mentor } = await withPair('proposed');
    expect(await client.enrollment.consequences({ ids: [mentor.id] })).toEqual({
      words: 'The proposed pair Li Wei and Helen Brandt would be dissolved. You can undo it.',
      isRefused: false,
    });
    expect(await client.enrollment.remove({ ids: [mentor.id] })).toEqual({ removed: 1, pairsEnded: 1 });
    await client.history.undo();
    const { people } = await client.enrollment.list();
    expect(people.find(person => person.id === mentor.id)?.pairs).toEqual([
      { partner: 'Helen Brandt', state: 'proposed' },
    ]);
  });

  it.each(['remove', 'decline'])('refuses to %s somebody whose pair has begun', async how => {
    const { client, mentor } = await withPair('active');
    const act =
      how === 'remove'
        ? client.enrollment.remove({ ids: [mentor.id] })
        : client.enrollment.setDecision({ ids: [mentor.id], decision: 'declined' });
    await expect(act).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('a pair that has begun'),
    });
    expect((await client.enrollment.list()).people).toHaveLength(2);
  });

  it('keeps the record of a finished pair', async () => {
    const { client, mentor, li } = await withPair('completed');
    await expect(client.enrollment.remove({ ids: [mentor.id] })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(client.roster.remove({ ids: [li] })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await client.enrollment.setDecision({ ids: [mentor.id], decision: 'withdrawn' })).toEqual({
      changed: 1,
      pairsEnded: 0,
      warnings: [],
    });
  });
});

describe('suggestions and balance', () => {
  it('suggests leaders as mentees and juniors as mentors, with the reason', async () => {
    const { client, helen } = await withCompany();
    const mentees = await client.enrollment.suggest({ role: 'mentee' });
    expect(mentees[0]).toMatchObject({
      name: 'Helen Brandt',
      reasons: ['Grade 12, above 80% of the company', 'Seeks Data literacy'],
    });
    await client.enrollment.enroll({ personIds: [helen], role: 'mentee' });
    const mentors = await client.enrollment.suggest({ role: 'mentor' });
    expect(mentors[0]).toMatchObject({
      name: 'Li Wei',
      reasons: ['Grade 3, below 60% of the company', 'Offers Data literacy, which 1 mentee seeks'],
    });
    // Nobody stands below the junior: that is no reason for a mentee.
    const junior = (await client.enrollment.suggest({ role: 'mentee' })).at(-1);
    expect(junior?.reasons.join()).not.toMatch(/ 0%/);
    expect(mentors.map(person => person.name)).not.toContain('Max Gone');
    expect(mentors.map(person => person.name)).not.toContain('Helen Brandt');
  });

  it('warns when seats are short, skill by skill, and when a pilot grows too large', async () => {
    const { client, helen, tom, ana } = await withCompany();
    await client.program.updateCohort({ pairCap: 1 });
    await client.enrollment.enroll({ personIds: [helen, tom], role: 'mentee' });
    await client.enrollment.enroll({ personIds: [ana], role: 'mentor' });
    const { supply } = await client.enrollment.list();
    expect(supply).toMatchObject({
      mentees: 2,
      mentors: 1,
      seats: 1,
      verdict: { tone: 'warn', words: '1 seat for 2 mentees: one would stay without a mentor.' },
      capWarning: expect.stringContaining('2 mentees are accepted, but only 1 pair planned'),
      topics: [{ name: 'Data literacy', mentees: 1, seats: 0 }],
    });
    const waiting = (await client.enrollment.list()).people.find(person => person.personId === tom)!;
    await client.enrollment.setDecision({ ids: [waiting.id], decision: 'waitlist' });
    expect((await client.enrollment.list()).supply).toMatchObject({
      mentees: 1,
      waiting: 1,
      capWarning: null,
      verdict: { tone: 'done' },
    });
  });

  it('promises no mentor to somebody whom the rules leave none', async () => {
    const { client, helen } = await withCompany();
    await client.enrollment.enroll({ personIds: [helen], role: 'mentee' });
    await client.enrollment.enroll({ personIds: [helen], role: 'mentor' });
    const { supply, people } = await client.enrollment.list();
    expect(supply.verdict.tone).toBe('warn');
    const mentee = people.find(person => person.role === 'mentee')!;
    expect(mentee.hints[0]!.words).toBe('The only mentor is ruled out: 1 by “Do not pair”');
  });
});
