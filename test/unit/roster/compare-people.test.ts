import { describe, expect, it } from 'vitest';
import { analyzed, writtenBy } from './check-file.ts';
import { packedPeople } from './saved-people.ts';

const saved = packedPeople([
  {
    employeeId: 'E1',
    firstName: 'Ana',
    lastName: 'Sol',
    jobTitle: 'Clerk',
    email: 'ana@example.org',
    languages: 'English\u001eSpanish',
    hireDate: '2020-01-01',
  },
  { employeeId: 'E2', firstName: 'Bo', lastName: 'Berg', jobTitle: 'Clerk', skillsOffered: 'Python\u001d4' },
  { employeeId: 'E3', firstName: 'Cy', lastName: 'Ray', manager: 'E1' },
  { employeeId: 'E4', firstName: 'Di', lastName: 'Day', status: 'left' },
]);
const compare = (text: string) => analyzed(text, {}, saved);

describe('a second import', () => {
  it('tells new, changed, unchanged and missing people apart, field by field', async () => {
    const { check, rows } = await compare(
      'Employee ID,First name,Last name,Job title\nE1,Ana,Sol,Head\nE2,Bo,Berg,Clerk\nE9,Ed,Elm,Clerk\n',
    );
    expect(check.counts).toEqual({
      rows: 3,
      new: 1,
      changed: 1,
      unchanged: 1,
      rejected: 0,
      missing: 1,
      warnings: 0,
    });
    expect(check.samples).toEqual({
      new: [{ row: 4, employeeId: 'E9', name: 'Ed Elm' }],
      changed: [
        {
          row: 2,
          employeeId: 'E1',
          name: 'Ana Sol',
          changes: [{ field: 'Job title', from: 'Clerk', to: 'Head' }],
        },
      ],
      missing: [{ employeeId: 'E3', name: 'Cy Ray' }],
    });
    expect(check.changedFields).toEqual([{ field: 'Job title', people: 1 }]);
    expect([...rows.plan.changedIds]).toEqual([1]);
    expect([...rows.plan.missingIds]).toEqual([3]);
  });

  it('does not wipe out what is saved with a doubtful value', async () => {
    const { check } = await compare(
      'Employee ID,E-mail,Hire date\nE1,not an address,2025-02-30\nE2,bo@example.org,2020-01-01\n',
    );
    expect(check.samples.changed.map(({ employeeId }) => employeeId)).toEqual(['E2']);
  });

  it('clears what HR has cleared, but neither names nor what the facilitator learned', async () => {
    const { check } = await compare(
      'Employee ID,First name,Last name,Job title,Languages\nE1,Ana,,,\nE2,Bo,Berg,Clerk,\n',
    );
    expect(check.samples.changed).toMatchObject([
      { employeeId: 'E1', changes: [{ field: 'Job title', from: 'Clerk', to: '' }] },
    ]);
  });

  it('takes lists as sets: another order or spelling is no change', async () => {
    const { check } = await compare(
      'Employee ID,Languages,Skills offered\nE1,Spanish; english,\nE2,,python (4)\n',
    );
    expect(check.counts).toMatchObject({ changed: 0, unchanged: 2 });
    const { check: other } = await compare('Employee ID,Skills offered\nE2,Python:5; SQL:2\n');
    expect(other.samples.changed[0]?.changes).toEqual([
      { field: 'Skills offered', from: 'Python (4)', to: 'Python (5), SQL (2)' },
    ]);
  });

  it('sees a person as present although their row is rejected', async () => {
    const { check } = await compare(
      'Employee ID,First name,Last name\nE1,Ana,Sol\nE1,Eva,Sol\nE2,Bo,Berg\nE3,Cy,Ray\n',
    );
    expect(check.counts).toMatchObject({ rejected: 2, missing: 0 });
  });

  it('marks a person as left by a last day in the past when the file has no status', async () => {
    const analysis = await compare(
      'Employee ID,Last name,Termination date\nN1,Elm,2020-01-01\nN2,Fox,2030-01-01\n',
    );
    expect(writtenBy(analysis, 'status')).toEqual(['left', 'active']);
  });

  it('takes the id as it is: 007 is not 7', async () => {
    const { check } = await compare('Employee ID,Last name\ne1,Sol\n"E01",Sol\n');
    expect(check.counts).toMatchObject({ new: 2, changed: 0, missing: 3 });
  });
});

