import { describe, expect, it } from 'vitest';
import { BY_NAME, EVERYBODY, type ColumnFilter } from '#shared/contract/people-filter.ts';
import type { PersonFields } from '#shared/contract/roster.ts';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import { withProgram, withSample, type CoreClient } from './core-client.ts';

type NewPerson = Partial<PersonFields> & { firstName: string; lastName: string };

const TEAM: readonly NewPerson[] = [
  { firstName: 'Helen', lastName: 'Brandt', department: 'Sales', gradeLevel: 12, hireDate: '2010-05-01' },
  {
    firstName: 'Li',
    lastName: 'Wei',
    department: 'Sales',
    gradeLevel: 3,
    hireDate: '2023-02-01',
    managerId: 1,
  },
  { firstName: 'Amir', lastName: 'Haddad', preferredName: 'Ami', gradeLevel: 4, managerId: 1 },
];

async function withTeam(people: readonly NewPerson[] = TEAM) {
  const started = await withProgram();
  for (const [index, person] of people.entries())
    await started.client.roster.add({ employeeId: `E${index + 1}`, ...person });
  return started;
}

async function shown(client: CoreClient, ...columns: ColumnFilter[]): Promise<string[]> {
  const { rows } = await client.roster.page({ filter: { search: '', columns } });
  return rows.map(row => row.lastName);
}

describe('the quick filter', () => {
  it('finds the same people letter by letter, forwards and back, as asked at once', async () => {
    const { client } = await withSample();
    const find = async (search: string) => {
      const { rows, total } = await client.roster.page({ limit: 200, filter: { search, columns: [] } });
      expect(rows).toHaveLength(total);
      return rows.map(row => row.lastName);
    };
    const everybody = await client.roster.page({ limit: 200 });
    const lastNames = (part: string) =>
      everybody.rows.map(row => row.lastName).filter(name => name.toLowerCase().includes(part));
    // A rarer word was asked before, a shorter one again, and one that continues neither.
    for (const word of ['m', 'ma', 'mar', 'marc', 'ma', 'marchand', 'arch', 'march', 'chan', 'hand', 'whit'])
      expect(await find(word)).toEqual(expect.arrayContaining(lastNames(word)));
    expect(await find('marchand')).toEqual(['Marchand']);
    expect(await find('marchandx')).toEqual([]);
    expect(await find('marchand')).toEqual(['Marchand']);
    // What was found before counts no longer when somebody has another name.
    const marchand = everybody.rows.find(row => row.lastName === 'Marchand');
    const cells = [{ id: marchand?.id ?? 0, column: 'email' as const, text: 'zz.top@example.org' }];
    expect(await find('zz.t')).toEqual([]);
    await client.roster.type({ what: { kind: 'cells', cells } });
    expect(await find('zz.top')).toEqual(['Marchand']);
  });
});

