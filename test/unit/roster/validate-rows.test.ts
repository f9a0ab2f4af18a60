import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '#core/features/roster/import/problem-catalog.ts';
import { analyzed, managersBy, problemsOf, writtenBy, written } from './check-file.ts';
import { packedPeople } from './saved-people.ts';

const file = (columns: string, ...rows: readonly string[]) => `${columns}\n${rows.join('\n')}\n`;
const NAMED = 'Employee ID,First name,Last name';

/** One broken file for each kind of problem: the kind, the file, the rows that are named. */
const BROKEN: readonly (readonly [kind: keyof typeof PROBLEMS, text: string, rows: readonly number[]])[] = [
  ['missingId', file(NAMED, 'E1,Ana,Sol', ',Bo,Berg', 'n/a,Cy,Ray'), [3, 4]],
  ['duplicateId', file(NAMED, 'E1,Ana,Sol', 'E2,Bo,Berg', 'E1,Cy,Ray'), [2, 4]],
  ['damagedId', file(NAMED, '1.23457E+11,Ana,Sol', 'E2,Bo,Berg'), [2]],
  ['overLongId', file(NAMED, `${'9'.repeat(65)},Ana,Sol`, 'E2,Bo,Berg'), [2]],
  ['missingName', file(NAMED, 'E1,,', 'E2,Bo,Berg'), [2]],
  ['overLongName', file(NAMED, `E1,${'a'.repeat(101)},Sol`, 'E2,Bo,Berg'), [2]],
  [
    'extraCells',
    file(NAMED, 'E1,Ana,Sol', 'E2,Bo,Berg', 'E3,Cy,Ray,Head', 'E4,Di,Day', 'E5,Ed,Elm', 'E6,Fe,Fox'),
    [4],
  ],
  [
    'notAPerson',
    file(NAMED, 'E1,Ana,Sol', 'Total: 1,,', 'Grand Total,4,', 'Gesamtsumme,,4', ',TOTAL,2', 'Total 12,3,'),
    [3, 4, 5, 6, 7],
  ],
  ['repeatedHeader', file(NAMED, 'E1,Ana,Sol', NAMED, 'E2,Bo,Berg'), [3]],
  ['duplicateRow', file(NAMED, 'E1,Ana,Sol', 'E1,Ana,Sol'), [3]],
  ['idSpelling', file(NAMED, 'E1,Ana,Sol', 'e1,Bo,Berg'), [3]],
  ['knownPerson', file(NAMED, 'E1,Ana,Sol', 'l1,Lea,Ving'), [3]],
  ['leftInFile', file(NAMED, 'E1,Ana,Sol', 'L1,Lea,Ving'), [3]],
  ['missingCells', file(`${NAMED},Job title`, 'E1,Ana,Sol', 'E2,Bo,Berg,Clerk'), [2]],
  ['singleName', file('Employee ID,Full name', 'E1,Teller', 'E2,Ana Sol', 'E3,Bo Berg'), [2]],
  ['badEmail', file(`${NAMED},E-mail`, 'E1,Ana,Sol,ana(at)example.org', 'E2,Bo,Berg,bo@example.org'), [2]],
  ['sharedEmail', file(`${NAMED},E-mail`, 'E1,Ana,Sol,team@example.org', 'E2,Bo,Berg,Team@example.org'), [3]],
  ['unknownManager', file(`${NAMED},Manager ID`, 'E1,Ana,Sol,E9', 'E2,Bo,Berg,E1'), [2]],
  ['managerNotImported', file(`${NAMED},Manager ID`, 'E1,,,', 'E2,Bo,Berg,E1', 'E3,Cy,Ray,E2'), [3]],
  [
    'ambiguousManager',
    file(`${NAMED},Manager name`, 'E1,Ana,Sol,', 'E2,Ana,Sol,', 'E3,Bo,Berg,Ana Sol'),
    [4],
  ],
  ['managerIsSelf', file(`${NAMED},Manager ID`, 'E1,Ana,Sol,E1', 'E2,Bo,Berg,E1'), [2]],
  [
    'managerCycle',
    file(`${NAMED},Manager ID`, 'E1,A,A,E2', 'E2,B,B,E3', 'E3,C,C,E1', 'E4,D,D,E1'),
    [2, 3, 4],
  ],
  ['impossibleDate', file(`${NAMED},Hire date`, 'E1,Ana,Sol,2025-02-30', 'E2,Bo,Berg,2025-02-28'), [2]],
  ['unreadableDate', file(`${NAMED},Hire date`, 'E1,Ana,Sol,last spring', 'E2,Bo,Berg,2025-02-28'), [2]],
  ['dateOutOfRange', file(`${NAMED},Hire date`, 'E1,Ana,Sol,1900-01-01', 'E2,Bo,Berg,2025-02-28'), [2]],
  [
    'endBeforeStart',
    file(
      `${NAMED},Hire date,Termination date`,
      'E1,Ana,Sol,2020-01-01,2019-01-01',
      'E2,Bo,Berg,2019-01-01,2020-01-01',
    ),
    [2],
  ],
  [
    'jobBeforeHire',
    file(
      `${NAMED},Hire date,In job since`,
      'E1,Ana,Sol,2020-01-01,2019-01-01',
      'E2,Bo,Berg,2019-01-01,2020-01-01',
    ),
    [2],
  ],
  [
    'leftWithoutDate',
    file(`${NAMED},Status,Termination date`, 'E1,Ana,Sol,left,', 'E2,Bo,Berg,left,2020-01-01'),
    [2],
  ],
  [
    'pastEndButActive',
    file(`${NAMED},Status,Termination date`, 'E1,Ana,Sol,active,2020-01-01', 'E2,Bo,Berg,active,2027-01-01'),
    [2],
  ],
  ['unknownStatus', file(`${NAMED},Status`, 'E1,Ana,Sol,seconded', 'E2,Bo,Berg,active'), [2]],
  [
    'unknownTerminationType',
    file(`${NAMED},Termination type`, 'E1,Ana,Sol,moved to Mars', 'E2,Bo,Berg,voluntary'),
    [2],
  ],
  [
    'unknownGrade',
    file(
      `${NAMED},Grade`,
      'E1,Ana,Sol,G1',
      'E2,Bo,Berg,G2',
      'E3,Cy,Ray,G3',
      'E4,Di,Day,G4',
      'E5,Ed,Elm,boss',
    ),
    [6],
  ],
  ['unknownChannel', file(`${NAMED},Preferred channel`, 'E1,Ana,Sol,pigeon', 'E2,Bo,Berg,video'), [2]],
  ['unknownTimeZone', file(`${NAMED},Time zone`, 'E1,Ana,Sol,Mars/Base', 'E2,Bo,Berg,Europe/Oslo'), [2]],
  ['unknownRating', file(`${NAMED},Performance rating`, 'E1,Ana,Sol,purple', 'E2,Bo,Berg,4'), [2]],
  ['badSkillLevel', file(`${NAMED},Skills offered`, 'E1,Ana,Sol,Python:9', 'E2,Bo,Berg,Python:4'), [2]],
  ['overLongItem', file(`${NAMED},Interests`, `E1,Ana,Sol,${'jazz '.repeat(20)}`, 'E2,Bo,Berg,Jazz'), [2]],
  ['overLong', file(`${NAMED},Job title`, `E1,Ana,Sol,${'x'.repeat(201)}`, 'E2,Bo,Berg,Clerk'), [2]],
  ['cellError', file(`${NAMED},Job title`, 'E1,Ana,Sol,#REF!', 'E2,Bo,Berg,Clerk'), [2]],
  ['formulaLike', file(`${NAMED},Job title`, 'E1,Ana,Sol,"=HYPERLINK(""x"")"', 'E2,Bo,Berg,Clerk'), [2]],
  ['controlCharacters', file(NAMED, 'E1,A\u0007na,Sol', 'E2,Bo,Berg'), [2]],
  ['directionOverride', file(NAMED, 'E1,Ana,\u202eloS', 'E2,Bo,Berg'), [2]],
  ['garbledText', file(NAMED, 'E1,Ana,MÃ¼ller', 'E2,Bo,Berg'), [2]],
];

