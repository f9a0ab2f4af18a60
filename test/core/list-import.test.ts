import writeWorkbook from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { PairsCheck, PairsPlan, SkillsCheck, SkillsPlan } from '#shared/contract/list-import.ts';
import { must } from '#shared/domain/assert.ts';
import { enrollPerson, withCohort } from './cohort-builder.ts';
import type { CoreClient } from './core-client.ts';
import { last, upload as uploadFile } from './uploaded-list.ts';

/** Gives the core a file as the wizard does, and what it makes of the columns. */
async function upload(client: CoreClient, content: string | Uint8Array, name = 'list.csv') {
  const token = await uploadFile(client, content, name);
  const suggested = await last(await client.listImport.suggest({ token }));
  const pairs = (more: Partial<PairsPlan> = {}): PairsPlan => ({
    token,
    reading: {},
    repairs: [],
    columns: suggested.pairs,
    dateOrder: suggested.dates[0]?.order ?? 'dmy',
    state: 'proposed',
    raisesCapacity: false,
    ...more,
  });
  const skills = (more: Partial<SkillsPlan> = {}): SkillsPlan => ({
    token,
    reading: {},
    repairs: [],
    columns: suggested.skills,
    side: 'offered',
    level: 3,
    names: [],
    replaces: false,
    ...more,
  });
  const checkPairs = async (plan: PairsPlan): Promise<PairsCheck> =>
    await last(await client.listImport.checkPairs(plan));
  const checkSkills = async (plan: SkillsPlan): Promise<SkillsCheck> =>
    await last(await client.listImport.checkSkills(plan));
  return { token, suggested, pairs, skills, checkPairs, checkSkills };
}