describe('the filters of columns', () => {
  it.each<[string, ColumnFilter, string[]]>([
    [
      'a manager by name',
      { kind: 'oneOf', column: 'managerName', values: ['Helen Brandt'] },
      ['Haddad', 'Wei'],
    ],
    ['nobody above', { kind: 'empty', column: 'managerName' }, ['Brandt']],
    ['hired since a day', { kind: 'between', column: 'hireDate', from: '2011-01-01', to: null }, ['Wei']],
    ['hired up to a day', { kind: 'between', column: 'hireDate', from: null, to: '2010-05-01' }, ['Brandt']],
    ['a name by its parts in any order', { kind: 'contains', column: 'name', text: 'WÉI li' }, ['Wei']],
    ['a preferred name', { kind: 'contains', column: 'name', text: 'ami' }, ['Haddad']],
    ['words of the e-mail only', { kind: 'contains', column: 'email', text: 'wei' }, []],
    ['an employee ID', { kind: 'contains', column: 'employeeId', text: 'e2' }, ['Wei']],
    ['a preferred name that is there', { kind: 'filled', column: 'preferredName' }, ['Haddad']],
    ['a status', { kind: 'oneOf', column: 'status', values: ['left'] }, []],
  ])('find %s', async (_name, condition, expected) => {
    const { client } = await withTeam();
    expect(await shown(client, condition)).toEqual(expected);
  });

  it('count each value among those whom the other conditions show', async () => {
    const { client } = await withTeam();
    const junior: ColumnFilter = { kind: 'between', column: 'gradeLevel', from: null, to: 5 };
    const inSales: ColumnFilter = { kind: 'oneOf', column: 'department', values: ['Sales'] };
    const values = (column: PeopleColumn, columns: ColumnFilter[]) =>
      client.roster.values({ column, filter: { search: '', columns } });
    expect((await values('department', [junior, inSales])).values).toEqual([
      { value: 'Sales', people: 1 },
      { value: null, people: 1 },
    ]);
    expect((await values('managerName', [inSales])).values).toEqual([
      { value: 'Helen Brandt', people: 1 },
      { value: null, people: 1 },
    ]);
    expect((await values('takesPart', [])).values).toEqual([{ value: 'none', people: 3 }]);
  });

  it('see a renamed manager, an added and a removed person, and what undo brings back', async () => {
    const { client } = await withTeam();
    const underHelen: ColumnFilter = { kind: 'contains', column: 'managerName', text: 'brandt' };
    const underMary: ColumnFilter = { kind: 'contains', column: 'managerName', text: 'smith' };
    expect(await shown(client, underHelen)).toHaveLength(2);
    await client.roster.update({ id: 1, change: { firstName: 'Mary', lastName: 'Smith' } });
    expect([await shown(client, underHelen), await shown(client, underMary)]).toEqual([
      [],
      ['Haddad', 'Wei'],
    ]);
    await client.roster.add({ employeeId: 'E9', firstName: 'Zoë', lastName: 'Adams', managerId: 1 });
    expect(await shown(client, underMary)).toEqual(['Adams', 'Haddad', 'Wei']);
    await client.roster.remove({ ids: [2] });
    expect(await shown(client, underMary)).toEqual(['Adams', 'Haddad']);
    await client.history.undo();
    expect(await shown(client, underMary)).toEqual(['Adams', 'Haddad', 'Wei']);
  });

  it('find everybody of an import at once', async () => {
    const { client } = await withTeam();
    expect(await shown(client, { kind: 'filled', column: 'department' })).toHaveLength(2);
    const file = new File(
      ['ID,First name,Last name,Department\nN1,Ana,Cruz,Data\nE3,Amir,Haddad,Data\n'],
      'r.csv',
    );
    const { token, columns } = await client.rosterImport.inspect({ file });
    const mapping = columns.flatMap(({ index, field }) => (field ? [{ column: index, field }] : []));
    for await (const event of await client.rosterImport.apply({ token, mapping })) void event;
    const inData: ColumnFilter = { kind: 'oneOf', column: 'department', values: ['Data'] };
    expect(await shown(client, inData)).toEqual(['Cruz', 'Haddad']);
    await client.history.undo();
    expect(await shown(client, inData)).toEqual([]);
  });

  it('know who stands before and after somebody', async () => {
    const { client } = await withTeam();
    const neighbors = (id: number, filter = EVERYBODY) =>
      client.roster.neighbors({ id, sort: BY_NAME, filter: { search: filter.search, columns: [] } });
    expect(await neighbors(3)).toEqual({ previousId: 1, nextId: 2, place: 2, total: 3 });
    expect(await neighbors(1, { search: 'wei', columns: [] })).toEqual({
      previousId: null,
      nextId: null,
      place: null,
      total: 1,
    });
  });
});

