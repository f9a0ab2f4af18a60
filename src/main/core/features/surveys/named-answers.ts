import { FAVORABLE_FROM, recoded, SCALE_LABELS } from '#shared/domain/surveys.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import * as answers from './answers.sql.ts';
import { surveyById } from './survey-view.ts';
import * as sql from './surveys.sql.ts';

/** The middle of the scale asks for no talk. */
const UNFAVORABLE_BELOW = FAVORABLE_FROM - 1;

/** Who answered what under their name, those first whom a talk would help; an anonymous survey knows nobody. */
export function namedAnswers({ db }: QueryContext, { id }: { readonly id: number }) {
  const survey = surveyById(db, id);
  if (survey.mode === 'anonymous') {
    throw refuse('CONFLICT', `“${survey.title}” is anonymous: nobody can say who answered what.`);
  }
  const questions = new Map(sql.selectQuestions(db, id).map(question => [question.id, question]));
  const rows = answers.selectAnswers(db, id);
  const comments = answers.selectNamedComments(db, id);
  return answers
    .selectNamedResponses(db, id)
    .map(person => ({
      ...person,
      low: rows.flatMap(({ enrollmentId, questionId, value }) => {
        const question = questions.get(questionId);
        const isLow = question && recoded(value, question.isReversed) < UNFAVORABLE_BELOW;
        return isLow && enrollmentId === person.enrollmentId
          ? [{ words: question.words, answer: SCALE_LABELS[value - 1] ?? '' }]
          : [];
      }),
      said: comments
        .filter(({ enrollmentId }) => enrollmentId === person.enrollmentId)
        .map(({ questionId, words }) => ({ question: questions.get(questionId)?.words ?? '', words })),
    }))
    .sort((a, b) => b.low.length - a.low.length);
}
