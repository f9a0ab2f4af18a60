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
