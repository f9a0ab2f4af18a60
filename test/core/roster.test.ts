import { describe, expect, it } from 'vitest';
import type { PersonFields } from '#shared/contract/roster.ts';
import type { ColumnFilter } from '#shared/contract/people-filter.ts';
import { withProgram, type CoreClient } from './core-client.ts';

type NewPerson = Partial<PersonFields> & { firstName: string; lastName: string };

async function withPeople(...people: NewPerson[]) {
  const started = await withProgram();
  const ids: number[] = [];
  for (const [index, person] of people.entries()) {
    const { id } = await started.client.roster.add({ employeeId: `E${index + 1}`, ...person });
    ids.push(id);
  }
  return { ...started, ids };
}

async function shownNames(client: CoreClient, input: Parameters<CoreClient['roster']['page']>[0] = {}) {
  const { rows } = await client.roster.page(input);
  return rows.map(row => `${row.firstName} ${row.lastName}`);
}

describe('the list of people', () => {
  it('finds Müller and Søren by what a plain keyboard types', async () => {
    const { client } = await withPeople(
      { firstName: 'Jörg', lastName: 'Müller', department: 'Vertrieb' },
      { firstName: 'Søren', lastName: 'Ørsted' },
      { firstName: 'Ana', lastName: 'Cruz', location: 'São Paulo' },
    );
    const find = (search: string) => shownNames(client, { filter: { search } });
    expect(await find('MULLER')).toEqual(['Jörg Müller']);
    expect(await find('soren orsted')).toEqual(['Søren Ørsted']);
    expect(await find('cruz sao')).toEqual(['Ana Cruz']);
    expect(await find('cruz vertrieb')).toEqual([]);
  });

  it('gives pages in the order of last names, with the total', async () => {
    const { client } = await withPeople(
      { firstName: 'Zoë', lastName: 'Adams' },
      { firstName: 'Bo', lastName: 'Östberg' },
      { firstName: 'Ann', lastName: 'Olsen' },
      { firstName: 'Cy', lastName: 'Owen' },
    );
    const page = await client.roster.page({ offset: 1, limit: 2 });
    expect(page.total).toBe(4);
    expect(page.rows.map(row => row.lastName)).toEqual(['Olsen', 'Östberg']);
  });

  it('sorts departments as people read them, empty ones last in both directions', async () => {
    const { client } = await withPeople(
      { firstName: 'A', lastName: 'A', department: 'Éducation' },
      { firstName: 'B', lastName: 'B', department: 'design' },
      { firstName: 'C', lastName: 'C', department: null },
      { firstName: 'D', lastName: 'D', department: 'Finance' },
    );
    const order = (direction: 'asc' | 'desc') =>
      shownNames(client, { sort: { column: 'department', direction } });
    expect(await order('asc')).toEqual(['B B', 'A A', 'D D', 'C C']);
    expect(await order('desc')).toEqual(['D D', 'A A', 'B B', 'C C']);
  });

  it('filters by columns, empty cells and taking part, all at once', async () => {
    const { client, ids } = await withPeople(
      { firstName: 'Helen', lastName: 'Brandt', department: 'Sales', gradeLevel: 12 },
      { firstName: 'Li', lastName: 'Wei', department: 'Sales', gradeLevel: 3 },
      { firstName: 'Amir', lastName: 'Haddad', gradeLevel: 4 },
    );
    await client.enrollment.enroll({ personIds: [ids[0]!], role: 'mentee' });
    const shown = (...filter: ColumnFilter[]) => shownNames(client, { filter: { columns: filter } });
    const inSales: ColumnFilter = { kind: 'oneOf', column: 'department', values: ['Sales'] };
    expect(await shown({ kind: 'contains', column: 'department', text: 'sÁle' })).toEqual([
      'Helen Brandt',
      'Li Wei',
    ]);
    expect(await shown({ kind: 'oneOf', column: 'department', values: [null] })).toEqual(['Amir Haddad']);
    expect(await shown({ kind: 'empty', column: 'department' })).toEqual(['Amir Haddad']);
    expect(await shown({ kind: 'filled', column: 'department' }, inSales)).toHaveLength(2);
    expect(await shown({ kind: 'between', column: 'gradeLevel', from: 4, to: null })).toEqual([
      'Helen Brandt',
      'Amir Haddad',
    ]);
    expect(await shown({ kind: 'oneOf', column: 'takesPart', values: ['mentee'] })).toEqual(['Helen Brandt']);
    expect(await shown({ kind: 'oneOf', column: 'takesPart', values: ['none'] }, inSales)).toEqual([
      'Li Wei',
    ]);
    const junior = { kind: 'between', column: 'gradeLevel', from: null, to: 4 } as const;
    expect(await client.roster.ids({ filter: { search: 'e', columns: [junior] } })).toEqual([ids[2], ids[1]]);
  });

  it('shows a change by hand at once', async () => {
    const { client, ids } = await withPeople(
      { firstName: 'Li', lastName: 'Wei' },
      { firstName: 'Ana', lastName: 'Xu' },
    );
    expect(await shownNames(client)).toEqual(['Li Wei', 'Ana Xu']);
    await client.roster.update({ id: ids[0]!, change: { lastName: 'Zhou' } });
    expect(await shownNames(client)).toEqual(['Ana Xu', 'Li Zhou']);
    expect(await shownNames(client, { filter: { search: 'zhou' } })).toEqual(['Li Zhou']);
    await client.history.undo();
    expect(await shownNames(client)).toEqual(['Li Wei', 'Ana Xu']);
  });
});

