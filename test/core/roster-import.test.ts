import { openAsBlob, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  RosterCheckResult,
  RosterImportPlan,
  RosterImportResult,
} from '#shared/contract/roster-import.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { TerminationType } from '#shared/domain/people.ts';
import { temporaryFolder, withProgram, withSample, type CoreClient } from './core-client.ts';

const HEADER =
  'Employee ID,First name,Last name,E-mail,Job title,Department,Manager ID,Grade,Hire date,Languages,Skills offered,Skills sought';
const ROSTER = `${HEADER}
E1,Helen,Brandt,helen@example.org,Director,Finance,,9,2001-05-01,English; German,Budgeting:5,AI; Social media:2
E2,Li,Wei,li@example.org,Analyst,Finance,E1,3,2022-02-01,English; Chinese,Python:4; AI (5),Budgeting
E3,Zoë,Ångström,zoe@example.org,Analyst,Legal,E1,3,2023-03-01,Swedish,,
`;

const fileOf = (text: string, name = 'people.csv') => new File([text], name, { type: 'text/csv' });

/** The last value of a stream that tells progress before its result. */
async function lastOf<T extends { kind: string }>(
  stream: AsyncIterable<T>,
): Promise<Extract<T, { kind: 'done' }>> {
  let last: T | null = null;
  for await (const event of stream) last = event;
  if (last?.kind !== 'done') throw new Error('The stream ended without a result');
  return last as Extract<T, { kind: 'done' }>;
}

type Choices = Partial<Omit<RosterImportPlan, 'token'>>;

/** Chooses a file and takes the proposed mapping, as a facilitator in a hurry does. */
async function chosen(client: CoreClient, text: string | File, choices: Choices = {}) {
  const preview = await client.rosterImport.inspect({ file: typeof text === 'string' ? fileOf(text) : text });
  const mapping = preview.columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
  return { preview, plan: { token: preview.token, mapping, ...choices } };
}

async function checked(client: CoreClient, text: string, choices?: Choices): Promise<RosterCheckResult> {
  return lastOf(await client.rosterImport.check((await chosen(client, text, choices)).plan));
}

async function imported(client: CoreClient, text: string, choices?: Choices): Promise<RosterImportResult> {
  return lastOf(await client.rosterImport.apply((await chosen(client, text, choices)).plan));
}

const LOGS = new Set(['auditEntry', 'undoStep', 'undoEntry', 'undoControl']);

/** Every row of every table but the logs, and the schema: what "the database before" means. */
function dump(core: Awaited<ReturnType<typeof withProgram>>['core'], programId: string): string {
  const probe = core.connect();
  try {
    const session = probe.context.workspace.openSession(programId);
    if (!session) throw new Error('The program is not open');
    const schema = session.db
      .prepare<[], { name: string; type: string; sql: string }>(
        `SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name`,
      )
      .all();
    const tables = schema.filter(({ name, type }) => type === 'table' && !LOGS.has(name));
    return JSON.stringify([
      schema,
      tables.map(({ name }) => [
        name,
        session.db
          .prepare<[], unknown[]>(`SELECT * FROM ${name}`)
          .raw()
          .all()
          .map(row => JSON.stringify(row))
          .sort(),
      ]),
    ]);
  } finally {
    probe.close();
  }
}

const integrityOf = (core: Awaited<ReturnType<typeof withProgram>>['core'], programId: string) => {
  const probe = core.connect();
  const db = probe.context.workspace.openSession(programId)?.db;
  const found = [db?.pragma('integrity_check', { simple: true }), db?.pragma('foreign_key_check')];
  probe.close();
  return found;
};

async function people(client: CoreClient) {
  return (await client.roster.page({ offset: 0, limit: 200 })).rows;
}

