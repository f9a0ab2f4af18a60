import type { Expression, InterestPlan, InterestRow } from '#shared/contract/intake.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { listWords } from '#shared/domain/list-words.ts';
import type { Role } from '#shared/domain/people.ts';
import { queryContext, type CommandContext, type CoreContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import {
  cellsIn,
  columnsOf,
  dateColumns,
  listedFinder,
  listRows,
  noteNobody,
  problemList,
  selectPeople,
} from '../../people-lists/index.ts';
import type { ListRow, ListRows } from '../../roster/index.ts';
import { form, writeExpression } from '../form.ts';
import { selectSkillNames } from '../rules.sql.ts';
import { guessFields, roleInHeaders } from './guess-fields.ts';
import { mergeAnswers } from './merge-answers.ts';
import { readAnswers } from './read-answers.ts';

type PlannedRow = InterestRow & { readonly form: (Expression & { readonly personId: number }) | null };

/** Rows that the preview spells out; the counts are of all. */
const SHOWN_ROWS = 2000;

/** What the columns of a form tool's export, or of the filled workbook, probably are; nothing is saved. */
export async function* suggestAnswers(
  context: CoreContext,
  file: Parameters<typeof listRows>[1],
  signal: AbortSignal | undefined,
) {
  const { list } = yield* listRows(context, file, signal);
  const { db, today } = queryContext(context);
  yield {
    kind: 'done' as const,
    columns: guessFields(list, listedFinder(selectPeople(db)), today()),
    dates: dateColumns(list, today()),
    role: roleInHeaders(list),
  };
}

/** What each form does to what is known of its writer; rows that stay out come first, then those not understood whole. */
export function planInterest(ctx: QueryContext, list: ListRows, plan: InterestPlan) {
  const problems = problemList(list);
  const rows = plannedRows(ctx, list, plan, problems);
  const count = (outcome: InterestRow['outcome']) => rows.filter(row => row.outcome === outcome).length;
  const weight = (row: PlannedRow) => (row.outcome === 'leftOut' ? 2 : row.hasProblem ? 1 : 0);
  return {
    forms: rows.flatMap(row => row.form ?? []),
    problems,
    check: {
      kind: 'done' as const,
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
      problems: problems.groups(),
    },
  };
}

/** Writes what the check showed; all rows are one undo step. */
export function writeInterest(
  ctx: CommandContext,
  list: ListRows,
  plan: InterestPlan,
  fileName: string,
): { saved: number } {
  const { forms } = planInterest(ctx, list, plan);
  if (forms.length === 0) throw refuse('CONFLICT', 'No row of this list adds anything. Nothing was saved.');
  ctx.describe(
    `Import ${forms.length === 1 ? '1 expression' : `${forms.length} expressions`} of interest from ${fileName}`,
  );
  for (const one of forms) writeExpression(ctx.db, one);
  return { saved: forms.length };
}

/** Forms cannot be read without a column that says whose they are. */
export function assertPersonColumn(plan: InterestPlan): void {
  if (columnsOf(plan, 'person').length > 0) return;
  throw refuse('INVALID', 'Choose the column that says who wrote each form: an ID, an e-mail or a name.', {
    person: 'Choose a column.',
  });
}

function plannedRows(
  ctx: QueryContext,
  list: ListRows,
  plan: InterestPlan,
  problems: ReturnType<typeof problemList>,
): PlannedRow[] {
  const people = columnsOf(plan, 'person');
  const find = listedFinder(selectPeople(ctx.db));
  const skills = new Set(selectSkillNames(ctx.db).map(foldText));
  const today = ctx.today();
  const read = list.rows.map(row => ({
    row,
    answers: readAnswers(row, plan, today),
    found: find(cellsIn(row, people)),
  }));
  const last = new Map<string, number>();
  for (const { row, answers, found } of read) {
    if (found.person) last.set(`${found.person.id} ${answers.role}`, row.row);
  }
  return read.map(({ row, answers, found }) => {
    const base = {
      row: row.row,
      text: cellsIn(row, people).filter(Boolean).join(', ').slice(0, 200),
      hasProblem: answers.notes.length > 0,
    };
    const leftOut = (words: string, name: string | null = null): PlannedRow => ({
      ...base,
      outcome: 'leftOut',
      name,
      role: null,
      words,
      form: null,
    });
    if (!found.person) {
      noteNobody(problems, row, people, found);
      return leftOut(`${found.words}.`);
    }
    const { id: personId, name } = found.person;
    const { role } = answers;
    if (role === null || role === 'unclear') {
      const words = role === null ? NO_ROLE.words : UNCLEAR.words;
      problems.add(role === null ? NO_ROLE : UNCLEAR, row.row, `${name}: ${words}`, rolePlace(row, plan));
      return leftOut(`The row names ${words}.`, name);
    }
    const winner = last.get(`${personId} ${role}`);
    if (winner !== row.row) {
      const words = `Row ${winner} is a later form of the same person for the same role; that one counts`;
      problems.add(LATER, row.row, `${name}. ${words}`);
      return leftOut(`${words}.`, name);
    }
    return judged(ctx, { ...base, name, role }, { personId, skills, ...answers });
  });
}

function rolePlace({ cells }: ListRow, plan: InterestPlan) {
  const [column] = columnsOf(plan, 'role');
  return column === undefined ? null : { column, text: cells[column] ?? '', choices: ['Mentor', 'Mentee'] };
}

function judged(
  ctx: QueryContext,
  base: Omit<InterestRow, 'outcome' | 'words'> & { readonly role: Role },
  {
    personId,
    skills,
    said,
    notes,
  }: Pick<ReturnType<typeof readAnswers>, 'said' | 'notes'> & {
    readonly personId: number;
    /** Names of all skills that the program knows, folded. */
    readonly skills: ReadonlySet<string>;
  },
): PlannedRow {
  const known = form(ctx, { personId, role: base.role });
  const { expression, changed } = mergeAnswers(expressionOf(known), said, base.role);
  const isNew = known.id === null;
  const filled = { ...expression, personId, source: expression.source ?? ('form' as const) };
  const words = [
    ...(isNew || changed.length === 0 ? [] : [`Changes the ${listWords(changed)}.`]),
    ...newSkillWords(said, skills),
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

/** A skill that nobody had so far may be another spelling of one that is known; the first file of all brings them all. */
function newSkillWords(
  { offered = [], sought = [], wanted = [], avoided = [] }: ReturnType<typeof readAnswers>['said'],
  known: ReadonlySet<string>,
): string[] {
  const said = [...[...offered, ...sought].map(({ skill }) => skill), ...wanted, ...avoided];
  const added = new Map(
    said.flatMap(name => (known.has(foldText(name)) ? [] : [[foldText(name), name] as const])),
  );
  const names = [...added.values()].map(name => `“${name}”`);
  if (names.length === 0 || known.size === 0) return [];
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  return [`Adds ${listWords(shown)} to the skills of the program.`];
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

const NO_ROLE = {
  title: 'No role is named',
  advice: 'Go back to the columns and choose a role for rows that name none, or write it here.',
  words: 'no role, and none was chosen for rows without one',
};
const UNCLEAR = {
  title: 'Both roles are named, or none that is known',
  advice: 'Choose the role here. Who would like both needs a row for each.',
  words: 'both roles, or none. Write one row for each role',
};
const LATER = {
  title: 'A later form of the same person counts',
  advice: 'Of several forms of a person for one role the last one counts. Nothing needs to be done.',
};