describe('a saved view', () => {
  const content = {
    filter: {
      search: 'e',
      columns: [
        { kind: 'oneOf', column: 'department', values: ['Sales', null] },
        { kind: 'between', column: 'gradeLevel', from: 3, to: null },
        { kind: 'between', column: 'hireDate', from: '2020-01-01', to: '2024-12-31' },
        { kind: 'contains', column: 'jobTitle', text: 'lead' },
        { kind: 'empty', column: 'email' },
      ] satisfies ColumnFilter[],
    },
    sort: { column: 'gradeLevel', direction: 'desc' },
    columns: [
      { column: 'name', width: 240, isShown: true },
      { column: 'email', width: 180, isShown: false },
    ],
  } as const;
  const fresh = () =>
    structuredClone(content) as unknown as Parameters<CoreClient['peopleViews']['create']>[0];

  it('keeps filters, order, columns and widths in the program', async () => {
    const { client } = await withTeam();
    const { id } = await client.peopleViews.create({ ...fresh(), name: ' Leads ' });
    const [view] = await client.peopleViews.list();
    const byColumn = (a: ColumnFilter, b: ColumnFilter) => (a.column < b.column ? -1 : 1);
    expect({
      ...view,
      filter: { ...view?.filter, columns: view?.filter.columns.toSorted(byColumn) },
    }).toEqual({
      ...content,
      filter: {
        search: 'e',
        columns: content.filter.columns
          .map(one => (one.kind === 'oneOf' ? { ...one, values: [null, 'Sales'] } : one))
          .toSorted(byColumn),
      },
      id,
      name: 'Leads',
      isDefault: false,
    });
  });

  it('is renamed, made the first and deleted, each taken back by undo', async () => {
    const { client } = await withTeam();
    const { id } = await client.peopleViews.create({ ...fresh(), name: 'Leads' });
    const other = await client.peopleViews.create({ ...fresh(), name: 'Others' });
    await client.peopleViews.setDefault({ id });
    await client.peopleViews.setDefault({ id: other.id });
    await client.peopleViews.rename({ id, name: 'leads of teams' });
    expect((await client.peopleViews.list()).map(view => [view.name, view.isDefault])).toEqual([
      ['leads of teams', false],
      ['Others', true],
    ]);
    const before = await client.peopleViews.list();
    await client.peopleViews.remove({ id: other.id });
    expect(await client.peopleViews.list()).toHaveLength(1);
    await client.history.undo();
    expect(await client.peopleViews.list()).toEqual(before);
  });

  it('needs a name that no other has, whatever its case', async () => {
    const { client } = await withTeam();
    await client.peopleViews.create({ ...fresh(), name: 'Leads' });
    await expect(client.peopleViews.create({ ...fresh(), name: 'LEADS' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { fields: { name: expect.stringMatching(/\.$/) } },
    });
  });
});

describe('typing into cells', () => {
  const block = (rows: string[][], columns: PeopleColumn[], offset = 0) => ({
    kind: 'block' as const,
    offset,
    columns,
    rows,
    filter: { search: '', columns: [] },
    sort: { column: 'name' as const, direction: 'asc' as const },
  });

  it.each<[PeopleColumn, string, string | null]>([
    ['hireDate', '31.12.2020', '2020-12-31'],
    ['hireDate', '3 Mar 2021', '2021-03-03'],
    ['hireDate', '25/03/2021', '2021-03-25'],
    ['status', 'On leave', 'On leave'],
    ['managerName', 'e2', null],
    ['managerName', 'E2', 'Li Wei'],
    ['managerName', 'wei, li', 'Li Wei'],
    ['gradeLevel', 'Grade 7', '7'],
    ['preferredChannel', 'Teams', 'video'],
    ['email', ' AMIR@Example.org', 'amir@example.org'],
    ['terminationType', 'resigned', 'voluntary'],
  ])('reads %s %j as people write it', async (column, text, after) => {
    const { client } = await withTeam();
    const { cells } = await client.roster.previewTyping({ kind: 'cells', cells: [{ id: 3, column, text }] });
    expect(cells).toMatchObject([after === null ? { verdict: 'refused' } : { verdict: 'change', after }]);
  });

  it.each<[PeopleColumn, string, RegExp]>([
    ['hireDate', '03/04/2021', /could be 2021-04-03 or 2021-03-04/],
    ['hireDate', 'soon', /is not a day/],
    ['gradeLevel', 'high', /is not a number/],
    ['status', 'busy', /none of the choices: At work, On leave, Left/],
    ['managerName', 'Nobody Atall', /Nobody here has/],
    ['managerName', 'E3', /Nobody can be their own manager/],
    ['employeeId', 'E1', /Helen Brandt has this employee ID already/],
    ['name', 'Bo', /cannot be typed into/],
  ])('refuses %s %j in words', async (column, text, sentence) => {
    const { client } = await withTeam();
    const { cells } = await client.roster.previewTyping({ kind: 'cells', cells: [{ id: 3, column, text }] });
    expect(cells).toMatchObject([{ verdict: 'refused', sentence: expect.stringMatching(sentence) }]);
  });

  it('shows what a pasted block would do, and writes nothing before it is told to', async () => {
    const { client } = await withTeam();
    const before = await client.roster.page({});
    const what = block(
      [
        ['Data', 'x', 'Ana'],
        ['Sales', '4', 'Bo'],
        ['Lost', '9', 'Cy'],
      ],
      ['department', 'gradeLevel', 'takesPart'],
      1,
    );
    const preview = await client.roster.previewTyping(what);
    expect(preview.cells.map(({ name, column, verdict }) => [name, column, verdict])).toEqual([
      ['Ami Haddad', 'department', 'change'],
      ['Ami Haddad', 'gradeLevel', 'refused'],
      ['Li Wei', 'department', 'same'],
      ['Li Wei', 'gradeLevel', 'change'],
    ]);
    expect(preview.counts).toEqual({ change: 2, same: 1, refused: 1, people: 2 });
    expect(preview.outside).toEqual([
      '1 row of the block reaches below the last person.',
      'Taking part cannot be typed into; its cells are left out.',
    ]);
    expect(await client.roster.page({})).toEqual(before);
    expect(await client.roster.type({ what, leaveOut: true })).toEqual({ cells: 2, people: 2, refused: 1 });
    expect((await client.roster.person({ id: 2 })).fields).toMatchObject({
      department: 'Sales',
      gradeLevel: 4,
    });
    await client.history.undo();
    expect(await client.roster.page({})).toEqual(before);
  });

  it('takes a last day with the status beside it, and refuses it alone', async () => {
    const { client } = await withTeam();
    const cells = (status: string) => [
      { id: 2, column: 'status' as const, text: status },
      { id: 2, column: 'terminationDate' as const, text: '2026-01-31' },
    ];
    const verdicts = async (status: string) =>
      (await client.roster.previewTyping({ kind: 'cells', cells: cells(status) })).cells.map(
        cell => cell.verdict,
      );
    expect(await verdicts('Left')).toEqual(['change', 'change']);
    expect(await verdicts('At work')).toEqual(['same', 'refused']);
  });

  it('sets one value for everybody that a filter shows, as one step', async () => {
    const { client } = await withTeam();
    const who = {
      filter: { search: '', columns: [{ kind: 'empty' as const, column: 'department' as const }] },
    };
    const what = { kind: 'all' as const, who, column: 'department' as const, text: 'Data' };
    expect((await client.roster.previewTyping(what)).counts).toEqual({
      change: 1,
      same: 0,
      refused: 0,
      people: 1,
    });
    await client.roster.type({ what });
    expect((await client.history.state()).undo?.label).toBe('Set the department of Ami Haddad');
    const manager = {
      kind: 'all' as const,
      who: { ids: [1, 2, 3] },
      column: 'managerName' as const,
      text: 'E2',
    };
    const { cells } = await client.roster.previewTyping(manager);
    expect(cells.filter(cell => cell.verdict === 'refused').map(cell => cell.name)).toEqual([
      'Helen Brandt',
      'Li Wei',
    ]);
  });
});

describe('everything known about a person', () => {
  it('tells what was changed, by whom and when, and forgets what was undone', async () => {
    const { client } = await withTeam();
    await client.roster.update({
      id: 2,
      change: { jobTitle: 'Analyst', managerId: 3, accessNeeds: 'Captions' },
    });
    await client.enrollment.enroll({ personIds: [2], role: 'mentor' });
    await client.roster.update({ id: 2, change: { jobTitle: 'Wizard' } });
    await client.history.undo();
    const events = await client.roster.personHistory({ id: 2 });
    expect(events.map(event => event.summary)).toEqual(['Enroll Li Wei as mentor', 'Edit Li Wei: details']);
    expect(events[1]?.lines).toEqual([
      { what: 'Job title', before: null, after: 'Analyst' },
      { what: 'Manager', before: 'Helen Brandt', after: 'Ami Haddad' },
      { what: 'Access needs changed', before: null, after: null },
    ]);
    expect(events[0]?.lines).toEqual([{ what: 'Role', before: null, after: 'Mentor' }]);
    await client.history.redo();
    expect((await client.roster.personHistory({ id: 2 }))[0]?.lines).toEqual([
      { what: 'Job title', before: 'Analyst', after: 'Wizard' },
    ]);
  });

  it('tells which skills, interests and ratings changed, and nothing of what stayed', async () => {
    const { client } = await withTeam();
    const linesNow = async () => (await client.roster.personHistory({ id: 2 }))[0]?.lines;
    const skill = (name: string, level: 3 | 4 | 5, side: 'offered' | 'sought' = 'offered') => ({
      skill: name,
      side,
      level,
    });
    await client.roster.setSkills({ id: 2, skills: [skill('Python', 3), skill('SQL', 4)] });
    await client.roster.setSkills({
      id: 2,
      skills: [skill('Python', 5), skill('SQL', 4), skill('Budgeting', 4, 'sought')],
    });
    expect(await linesNow()).toEqual([
      { what: 'Skill offered', before: 'Python (3)', after: 'Python (5)' },
      { what: 'Skill sought', before: null, after: 'Budgeting (4)' },
    ]);
    await client.roster.update({ id: 2, change: { interests: ['Chess', 'Film'], languages: ['Danish'] } });
    await client.roster.update({ id: 2, change: { interests: ['Film', 'Sailing'] } });
    expect(await linesNow()).toEqual([
      { what: 'Interest', before: 'Chess', after: null },
      { what: 'Interest', before: null, after: 'Sailing' },
    ]);
    await client.roster.update({ id: 2, change: { interests: ['Sailing', 'Film'], pronouns: 'she' } });
    expect(await linesNow()).toEqual([{ what: 'Pronouns', before: null, after: 'she' }]);
    await client.enrollment.enroll({ personIds: [2], role: 'mentor' });
    const [entry] = (await client.enrollment.list()).people;
    await client.enrollment.rate({ id: entry?.id ?? 0, teaching: 4 });
    expect(await linesNow()).toEqual([{ what: 'Teaching', before: null, after: '4 strong' }]);
    await client.intake.setPerformance({ personId: 2, rating: 5 });
    expect(await linesNow()).toEqual([{ what: 'Performance rating changed', before: null, after: null }]);
    await client.roster.remove({ ids: [3] });
    await client.history.undo();
    expect(await linesNow()).toEqual([{ what: 'Performance rating changed', before: null, after: null }]);
  });

  it('hides access needs until somebody asks, and keeps that they did', async () => {
    const { client } = await withTeam();
    await client.roster.update({ id: 2, change: { accessNeeds: 'Captions' } });
    expect(JSON.stringify(await client.roster.person({ id: 2 }))).not.toContain('Captions');
    expect(await client.roster.reveal({ id: 2, field: 'accessNeeds' })).toEqual({ words: 'Captions' });
    await client.matching.identity({ personId: 2 });
    const log = await client.history.log({ prefix: 'roster.reveal' });
    expect(log.map(entry => entry.summary)).toEqual([
      'Asked to see the self-description of Li Wei',
      'Asked to see the access needs of Li Wei',
    ]);
    await client.history.undo();
    const events = await client.roster.personHistory({ id: 2 });
    expect(events.flatMap(event => event.lines.map(line => line.what))).toContain(
      'Asked to see the access needs',
    );
  });

  it('shows preparation, meetings and goals of the sample', async () => {
    const { client } = await withSample();
    const filter = { search: 'samuel o’connor', columns: [] };
    const { rows } = await client.roster.page({ filter });
    const person = await client.roster.person({ id: rows[0]?.id ?? 0 });
    const [enrollment] = person.enrollments;
    const [pair] = person.pairs;
    expect(enrollment?.orientation.length).toBeGreaterThan(0);
    expect(enrollment?.training.filter(module => module.completedOn).length).toBe(enrollment?.trainingDone);
    expect(pair?.metOn.length).toBe(Math.min(8, pair?.meetingsHeld ?? 0));
    expect(pair?.goals.length).toBeGreaterThan(0);
  });
});