describe('a roster is imported', () => {
  it('with everything that the file says, skills and languages too', async () => {
    const { client, core, programId } = await withProgram();
    expect(await imported(client, ROSTER)).toEqual({
      kind: 'done',
      importId: 1,
      new: 3,
      changed: 0,
      unchanged: 0,
      rejected: 0,
      markedLeft: 0,
    });
    const rows = await people(client);
    expect(
      rows.map(row => [row.employeeId, row.firstName, row.lastName, row.department, row.gradeLevel]),
    ).toEqual([
      ['E3', 'Zoë', 'Ångström', 'Legal', 3],
      ['E1', 'Helen', 'Brandt', 'Finance', 9],
      ['E2', 'Li', 'Wei', 'Finance', 3],
    ]);
    const li = rows.find(row => row.employeeId === 'E2');
    const details = await client.roster.person({ id: li?.id ?? 0 });
    expect(JSON.stringify(details)).toContain('Python');
    expect(JSON.stringify(details)).toContain('Chinese');
    expect(integrityOf(core, programId)).toEqual(['ok', []]);
  });

  it('from a workbook as from a CSV', async () => {
    const { client } = await withProgram();
    await imported(client, ROSTER);
    const workbook = await client.roster.export({ format: 'xlsx', filter: {} });
    const { plan, preview } = await chosen(client, workbook);
    expect(preview).toMatchObject({ kind: 'xlsx', questions: [], rowCount: 3 });
    expect((await lastOf(await client.rosterImport.check(plan))).counts).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 3,
      missing: 0,
    });
  });

  it('and nothing is written before it is confirmed', async () => {
    const { client, core, programId } = await withProgram();
    const before = dump(core, programId);
    const { plan } = await chosen(client, ROSTER);
    await lastOf(await client.rosterImport.check(plan));
    await client.rosterImport.rejectedRows(plan);
    expect(dump(core, programId)).toBe(before);
    expect((await client.history.state()).undo).toBeNull();
  });

  it('and tells its progress', async () => {
    const { client } = await withProgram();
    const { plan } = await chosen(client, ROSTER);
    const labels: string[] = [];
    for await (const event of await client.rosterImport.apply(plan))
      labels.push(event.kind === 'progress' ? event.label : event.kind);
    expect(labels.at(-1)).toBe('done');
    expect(labels).toContain('Saving');
  });
});

describe('an import is one undo step', () => {
  it('that gives back the database before, row for row, and can be redone', async () => {
    const { client, core, programId } = await withSample();
    const before = dump(core, programId);
    const result = await imported(client, ROSTER);
    const after = dump(core, programId);
    expect(after).not.toBe(before);
    expect((await client.history.state()).undo?.label).toBe(
      `Import people.csv: ${result.new} new, ${result.changed} changed`,
    );
    await client.history.undo();
    expect(dump(core, programId)).toBe(before);
    await client.history.redo();
    expect(dump(core, programId)).toBe(after);
    await client.history.undo();
    expect(dump(core, programId)).toBe(before);
  });

  it('and what is done after it is a step of its own', async () => {
    const { client, core, programId } = await withProgram();
    await imported(client, ROSTER);
    const after = dump(core, programId);
    await imported(client, 'Employee ID,First name,Last name\nE8,Kai,Ono\n');
    expect(dump(core, programId)).not.toBe(after);
    await client.history.undo();
    expect(dump(core, programId)).toBe(after);
    const [helen] = (await people(client)).filter(row => row.employeeId === 'E1');
    await client.roster.update({ id: helen?.id ?? 0, change: { jobTitle: 'CFO' } });
    await client.history.undo();
    expect(dump(core, programId)).toBe(after);
  });

  it('also when it changes people, replaces their lists and marks others as left', async () => {
    const { client, core, programId } = await withProgram();
    await imported(client, ROSTER);
    const before = dump(core, programId);
    const second = `${HEADER}\nE1,Helen,Brandt-Sol,helen@example.org,CFO,Finance,,9,2001-05-01,English,Budgeting:4; Law:2,AI\nE4,Max,Moe,,,,E1,,,Danish,SQL:1,\n`;
    const leftOn = '2026-02-28' as IsoDate;
    const result = await imported(client, second, {
      missingPeople: { kind: 'markLeft', leftOn, leftAs: null },
    });
    expect(result).toMatchObject({ new: 1, changed: 1, unchanged: 0, markedLeft: 2 });
    const rows = await people(client);
    expect(rows.map(row => [row.employeeId, row.lastName, row.status])).toEqual([
      ['E3', 'Ångström', 'left'],
      ['E1', 'Brandt-Sol', 'active'],
      ['E4', 'Moe', 'active'],
      ['E2', 'Wei', 'left'],
    ]);
    expect(integrityOf(core, programId)).toEqual(['ok', []]);
    await client.history.undo();
    expect(dump(core, programId)).toBe(before);
  });

  it('also for 25,000 people, whose indexes are built at the end', { timeout: 120_000 }, async () => {
    const { client, core, programId } = await withProgram();
    const before = dump(core, programId);
    const rows = Array.from(
      { length: 25_000 },
      (_, i) =>
        `P${i},Ana${i},Sol${i % 97},a${i}@example.org,Clerk,Dept ${i % 30},P${i >> 3},${i % 9},2020-01-0${1 + (i % 9)},English,Python:${1 + (i % 5)},AI`,
    );
    expect(await imported(client, `${HEADER}\n${rows.join('\n')}\n`)).toMatchObject({
      new: 25_000,
      rejected: 0,
    });
    expect(integrityOf(core, programId)).toEqual(['ok', []]);
    expect((await client.roster.page({ offset: 0, limit: 1 })).total).toBe(25_000);
    await client.history.undo();
    expect(dump(core, programId)).toBe(before);
  });
});