/** Who is in the program already, for the problems that only a second import can have. */
const SAVED = packedPeople([
  { employeeId: 'L1', firstName: 'Lea', lastName: 'Ving', status: 'left', terminationDate: '2026-01-31' },
]);

describe('a broken row is named with its row number', () => {
  it.each(BROKEN)('%s', async (kind, text, rows) => {
    const nameOrder = 'firstLast' as const;
    expect((await problemsOf(text, { nameOrder }, SAVED))[kind]).toEqual(rows);
    const { check, rejectedCsv } = await analyzed(text, { nameOrder }, SAVED);
    const group = check.groups.find(each => each.problem === kind);
    expect(group?.examples[0]?.sentence).toMatch(/^Row \d+.*[^.]\.$/);
    expect(group?.advice.length).toBeGreaterThan(10);
    // An error keeps exactly the named rows out; a warning keeps none out, except the same row twice.
    const staysOut = PROBLEMS[kind].severity === 'error' || kind === 'duplicateRow';
    for (const row of rows) expect(new RegExp(`^${row},`, 'm').test(rejectedCsv())).toBe(staysOut);
  });

  it('and every kind of the catalog but the facilitator’s own choice has its file here', () => {
    expect(new Set([...BROKEN.map(([kind]) => kind), 'skipped'])).toEqual(new Set(Object.keys(PROBLEMS)));
  });

  it('says it in a sentence with place, value and column', async () => {
    const { check } = await analyzed(
      file(`${NAMED},E-mail`, 'E1,Ana,Sol,ana(at)example.org', 'E2,Bo,Berg,bo@example.org'),
      {
        mapping: [
          { column: 0, field: 'employeeId' },
          { column: 2, field: 'lastName' },
          { column: 3, field: 'email' },
        ],
      },
    );
    expect(check.groups[0]).toMatchObject({
      title: '1 row: an e-mail address that cannot be right',
      columnName: 'E-mail',
      examples: [
        {
          row: 2,
          text: 'ana(at)example.org',
          sentence: 'Row 2, column “E-mail”: “ana(at)example.org” is not an e-mail address.',
        },
      ],
    });
  });
});

