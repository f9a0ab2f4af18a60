import type { ImportAnswer, ImportMemory } from '#shared/contract/import-memory.ts';
import type { DateColumns, ListRepair } from '#shared/contract/list-import.ts';
import type { DateOrder, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { answerTo, recalledReplacements, replacementAnswers } from '../remembered-answers.ts';
import type { Checked, Found, ListKind, ListPlan } from './list-kind.ts';

/** What the facilitator has chosen so far for a list; several columns may say the same. */
export type Draft<F extends string, O> = {
  readonly fields: ReadonlyMap<number, F>;
  /** How the days of a column are written, where they read both ways. */
  readonly dateOrders: ReadonlyMap<number, DateOrder>;
  readonly options: O;
  readonly repairs: readonly ListRepair[];
};

type AnyKind<F extends string, O, S extends Found> = Pick<
  ListKind<F, O, S, Checked, unknown>,
  'labels' | 'people' | 'dateField' | 'columns' | 'options' | 'missing' | 'answers' | 'recalled'
>;
type Columns = Pick<RosterTablePreview, 'columns'>;

/** What a list starts with: what was suggested. */
export function firstDraft<F extends string, O, S extends Found>(
  kind: AnyKind<F, O, S>,
  found: S,
): Draft<F, O> {
  return {
    fields: new Map(kind.columns(found).map(({ index, field }) => [index, field])),
    dateOrders: new Map(),
    options: kind.options(found),
    repairs: [],
  };
}

/** The draft as a list with these columns was imported the last time; new columns stay as suggested. */
export function recalledDraft<F extends string, O, S extends Found>(
  kind: AnyKind<F, O, S>,
  found: S,
  { columns, answers }: Pick<ImportMemory, 'columns' | 'answers'>,
  preview: Columns,
): Draft<F, O> {
  const first = firstDraft(kind, found);
  const known = Object.keys(kind.labels) as F[];
  const fields = new Map(first.fields);
  for (const { index, field } of columns) {
    const meant = known.find(one => one === field);
    if (meant === undefined) fields.delete(index);
    else fields.set(index, meant);
  }
  return {
    fields,
    dateOrders: new Map(
      preview.columns.flatMap(({ index, name }) => {
        const order = answerTo(answers, 'dateOrder', name);
        return order === null ? [] : [[index, order as DateOrder] as const];
      }),
    ),
    options: kind.recalled(first.options, answers, found),
    repairs: recalledReplacements(answers, preview.columns),
  };
}

/** What is worth keeping of a draft for the next file of the same source. */
export function answersOf<F extends string, O, S extends Found>(
  kind: AnyKind<F, O, S>,
  found: S,
  { dateOrders, options, repairs, fields }: Draft<F, O>,
  { columns }: Columns,
): ImportAnswer[] {
  const nameOf = (index: number) => columns.find(column => column.index === index)?.name ?? '';
  const comesAgain = (column: number) => {
    const field = fields.get(column);
    return field !== undefined && !kind.people.includes(field);
  };
  return [
    ...[...dateOrders].map(([column, answer]) => ({ question: 'dateOrder', about: nameOf(column), answer })),
    ...replacementAnswers(repairs, columns, comesAgain),
    ...kind.answers(options, found),
  ];
}

export function withListField<F extends string, O>(
  draft: Draft<F, O>,
  index: number,
  field: F | null,
): Draft<F, O> {
  const fields = new Map(draft.fields);
  if (field === null) fields.delete(index);
  else fields.set(index, field);
  return { ...draft, fields };
}

/** The column of days whose writing she has to tell, because it reads both ways; null when nothing is open. */
export function doubtfulDate<F extends string, O>(
  { fields }: Draft<F, O>,
  dateField: F | null,
  dates: DateColumns,
): DateColumns[number] | null {
  const column = [...fields].find(([, field]) => field === dateField)?.[0];
  return dates.find(({ index, order }) => index === column && order === null) ?? null;
}

/** The plan that the core checks and carries out; columns from left to right: first and last name are read in this order. */
export function planOf<F extends string, O>(
  file: Pick<ListPlan<F>, 'token' | 'reading'>,
  { fields, dateOrders, options, repairs }: Draft<F, O>,
  dateField: F | null,
  dates: DateColumns,
): ListPlan<F> & O {
  const columns = [...fields].map(([index, field]) => ({ index, field })).sort((a, b) => a.index - b.index);
  const date = columns.find(({ field }) => field === dateField);
  const order =
    date && (dates.find(({ index }) => index === date.index)?.order ?? dateOrders.get(date.index));
  return { ...options, ...file, repairs: [...repairs], columns, dateOrder: order ?? 'dmy' };
}