describe('editing a person', () => {
  it.each<[string, Partial<PersonFields>, string]>([
    ['an address without @', { email: 'li.wei at example.com' }, 'email'],
    ['a day that does not exist', { hireDate: '2024-02-30' }, 'hireDate'],
    ['a job older than the hire date', { hireDate: '2024-05-01', dateInJob: '2023-01-01' }, 'dateInJob'],
    ['a last day for somebody at work', { terminationDate: '2024-05-01' }, 'terminationDate'],
    ['a grade of one hundred', { gradeLevel: 100 }, 'gradeLevel'],
    ['half a grade', { gradeLevel: 3.5 }, 'gradeLevel'],
    ['a time zone that is not one', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['no name at all', { firstName: ' ', lastName: '' }, 'lastName'],
    ['an empty employee ID', { employeeId: '  ' }, 'employeeId'],
    ['an employee ID that somebody has', { employeeId: 'E2' }, 'employeeId'],
    ['a title of 300 letters', { jobTitle: 'x'.repeat(300) }, 'jobTitle'],
    ['themselves as manager', { managerId: 1 }, 'managerId'],
    ['a manager who reports to them', { managerId: 3 }, 'managerId'],
    ['a manager who is not there', { managerId: 99 }, 'managerId'],
  ])('refuses %s with a sentence for the field and saves nothing', async (_name, change, field) => {
    const { client } = await withPeople(
      { firstName: 'Li', lastName: 'Wei' },
      { firstName: 'Ana', lastName: 'Cruz', managerId: 1 },
      { firstName: 'Tom', lastName: 'Reyes', managerId: 2 },
    );
    const before = await client.roster.person({ id: 1 });
    await expect(client.roster.update({ id: 1, change })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { [field]: expect.stringMatching(/\.$/) } },
    });
    expect(await client.roster.person({ id: 1 })).toEqual(before);
  });

  it('tidies what was typed and names the step for the undo menu', async () => {
    const { client } = await withPeople({ firstName: 'Li', lastName: 'Wei' });
    await client.roster.update({
      id: 1,
      change: {
        email: ' Li.Wei@Example.com ',
        jobTitle: 'Data\u202e  analyst ',
        department: '  ',
        timeZone: 'europe/berlin',
      },
    });
    expect((await client.roster.person({ id: 1 })).fields).toMatchObject({
      email: 'li.wei@example.com',
      jobTitle: 'Data analyst',
      department: null,
      timeZone: 'Europe/Berlin',
    });
    await client.roster.update({ id: 1, change: { gradeLevel: 3 } });
    expect((await client.history.state()).undo?.label).toBe('Edit Li Wei: grade');
  });

  it('changes a pasted block all at once or not at all', async () => {
    const { client } = await withPeople(
      { firstName: 'Li', lastName: 'Wei' },
      { firstName: 'Ana', lastName: 'Cruz' },
    );
    const cells = (text: string) => [
      { id: 1, column: 'department' as const, text: 'Data' },
      { id: 2, column: 'email' as const, text },
    ];
    const paste = client.roster.type({ what: { kind: 'cells', cells: cells('nonsense') } });
    await expect(paste).rejects.toMatchObject({ data: { fields: { '2.email': expect.any(String) } } });
    expect((await client.roster.person({ id: 1 })).fields.department).toBeNull();
    await client.roster.type({ what: { kind: 'cells', cells: cells('Ana@Example.com') } });
    expect((await client.history.state()).undo?.label).toBe('Paste 2 cells into 2 people');
    expect((await client.roster.person({ id: 2 })).fields.email).toBe('ana@example.com');
    await client.history.undo();
    expect((await client.roster.person({ id: 1 })).fields.department).toBeNull();
    expect((await client.roster.person({ id: 2 })).fields.email).toBeNull();
  });

  it('knows the way to the top, the reports, skills and roles of a person', async () => {
    const { client } = await withPeople(
      { firstName: 'Helen', lastName: 'Brandt', jobTitle: 'CEO' },
      { firstName: 'Tom', lastName: 'Reyes', managerId: 1 },
      { firstName: 'Li', lastName: 'Wei', managerId: 2, languages: ['English', 'Chinese', 'english'] },
    );
    await client.roster.setSkills({ id: 3, skills: [{ skill: 'Data literacy', side: 'offered', level: 4 }] });
    await client.enrollment.enroll({ personIds: [3], role: 'mentor', capacity: 2 });
    const person = await client.roster.person({ id: 3 });
    expect(person.managerPath.map(one => one.name)).toEqual(['Tom Reyes', 'Helen Brandt']);
    expect(person.skills).toEqual([{ skill: 'Data literacy', side: 'offered', level: 4, type: 'hard' }]);
    expect(person.fields.languages).toEqual(['Chinese', 'English']);
    expect(person.enrollments).toMatchObject([{ role: 'mentor', capacity: 2, decision: 'accepted' }]);
    expect((await client.roster.person({ id: 2 })).reports.map(one => one.name)).toEqual(['Li Wei']);
  });

  it('removes people and brings them back whole with undo', async () => {
    const { client } = await withPeople(
      { firstName: 'Helen', lastName: 'Brandt' },
      { firstName: 'Li', lastName: 'Wei', managerId: 1, interests: ['Chess'] },
    );
    await client.enrollment.enroll({ personIds: [1], role: 'mentee' });
    const before = await client.roster.person({ id: 1 });
    await client.roster.remove({ ids: [1] });
    expect((await client.roster.person({ id: 2 })).fields.managerId).toBeNull();
    await client.history.undo();
    expect(await client.roster.person({ id: 1 })).toEqual(before);
    expect((await client.roster.person({ id: 2 })).fields.managerId).toBe(1);
  });
});

