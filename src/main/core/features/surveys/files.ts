import { GROUPING_WORDS, NOT_SAID, SCALE_LABELS } from '#shared/domain/surveys.ts';
import type { SurveyQuestion } from '#shared/contract/surveys.ts';
import { queryContext, type CoreContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { csvText } from '../roster/index.ts';
import * as rules from './survey-rules.ts';
import { groupsNow, missingPeople, surveyById, surveyFacts } from './survey-view.ts';
import * as sql from './surveys.sql.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An empty table with a column a question: to be filled in, sent out, or rebuilt in a form tool. */
export async function answerTemplate(
  context: CoreContext,
  { id, format }: { readonly id: number; readonly format: 'csv' | 'xlsx' },
): Promise<File> {
  const ctx = queryContext(context);
  const survey = surveyById(ctx.db, id);
  const questions = sql.selectQuestions(ctx.db, id);
  const name = `${survey.title.replace(/[<>:"/\\|?*\p{C}]+/gu, ' ').trim()} answers`;
  const header = [...firstColumns(survey), ...questions.map(({ words }) => words)];
  if (format === 'csv') return new File([csvText([header])], `${name}.csv`, { type: 'text/csv' });
  const groups = groupsNow(ctx.db, survey, surveyFacts(ctx)).map(group => group.name);
  const bytes = await templateWorkbook(header, explanations(survey, questions, groups));
  return new File([bytes], `${name}.xlsx`, { type: XLSX });
}

function firstColumns({ mode, grouping }: sql.Survey): string[] {
  if (mode === 'named') return ['Name'];
  return grouping === 'none' ? [] : [GROUPING_WORDS[grouping].question];
}

function explanations(survey: sql.Survey, questions: readonly SurveyQuestion[], groups: readonly string[]) {
  const named = [...new Set(groups.filter(name => name !== NOT_SAID))];
  return [
    'One row a person, on the sheet “Answers”.',
    `Questions: ${SCALE_LABELS.map((label, index) => `${index + 1} = ${label}`).join(', ')}. Leave a cell empty for no answer.`,
    ...(named.length === 0 || survey.mode === 'named'
      ? []
      : [`${GROUPING_WORDS[survey.grouping].question}: ${named.join(', ')}.`]),
    ...questions.filter(({ kind }) => kind === 'open').map(({ words }) => `“${words}” is answered in words.`),
    rules.privacyOf(survey),
  ];
}

async function templateWorkbook(
  header: readonly string[],
  lines: readonly string[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const text = (value: string, isBold = false) =>
    ({ value, type: String, wrap: true, ...(isBold && { fontWeight: 'bold' as const }) }) as const;
  const bytes = await writeWorkbook([
    {
      data: [header.map(words => text(words, true))],
      sheet: 'Answers',
      columns: header.map(() => ({ width: 26 })),
      stickyRowsCount: 1,
    },
    { data: lines.map(line => [text(line)]), sheet: 'How to fill it in', columns: [{ width: 100 }] },
  ]).toBuffer();
  return new Uint8Array(bytes);
}

/** Who is to be reminded, one line a person, for a mail merge. */
export function surveyReminders(ctx: QueryContext, { id }: { readonly id: number }): File {
  const survey = surveyById(ctx.db, id);
  if (rules.stateOf(survey) !== 'open') {
    throw refuse('CONFLICT', `“${survey.title}” is not open, so nobody is to be reminded of it.`);
  }
  const facts = surveyFacts(ctx);
  // Who answered an anonymous survey is unknown: everybody gets the reminder, with thanks to those who have.
  const people =
    survey.mode === 'named'
      ? missingPeople(ctx.db, survey, facts)
      : [
          ...rules.askedOf(survey, facts.participants),
          ...(survey.asksComparison ? (facts.comparison() ?? []) : []),
        ];
  if (people.length === 0) throw refuse('CONFLICT', 'Everybody has answered. Nobody is to be reminded.');
  const role = (person: sql.AskedPerson) =>
    person.role === null ? '' : person.role === 'mentor' ? 'Mentor' : 'Mentee';
  const rows = people.map(person => [
    person.name,
    person.firstName,
    person.email,
    role(person),
    survey.title,
    survey.dueOn,
  ]);
  const header = ['Name', 'First name', 'E-mail', 'Role', 'Survey', 'Answer by'];
  return new File([csvText([header, ...rows])], 'Survey reminders.csv', { type: 'text/csv' });
}
