import type { QuestionResult, SurveySettings } from '#shared/contract/surveys.ts';
import { LEAST } from './thresholds.ts';

/** What the figures of a survey can and cannot say, most important first. */
export function notesOf(
  { mode, asksComparison }: SurveySettings,
  hasPrevious: boolean,
  questions: readonly QuestionResult[],
): string[] {
  const hides = questions.some(
    ({ audience, groups }) => audience === 'all' && groups.some(({ measure }) => measure === null),
  );
  return [
    `Favorable means “agree” or “strongly agree”, and the reverse where agreeing is bad news. Shares and means come with 95% intervals.`,
    ...(hides
      ? [
          `Groups with fewer than ${LEAST.scores} answers are hidden, and the next smallest with them, so that nobody can work them out. How answers spread is told from ${LEAST.spread} on.`,
        ]
      : []),
    ...(hasPrevious && mode === 'anonymous'
      ? [
          'Answers are anonymous, so nobody can say how the same people changed: two sets of answers are compared, and other people may have answered. The intervals treat both as independent. A change is not proof of what caused it.',
        ]
      : []),
    ...(hasPrevious && mode === 'named'
      ? ['A change between two waves is not proof of what caused it.']
      : []),
    ...(asksComparison
      ? [
          'Those who take part volunteered, and volunteers differ from everybody else: a difference to the comparison group is not proof that the program caused it.',
        ]
      : []),
    'The questions are the program’s own; they have not been validated as an instrument.',
  ];
}