describe('a good file has no problems', () => {
  it('whatever the names are', async () => {
    const names = [
      'Null,None',
      "O'Neil,d'Arc",
      'Nguyễn,Thị Ánh',
      '李,伟',
      'אבי,כהן',
      'محمد,الأمين',
      'X Æ A-12,Jr.',
      '‑,Singh'.slice(2),
    ];
    const text = file(NAMED, ...names.map((name, i) => `E${i},${name}`));
    const analysis = await analyzed(text);
    const { check } = analysis;
    expect(check.groups.filter(group => group.severity === 'error')).toEqual([]);
    expect(writtenBy(analysis, 'firstName')).toEqual(names.map(name => name.split(',')[0]));
  });

  it('and an end in the year 9999 is no end', async () => {
    expect(
      await problemsOf(file(`${NAMED},Termination date`, 'E1,Ana,Sol,31.12.9999', 'E2,Bo,Berg,31.12.9999')),
    ).toEqual({});
  });
});

describe('a problem is settled', () => {
  const statuses = file(`${NAMED},Status`, 'E1,Ana,Sol,seconded', 'E2,Bo,Berg,seconded', 'E3,Cy,Ray,active');

  it('once for all rows with the same value', async () => {
    const { check } = await analyzed(statuses);
    expect(check.groups).toMatchObject([
      {
        problem: 'unknownStatus',
        value: 'seconded',
        choices: ['active', 'leave', 'left'],
        count: 2,
        column: 3,
      },
    ]);
    const repairs = [{ kind: 'replaceValue', column: 3, from: 'seconded', to: 'leave' }] as const;
    expect(await problemsOf(statuses, { repairs })).toEqual({});
    expect(await written(statuses, 'status', { repairs })).toEqual(['leave', 'leave', 'active']);
  });

  it('in one cell', async () => {
    const text = file(NAMED, ',Ana,Sol', 'E2,Bo,Berg');
    const repairs = [{ kind: 'setCell', row: 2, column: 0, value: 'E1' }] as const;
    expect(await written(text, 'employeeId', { repairs })).toEqual(['E1', 'E2']);
  });

  it('by keeping the first or the last of the rows with the same id', async () => {
    const text = file(NAMED, 'E1,Ana,Sol', 'E1,Bo,Berg');
    expect(await written(text, 'firstName', { repairs: [{ kind: 'duplicates', keep: 'first' }] })).toEqual([
      'Ana',
    ]);
    expect(await written(text, 'firstName', { repairs: [{ kind: 'duplicates', keep: 'last' }] })).toEqual([
      'Bo',
    ]);
  });

  it('by leaving out a row, or all rows with a doubt', async () => {
    expect(await written(statuses, 'employeeId', { repairs: [{ kind: 'skipRow', row: 2 }] })).toEqual([
      'E2',
      'E3',
    ]);
    expect(
      await written(statuses, 'employeeId', { repairs: [{ kind: 'skipProblem', problem: 'unknownStatus' }] }),
    ).toEqual(['E3']);
  });

  it('by putting grade words in order', async () => {
    const text = file(`${NAMED},Level`, 'E1,Ana,Sol,Boss', 'E2,Bo,Berg,Helper', 'E3,Cy,Ray,Helper');
    expect((await problemsOf(text))['unknownGrade']?.sort()).toEqual([2, 3, 4]);
    expect(await written(text, 'gradeLevel', { gradeOrder: ['Helper', 'Boss'] })).toEqual(['2', '1', '1']);
  });
});

