import { randomBytes } from 'node:crypto';
import type { SurveyQuestion } from '#shared/contract/surveys.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { isAsked, type Population } from '#shared/domain/surveys.ts';
import type { CommandContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import * as answers from './answers.sql.ts';
import * as rules from './survey-rules.ts';
import { groupsNow, surveyById, surveyFacts, type SurveyFacts } from './survey-view.ts';
import * as sql from './surveys.sql.ts';

/** One form as somebody filled it in. */
export type FilledForm = {
  readonly population: Population;
  readonly group: string;
  readonly enrollmentId: number | null;
  readonly answeredOn: IsoDate | null;
  readonly values: readonly { readonly questionId: number; readonly value: number }[];
  readonly comments: readonly { readonly questionId: number; readonly words: string }[];
};

/** A survey that takes answers, or a refusal that says why it does not. */
export function openSurveyById(db: Db, id: number): sql.Survey {
  const survey = surveyById(db, id);
  switch (rules.stateOf(survey)) {
    case 'open':
      return survey;
    case 'draft':
      throw refuse('CONFLICT', `“${survey.title}” is not open yet, so it takes no answers. Open it first.`);
    case 'closed':
      throw refuse(
        'CONFLICT',
        `“${survey.title}” was closed on ${dayInWords(survey.closedOn ?? ('' as IsoDate))} and takes no more answers.`,
      );
  }
}

/** Takes one form that was typed in. */
export function takeAnswer(
  ctx: CommandContext,
  { id, ...form }: FilledForm & { readonly id: number },
): { answered: number } {
  const { db } = ctx;
  const survey = openSurveyById(db, id);
  const facts = surveyFacts(ctx);
  const checked = survey.mode === 'named' ? namedForm(ctx, survey, facts, form) : anonymousForm(form);
  const questions = sql.selectQuestions(db, id);
  assertFits(checked, questions, groupsNow(db, survey, facts));
  ctx.describe(`Add an answer to “${survey.title}”`);
  writeForms(db, survey, [checked], 'typed');
  const before = facts.counts.filter(count => count.surveyId === id);
  return { answered: before.reduce((sum, count) => sum + count.answered, 0) + 1 };
}

/** What an anonymous form must not say is not even taken. */
function anonymousForm(form: FilledForm): FilledForm {
  if (form.enrollmentId !== null) {
    throw refuse('INVALID', 'This survey is anonymous: an answer cannot carry a name. Nothing was saved.');
  }
  return { ...form, answeredOn: null };
}

function namedForm(
  ctx: CommandContext,
  survey: sql.Survey,
  facts: SurveyFacts,
  form: FilledForm,
): FilledForm {
  const person = rules
    .askedOf(survey, facts.participants)
    .find(({ enrollmentId }) => enrollmentId !== null && enrollmentId === form.enrollmentId);
  if (!person) {
    throw refuse('INVALID', 'Say who answered. This survey keeps names. Nothing was saved.', {
      enrollmentId: 'Choose who answered.',
    });
  }
  const today = ctx.today();
  const answeredOn = form.answeredOn ?? today;
  const openedOn = survey.openedOn ?? today;
  if (answeredOn > today || answeredOn < openedOn) {
    throw refuse(
      'INVALID',
      `${dayInWords(answeredOn)} does not lie between the opening of the survey (${dayInWords(openedOn)}) and today. Nothing was saved.`,
      { answeredOn: `Choose a day from ${dayInWords(openedOn)} on.` },
    );
  }
  const group = rules.groupOf(person, survey.grouping, sql.selectGroups(ctx.db, survey.id));
  return { ...form, population: 'participants', group, answeredOn };
}

function assertFits(
  { population, group, values, comments }: FilledForm,
  questions: readonly SurveyQuestion[],
  groups: readonly sql.SurveyGroup[],
): void {
  if (!groups.some(known => known.population === population && known.name === group)) {
    throw refuse('INVALID', `“${group || 'No group'}” is not a group of this survey. Nothing was saved.`, {
      group: 'Choose one of the groups on the form.',
    });
  }
  const given = comments.filter(({ words }) => words !== '');
  if (values.length === 0 && given.length === 0) {
    throw refuse('INVALID', 'The form is empty. Leave it out, or type at least one answer.');
  }
  const onForm = new Map(
    questions
      .filter(({ audience }) => isAsked(audience, group))
      .map(question => [question.id, question.kind]),
  );
  const fits =
    values.every(({ questionId }) => onForm.get(questionId) === 'scale') &&
    given.every(({ questionId }) => onForm.get(questionId) === 'open');
  const ids = [...values, ...given].map(({ questionId }) => questionId);
  if (!fits || new Set(ids).size < ids.length) {
    throw refuse('INVALID', 'These answers belong to another form. Nothing was saved; open the form again.');
  }
}

/**
 * Writes forms under random keys, in the order of the keys: neither the tables nor the undo log tell in which order an
 * anonymous list was read, and its open answers stand by themselves. Only the sample program, which is nobody's, brings
 * keys of its own.
 */
export function writeForms(
  db: Db,
  { id: surveyId, mode }: sql.Survey,
  forms: readonly FilledForm[],
  source: 'typed' | 'file',
  newKey: () => string = randomKey,
): void {
  const keyed = forms.map(form => ({ key: newKey(), form })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const write = answers.answerWriter(db);
  const comments: answers.NewComment[] = [];
  for (const { key, form } of keyed) {
    const { population, group, enrollmentId, answeredOn, values } = form;
    if (enrollmentId !== null) answers.deleteResponseOf(db, surveyId, enrollmentId);
    write.response({
      id: key,
      surveyId,
      mode,
      population,
      groupName: group,
      source,
      enrollmentId,
      answeredOn,
      values,
    });
    for (const { questionId, words } of form.comments) {
      if (words === '') continue;
      const responseId = mode === 'named' ? key : null;
      comments.push({ id: newKey(), surveyId, mode, questionId, population, words, source, responseId });
    }
  }
  for (const comment of comments.sort((a, b) => (a.id < b.id ? -1 : 1))) write.comment(comment);
}

function randomKey(): string {
  return randomBytes(16).toString('hex');
}
