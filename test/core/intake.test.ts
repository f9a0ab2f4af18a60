import { describe, expect, it } from 'vitest';
import type { EligibilityRule, Expression, InterestPlan } from '#shared/contract/intake.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { withProgram, type CoreClient } from './core-client.ts';
import { last, upload } from './uploaded-list.ts';

const EMPTY: Omit<Expression, 'role'> = {
  interestOn: '2026-02-01' as IsoDate,
  source: 'form',
  motivation: '',
  capacity: 1,
  offered: [],
  sought: [],
  wanted: [],
  avoided: [],
  availability: '',
  channel: null,
  accessNeeds: '',
};

const LIS_FORM = {
  ...EMPTY,
  role: 'mentor' as const,
  motivation: 'I like to explain.',
  capacity: 2,
  offered: [
    { skill: 'Short video', level: 5 as const, evidence: 'https://example.com/channel' },
    { skill: 'Data literacy', level: 3 as const, evidence: '' },
  ],
  sought: [{ skill: 'Business strategy', level: 2 as const }],
  wanted: ['Data literacy'],
  avoided: ['Gender equity'],
  availability: 'Mornings',
  channel: 'video' as const,
  accessNeeds: 'Captions',
};

/** Two leaders and three juniors; nobody takes part yet. */
async function withCompany() {
  const started = await withProgram();
  const { client, core, programId } = started;
  const add = async (firstName: string, lastName: string, gradeLevel: number, more: object = {}) =>
    (
      await client.roster.add({
        employeeId: `00${firstName}`,
        firstName,
        lastName,
        gradeLevel,
        email: `${firstName.toLowerCase()}@example.com`,
        ...more,
      })
    ).id;
  const helen = await add('Helen', 'Brandt', 12);
  const tom = await add('Tom', 'Reyes', 11, { location: 'Lyon' });
  const li = await add('Li', 'Wei', 3, { hireDate: '2025-12-10', location: 'Berlin' });
  const ana = await add('Ana', 'Cruz', 2, { location: 'Lyon' });
  const amir = await add('Amir', 'Haddad', 4);
  const db = core.connect().context.workspace.openSession(programId)!.db;
  const save = async (personId: number, form: Partial<Expression> & Pick<Expression, 'role'>) =>
    (await client.intake.save({ ...EMPTY, ...form, personId })).id;
  return { ...started, db, save, helen, tom, li, ana, amir };
}

function rule(kind: EligibilityRule['kind'], more: Partial<EligibilityRule> = {}): EligibilityRule {
  return { kind, lower: null, upper: null, asOf: null, values: [], otherwise: 'notEligible', ...more };
}

describe('an expression of interest', () => {
  it('keeps all that a person wrote, and waits for a decision', async () => {
    const { client, save, li } = await withCompany();
    const id = await save(li, LIS_FORM);
    const { accessNeeds, ...sent } = LIS_FORM;
    expect(await client.intake.form({ personId: li, role: 'mentor' })).toMatchObject({
      ...sent,
      id,
      name: 'Li Wei',
      verdict: 'eligible',
      hasAccessNeeds: true,
    });
    expect(await client.roster.reveal({ id: li, field: 'accessNeeds' })).toEqual({ words: accessNeeds });
    const { people } = await client.enrollment.list();
    expect(people).toMatchObject([{ name: 'Li Wei', decision: 'interested', source: 'form', capacity: 2 }]);
    expect((await client.history.state()).undo?.label).toBe('Note that Li Wei came forward as mentor');
    await client.history.undo();
    expect((await client.enrollment.list()).people).toEqual([]);
    expect((await client.intake.form({ personId: li, role: 'mentor' })).offered).toEqual([]);
  });

  it('sends access needs nowhere before somebody asks, and keeps them when the form is saved without', async () => {
    const { client, save, li } = await withCompany();
    const id = await save(li, LIS_FORM);
    expect(JSON.stringify(await client.intake.form({ personId: li, role: 'mentor' }))).not.toContain(
      'Captions',
    );
    const file = await client.intake.workbook({ ids: [id] });
    const { token, columns } = await client.rosterImport.inspect({ file });
    expect(columns.map(({ name }) => name)).toContain('Access needs');
    expect(JSON.stringify(columns)).not.toContain('Captions');
    await client.rosterImport.discard({ token });
    expect(await client.history.log({ prefix: 'roster.reveal' })).toEqual([]);
    const { accessNeeds: _restricted, ...rest } = LIS_FORM;
    await client.intake.save({ ...rest, motivation: 'Once more', personId: li });
    expect(await client.roster.reveal({ id: li, field: 'accessNeeds' })).toEqual({ words: 'Captions' });
    await client.intake.save({ ...LIS_FORM, accessNeeds: '', personId: li });
    expect(await client.roster.reveal({ id: li, field: 'accessNeeds' })).toEqual({ words: null });
    expect(await client.history.log({ prefix: 'roster.reveal' })).toHaveLength(2);
  });

  it('keeps evidence when an import brings a new list of skills', async () => {
    const { client, save, li } = await withCompany();
    await save(li, LIS_FORM);
    await client.roster.setSkills({
      id: li,
      skills: [{ skill: 'Short video', side: 'offered', level: 4 }],
    });
    expect((await client.intake.form({ personId: li, role: 'mentor' })).offered).toEqual([
      { skill: 'Short video', level: 4, evidence: 'https://example.com/channel' },
    ]);
  });

  it('refuses a topic that is wanted and to be avoided', async () => {
    const { client, li } = await withCompany();
    await expect(
      client.intake.save({ ...LIS_FORM, personId: li, wanted: ['AI'], avoided: ['ai'] }),
    ).rejects.toMatchObject({ code: 'INVALID', message: expect.stringContaining('“AI”') });
  });
});

