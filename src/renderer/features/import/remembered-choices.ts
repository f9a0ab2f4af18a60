import type { ImportAnswer, ImportMemory } from '#shared/contract/import-memory.ts';
import type { DateOrder, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { ROSTER_FIELD_KEYS, rosterField, type RosterField } from '#shared/domain/roster-fields.ts';
import type { ImportChoices } from './import-choices.ts';
import { answerTo, recalledReplacements, replacementAnswers } from './remembered-answers.ts';

/** The choices as they were for a file with these columns; what it did not have stays as it is suggested. */
export function recalledChoices(
  choices: ImportChoices,
  { columns, answers }: Pick<ImportMemory, 'columns' | 'answers'>,
  preview: RosterTablePreview,
): ImportChoices {
  const remembered = new Map<number, RosterField | null>(
    columns.map(({ index, field }) => [index, ROSTER_FIELD_KEYS.find(key => key === field) ?? null]),
  );
  const taken = new Set(remembered.values());
  const fields = new Map(
    [...choices.fields].map(([index, suggested]) => {
      const field = remembered.get(index);
      // A field has one column only, and the remembered one has it already.
      return [index, field !== undefined ? field : taken.has(suggested) ? null : suggested] as const;
    }),
  );
  const nameOrder = answerTo(answers, 'nameOrder');
  const grades = answerTo(answers, 'gradeOrder')?.split('\n') ?? null;
  const asked = preview.questions.find(question => question.kind === 'gradeOrder')?.suggested ?? [];
  return {
    ...choices,
    fields,
    dateOrders: new Map(
      preview.columns.flatMap(({ index, name }) => {
        const order = answerTo(answers, 'dateOrder', name);
        return order === null ? [] : [[index, order as DateOrder] as const];
      }),
    ),
    nameOrder: nameOrder === 'firstLast' || nameOrder === 'lastFirst' ? nameOrder : choices.nameOrder,
    // The program's own ladder goes first; a grade that is new in this file has no place in the remembered order.
    gradeOrder:
      choices.gradeOrder ??
      (asked.length > 0 && asked.every(grade => grades?.includes(grade)) ? grades : null),
    repairs: recalledReplacements(answers, preview.columns),
  };
}

/** What is worth keeping of the answers that were given for a file. */
export function answersOf(choices: ImportChoices, preview: RosterTablePreview): ImportAnswer[] {
  const { dateOrders, nameOrder, gradeOrder, repairs, fields } = choices;
  const nameOf = (index: number) => preview.columns.find(column => column.index === index)?.name ?? '';
  const comesAgain = (column: number) => {
    const field = fields.get(column);
    return !!field && ['choice', 'grade', 'timeZone'].includes(rosterField(field).kind);
  };
  return [
    ...[...dateOrders].map(([column, answer]) => ({ question: 'dateOrder', about: nameOf(column), answer })),
    ...(nameOrder === null ? [] : [{ question: 'nameOrder', about: '', answer: nameOrder }]),
    ...(gradeOrder === null ? [] : [{ question: 'gradeOrder', about: '', answer: gradeOrder.join('\n') }]),
    ...replacementAnswers(repairs, preview.columns, comesAgain),
  ];
}
