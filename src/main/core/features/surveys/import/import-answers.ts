import { randomUUID } from 'node:crypto';
import type { SurveyImportPlan } from '#shared/contract/surveys.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import {
  queryContext,
  releaseHeld,
  runCommand,
  type CoreContext,
  type HeldValue,
  type QueryContext,
} from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { givenRows } from '../../people-lists/index.ts';
import { personFinder, selectKnownPeople } from '../../readiness/index.ts';
import type { ListRows } from '../../roster/index.ts';
import * as answers from '../answers.sql.ts';
import * as rules from '../survey-rules.ts';
import { surveyFacts } from '../survey-view.ts';
import * as sql from '../surveys.sql.ts';
import { openSurveyById, writeForms } from '../take-answers.ts';
import { checkForms, type CheckedForm } from './check-forms.ts';
import { guessSurveyColumns } from './guess-columns.ts';

type Held = HeldValue & { readonly fileName: string; readonly list: ListRows };

const PREFIX = 'surveyImport:';
const SAMPLES = 3;
/** Rows that the preview spells out; the counts are of all. */
const SHOWN_ROWS = 2000;

/** Reads a table of answers and guesses which column answers which question; nothing is saved. */
export async function inspectAnswers(
  context: CoreContext,
  {
    id,
    text,
    file,
  }: { readonly id: number; readonly text?: string | undefined; readonly file?: File | undefined },
) {
  const survey = openSurveyById(queryContext(context).db, id);
  const { fileName, list } = await givenRows(
    context,
    { text, file },
    'Export the answers of this survey alone.',
  );
  const ctx = queryContext(context);
  const { guess, leftOut } = guessSurveyColumns(list, survey, sql.selectQuestions(ctx.db, id));
  // One list at a time.
  releaseHeld(
    context.window,
    [...context.window.held.keys()].filter(key => key.startsWith(PREFIX)),
  );
  const token = randomUUID();
  const held: Held = { fileName, list, release: () => undefined };
  context.window.held.set(PREFIX + token, held);
  return {
    token,
    fileName,
    rowCount: list.rows.length,
    columns: list.columns
      .filter(({ name }) => !leftOut.includes(name))
      .map(({ index, name }) => ({
        index,
        name,
        samples: list.rows
          .map(({ cells }) => cells[index] ?? '')
          .filter(cell => cell !== '')
          .slice(0, SAMPLES)
          .map(cell => cell.slice(0, 60)),
      })),
    guess: { ...guess, questions: [...guess.questions] },
    leftOut: [...leftOut],
  };
}

/** What the list would do, row by row. */
export function checkAnswers(ctx: QueryContext, plan: SurveyImportPlan) {
  const rows = checked(ctx, plan);
  const count = (outcome: CheckedForm['outcome']) => rows.filter(row => row.outcome === outcome).length;
  return {
    counts: {
      new: count('new'),
      newer: count('newer'),
      empty: count('empty'),
      problem: count('problem'),
    },
    replaced: plan.replacesFiles ? answers.countFromFiles(ctx.db, plan.id) : 0,
    rows: [...rows]
      .sort((a, b) => Number(b.outcome === 'problem') - Number(a.outcome === 'problem') || a.row - b.row)
      .slice(0, SHOWN_ROWS)
      .map(({ form: _form, ...row }) => row),
  };
}

/** Writes what the check showed; all rows are one undo step. */
export function applyAnswers(context: CoreContext, plan: SurveyImportPlan): { added: number } {
  const result = runCommand(context, 'surveys.import', ctx => {
    const survey = openSurveyById(ctx.db, plan.id);
    const today = ctx.today();
    if (
      survey.mode === 'named' &&
      (plan.answeredOn > today || plan.answeredOn < (survey.openedOn ?? today))
    ) {
      throw refuse(
        'INVALID',
        `The answers cannot have come on ${dayInWords(plan.answeredOn)}: the survey is open since ${dayInWords(survey.openedOn ?? today)}. Nothing was saved.`,
        { answeredOn: `Choose a day from ${dayInWords(survey.openedOn ?? today)} to today.` },
      );
    }
    const forms = checked(ctx, plan).flatMap(row => row.form ?? []);
    if (forms.length === 0) {
      throw refuse('CONFLICT', 'No row of this list holds an answer that can be read. Nothing was saved.');
    }
    ctx.describe(`Import ${forms.length} ${forms.length === 1 ? 'answer' : 'answers'} to “${survey.title}”`);
    if (plan.replacesFiles) answers.deleteFromFiles(ctx.db, survey.id);
    writeForms(ctx.db, survey, forms, 'file');
    return { added: forms.length };
  });
  context.window.held.delete(PREFIX + plan.token);
  return result;
}

function checked(ctx: QueryContext, plan: SurveyImportPlan): CheckedForm[] {
  const { list } = heldOf(ctx, plan.token);
  const { db } = ctx;
  const survey = openSurveyById(db, plan.id);
  const groups = sql.selectGroups(db, survey.id);
  if (!groups.some(({ population }) => population === plan.population)) {
    throw refuse('INVALID', 'This survey does not ask that group of people. Nothing was saved.', {
      population: 'Choose who filled in the forms.',
    });
  }
  const asked = rules.askedOf(survey, surveyFacts(ctx).participants);
  const askedById = new Map(asked.map(person => [person.enrollmentId, person]));
  return checkForms(list.rows, plan, {
    survey,
    questions: sql.selectQuestions(db, survey.id),
    groups,
    find: personFinder(selectKnownPeople(db, survey.cohortId)),
    groupOfEnrollment: enrollmentId => {
      const person = askedById.get(enrollmentId);
      return person ? rules.groupOf(person, survey.grouping, groups) : null;
    },
    answered: answers.selectAnswered(db, survey.id),
    columnName: index => list.columns.find(column => column.index === index)?.name ?? `Column ${index + 1}`,
  });
}

function heldOf({ core }: QueryContext, token: string): Held {
  const held = core.window.held.get(PREFIX + token) as Held | undefined;
  if (!held) {
    throw refuse('NOT_FOUND', 'The list is no longer at hand. Choose it again; nothing was changed.');
  }
  return held;
}
