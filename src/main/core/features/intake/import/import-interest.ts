import { randomUUID } from 'node:crypto';
import type { Expression, InterestPlan, InterestRow } from '#shared/contract/intake.ts';
import type { Role } from '#shared/domain/people.ts';
import {
  queryContext,
  releaseHeld,
  runCommand,
  type CommandContext,
  type CoreContext,
  type HeldValue,
  type QueryContext,
} from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import type { ListRow, ListRows } from '../../roster/index.ts';
import { form, writeExpression } from '../form.ts';
import { guessFields, roleInHeaders } from './guess-fields.ts';
import { mergeAnswers } from './merge-answers.ts';
import { readAnswers } from './read-answers.ts';
import { selectRosterPeople } from './roster-finder.sql.ts';
import { rosterFinder } from './roster-finder.ts';

type Held = HeldValue & { readonly fileName: string; readonly list: ListRows };
type CheckedRow = InterestRow & { readonly form: (Expression & { readonly personId: number }) | null };

const PREFIX = 'interestImport:';
const MAX_BYTES = 50 * 1024 * 1024;
const SAMPLES = 3;
/** Rows that the preview spells out; the counts are of all. */
const SHOWN_ROWS = 2000;

/** Reads the answers of a form tool, or the filled workbook, and guesses what its columns are; nothing is saved. */
export async function inspectAnswers(
  context: CoreContext,
  { text, file }: { readonly text?: string | undefined; readonly file?: File | undefined },
) {
  if (file && file.size > MAX_BYTES)
    throw refuse('BAD_FILE', 'This file has more than 50 MB. Export the answers only, then choose it again.');
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text ?? '');
  if (bytes.length === 0) throw refuse('INVALID', 'There are no answers. Paste rows, or choose a file.');
  const list = await context.jobs.run('readRows', { bytes });
  const ctx = queryContext(context);
  const guess = guessFields(list, rosterFinder(selectRosterPeople(ctx.db)), ctx.today());
  // One list at a time.
  releaseHeld(
    context.window,
    [...context.window.held.keys()].filter(key => key.startsWith(PREFIX)),
  );
  const token = randomUUID();
  const fileName = file ? file.name.replace(/[\p{C}/\\]+/gu, ' ').slice(0, 120) : 'the pasted rows';
  const upload: Held = { fileName, list, release: () => undefined };
  context.window.held.set(PREFIX + token, upload);
  return {
    token,
    fileName,
    rowCount: list.rows.length,
    columns: list.columns.map(({ index, name }, at) => ({
      index,
      name,
      samples: list.rows
        .map(({ cells }) => cells[index] ?? '')
        .filter(cell => cell !== '')
        .slice(0, SAMPLES)
        .map(cell => cell.slice(0, 80)),
      field: guess[at]?.field ?? null,
      dateOrder: guess[at]?.dateOrder ?? null,
    })),
    role: roleInHeaders(list),
  };
}

export function checkAnswers(ctx: QueryContext, plan: InterestPlan) {
  const rows = checked(ctx, plan);
  const count = (outcome: InterestRow['outcome']) => rows.filter(row => row.outcome === outcome).length;
  const weight = (row: CheckedRow) => (row.outcome === 'leftOut' ? 2 : row.hasProblem ? 1 : 0);
  return {
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      leftOut: count('leftOut'),
    },
    rows: [...rows]
      .sort((a, b) => weight(b) - weight(a) || a.row - b.row)
      .slice(0, SHOWN_ROWS)
      .map(({ form: _form, ...row }) => row),
  };
}

/** Writes what the check showed; all rows are one undo step. */
export function applyAnswers(context: CoreContext, plan: InterestPlan): { saved: number } {
  const result = runCommand(context, 'intake.import', (ctx: CommandContext) => {
    const forms = checked(ctx, plan).flatMap(row => row.form ?? []);
    if (forms.length === 0) throw refuse('CONFLICT', 'No row of this list adds anything. Nothing was saved.');
    const { fileName } = heldOf(ctx, plan.token);
    ctx.describe(
      `Import ${forms.length === 1 ? '1 expression' : `${forms.length} expressions`} of interest from ${fileName}`,
    );
    for (const one of forms) writeExpression(ctx.db, one);
    return { saved: forms.length };
  });
  context.window.held.delete(PREFIX + plan.token);
  return result;
}