describe('people who are not in the next file', () => {
  const NEXT = `${HEADER}\nE1,Helen,Brandt,helen@example.org,Director,Finance,,9,2001-05-01,,,\n`;
  const leftOn = '2026-02-28' as IsoDate;
  const all = (leftAs: TerminationType | null) => ({ kind: 'markLeft' as const, leftOn, leftAs });
  const leavings = async (client: CoreClient) =>
    (await people(client))
      .filter(row => row.status === 'left')
      .map(row => [row.employeeId, row.terminationDate, row.terminationType]);
  const idOf = async (client: CoreClient, employeeId: string) =>
    (await people(client)).find(row => row.employeeId === employeeId)?.id ?? 0;

  it('are listed with what they do and found by a word, and stay unless the facilitator says otherwise', async () => {
    const { client } = await withProgram();
    await imported(client, ROSTER);
    const { plan } = await chosen(client, NEXT);
    expect(await client.rosterImport.missing({ plan })).toMatchObject({
      total: 2,
      people: [
        { employeeId: 'E3', name: 'Zoë Ångström', jobTitle: 'Analyst', department: 'Legal', pairs: [] },
        { employeeId: 'E2', name: 'Li Wei' },
      ],
    });
    expect(await client.rosterImport.missing({ plan, search: 'angstrom' })).toMatchObject({
      total: 1,
      people: [{ employeeId: 'E3' }],
    });
    expect(await client.rosterImport.missing({ plan, offset: 1, limit: 1 })).toMatchObject({
      total: 2,
      people: [{ employeeId: 'E2' }],
    });
    expect(await lastOf(await client.rosterImport.apply(plan))).toMatchObject({ markedLeft: 0 });
    expect(await leavings(client)).toEqual([]);
  });

  it('leave on a day and in a way, all at once or one by one, and their history tells it', async () => {
    const { client } = await withProgram();
    await imported(client, ROSTER);
    const zoe = await idOf(client, 'E3');
    const answer = {
      kind: 'markLeft' as const,
      leftOn: '2026-01-15' as IsoDate,
      leftAs: 'retirement' as const,
    };
    const missingExceptions = [{ id: zoe, answer }];
    expect(
      await imported(client, NEXT, { missingPeople: all('voluntary'), missingExceptions }),
    ).toMatchObject({ markedLeft: 2 });
    expect(await leavings(client)).toEqual([
      ['E3', '2026-01-15', 'retirement'],
      ['E2', leftOn, 'voluntary'],
    ]);
    const [last] = await client.roster.personHistory({ id: zoe });
    expect(last).toMatchObject({
      summary: 'Import people.csv: 0 new, 0 changed, 2 left',
      lines: [
        { what: 'Status', before: 'At work', after: 'Left' },
        { what: 'Last day', before: null, after: '2026-01-15' },
        { what: 'Reason for leaving', before: null, after: 'retirement' },
      ],
    });
    await client.history.undo();
    expect(await leavings(client)).toEqual([]);
  });

  it('of whom one is said to be still here stays', async () => {
    const { client } = await withProgram();
    await imported(client, ROSTER);
    const missingExceptions = [{ id: await idOf(client, 'E3'), answer: { kind: 'keep' as const } }];
    expect(await imported(client, NEXT, { missingPeople: all(null), missingExceptions })).toMatchObject({
      markedLeft: 1,
    });
    expect(await leavings(client)).toEqual([['E2', leftOn, null]]);
  });

  it('keep a last day that a file has told, and cannot leave before they were hired', async () => {
    const { client } = await withProgram();
    await imported(client, ROSTER);
    await imported(client, 'Employee ID,Last name,Status,Termination date\nE2,Wei,Active,2026-03-31\n');
    const early = { ...all('voluntary'), leftOn: '2022-12-31' as IsoDate };
    await expect(imported(client, NEXT, { missingPeople: early })).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('Zoë Ångström was hired on 2023-03-01') as string,
    });
    expect(await leavings(client)).toEqual([]);
    await imported(client, NEXT, { missingPeople: all('voluntary') });
    expect(await leavings(client)).toEqual([
      ['E3', leftOn, 'voluntary'],
      ['E2', '2026-03-31', 'voluntary'],
    ]);
  });
});

