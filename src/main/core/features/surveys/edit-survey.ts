import type { QuestionEntry, SurveySettings } from '#shared/contract/surveys.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { firstQuestions } from '#shared/domain/survey-bank.ts';
import { SURVEY_KIND_WORDS, type SurveyKind } from '#shared/domain/surveys.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { selectCohort } from '../program/index.ts';
import * as rules from './survey-rules.ts';
import { groupsNow, listingOf, surveyById, surveyFacts } from './survey-view.ts';
import * as sql from './surveys.sql.ts';
import { LEAST } from './thresholds.ts';

/** What a new survey of a kind is until somebody changes it. */
export function usualSettings(kind: SurveyKind, hasComparison: boolean): Omit<SurveySettings, 'dueOn'> {
  const byRole = kind === 'mid' || kind === 'end' || kind === 'pulse';
  return {
    title: SURVEY_KIND_WORDS[kind].name,
    introduction: INTRODUCTIONS[kind],
    mode: 'anonymous',
    asksMentors: true,
    asksMentees: true,
    asksComparison: kind === 'climate' && hasComparison,
    grouping: byRole ? 'role' : 'site',
  };
}

const INTRODUCTIONS: Readonly<Record<SurveyKind, string>> = {
  pulse: 'Two minutes. It helps us to notice early when something is not right.',
  mid: 'Half of the time is over. What should we keep, and what should we change?',
  end: 'Thank you for taking part. Your answers decide what the next program looks like.',
  climate: 'How is it to work here? We ask now and again later, and tell everybody what came out.',
};

/** Makes a survey; a pulse asks what the pulse before it asked. */
export function createSurvey(
  ctx: CommandContext,
  { kind, dueOn }: { readonly kind: SurveyKind; readonly dueOn: IsoDate | null },
): { id: number } {
  const { db } = ctx;
  const cohort = selectCohort(db);
  const surveys = sql.selectSurveys(db, cohort.id);
  if (kind === 'pulse') {
    const last = surveys.find(survey => survey.kind === 'pulse');
    if (last) return nextWave(ctx, last, dueOn);
  }
  const hasComparison = surveyFacts(ctx).comparison() !== null;
  ctx.describe(`Make a survey: ${SURVEY_KIND_WORDS[kind].name}`);
  const id = sql.insertSurvey(db, {
    ...usualSettings(kind, hasComparison),
    cohortId: cohort.id,
    kind,
    dueOn,
    wave: 1,
    previousId: null,
  });
  sql.replaceQuestions(db, id, firstQuestions(kind));
  return { id };
}

/** Makes the next wave of a survey, with the same questions. */
export function surveyAgain(ctx: CommandContext, { id }: { readonly id: number }): { id: number } {
  const survey = surveyById(ctx.db, id);
  if (rules.stateOf(survey) === 'draft') {
    throw refuse('CONFLICT', 'This survey has not been opened yet, so there is nothing to ask again.');
  }
  const next = sql.selectSurveys(ctx.db, survey.cohortId).find(other => other.previousId === id);
  if (next) {
    throw refuse('CONFLICT', `The next wave is there already: “${next.title}”. Open that one instead.`);
  }
  return nextWave(ctx, survey, null);
}

function nextWave(ctx: CommandContext, survey: sql.Survey, dueOn: IsoDate | null): { id: number } {
  ctx.describe(`Survey again: ${survey.title}`);
  const { id: _id, openedOn: _opened, closedOn: _closed, ...settings } = survey;
  const id = sql.insertSurvey(ctx.db, {
    ...settings,
    wave: Math.min(survey.wave + 1, 99),
    previousId: survey.id,
    dueOn,
  });
  sql.replaceQuestions(ctx.db, id, sql.selectQuestions(ctx.db, survey.id));
  return { id };
}

export function updateSurvey(
  ctx: CommandContext,
  { id, ...settings }: SurveySettings & { readonly id: number },
): void {
  const survey = surveyById(ctx.db, id);
  if (rules.stateOf(survey) !== 'draft') assertSameAsOpened(survey, settings);
  if (!settings.asksMentors && !settings.asksMentees && !settings.asksComparison) {
    throw refuse('INVALID', 'A survey asks somebody. Choose at least one of the three. Nothing was saved.', {
      asks: 'Choose at least one.',
    });
  }
  if (settings.mode === 'named' && settings.asksComparison) {
    throw refuse(
      'INVALID',
      'People outside the program are asked anonymously only. Leave the comparison group out, or ask without names.',
      { asks: 'Leave the comparison group out.' },
    );
  }
  ctx.describe(`Edit the survey “${settings.title}”`);
  sql.updateSurvey(ctx.db, id, settings);
}