function checked(ctx: QueryContext, plan: InterestPlan): CheckedRow[] {
  if (!plan.columns.some(({ field }) => field === 'person'))
    throw refuse('INVALID', 'Choose the column that says who wrote each form: an ID, an e-mail or a name.');
  const { list } = heldOf(ctx, plan.token);
  const find = rosterFinder(selectRosterPeople(ctx.db));
  const today = ctx.today();
  const rows = list.rows.map(row => {
    const answers = readAnswers(row, plan, today);
    const found = find(answers.person);
    return { row, answers, found };
  });
  const last = new Map<string, number>();
  for (const { row, answers, found } of rows) {
    if (found.person) last.set(`${found.person.id} ${answers.role}`, row.row);
  }
  return rows.map(({ row, answers, found }) => {
    const base = { row: row.row, text: textOf(row, plan), hasProblem: answers.notes.length > 0 };
    const leftOut = (words: string, name: string | null = null): CheckedRow => ({
      ...base,
      outcome: 'leftOut',
      name,
      role: null,
      words,
      form: null,
    });
    if (!found.person) return leftOut(found.reason);
    const { id: personId, name } = found.person;
    const { role } = answers;
    if (role === null)
      return leftOut('The row names no role, and none was chosen for rows without one.', name);
    if (role === 'unclear')
      return leftOut('The row names both roles, or none. Write one row for each role.', name);
    const winner = last.get(`${personId} ${role}`);
    if (winner !== row.row)
      return leftOut(
        `Row ${winner} is a later form of the same person for the same role; that one counts.`,
        name,
      );
    return judged(ctx, { ...base, name, role }, personId, answers);
  });
}

function judged(
  ctx: QueryContext,
  base: Omit<InterestRow, 'outcome' | 'words'> & { readonly role: Role },
  personId: number,
  { said, notes }: ReturnType<typeof readAnswers>,
): CheckedRow {
  const known = form(ctx, { personId, role: base.role });
  const { expression, changed } = mergeAnswers(expressionOf(known), said, base.role);
  const isNew = known.id === null;
  const filled = { ...expression, personId, source: expression.source ?? ('form' as const) };
  const words = [
    ...(isNew || changed.length === 0 ? [] : [`Changes the ${listed(changed)}.`]),
    ...notes,
  ].join(' ');
  if (isNew)
    return {
      ...base,
      outcome: 'new',
      words,
      form: { ...filled, interestOn: filled.interestOn ?? ctx.today() },
    };
  if (changed.length === 0) return { ...base, outcome: 'same', words, form: null };
  return { ...base, outcome: 'changed', words, form: filled };
}

function expressionOf({ ...known }: ReturnType<typeof form>): Omit<Expression, 'role'> {
  const { interestOn, source, motivation, capacity, offered, sought, wanted, avoided } = known;
  const { availability, channel, accessNeeds } = known;
  return {
    interestOn,
    source,
    motivation,
    capacity,
    offered,
    sought,
    wanted,
    avoided,
    availability,
    channel,
    accessNeeds,
  };
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

function textOf({ cells }: ListRow, plan: InterestPlan): string {
  return plan.columns
    .filter(({ field }) => field === 'person')
    .map(({ index }) => cells[index] ?? '')
    .filter(Boolean)
    .join(', ')
    .slice(0, 200);
}

function heldOf({ core }: QueryContext, token: string): Held {
  const held = core.window.held.get(PREFIX + token) as Held | undefined;
  if (!held)
    throw refuse('NOT_FOUND', 'The list is no longer at hand. Choose it again; nothing was changed.');
  return held;
}