/** A roster of nine, of whom only Helen, Li and Olga take part. */
async function withCompany() {
  const started = await withCohort();
  const { db } = started;
  const insert = db.prepare(
    `INSERT INTO person (id, employeeId, firstName, lastName, preferredName, email, status, gradeLevel, managerId)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  insert.run(101, 'H1', 'Helen', 'Brandt', null, 'helen.brandt@example.com', 'active', 12, null);
  insert.run(102, 'T1', 'Tomás', 'Reyes', 'Tom', 'tom.reyes@example.com', 'active', 11, null);
  insert.run(103, 'G1', 'Grace', 'Osei', null, null, 'active', 10, null);
  insert.run(104, 'L1', 'Li', 'Wei', null, 'li.wei@example.com', 'active', 3, 102);
  insert.run(105, 'A1', 'Ana', 'Cruz', null, 'ana.cruz@example.com', 'active', 2, null);
  insert.run(106, 'A2', 'Ana', 'Cruz', null, 'ana.cruz2@example.com', 'active', 2, null);
  insert.run(107, 'O1', 'Olga', 'Petrova', null, null, 'active', 4, null);
  insert.run(108, 'B1', 'Björn', 'Østergård', null, null, 'active', 3, null);
  insert.run(109, 'X1', 'Max', 'Gone', null, null, 'left', 3, null);
  const enroll = db.prepare(
    'INSERT INTO enrollment (cohortId, personId, role, decision) VALUES (1, ?, ?, ?)',
  );
  enroll.run(101, 'mentee', 'accepted');
  enroll.run(104, 'mentor', 'accepted');
  enroll.run(107, 'mentor', 'waitlist');
  return started;
}

const titles = (check: { problems: readonly { title: string; count: number }[] }) =>
  Object.fromEntries(check.problems.map(({ title, count }) => [title, count]));

describe('existing pairs from a spreadsheet', () => {
  it('finds people by ID, e-mail and any order of the name, and says of every other row why it stays out', async () => {
    const { client } = await withCompany();
    const { suggested, pairs, checkPairs } = await upload(
      client,
      [
        'Mentee;Mentee e-mail;Mentor;Status;Start;Note;Fix?',
        'Helen Brandt;;li.wei@example.com;proposed;;Short video;yes',
        'Reyes, Tom;tom.reyes@example.com;Østergård Bjorn;agreed;01.02.2026;;',
        'Grace Osei;;Ana Cruz;proposed;;;',
        'Grace Osei;;Nobody Known;proposed;;;',
        'Grace Osei;;Max Gone;proposed;;;',
        'Grace Osei;;Grace Osei;proposed;;;',
        'Grace Osei;tom.reyes@example.com;Olga Petrova;proposed;;;',
        'Grace Osei;;Olga Petrova;wobbly;;;',
        'Grace Osei;;Olga Petrova;proposed;31.02.2026;;',
        'Helen Brandt;;Olga Petrova;proposed;;;',
        ';;Olga Petrova;proposed;;;',
      ].join('\r\n'),
    );
    expect(suggested.pairs).toEqual([
      { index: 0, field: 'mentee' },
      { index: 1, field: 'mentee' },
      { index: 2, field: 'mentor' },
      { index: 3, field: 'state' },
      { index: 4, field: 'startOn' },
      { index: 5, field: 'purpose' },
    ]);
    const plan = pairs({ columns: [...suggested.pairs, { index: 6, field: 'locked' }] });
    const check = await checkPairs(plan);
    expect(check.pairs).toMatchObject([
      { row: 2, mentor: 'Li Wei', mentee: 'Helen Brandt', becomes: 'Proposed' },
      { row: 3, mentor: 'Björn Østergård', mentee: 'Tom Reyes', becomes: 'Agreed by both' },
    ]);
    expect(titles(check)).toEqual({
      'Several people have this name': 1,
      'Not in the roster': 1,
      'Has left the company': 1,
      'Mentor and mentee are the same person': 1,
      'The cells mean two different people': 1,
      'The state is not understood': 1,
      'The start is not a day': 1,
      'Two mentors for one mentee': 1,
      'Nobody is named': 1,
    });
    expect(check.counts).toEqual({
      rows: 11,
      pairs: 2,
      before: 0,
      same: 0,
      leftOut: 9,
      enrolled: 2,
      full: 0,
    });
    expect(check.enrolls).toEqual([
      { name: 'Björn Østergård', role: 'mentor', words: 'Enrolled as mentor' },
      { name: 'Tom Reyes', role: 'mentee', words: 'Enrolled as mentee' },
    ]);
    expect(check.problems.flatMap(({ examples }) => examples)).toContainEqual({
      row: 4,
      text: 'Ana Cruz',
      sentence: 'Row 4: as mentor, 2 people are called Ana Cruz (IDs A1, A2).',
    });
  });

  it('is set right in the wizard, once for all rows with the same words, and gives back the rest as a file', async () => {
    const { client } = await withCompany();
    const { pairs, checkPairs } = await upload(
      client,
      [
        'Mentor,Mentee,Status',
        'Lee Wei,Helen Brandt,proposed',
        'Lee Wei,Grace Osei,proposed',
        'Ana Cruz,Tom Reyes,proposed',
        'Olga Petrova,Nobody Known,proposed',
        'Olga Petrova,=Somebody Else,proposed',
      ].join('\n'),
    );
    const { problems } = await checkPairs(pairs());
    expect(
      problems.map(({ title, columnName, value, choices, count }) => [
        title,
        columnName,
        value,
        choices,
        count,
      ]),
    ).toEqual([
      ['Not in the roster', 'Mentor', 'Lee Wei', null, 2],
      ['Not in the roster', 'Mentee', null, null, 2],
      ['Several people have this name', 'Mentor', 'Ana Cruz', ['Ana Cruz (A1)', 'Ana Cruz (A2)'], 1],
    ]);
    const settled = pairs({
      raisesCapacity: true,
      repairs: [
        { kind: 'replaceValue', column: 0, from: 'Lee Wei', to: 'Li Wei' },
        { kind: 'replaceValue', column: 0, from: 'Ana Cruz', to: 'Ana Cruz (A2)' },
        { kind: 'skipRow', row: 5 },
      ],
    });
    const check = await checkPairs(settled);
    expect(check.pairs.map(({ row, mentor, mentee }) => [row, mentor, mentee])).toEqual([
      [2, 'Li Wei', 'Helen Brandt'],
      [3, 'Li Wei', 'Grace Osei'],
      [4, 'Ana Cruz', 'Tom Reyes'],
    ]);
    const file = await client.listImport.rejectedRows();
    expect(file.name).toBe('list - not imported.csv');
    expect((await file.text()).split('\r\n').slice(0, 3)).toEqual([
      'Row,Why it was not imported,Mentor,Mentee,Status',
      '6,"As mentee, “=Somebody Else” is nobody in the roster.",Olga Petrova,\'=Somebody Else,proposed',
      '',
    ]);
    expect(await client.listImport.applyPairs(settled)).toMatchObject({ pairs: 3 });
  });

  it('writes them as one step: hand-made, locked, agreed, with a draft of the agreement, and undo takes all back', async () => {
    const { client, db } = await withCompany();
    const { pairs } = await upload(
      client,
      [
        'Mentor ID,Mentee ID,State,Purpose,Locked',
        'L1,H1,proposed,Learn short video,yes',
        'O1,G1,agreed,,',
      ].join('\n'),
    );
    expect(await client.listImport.applyPairs(pairs())).toEqual({ pairs: 2, before: 0, enrolled: 2 });
    const { pairs: review } = await client.scenarios.review();
    expect(review.map(({ mentor, mentee, stage }) => ({ mentor, mentee, stage }))).toEqual([
      { mentor: 'Li Wei', mentee: 'Helen Brandt', stage: 'proposed' },
      { mentor: 'Olga Petrova', mentee: 'Grace Osei', stage: 'consulted' },
    ]);
    const board = await client.matching.board();
    expect(board.pairs).toMatchObject([{ isLocked: true }, { isLocked: false }]);
    const agreement = await client.agreements.get({ pairId: must(board.pairs[0], 'The first pair').id });
    expect(agreement.versions).toMatchObject([{ version: 1, terms: { purpose: 'Learn short video' } }]);
    expect(await client.history.undo()).toEqual({ label: 'Import 2 pairs from list.csv' });
    expect(db.prepare('SELECT count(*) FROM pair').pluck().get()).toBe(0);
    expect(db.prepare(`SELECT decision FROM enrollment WHERE personId = 107`).pluck().all()).toEqual([
      'waitlist',
    ]);
    expect(db.prepare('SELECT count(*) FROM agreement').pluck().get()).toBe(0);
  });

  it('never starts a pair past the gate: active becomes published, with what is missing in words', async () => {
    const { client, db } = await withCompany();
    const { pairs, checkPairs } = await upload(
      client,
      'Mentor,Mentee,Status,Started on\nLi Wei,Helen Brandt,Active,2026-01-15\nOlga Petrova,Grace Osei,ended,\n',
    );
    const check = await checkPairs(pairs());
    expect(check.pairs[0]).toMatchObject({ becomes: 'Published' });
    expect(check.pairs[0]?.notes.join(' ')).toMatch(/only when both are ready.*Still missing: .*agreement/is);
    expect(check.pairs[0]?.notes).toContain('Counts as published on 2026-01-15.');
    expect(check.pairs[1]).toMatchObject({ becomes: 'Paired before' });
    // Looking changes nothing.
    expect(db.prepare('SELECT count(*) FROM pair').pluck().get()).toBe(0);
    await client.listImport.applyPairs(pairs());
    expect(db.prepare('SELECT state, publishedOn, startedOn FROM pair').all()).toEqual([
      { state: 'proposed', publishedOn: '2026-01-15', startedOn: null },
    ]);
    expect(db.prepare('SELECT kind, menteePersonId, mentorPersonId FROM pairRule').all()).toEqual([
      { kind: 'pairedBefore', menteePersonId: 103, mentorPersonId: 107 },
    ]);
    const again = await checkPairs(pairs());
    expect(again.counts).toMatchObject({ pairs: 0, before: 0, same: 2, leftOut: 0 });
    await expect(client.listImport.applyPairs(pairs())).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('keeps to the hard rules and names them, also for people whom only the list enrolls', async () => {
    const { client, db } = await withCompany();
    // Li reports to Tom; Grace and Olga are on the do-not-pair list.
    db.prepare(
      `INSERT INTO pairRule (cohortId, kind, menteePersonId, mentorPersonId) VALUES (1, 'doNotPair', 103, 107)`,
    ).run();
    const { pairs, checkPairs } = await upload(
      client,
      'Mentor;Mentee\nLi Wei;Tom Reyes\nOlga Petrova;Grace Osei\n',
    );
    const check = await checkPairs(pairs());
    expect(check.counts).toMatchObject({ pairs: 0, leftOut: 2, enrolled: 0 });
    const said = check.problems.map(({ title, examples }) => `${title}: ${examples[0]?.sentence}`);
    expect(said.join('\n')).toMatch(
      /The rule “.+” forbids the pair: Row 2: Li Wei reports directly to Tom Reyes\./,
    );
    expect(said.join('\n')).toMatch(/Row 3: Olga Petrova and Grace Osei are on the do-not-pair list\./);
  });

  it('counts places: a full mentor stays out until the facilitator gives the places', async () => {
    const { client } = await withCompany();
    const { pairs, checkPairs } = await upload(
      client,
      'Mentor,Mentee\nLi Wei,Helen Brandt\nL1,Grace Osei\nBjörn Østergård,Tom Reyes\n',
    );
    expect((await checkPairs(pairs())).counts).toMatchObject({ pairs: 2, full: 1 });
    const raised = await checkPairs(pairs({ raisesCapacity: true }));
    expect(raised.counts).toMatchObject({ pairs: 3, full: 0 });
    expect(raised.enrolls).toContainEqual({
      name: 'Li Wei',
      role: 'mentor',
      words: 'Gets 2 places instead of 1',
    });
    await client.listImport.applyPairs(pairs({ raisesCapacity: true }));
    expect((await client.matching.board()).pairs).toHaveLength(3);
  });

  it('does not take apart what stands: another mentor, a declined person, a repeated row', async () => {
    const { client, db } = await withCompany();
    const dan = enrollPerson(db, 'Dan Kim', 'mentee', { decision: 'declined' });
    expect(dan.personId).toBeGreaterThan(0);
    const first = await upload(client, 'Mentor,Mentee\nLi Wei,Helen Brandt\n');
    await client.listImport.applyPairs(first.pairs());
    const { pairs, checkPairs } = await upload(
      client,
      'Mentor,Mentee\nOlga Petrova,Helen Brandt\nOlga Petrova,Dan Kim\nOlga Petrova,Grace Osei\nO1,G1\n',
    );
    expect(titles(await checkPairs(pairs()))).toEqual({
      'Paired already': 1,
      'Was declined': 1,
      'The pair stands in the file twice': 1,
    });
  });

  it('asks for both columns before it looks at any row', async () => {
    const { client } = await withCompany();
    const { pairs, checkPairs } = await upload(client, 'Mentor,Mentee\nLi Wei,Helen Brandt\n');
    await expect(checkPairs(pairs({ columns: [{ index: 0, field: 'mentor' }] }))).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { mentee: expect.any(String) } },
    });
  });
});

describe('skills from a list', () => {
  const skillsOf = async (client: CoreClient, id: number) =>
    (await client.roster.person({ id })).skills
      .map(({ skill, side, level }) => `${side} ${skill} ${level}`)
      .sort();

  it('reads one skill a row, with sides and levels in words', async () => {
    const { client } = await withCompany();
    const { suggested, skills, checkSkills } = await upload(
      client,
      [
        'Employee;Skill;Offered or sought;Level',
        'Li Wei;Python;offers;Expert',
        'Li Wei;Public speaking;wants to learn;beginner',
        'L1;Excel;offered;3 - Intermediate',
        'Björn Østergård;Python;;4/5',
        'Björn Østergård;Golang;offered;superb',
        'Somebody Else;Python;offered;3',
      ].join('\n'),
    );
    expect(suggested.skills.map(({ field }) => field)).toEqual(['person', 'skill', 'side', 'level']);
    const check = await checkSkills(skills());
    expect(check.counts).toEqual({
      rows: 6,
      people: 2,
      added: 4,
      changed: 0,
      same: 0,
      removed: 0,
      leftOut: 2,
    });
    expect(titles(check)).toEqual({ 'The level is not understood': 1, 'Not in the roster': 1 });
    await client.listImport.applySkills(skills());
    expect(await skillsOf(client, 104)).toEqual([
      'offered Excel 3',
      'offered Python 5',
      'sought Public speaking 1',
    ]);
    expect(await skillsOf(client, 108)).toEqual(['offered Python 4']);
    expect((await checkSkills(skills())).counts).toMatchObject({ added: 0, changed: 0, same: 4 });
    expect(await client.history.undo()).toEqual({ label: 'Import skills of 2 people from list.csv' });
    expect(await skillsOf(client, 104)).toEqual([]);
  });

  it('reads a workbook with a column for each skill, and lists in one cell', async () => {
    const { client } = await withCompany();
    const wide = await writeWorkbook([
      ['Name', 'Python', 'Storytelling (offered, 1-5)', 'Negotiation (sought)'].map(value => ({ value })),
      [{ value: 'Li Wei' }, { value: 4 }, { value: 'x' }, { value: '–' }],
      [{ value: 'Grace Osei' }, { value: '' }, { value: '★★' }, { value: 'advanced' }],
    ]).toBuffer();
    const first = await upload(client, wide, 'matrix.xlsx');
    expect(first.suggested.skills.map(({ field }) => field)).toEqual([
      'person',
      'offeredColumn',
      'offeredColumn',
      'soughtColumn',
    ]);
    await client.listImport.applySkills(first.skills({ level: 2 }));
    expect(await skillsOf(client, 104)).toEqual(['offered Python 4', 'offered Storytelling 2']);
    expect(await skillsOf(client, 103)).toEqual(['offered Storytelling 2', 'sought Negotiation 4']);

    const lists = await upload(
      client,
      'E-mail,Can teach,Wants to learn\nana.cruz@example.com,"Python:5; Canva",Budgeting\n',
    );
    expect(lists.suggested.skills.map(({ field }) => field)).toEqual(['person', 'offeredList', 'soughtList']);
    await client.listImport.applySkills(lists.skills());
    expect(await skillsOf(client, 105)).toEqual([
      'offered Canva 3',
      'offered Python 5',
      'sought Budgeting 3',
    ]);
  });

  it('asks whether MS Excel is Excel, and follows the answer', async () => {
    const { client } = await withCompany();
    const list = await upload(client, 'Name,Skill\nLi Wei,Excel\n');
    await client.listImport.applySkills(list.skills());
    const { skills, checkSkills } = await upload(
      client,
      'Name,Skill,Level\nGrace Osei,MS Excel,4\nTom Reyes,Rust,2\n',
    );
    expect((await checkSkills(skills())).newSkills).toEqual([
      { name: 'MS Excel', people: 1, near: 'Excel' },
      { name: 'Rust', people: 1, near: null },
    ]);
    await client.listImport.applySkills(skills({ names: [{ name: 'MS Excel', becomes: 'Excel' }] }));
    expect(await skillsOf(client, 103)).toEqual(['offered Excel 4']);
  });

  it('takes nothing away unless it is told to, and then only from people in the file', async () => {
    const { client } = await withCompany();
    const first = await upload(client, 'Name,Skill\nLi Wei,Excel\nLi Wei,Rust\nGrace Osei,Rust\n');
    await client.listImport.applySkills(first.skills());
    const { skills, checkSkills } = await upload(client, 'Name,Skill,Level\nLi Wei,Excel,5\n');
    expect((await checkSkills(skills())).counts).toMatchObject({ changed: 1, removed: 0 });
    const replacing = skills({ replaces: true });
    expect((await checkSkills(replacing)).people).toEqual([
      { name: 'Li Wei', changes: ['offers Excel (3 → 5)', 'no longer offers Rust'] },
    ]);
    await client.listImport.applySkills(replacing);
    expect(await skillsOf(client, 104)).toEqual(['offered Excel 5']);
    expect(await skillsOf(client, 103)).toEqual(['offered Rust 3']);
    await client.history.undo();
    expect(await skillsOf(client, 104)).toEqual(['offered Excel 3', 'offered Rust 3']);
  });

  it('is refused by the sentences of the readers when the file is no list of such', async () => {
    const { client } = await withCompany();
    const wide = Array.from({ length: 1000 }, (_, index) => `Skill ${index}`).join(',');
    await expect(
      client.rosterImport.inspect({ file: new File([`${wide}\n${wide}\n`], 'wide.csv') }),
    ).rejects.toMatchObject({ code: 'BAD_FILE', message: expect.stringContaining('1,000 columns') });
    const long = new File([`Name,Skill\n${'Li Wei,Excel\n'.repeat(100_001)}`], 'long.csv');
    const { token } = await client.rosterImport.inspect({ file: long });
    await expect(
      (async () => await last(await client.listImport.suggest({ token })))(),
    ).rejects.toMatchObject({ code: 'BAD_FILE', message: expect.stringContaining('100,001 rows') });
  });

  it('can be stopped while it reads', async () => {
    const { client } = await withCompany();
    const file = new File([`Name,Skill\n${'Li Wei,Excel\n'.repeat(60_000)}`], 'long.csv');
    const { token } = await client.rosterImport.inspect({ file });
    const abort = new AbortController();
    const reading = async () => {
      for await (const message of await client.listImport.suggest({ token }, { signal: abort.signal })) {
        abort.abort();
        if (message.kind === 'done') return;
      }
    };
    await expect(reading()).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