describe('eligibility', () => {
  it('shows the reason, previews rules before they are kept, and keeps an exception with its reason', async () => {
    const { client, save, li, ana } = await withCompany();
    const lis = await save(li, LIS_FORM);
    await save(ana, { role: 'mentor' });
    const rules = [rule('tenure', { lower: 12 }), rule('evidence', { otherwise: 'review' })];
    expect(await client.intake.preview({ role: 'mentor', rules })).toEqual({
      before: { eligible: 2, review: 0, notEligible: 0 },
      after: { eligible: 0, review: 1, notEligible: 1 },
      changes: [
        { name: 'Ana Cruz', verdict: 'review', words: 'No hire date, so the length of service is not known' },
        {
          name: 'Li Wei',
          verdict: 'notEligible',
          words: '2 months with the company; at least 1 year asked for',
        },
      ],
      changed: 2,
    });
    await client.intake.saveRules({ role: 'mentor', rules });
    expect((await client.intake.rules()).mentor).toEqual(rules);
    const listed = await client.enrollment.list({ role: 'mentor', verdict: 'notEligible' });
    expect(listed.people).toMatchObject([
      {
        name: 'Li Wei',
        reasons: [{ state: 'unmet', words: '2 months with the company; at least 1 year asked for' }],
      },
    ]);
    expect(listed.counts.verdicts).toEqual({ eligible: 0, review: 1, notEligible: 1 });
    await expect(client.intake.override({ id: lis, verdict: 'eligible', reason: '' })).rejects.toMatchObject({
      code: 'INVALID',
    });
    await client.intake.override({ id: lis, verdict: 'eligible', reason: 'Taught the board.' });
    expect((await client.enrollment.list({ verdict: 'eligible' })).people).toMatchObject([
      { isOverridden: true, reasons: [{ state: 'exception', words: 'Exception: Taught the board.' }, {}] },
    ]);
    await client.intake.override({ id: lis, verdict: null, reason: '' });
    expect((await client.enrollment.list({ verdict: 'eligible' })).total).toBe(0);
  });

  it('keeps a performance rating hidden until it is asked for, in the log too', async () => {
    const { client, db, save, li } = await withCompany();
    await save(li, LIS_FORM);
    await client.intake.setPerformance({ personId: li, rating: 2 });
    await client.intake.saveRules({ role: 'mentor', rules: [rule('performance', { lower: 3 })] });
    const shown = JSON.stringify([
      await client.enrollment.list(),
      await client.intake.form({ personId: li, role: 'mentor' }),
      await client.roster.person({ id: li }),
    ]);
    expect(shown).not.toContain('performanceRating');
    expect((await client.enrollment.list()).people[0]?.reasons).toEqual([
      { state: 'unmet', words: 'The performance rating is below the one asked for' },
    ]);
    expect(await client.roster.reveal({ id: li, field: 'performanceRating' })).toEqual({ words: '2' });
    const logged = db.prepare('SELECT summary, detail FROM auditEntry ORDER BY id').all();
    expect(JSON.stringify(logged)).not.toMatch(/rating of Li Wei.*2/);
  });

  it('keeps out who is not to be invited, and filters by intake group', async () => {
    const { client, save, li, ana } = await withCompany();
    await save(li, LIS_FORM);
    await save(ana, { role: 'mentor' });
    await client.intake.doNotInvite({ personId: ana, reason: 'Leaves in May.' });
    await client.intake.setIntakeGroup({ personIds: [li], group: 'Graduates 2025' });
    const graduates = await client.enrollment.list({ role: 'mentor', intakeGroup: 'Graduates 2025' });
    expect(graduates.people.map(({ name }) => name)).toEqual(['Li Wei']);
    expect(graduates.counts.intakeGroups).toEqual([{ name: 'Graduates 2025', people: 1 }]);
    expect((await client.enrollment.list({ verdict: 'notEligible' })).people).toMatchObject([
      { name: 'Ana Cruz', reasons: [{ words: 'Not to be invited: Leaves in May.' }] },
    ]);
  });

  it('refuses rules that mean nothing', async () => {
    const { client } = await withCompany();
    const save = (role: 'mentor' | 'mentee', ...rules: EligibilityRule[]) =>
      client.intake.saveRules({ role, rules });
    await expect(save('mentor', rule('grade'))).rejects.toMatchObject({ code: 'INVALID' });
    await expect(save('mentor', rule('grade', { lower: 5, upper: 3 }))).rejects.toMatchObject({
      message: expect.stringContaining('The least is above the most'),
    });
    await expect(save('mentee', rule('screening', { lower: 3 }))).rejects.toMatchObject({ code: 'INVALID' });
    await expect(save('mentor', rule('evidence'), rule('evidence'))).rejects.toMatchObject({
      message: expect.stringContaining('there twice'),
    });
  });
});