describe('people whom the program knows by another ID', () => {
  const roster = packedPeople([
    { employeeId: '00042', firstName: 'Ana', lastName: 'Sol', email: 'ana@example.org' },
    { employeeId: '7', firstName: 'Bo', lastName: 'Berg' },
    { employeeId: 'x9', firstName: 'Cy', lastName: 'Ray', email: 'cy@example.org' },
  ]);
  const warned = async (text: string) => {
    const { check } = await analyzed(text, {}, roster);
    const group = check.groups.find(each => each.problem === 'knownPerson');
    return group?.examples.map(each => each.sentence) ?? [];
  };

  it('are named, whether by their address, by zeros in front or by capitals', async () => {
    expect(
      await warned(
        'Employee ID,First name,Last name,E-mail\n9001,Ana,Sol,Ana@example.org\n00007,Bo,Berg,\nX9,Cy,Ray,\n',
      ),
    ).toEqual([
      'Row 2, column “Employee ID”: “9001” is new, but Ana Sol (ID “00042”), who is not in the file, has the same e-mail address.',
      'Row 3, column “Employee ID”: “00007” is new, but Bo Berg (ID “7”), who is not in the file, has an ID that differs only in zeros or capitals.',
      'Row 4, column “Employee ID”: “X9” is new, but Cy Ray (ID “x9”), who is not in the file, has an ID that differs only in zeros or capitals.',
    ]);
  });

  it('are no question where the known one is in the file too, or nothing else is alike', async () => {
    expect(
      await warned('Employee ID,Last name,E-mail\n00042,Sol,\n42,Solano,ana@example.org\nx9,Ray,\n8,Berg,\n'),
    ).toEqual([]);
  });

  it('are settled by typing the ID that is known', async () => {
    const repairs = [{ kind: 'setCell' as const, row: 2, column: 0, value: '00042' }];
    const { check } = await analyzed('Employee ID,First name,Last name\n42,Ana,Sol\n', { repairs }, roster);
    expect([check.counts.new, check.counts.unchanged, check.groups]).toEqual([0, 1, []]);
  });
});

describe('who has left', () => {
  const left = { status: 'left', terminationDate: '2026-01-31', terminationType: 'voluntary' };
  const roster = packedPeople([
    { employeeId: 'E1', lastName: 'Sol' },
    { employeeId: 'E2', lastName: 'Berg', ...left },
  ]);
  const changes = async (text: string, choices: Parameters<typeof analyzed>[1] = {}) => {
    const { check } = await analyzed(text, choices, roster);
    return [check.samples.changed.map(each => each.changes), check.groups.map(group => group.problem)];
  };
  const status = (from: string, to: string) => ({ field: 'Status', from, to });
  const gone = [
    { field: 'Termination date', from: '2026-01-31', to: '' },
    { field: 'Termination type', from: 'voluntary', to: '' },
  ];

  it('is told by a last day in the past where the file has no status, and by none in the future', async () => {
    const text = (day: string) => `Employee ID,Last name,Termination date\nE1,Sol,${day}\n`;
    expect(await changes(text('2026-02-28'))).toEqual([
      [[status('active', 'left'), { field: 'Termination date', from: '', to: '2026-02-28' }]],
      [],
    ]);
    expect(await changes(text('2026-04-30'))).toEqual([
      [[{ field: 'Termination date', from: '', to: '2026-04-30' }]],
      [],
    ]);
  });

  it('and is in the file all the same is asked about, and stays as saved until it is answered', async () => {
    const repairs = [{ kind: 'leaversAreBack' as const }];
    const { check } = await analyzed('Employee ID,Last name\nE2,Berg\n', {}, roster);
    expect(check.groups[0]?.examples[0]?.sentence).toBe(
      'Row 2 is of Berg, who has left (last day: 2026-01-31).',
    );
    for (const text of [
      'Employee ID,Last name\nE2,Berg\n',
      'Employee ID,Last name,Status,Termination date,Termination type\nE2,Berg,,,\n',
    ]) {
      expect(await changes(text)).toEqual([[], ['leftInFile']]);
      expect(await changes(text, { repairs })).toEqual([[[status('left', 'active'), ...gone]], []]);
    }
  });

  it('and is back by the status of the file has no last day any more, in a file without such days either', async () => {
    expect(await changes('Employee ID,Last name,Status\nE2,Berg,On leave\n')).toEqual([
      [[status('left', 'leave'), ...gone]],
      [],
    ]);
  });

  it('and is told to have left again without a day keeps the day that is known', async () => {
    const text = 'Employee ID,Last name,Status,Termination date,Termination type\nE2,Berg,Terminated,,\n';
    expect(await changes(text)).toEqual([[], []]);
    const told = 'Employee ID,Last name,Termination date\nE2,Berg,2026-02-15\n';
    expect(await changes(told)).toEqual([
      [[{ field: 'Termination date', from: '2026-01-31', to: '2026-02-15' }]],
      [],
    ]);
  });
});