describe('grades in words', () => {
  const graded = (...rows: string[]) => `Employee ID,Last name,Grade\n${rows.join('\n')}\n`;
  const levels = async (client: CoreClient) =>
    Object.fromEntries((await people(client)).map(row => [row.lastName, [row.gradeLevel, row.gradeLabel]]));
  const questionOf = async (client: CoreClient, text: string) =>
    (await chosen(client, text)).preview.questions.find(question => question.kind === 'gradeOrder');
  const FIRST = graded('E1,Brandt,Boss', 'E2,Wei,Helper', 'E3,Cruz,Junior');
  const gradeOrder = ['Junior', 'Helper', 'Boss'];

  it('are put in order once: the next file with other people is read by the same ladder', async () => {
    const { client } = await withProgram();
    expect(await questionOf(client, FIRST)).toMatchObject({
      known: [],
      suggested: expect.any(Array) as string[],
    });
    await imported(client, FIRST, { gradeOrder });
    expect(await levels(client)).toEqual({ Brandt: [3, 'Boss'], Wei: [2, 'Helper'], Cruz: [1, 'Junior'] });
    // Alone they would be numbered 1 and 2.
    const second = graded('E1,Brandt,BOSS', 'E2,Wei,Helper', 'E4,Osei,Boss');
    expect(await questionOf(client, second)).toMatchObject({ known: gradeOrder, suggested: gradeOrder });
    expect((await checked(client, second)).counts).toMatchObject({ new: 1, changed: 0, unchanged: 2 });
    await imported(client, second);
    expect((await levels(client))['Osei']).toEqual([3, 'Boss']);
  });

  it('that are new are placed among the known ones, which move up with everybody on them', async () => {
    const { client, core, programId } = await withProgram();
    await imported(client, FIRST, { gradeOrder });
    const none = { lower: null, upper: null, asOf: null, values: [], otherwise: 'notEligible' as const };
    await client.intake.saveRules({ role: 'mentor', rules: [{ ...none, kind: 'grade', upper: 2 }] });
    const least = [
      { ...none, kind: 'grade' as const, lower: 3 },
      { ...none, kind: 'tenure' as const, lower: 3 },
    ];
    await client.intake.saveRules({ role: 'mentee', rules: least });
    const limits = { kind: 'between', column: 'gradeLevel', from: 2, to: 3 } as const;
    const view = { search: '', columns: [limits] };
    await client.peopleViews.create({
      name: 'Helpers and above',
      filter: view,
      sort: { column: 'name', direction: 'asc' },
      columns: [],
    });
    const before = dump(core, programId);
    const next = graded('E1,Brandt,Boss', 'E2,Wei,Helper', 'E4,Osei,Senior helper');
    expect(await questionOf(client, next)).toMatchObject({
      known: gradeOrder,
      suggested: expect.arrayContaining([...gradeOrder, 'Senior helper']) as string[],
    });
    // Without an answer the new grade is a problem, and nobody gets a guessed one.
    expect((await checked(client, next)).groups).toMatchObject([{ problem: 'unknownGrade', count: 1 }]);
    const answer = { gradeOrder: ['Helper', 'Senior helper', 'Boss'] };
    expect((await checked(client, next, answer)).counts).toMatchObject({ new: 1, changed: 0, unchanged: 2 });
    await imported(client, next, answer);
    expect(await levels(client)).toEqual({
      Brandt: [4, 'Boss'],
      Osei: [3, 'Senior helper'],
      Wei: [2, 'Helper'],
      Cruz: [1, 'Junior'],
    });
    // Who asked for at most Helper and at least Boss still does; months of service are no grade.
    expect(await client.intake.rules()).toMatchObject({
      grades: ['Junior', 'Helper', 'Senior helper', 'Boss'],
      mentor: [{ kind: 'grade', upper: 2 }],
      mentee: [
        { kind: 'tenure', lower: 3 },
        { kind: 'grade', lower: 4 },
      ],
    });
    expect((await client.enrollment.suggest({ role: 'mentee' }))[0]?.reasons).toEqual([
      'Grade Boss, above 75% of the company',
    ]);
    await client.history.undo();
    expect(dump(core, programId)).toBe(before);
  });

  it('can be typed into the list as words', async () => {
    const { client } = await withProgram();
    await imported(client, FIRST, { gradeOrder });
    const { rows } = await client.roster.page({ filter: { search: 'wei', columns: [] } });
    const type = (text: string) =>
      client.roster.type({
        what: { kind: 'cells', cells: [{ id: rows[0]?.id ?? 0, column: 'gradeLevel', text }] },
      });
    await type('boss');
    expect((await levels(client))['Wei']).toEqual([3, 'Boss']);
    await expect(type('Emperor')).rejects.toMatchObject({
      message: expect.stringContaining('Junior, Helper, Boss') as string,
    });
  });
});

