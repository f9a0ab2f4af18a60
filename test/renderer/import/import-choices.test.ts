import { describe, expect, it } from 'vitest';
import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import type { RosterField } from '#shared/domain/roster-fields.ts';
import {
  firstChoices,
  isAnswered,
  openQuestions,
  planOf,
  whatIsMissing,
  withField,
  withRepair,
  yearFirstDay,
} from '../../../src/renderer/features/import/import-choices.ts';

type Column = {
  readonly name: string;
  readonly field: RosterField | null;
  readonly samples?: readonly string[];
  readonly confidence?: number;
};

function previewOf(
  columns: readonly Column[],
  questions: RosterTablePreview['questions'] = [],
): RosterTablePreview {
  return {
    token: 'token-of-the-file',
    fileName: 'roster.csv',
    kind: 'csv',
    encoding: null,
    delimiter: ',',
    sheets: [],
    sheet: null,
    headerRow: 1,
    columns: columns.map(({ name, field, samples = [], confidence = 0.9 }, index) => ({
      index,
      name,
      isNamed: true,
      field,
      confidence,
      basis: 'header',
      samples: [...samples],
      filledShare: 1,
    })),
    rows: [],
    rowCount: 1,
    questions,
    source: 'roster',
  };
}

const WHO: readonly Column[] = [
  { name: 'ID', field: 'employeeId' },
  { name: 'Last', field: 'lastName' },
];

describe('the mapping', () => {
  it('starts with what was suggested, and leaves out what is only a guess', () => {
    const preview = previewOf([...WHO, { name: 'Level', field: 'gradeLevel', confidence: 0.3 }]);
    expect([...firstChoices(preview, {}).fields]).toEqual([
      [0, 'employeeId'],
      [1, 'lastName'],
      [2, null],
    ]);
  });

  it('gives a field to one column only', () => {
    const preview = previewOf([...WHO, { name: 'Number', field: null }]);
    const choices = withField(firstChoices(preview, {}), 2, 'employeeId');
    expect([...choices.fields]).toEqual([
      [0, null],
      [1, 'lastName'],
      [2, 'employeeId'],
    ]);
  });

  it('asks for the ID first, then for a name, then for answers', () => {
    const preview = previewOf([
      { name: 'ID', field: 'employeeId' },
      { name: 'Name', field: 'fullName', samples: ['Wei, Li'] },
    ]);
    let choices = firstChoices(preview, {});
    expect(whatIsMissing(preview, withField(choices, 0, null))).toMatch(/employee ID/);
    expect(whatIsMissing(preview, withField(choices, 1, null))).toMatch(/name/);
    expect(whatIsMissing(preview, choices)).toMatch(/question/);
    choices = { ...choices, nameOrder: 'lastFirst' };
    expect(whatIsMissing(preview, choices)).toBeNull();
    expect(planOf(preview.token, choices)).toMatchObject({
      mapping: [
        { column: 0, field: 'employeeId' },
        { column: 1, field: 'fullName' },
      ],
      nameOrder: 'lastFirst',
      missingPeople: { kind: 'keep' },
      missingExceptions: [],
    });
  });
});

describe('open questions', () => {
  it('asks which day comes first also when the date column was chosen by hand', () => {
    const preview = previewOf([
      ...WHO,
      { name: 'Since', field: null, samples: ['03/04/2021', '05/06/2020'] },
    ]);
    const choices = withField(firstChoices(preview, {}), 2, 'hireDate');
    const [question] = openQuestions(preview, choices);
    expect(question).toEqual({
      kind: 'dateOrder',
      column: 2,
      example: '03/04/2021',
      dayFirst: 'April 3, 2021',
      monthFirst: 'March 4, 2021',
    });
    expect(isAnswered(question!, { ...choices, dateOrders: new Map([[2, 'dmy']]) })).toBe(true);
  });

  it('asks once where the file has raised the question for a column that is chosen by hand', () => {
    const days = { dayFirst: '2021-04-03', monthFirst: '2021-03-04' };
    const asked = { kind: 'dateOrder', column: 2, example: '03/04/2021', ...days } as const;
    const preview = previewOf([...WHO, { name: 'Since', field: null, samples: ['03/04/2021'] }], [asked]);
    const choices = firstChoices(preview, {});
    expect(openQuestions(preview, choices)).toEqual([]);
    expect(openQuestions(preview, withField(choices, 2, 'hireDate'))).toHaveLength(1);
  });

  it('offers the year first where a date of three short numbers can be read so', () => {
    expect(yearFirstDay('03/04/05')).toBe('April 5, 2003');
    expect(['03/04/2005', '03/13/05', '3/4/05'].map(yearFirstDay)).toEqual([null, null, null]);
  });

  it('does not ask where a day after the twelfth tells', () => {
    const preview = previewOf([
      ...WHO,
      { name: 'Since', field: 'hireDate', samples: ['03/04/2021', '25/06/2020'] },
    ]);
    expect(openQuestions(preview, firstChoices(preview, {}))).toEqual([]);
  });

  it('does not ask where dots or the rest of the column tell, and names the month where it asks', () => {
    const samples = ['03/04/2021', '05/06/2020'];
    const dotted = previewOf([...WHO, { name: 'Since', field: null, samples: ['03.04.2021', '05.06.2020'] }]);
    expect(openQuestions(dotted, withField(firstChoices(dotted, {}), 2, 'hireDate'))).toEqual([]);
    const columns = [...WHO, { name: 'Since', field: 'hireDate', samples }] as const;
    const settled = previewOf(columns);
    expect(openQuestions(settled, firstChoices(settled, {}))).toEqual([]);
    const days = { dayFirst: '2021-04-03', monthFirst: '2021-03-04' };
    const asked = { kind: 'dateOrder', column: 2, example: '03/04/2021', ...days } as const;
    const open = previewOf(columns, [asked]);
    expect(openQuestions(open, firstChoices(open, {}))).toEqual([
      { ...asked, dayFirst: 'April 3, 2021', monthFirst: 'March 4, 2021' },
    ]);
  });

  it('holds a rivalry open until a column is chosen', () => {
    const claim = { kind: 'claim', field: 'email', columns: [2, 3] } as const;
    const preview = previewOf(
      [...WHO, { name: 'Mail', field: null }, { name: 'Private mail', field: null }],
      [{ ...claim, columns: [...claim.columns] }],
    );
    const choices = firstChoices(preview, {});
    expect(whatIsMissing(preview, choices)).toMatch(/question/);
    expect(whatIsMissing(preview, withField(choices, 2, 'email'))).toBeNull();
  });
});

describe('repairs', () => {
  it('lets the newest repair of the same value stand', () => {
    const preview = previewOf(WHO);
    const first = withRepair(firstChoices(preview, {}), {
      kind: 'replaceValue',
      column: 1,
      from: 'Sals',
      to: 'Sale',
    });
    const second = withRepair(first, { kind: 'replaceValue', column: 1, from: 'Sals', to: 'Sales' });
    expect(second.repairs).toEqual([{ kind: 'replaceValue', column: 1, from: 'Sals', to: 'Sales' }]);
  });
});
