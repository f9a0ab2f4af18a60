import { describe, expect, it } from 'vitest';
import { firstChoices, withField, withRepair } from '../../../src/renderer/features/import/import-choices.ts';
import { answersOf, recalledChoices } from '../../../src/renderer/features/import/remembered-choices.ts';
import {
  answersOf as listAnswersOf,
  doubtfulDate,
  firstDraft,
  planOf,
  recalledDraft,
  withListField,
} from '../../../src/renderer/features/import/lists/list-draft.ts';
import { answerTo } from '../../../src/renderer/features/import/remembered-answers.ts';
import { previewOf } from './preview-of.ts';

describe('the answers about a roster', () => {
  const may = previewOf('Nr', 'Name', 'Eintritt', 'Status', 'Vorgesetzter');
  const mapped = (['employeeId', 'fullName', 'hireDate', 'status', 'managerName'] as const).reduce(
    (choices, field, index) => withField(choices, index, field),
    firstChoices(may, {}),
  );
  const answered = [
    { kind: 'replaceValue' as const, column: 3, from: 'Sabbatjahr', to: 'leave' },
    { kind: 'replaceValue' as const, column: 4, from: 'Li We', to: 'Li Wei' },
    { kind: 'setCell' as const, row: 4, column: 0, value: '0009' },
  ].reduce(withRepair, {
    ...mapped,
    nameOrder: 'lastFirst' as const,
    dateOrders: new Map([[2, 'dmy' as const]]),
    gradeOrder: ['Junior', 'Senior'],
  });

  it('hold for the next file by the names of its columns; who somebody is and single cells do not', () => {
    const answers = answersOf(answered, may);
    expect(answers).toEqual([
      { question: 'dateOrder', about: 'Eintritt', answer: 'dmy' },
      { question: 'nameOrder', about: '', answer: 'lastFirst' },
      { question: 'gradeOrder', about: '', answer: 'Junior\nSenior' },
      { question: 'value', about: '["Status","Sabbatjahr"]', answer: 'leave' },
    ]);
    const june = previewOf('Status', 'Eintritt', 'Name', 'Nr', 'Team');
    const columns = [
      { index: 0, field: 'status' },
      { index: 1, field: 'hireDate' },
      { index: 2, field: 'fullName' },
      { index: 3, field: 'employeeId' },
    ];
    const recalled = recalledChoices(firstChoices(june, {}), { columns, answers }, june);
    expect([...recalled.fields]).toEqual([
      [0, 'status'],
      [1, 'hireDate'],
      [2, 'fullName'],
      [3, 'employeeId'],
      [4, null],
    ]);
    expect(recalled).toMatchObject({
      dateOrders: new Map([[1, 'dmy']]),
      nameOrder: 'lastFirst',
      repairs: [{ kind: 'replaceValue', column: 0, from: 'Sabbatjahr', to: 'leave' }],
    });
  });

  it('give way to what is new: a grade without a place, a field that another column has by now', () => {
    const june = previewOf('Grade', 'Level');
    const suggested = {
      ...firstChoices(june, {}),
      fields: new Map([
        [0, null],
        [1, 'gradeLevel' as const],
      ]),
      gradeOrder: ['Junior', 'Lead', 'Senior'],
    };
    const recalled = recalledChoices(
      suggested,
      {
        columns: [{ index: 0, field: 'gradeLevel' }],
        answers: [{ question: 'gradeOrder', about: '', answer: 'Junior\nSenior' }],
      },
      june,
    );
    expect([...recalled.fields]).toEqual([
      [0, 'gradeLevel'],
      [1, null],
    ]);
    expect(recalled.gradeOrder).toEqual(['Junior', 'Lead', 'Senior']);
  });
});

describe('the answers about a list', () => {
  const may = previewOf('Mentor', 'Mentee', 'Phase', 'Since');
  const found = {
    kind: 'done' as const,
    pairs: [
      { index: 0, field: 'mentor' as const },
      { index: 1, field: 'mentee' as const },
      { index: 3, field: 'startOn' as const },
    ],
    skills: [],
    dates: [{ index: 3, order: null, example: '03/04/2026' }],
  };
  type Field = 'mentor' | 'mentee' | 'state' | 'startOn';
  type Options = { readonly state: string; readonly raisesCapacity: boolean };
  const PAIRS = {
    labels: { mentor: 'Mentor', mentee: 'Mentee', state: 'State', startOn: 'Start' },
    people: ['mentor', 'mentee'] as const,
    dateField: 'startOn' as const,
    columns: (list: typeof found): readonly { index: number; field: Field }[] => list.pairs,
    options: (): Options => ({ state: 'proposed', raisesCapacity: false }),
    missing: () => null,
    answers: ({ state }: Options) => [{ question: 'state', about: '', answer: state }],
    recalled: (options: Options, answers: Parameters<typeof answerTo>[0]) => ({
      ...options,
      state: answerTo(answers, 'state') ?? options.state,
    }),
  };
  const file = { token: 'token-of-the-file', reading: {} };

  it('ask how days are written only where they read both ways, and say it in the plan', () => {
    const first = firstDraft(PAIRS, found);
    expect(doubtfulDate(first, 'startOn', found.dates)?.example).toBe('03/04/2026');
    const answered = { ...first, dateOrders: new Map([[3, 'mdy' as const]]) };
    expect(planOf(file, answered, 'startOn', found.dates)).toMatchObject({
      dateOrder: 'mdy',
      columns: found.pairs,
      state: 'proposed',
    });
    expect(doubtfulDate(withListField(answered, 3, null), 'startOn', found.dates)).toBeNull();
  });

  it('hold for the next file of the source, without the people', () => {
    const draft = {
      ...withListField(firstDraft(PAIRS, found), 2, 'state'),
      dateOrders: new Map([[3, 'mdy' as const]]),
      options: { state: 'active' as const, raisesCapacity: true },
      repairs: [
        { kind: 'replaceValue' as const, column: 2, from: 'laufend', to: 'Active' },
        { kind: 'replaceValue' as const, column: 0, from: 'Lee', to: 'Li Wei' },
      ],
    };
    const answers = listAnswersOf(PAIRS, found, draft, may);
    const columns = [...draft.fields].map(([index, field]) => ({ index, field }));
    const recalled = recalledDraft(PAIRS, found, { columns, answers }, may);
    expect(recalled.fields.get(2)).toBe('state');
    expect(recalled.dateOrders.get(3)).toBe('mdy');
    // Places are given for the rows of one file.
    expect(recalled.options).toEqual({ state: 'active', raisesCapacity: false });
    expect(recalled.repairs).toEqual([{ kind: 'replaceValue', column: 2, from: 'laufend', to: 'Active' }]);
  });
});