describe('importing the same again', () => {
  it('changes nobody', async () => {
    const { client } = await withProgram();
    await imported(client, ROSTER);
    expect((await checked(client, ROSTER)).counts).toMatchObject({
      new: 0,
      changed: 0,
      unchanged: 3,
      missing: 0,
    });
  });

  it('from our own export of the sample program changes nobody', async () => {
    const { client } = await withSample();
    const file = await client.roster.export({ format: 'csv', filter: {} });
    const { plan, preview } = await chosen(client, new File([await file.text()], 'people.csv'));
    expect(preview.questions).toEqual([]);
    const { counts, groups } = await lastOf(await client.rosterImport.check(plan));
    expect(counts).toMatchObject({
      new: 0,
      changed: 0,
      rejected: 0,
      missing: 0,
      unchanged: preview.rowCount,
    });
    expect(groups.filter(group => group.severity === 'error')).toEqual([]);
  });

  it('sees what was changed by hand meanwhile', async () => {
    const { client } = await withProgram();
    await imported(client, ROSTER);
    const { plan } = await chosen(client, ROSTER);
    expect((await lastOf(await client.rosterImport.check(plan))).counts.changed).toBe(0);
    await client.history.undo();
    expect((await lastOf(await client.rosterImport.check(plan))).counts.new).toBe(3);
  });
});

describe('rows that are not imported', () => {
  it('can be saved with the reason, harmless to a spreadsheet', async () => {
    const { client } = await withProgram();
    const text = `${HEADER}\n,Ana,Sol,,=1+1,,,,,,,\nE2,Bo,Berg,,+49 30 1,,,,,,,\nE2,Cy,Ray,,@x,,,,,,,\n`;
    const { plan } = await chosen(client, text);
    const file = await client.rosterImport.rejectedRows(plan);
    expect(file.name).toBe('people - not imported.csv');
    const [header, ...rows] = (await file.text()).replace('\ufeff', '').trimEnd().split('\r\n');
    expect(header).toMatch(/^Row,Why it was not imported,Employee ID,First name/);
    expect(rows).toEqual([
      "2,Row 2 has no employee ID.,,Ana,Sol,,'=1+1,,,,,,,",
      '3,"Row 3, column “Employee ID”: the ID “E2” is also on row 4.",E2,Bo,Berg,,+49 30 1,,,,,,,',
      '4,"Row 4, column “Employee ID”: the ID “E2” is also on row 3.",E2,Cy,Ray,,\'@x,,,,,,,',
    ]);
  });

  it('do not keep the others out', async () => {
    const { client } = await withProgram();
    expect(await imported(client, `${HEADER}\n,Ana,Sol,,,,,,,,,\nE2,Bo,Berg,,,,,,,,,\n`)).toMatchObject({
      new: 1,
      rejected: 1,
    });
  });
});