/** People were promised something: only what they were not promised may change afterwards. */
function assertSameAsOpened(survey: sql.Survey, settings: SurveySettings): void {
  const keys = ['mode', 'asksMentors', 'asksMentees', 'asksComparison', 'grouping', 'introduction'] as const;
  if (keys.every(key => survey[key] === settings[key])) return;
  throw refuse(
    'CONFLICT',
    `“${survey.title}” was opened on ${dayInWords(survey.openedOn ?? settings.dueOn ?? ('' as IsoDate))}; what people were promised stays as it is. Only its title and its day can change.`,
  );
}

export function setQuestions(
  ctx: CommandContext,
  { id, questions }: { readonly id: number; readonly questions: readonly QuestionEntry[] },
): void {
  const survey = surveyById(ctx.db, id);
  if (rules.stateOf(survey) !== 'draft') {
    throw refuse(
      'CONFLICT',
      `“${survey.title}” is open or closed already; its questions stay as they were asked. Survey again to change them.`,
    );
  }
  const words = questions.map(question => question.words);
  const twice = words.find((one, index) => words.indexOf(one) !== index);
  if (twice !== undefined) {
    throw refuse('INVALID', `“${twice}” is asked already. Nothing was saved.`, {
      words: 'This question is asked already.',
    });
  }
  ctx.describe(`Edit the questions of “${survey.title}”`);
  sql.replaceQuestions(ctx.db, id, questions);
}

export function removeSurvey(ctx: CommandContext, { id }: { readonly id: number }): void {
  const survey = surveyById(ctx.db, id);
  ctx.describe(`Delete the survey “${survey.title}”`);
  sql.deleteSurvey(ctx.db, id);
}

/** Opens a survey: its questions, its promise and its groups are fixed from now on. */
export function openSurvey(ctx: CommandContext, { id }: { readonly id: number }): void {
  const survey = surveyById(ctx.db, id);
  if (rules.stateOf(survey) !== 'draft') {
    throw refuse('CONFLICT', `“${survey.title}” is open already. Nothing was changed.`);
  }
  const facts = surveyFacts(ctx);
  const groups = groupsNow(ctx.db, survey, facts);
  const [first] = rules.hindrancesOf(
    survey,
    sql.selectQuestions(ctx.db, id),
    groups,
    facts.comparison() !== null,
  );
  if (first) throw refuse('CONFLICT', `${first} Nothing was changed.`);
  ctx.describe(`Open the survey “${survey.title}”`);
  sql.replaceGroups(ctx.db, id, groups);
  sql.updateDays(ctx.db, id, { openedOn: ctx.today(), closedOn: null });
}

/** Closes a survey: its results are shown from now on, and no answer is taken any more. */
export function closeSurvey(ctx: CommandContext, { id }: { readonly id: number }): { words: string } {
  const survey = surveyById(ctx.db, id);
  if (survey.openedOn === null || survey.closedOn !== null) {
    throw refuse('CONFLICT', `“${survey.title}” is not open. Nothing was changed.`);
  }
  const { answered } = listingOf(ctx.db, survey, surveyFacts(ctx));
  ctx.describe(`Close the survey “${survey.title}”`);
  if (survey.mode === 'anonymous') {
    assertTellsNobodyApart(survey, answered.count, sql.selectReleased(ctx.db, id));
    sql.upsertReleased(ctx.db, id, answered.count);
    sql.forgetSurveySteps(ctx.db);
  }
  sql.updateDays(ctx.db, id, { openedOn: survey.openedOn, closedOn: ctx.today() });
  return { words: `Closed with ${answered.count} of ${answered.of} answers.` };
}

/** Whoever saw the results before would read a few new answers from the difference. */
function assertTellsNobodyApart({ title }: sql.Survey, answered: number, shownBefore: number | null): void {
  const news = shownBefore === null ? 0 : answered - shownBefore;
  if (news <= 0 || news >= LEAST.scores) return;
  throw refuse(
    'CONFLICT',
    `The results of “${title}” were shown with ${shownBefore} answers; ${news} came since, and the difference would give them away. Close it when ${LEAST.scores} have come, or take them back with Undo.`,
  );
}

export function setPulse(ctx: CommandContext, { weeks }: { readonly weeks: number | null }): void {
  ctx.describe('Change when pulses are due');
  sql.replacePulseWeeks(ctx.db, selectCohort(ctx.db).id, weeks);
}