describe('the export', () => {
  it('writes CSV that runs no formula and keeps every sign', async () => {
    const { client } = await withPeople({
      employeeId: '007',
      firstName: '=HYPERLINK("http://x")',
      lastName: 'O’Neill, Jr.',
      jobTitle: 'Say "hi"',
      department: '＝1+1',
      interests: ['Chess, fast'],
    });
    const file = await client.roster.export({ format: 'csv' });
    // `text()` would take the byte order mark off.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
    expect(text.startsWith('\ufeffEmployee ID,First name,Last name')).toBe(true);
    const [, row] = text.split('\r\n');
    expect(row).toContain(`007,"'=HYPERLINK(""http://x"")","O’Neill, Jr."`);
    // Excel in Chinese and Japanese runs the wide sign too.
    expect(row).toContain(`,'＝1+1,`);
    expect(row).toContain('"Chess, fast;"');
  });

  it('writes a workbook whose cells are text', async () => {
    const { client } = await withPeople({
      employeeId: '007',
      firstName: '=1+1',
      lastName: 'Bond',
      gradeLevel: 7,
    });
    const file = await client.roster.export({ format: 'xlsx' });
    const { readSheet } = await import('read-excel-file/node');
    const [, row] = await readSheet(Buffer.from(await file.arrayBuffer()));
    expect(row?.slice(0, 3)).toEqual(['007', '=1+1', 'Bond']);
  });
});