it('finds no fault with the cells of a total or of a row that was left out', async () => {
  const text = file(`Employee ID,Full name,Hire date`, 'E1,"Sol, Ana",2020-01-01', 'Total,4,average 3.5');
  expect(await problemsOf(text)).toEqual({ notAPerson: [3] });
  const skipped = file(`Employee ID,Full name,Hire date`, 'E1,"Sol, Ana",2020-01-01', 'E2,Berg,soon');
  const left = await problemsOf(skipped, { repairs: [{ kind: 'skipRow', row: 3 }] });
  expect(left).toEqual({ skipped: [3] });
});

it('shows characters that cannot be seen, and lets none of them turn its own sentence around', async () => {
  const { check } = await analyzed(file(NAMED, 'E1,Ana,We\u202ei', 'E2,B\u0007o,Berg'));
  expect(check.groups.map(group => group.examples[0]?.sentence)).toEqual([
    'Row 3, column “First name”: invisible control characters were removed from “B▯o”.',
    'Row 2, column “Last name”: characters that reverse the reading direction were removed from “We▯i”.',
  ]);
});

describe('managers', () => {
  it('are found by whatever a cell holds: an ID typed for a name, an address, an ID behind the name', async () => {
    const rows = [
      'E1,Ana,Sol,ana@example.org,',
      'E2,Ana,Sol,bo@example.org,E1',
      'E3,Cy,Ray,,"Sol, Ana (E2)"',
      'E4,Di,Day,,bo@example.org',
      'E5,Ed,Elm,,Ana Sol <ana@example.org>',
      'E6,Fe,Fox,,Ana Sol',
      'E7,Gil,Gray,,Cy Ray [E99]',
    ];
    const text = file(`${NAMED},E-mail,Manager name`, ...rows);
    expect(managersBy(await analyzed(text))).toEqual([0, 1, 2, 2, 1, 0, 0]);
    expect(await problemsOf(text)).toMatchObject({ ambiguousManager: [7], unknownManager: [8] });
    const { check } = await analyzed(text);
    expect(check.groups.find(group => group.problem === 'ambiguousManager')?.examples[0]?.sentence).toBe(
      'Row 7, column “Manager name”: 2 people (IDs E1, E2) are called “Ana Sol”.',
    );
  });

  const people = packedPeople([
    { employeeId: 'S1', firstName: 'Sal', lastName: 'Ito', email: 'sal@example.org' },
    { employeeId: 'S2', firstName: 'Tor', lastName: 'Moe', manager: 'E1' },
  ]);

  it('are found by id, e-mail or name, also among people who are saved already', async () => {
    const by = async (column: string, value: string) => {
      const text = file(`${NAMED},${column}`, `E1,Ana,Sol,${value}`, 'E2,Bo,Berg,');
      const analysis = await analyzed(text, {}, people);
      expect(analysis.check.groups).toEqual([]);
      return managersBy(analysis);
    };
    expect(await by('Manager ID', 'S1')).toEqual([-1, 0]);
    expect(await by('Manager email', 'SAL@example.org')).toEqual([-1, 0]);
    expect(await by('Manager name', '"Ito, Sal"')).toEqual([-1, 0]);
    // E2 is written first.
    expect(await by('Manager name', 'bo BERG')).toEqual([0, 1]);
  });

  it('in a circle that closes through the saved roster are found too', async () => {
    expect(
      await problemsOf(file(`${NAMED},Manager ID`, 'E1,Ana,Sol,S2', 'E2,Bo,Berg,E1'), {}, people),
    ).toMatchObject({ managerCycle: [2] });
  });
});
