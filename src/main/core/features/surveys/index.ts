import { command, os, query, type CommandContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { insertSuggestion } from '../changes/index.ts';
import * as answers from './answers.sql.ts';
import * as edit from './edit-survey.ts';
import { answerTemplate, surveyReminders } from './files.ts';
import { applyAnswers, checkAnswers, inspectAnswers } from './import/import-answers.ts';
import { namedAnswers } from './named-answers.ts';
import { surveyResults } from './results.ts';
import { listingOf, pulseSchedule, surveyDetails, surveyFacts } from './survey-view.ts';
import * as sql from './surveys.sql.ts';
import { takeAnswer } from './take-answers.ts';

export const surveysHandlers = os.surveys.router({
  overview: os.surveys.overview.handler(query(overview)),
  get: os.surveys.get.handler(query((ctx, { id }) => surveyDetails(ctx, id))),
  setPulse: os.surveys.setPulse.handler(command('surveys.setPulse', edit.setPulse)),
  create: os.surveys.create.handler(command('surveys.create', edit.createSurvey)),
  update: os.surveys.update.handler(command('surveys.update', edit.updateSurvey)),
  remove: os.surveys.remove.handler(command('surveys.remove', edit.removeSurvey)),
  setQuestions: os.surveys.setQuestions.handler(command('surveys.setQuestions', edit.setQuestions)),
  open: os.surveys.open.handler(command('surveys.open', edit.openSurvey)),
  close: os.surveys.close.handler(command('surveys.close', edit.closeSurvey)),
  again: os.surveys.again.handler(command('surveys.again', edit.surveyAgain)),

  answer: os.surveys.answer.handler(command('surveys.answer', takeAnswer)),
  template: os.surveys.template.handler(({ context, input }) => answerTemplate(context, input)),
  inspect: os.surveys.inspect.handler(({ context, input }) => inspectAnswers(context, input)),
  check: os.surveys.check.handler(query(checkAnswers)),
  apply: os.surveys.apply.handler(({ context, input }) => applyAnswers(context, input)),
  reminders: os.surveys.reminders.handler(query(surveyReminders)),

  named: os.surveys.named.handler(query(namedAnswers)),
  results: os.surveys.results.handler(query((ctx, { id }) => surveyResults(ctx, id))),
  toSuggestion: os.surveys.toSuggestion.handler(command('surveys.toSuggestion', toSuggestion)),
});

function overview(ctx: QueryContext) {
  const { db } = ctx;
  const facts = surveyFacts(ctx);
  const surveys = sql.selectSurveys(db, facts.cohort.id).map(survey => listingOf(db, survey, facts));
  const weeks = sql.selectPulseWeeks(db, facts.cohort.id);
  const days = pulseSchedule(weeks, facts, surveys);
  return {
    today: facts.today,
    surveys,
    pulse: {
      weeks,
      noDays:
        weeks === null || days.length > 0
          ? null
          : 'The cohort needs a start and an end date, and a rhythm that fits between them. Set the dates in the charter.',
      days,
    },
    hasComparison: facts.comparison() !== null,
  };
}

/** What somebody wrote becomes a suggestion to be answered; only of what the results show. */
function toSuggestion(ctx: CommandContext, { commentId }: { readonly commentId: string }): void {
  const comment = answers.selectComment(ctx.db, commentId);
  const shown =
    comment &&
    surveyResults(ctx, comment.surveyId).openQuestions.some(question =>
      question.comments?.some(({ id }) => id === commentId),
    );
  if (!comment || !shown)
    throw refuse('NOT_FOUND', 'This answer is not shown any more. Nothing was changed.');
  if (comment.suggestionId !== null) {
    throw refuse('CONFLICT', 'This answer is in the register of suggestions already.');
  }
  ctx.describe('Note a suggestion from a survey');
  const suggestionId = insertSuggestion(ctx.db, {
    words: comment.words.slice(0, 500),
    source: 'survey',
    raisedOn: ctx.today(),
    disposition: 'open',
    decidedOn: null,
    answer: '',
  });
  answers.updateCommentSuggestion(ctx.db, commentId, suggestionId);
}

export { surveyLines } from './report-lines.ts';
export { surveyForms, type SurveyForms } from './forms.ts';
export { surveyTasks } from './today.ts';
export { latestClosed } from './latest.ts';
export { surveyResults } from './results.ts';
export { surveyDetails, surveyById } from './survey-view.ts';
export { writeForms, type FilledForm } from './take-answers.ts';
export { groupsOf } from './survey-rules.ts';
export { usualSettings } from './edit-survey.ts';
export * as surveySql from './surveys.sql.ts';
export { LEAST } from './thresholds.ts';