describe('the wizard says no in a sentence', () => {
  it('to a file that is not a roster, and keeps nothing of it', async () => {
    const { client, core, programId } = await withProgram();
    const before = dump(core, programId);
    await expect(client.rosterImport.inspect({ file: fileOf('%PDF-1.7', 'cv.pdf') })).rejects.toMatchObject({
      code: 'BAD_FILE',
      message: expect.stringMatching(/PDF document/) as string,
    });
    await expect(client.rosterImport.inspect({ file: fileOf('', 'empty.csv') })).rejects.toMatchObject({
      code: 'BAD_FILE',
    });
    expect(dump(core, programId)).toBe(before);
  });

  it('to a file of 2 GB, which is not read', async () => {
    const { client } = await withProgram();
    const path = join(temporaryFolder(), 'huge.csv');
    writeFileSync(path, '');
    truncateSync(path, 2 * 1024 ** 3);
    const file = new File([await openAsBlob(path)], 'huge.csv');
    await expect(client.rosterImport.inspect({ file })).rejects.toMatchObject({
      code: 'BAD_FILE',
      message: expect.stringContaining('2,048 MB, more than the 256 MB') as string,
    });
  });

  it('to a mapping without employee ID, or with a field twice, or with names in unknown order', async () => {
    const { client } = await withProgram();
    const { plan } = await chosen(client, ROSTER);
    const mapped = (...mapping: RosterImportPlan['mapping']) =>
      client.rosterImport.check({ ...plan, mapping }).then(lastOf);
    await expect(mapped({ column: 2, field: 'lastName' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { employeeId: 'Choose a column.' } },
    });
    await expect(
      mapped(
        { column: 0, field: 'employeeId' },
        { column: 1, field: 'lastName' },
        { column: 2, field: 'lastName' },
      ),
    ).rejects.toMatchObject({ code: 'INVALID' });
    await expect(
      mapped({ column: 0, field: 'employeeId' }, { column: 1, field: 'fullName' }),
    ).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('to a file that was let go', async () => {
    const { client } = await withProgram();
    const { plan } = await chosen(client, ROSTER);
    await client.rosterImport.discard({ token: plan.token });
    await expect(client.rosterImport.check(plan).then(lastOf)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('when the import is stopped, and leaves nothing behind', async () => {
    const { client, core, programId } = await withProgram();
    const before = dump(core, programId);
    const rows = Array.from({ length: 20_000 }, (_, i) => `P${i},Ana,Sol,,,,,,,,,`);
    const { plan } = await chosen(client, `${HEADER}\n${rows.join('\n')}\n`);
    const stop = new AbortController();
    const importing = (async () => {
      for await (const event of await client.rosterImport.apply(plan, { signal: stop.signal }))
        if (event.kind === 'progress') stop.abort();
    })();
    await expect(importing).rejects.toThrow(/stopped|abort/i);
    expect(dump(core, programId)).toBe(before);
    expect((await client.history.state()).undo).toBeNull();
    expect(await imported(client, ROSTER)).toMatchObject({ new: 3 });
  });
});

describe('a file can be read in another way', () => {
  it('by encoding, header row and delimiter', async () => {
    const { client } = await withProgram();
    const bytes = Buffer.from('Employee ID;Last name\nE1;M\xfcller\nE2;Gro\xdf\n', 'latin1');
    const preview = await client.rosterImport.inspect({ file: new File([bytes], 'p.csv') });
    expect(preview.encoding).toMatchObject({ chosen: 'windows-1252' });
    expect(preview.rows[0]).toEqual({ row: 2, cells: ['E1', 'Müller'] });
    const again = await client.rosterImport.reread({
      token: preview.token,
      reading: { encoding: 'windows-1251', headerRow: null },
    });
    expect(again.rows[1]?.cells).toEqual(['E1', 'Mьller']);
    expect(again.columns.map(column => column.name)).toEqual(['Column A', 'Column B']);
    await expect(
      client.rosterImport.reread({ token: preview.token, reading: { encoding: 'ebcdic' } }),
    ).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('and files with the same columns share the key under which a mapping is remembered', async () => {
    const { client } = await withProgram();
    const source = async (text: string) => (await client.rosterImport.inspect({ file: fileOf(text) })).source;
    expect(await source(ROSTER)).toBe(await source(`${HEADER}\nX,Y,Z,,,,,,,,,\n`));
    expect(await source(ROSTER)).not.toBe(await source('Employee ID,Last name\nE1,Sol\n'));
  });
});