describe('what only some exports hold', () => {
  it('comes in with the roster: intake group and performance rating', async () => {
    const { client, db, li, ana } = await withCompany();
    const text =
      'Employee ID,First name,Last name,Intake group,Performance rating\n00Li,Li,Wei,Graduates 2025,Exceeds expectations\n00Ana,Ana,Cruz,,Blue\n';
    const file = new File([text], 'people.csv', { type: 'text/csv' });
    const { token, columns } = await client.rosterImport.inspect({ file });
    expect(columns.map(({ field }) => field)).toEqual([
      'employeeId',
      'firstName',
      'lastName',
      'intakeGroup',
      'performanceRating',
    ]);
    const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
    for await (const event of await client.rosterImport.apply({ token, mapping })) void event;
    expect(
      db
        .prepare('SELECT firstName, intakeGroup, performanceRating FROM person WHERE id IN (?, ?)')
        .all(li, ana),
    ).toEqual([
      { firstName: 'Li', intakeGroup: 'Graduates 2025', performanceRating: 4 },
      { firstName: 'Ana', intakeGroup: null, performanceRating: null },
    ]);
  });
});

describe('decisions', () => {
  it('keep their reason, and the waitlist its order', async () => {
    const { client, save, li, ana, amir } = await withCompany();
    const ids = [
      await save(li, LIS_FORM),
      await save(ana, { role: 'mentor' }),
      await save(amir, { role: 'mentor' }),
    ];
    await client.enrollment.setDecision({ ids, decision: 'waitlist', reason: 'No place this spring.' });
    const names = async () => (await client.intake.waitlist()).mentor.map(({ name }) => name);
    expect(await names()).toEqual(['Ana Cruz', 'Amir Haddad', 'Li Wei']);
    const [lis] = ids;
    const first = (await client.intake.waitlist()).mentor[0]!;
    await client.intake.moveInWaitlist({ id: lis!, beforeId: first.id });
    expect(await names()).toEqual(['Li Wei', 'Ana Cruz', 'Amir Haddad']);
    expect((await client.history.state()).undo?.label).toBe('Move Li Wei to place 1 of the waitlist');
    await client.history.undo();
    expect(await names()).toEqual(['Ana Cruz', 'Amir Haddad', 'Li Wei']);
    await client.enrollment.setDecision({ ids: [first.id], decision: 'accepted' });
    expect(await names()).toEqual(['Amir Haddad', 'Li Wei']);
    await client.enrollment.setDecision({ ids: [first.id], decision: 'waitlist' });
    expect(await names()).toEqual(['Amir Haddad', 'Li Wei', 'Ana Cruz']);
    expect((await client.intake.waitlist()).mentor[1]).toMatchObject({ reason: 'No place this spring.' });
  });

  it('warn above the cap of a pilot, when it happens', async () => {
    const { client, save, helen, tom } = await withCompany();
    await client.program.updateCohort({ pairCap: 1 });
    const ids = [await save(helen, { role: 'mentee' }), await save(tom, { role: 'mentee' })];
    const { warnings } = await client.enrollment.setDecision({ ids, decision: 'accepted' });
    expect(warnings).toEqual([
      'The pilot was planned for 1 pairs; 2 mentees are accepted now. A pilot learns most while it is small.',
    ]);
  });

  it('are told in a mail-merge file without their reasons', async () => {
    const { client, save, li, ana } = await withCompany();
    const ids = [await save(li, LIS_FORM), await save(ana, { role: 'mentor' })];
    await expect(client.intake.mailMerge({ ids, format: 'csv' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Nobody of those chosen is decided yet'),
    });
    await client.enrollment.setDecision({ ids, decision: 'declined', reason: 'Too new.' });
    const text = await (await client.intake.mailMerge({ ids, format: 'csv' })).text();
    expect(text.split('\r\n')[1]).toContain('Ana,Cruz,ana@example.com,Mentor,Declined,Spring pilot');
    expect(text).not.toContain('Too new');
    expect((await client.intake.mailMerge({ ids, format: 'xlsx' })).name).toBe('letters.xlsx');
  });
});

describe('supply and demand', () => {
  it('says where mentees would go without, and who could help', async () => {
    const { client, save, helen, tom, li, ana } = await withCompany();
    const mentees = [
      await save(helen, { role: 'mentee', wanted: ['Short video'] }),
      await save(tom, { role: 'mentee', sought: [{ skill: 'Short video', level: 3 }] }),
    ];
    const anas = await save(ana, { role: 'mentor' });
    await save(li, LIS_FORM);
    await client.enrollment.setDecision({ ids: [...mentees, anas], decision: 'accepted' });
    const { supply } = await client.enrollment.list();
    expect(supply.open).toBe(1);
    expect(supply.topics[0]).toEqual({ name: 'Short video', mentees: 2, seats: 0 });
    expect(supply.shortages[0]).toEqual({
      words: '2 mentees want Short video, no mentor offers it.',
      advice: 'Accept Li Wei, not decided yet.',
    });
    await client.intake.save({ ...LIS_FORM, personId: li, avoided: ['Short video'], wanted: [] });
    expect((await client.enrollment.list()).supply.shortages[0]!.advice).toContain('Ask for mentors');
  });
});

describe('forms that come in as a file', () => {
  /** The list as the wizard would confirm it: what was suggested, nothing added. */
  async function read(client: CoreClient, content: string | File) {
    const token = await upload(client, content);
    const suggested = await last(await client.intake.suggest({ token }));
    const { columns, role } = suggested;
    const plan: InterestPlan = { token, reading: {}, repairs: [], columns, dateOrder: 'mdy', role };
    const check = async (checked = plan) => await last(await client.intake.check(checked));
    return { suggested, plan, check };
  }

  it('are read from a form tool’s export, with what each row does and why', async () => {
    const { client, db, li, ana } = await withCompany();
    const text = [
      'ID,Completion time,Email,"Do you want to teach or to learn?","Why do you want to take part?","What can you teach? (tick all)","What shows it?","Topics you would rather avoid","How many mentees?","How do you like to meet?"',
      '1,2/13/26 10:22,li@example.com,Teach (mentor),I like it,"Short video (5);Data literacy;",https://example.com,"Gender equity",2,Teams',
      '2,2/14/26 10:22,ana@example.com,Teach (mentor),,"Podcasting",,,nine,By owl',
      '3,2/14/26 11:00,max@example.com,Learn,,,,,,',
      '4,2/15/26 11:00,ana@example.com,Teach (mentor),Sent again,"Podcasting",,,1,Phone',
    ].join('\n');
    const { suggested, plan, check: checkPlan } = await read(client, text);
    expect(suggested.columns.map(({ index, field }) => [index, field].join(' '))).toEqual(
      [
        'interestOn',
        'person',
        'role',
        'motivation',
        'offered',
        'evidence',
        'avoided',
        'capacity',
        'channel',
      ].map((field, at) => `${at + 1} ${field}`),
    );
    expect(suggested.dates).toMatchObject([{ index: 1, order: 'mdy' }]);
    const check = await checkPlan();
    expect(check.counts).toEqual({ new: 2, changed: 0, same: 0, leftOut: 2 });
    expect(check.rows).toMatchObject([
      { row: 3, outcome: 'leftOut', words: expect.stringContaining('Row 5 is a later form') },
      { row: 4, outcome: 'leftOut', words: '“max@example.com” is nobody in the roster.' },
      { row: 2, outcome: 'new', name: 'Li Wei', role: 'mentor', words: '' },
      { row: 5, outcome: 'new', name: 'Ana Cruz' },
    ]);
    const before = db.prepare('SELECT count(*) FROM skillEvidence').pluck().get();
    expect(await client.intake.apply(plan)).toEqual({ saved: 2 });
    expect(await client.intake.form({ personId: li, role: 'mentor' })).toMatchObject({
      interestOn: '2026-02-13',
      source: 'form',
      motivation: 'I like it',
      offered: [
        { skill: 'Short video', level: 5, evidence: 'https://example.com' },
        { skill: 'Data literacy', level: 3, evidence: 'https://example.com' },
      ],
      avoided: ['Gender equity'],
      capacity: 2,
      channel: 'video',
    });
    expect((await client.history.state()).undo?.label).toBe(
      'Import 2 expressions of interest from the pasted rows',
    );
    await client.history.undo();
    expect((await client.enrollment.list()).total).toBe(0);
    expect(db.prepare('SELECT count(*) FROM skillEvidence').pluck().get()).toBe(before);
    expect((await client.intake.form({ personId: ana, role: 'mentor' })).id).toBeNull();
  });

  it('say what could not be read, and wipe nothing out', async () => {
    const { client, save, li } = await withCompany();
    await save(li, LIS_FORM);
    const text =
      'Employee ID,Role,Skill offered 1,Level offered 1,How many mentees,Availability,Topic wanted 1,Topic to avoid 1\n00Li,Mentor,Podcasting,7,ten,,gender equity,Gender Equity';
    const { plan, check: checkPlan } = await read(client, text);
    const check = await checkPlan();
    expect(check.rows).toMatchObject([
      {
        outcome: 'changed',
        hasProblem: true,
        words:
          'Changes the skills offered. Adds “Podcasting” to the skills of the program. “7” is no level from 1 to 5. ' +
          '“gender equity” is wanted and to be avoided; to be avoided counts. “ten” is no number of mentees from 1 to 5.',
      },
    ]);
    await client.intake.apply(plan);
    expect(await client.intake.form({ personId: li, role: 'mentor' })).toMatchObject({
      capacity: 2,
      availability: 'Mornings',
      offered: [{ skill: 'Short video' }, { skill: 'Data literacy' }, { skill: 'Podcasting', level: 3 }],
    });
  });

  it('come back from the fillable workbook as they went out', async () => {
    const { client, save, li, helen } = await withCompany();
    const ids = [
      await save(li, LIS_FORM),
      await save(helen, { role: 'mentee', motivation: '=1+1', sought: [{ skill: 'Short video', level: 4 }] }),
    ];
    const file = await client.intake.workbook({ ids });
    const { rowCount, columns } = await client.rosterImport.inspect({ file });
    const { suggested, check } = await read(client, file);
    expect(rowCount).toBe(2);
    expect(suggested.columns).toHaveLength(columns.length);
    expect((await check()).counts).toEqual({
      new: 0,
      changed: 0,
      same: 2,
      leftOut: 0,
    });
    await client.enrollment.remove({ ids });
    const again = await read(client, file);
    await client.intake.apply(again.plan);
    const { accessNeeds: _restricted, ...sent } = LIS_FORM;
    expect(await client.intake.form({ personId: li, role: 'mentor' })).toMatchObject(sent);
    expect(await client.intake.form({ personId: helen, role: 'mentee' })).toMatchObject({
      motivation: '=1+1',
    });
  });

  it('ask for the column that names the person', async () => {
    const { client } = await withCompany();
    const { plan, check } = await read(client, 'Role,Why\nMentor,Fun');
    await expect(check()).rejects.toMatchObject({ code: 'INVALID' });
    await expect(
      check({ ...plan, token: 'no-such-token', columns: [{ index: 0, field: 'person' }] }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
