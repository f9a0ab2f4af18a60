import type { SurveyQuestion } from '#shared/contract/surveys.ts';
import { recoded } from '#shared/domain/surveys.ts';
import { pairedChange } from '#core/statistics/paired-change.ts';
import type { AnswerRow } from './answers.sql.ts';
import { LEAST } from './thresholds.ts';

/** The change of those who answered with their names both times, in words; null with fewer than five of them. */
export function changeOfNamed(
  rows: readonly AnswerRow[],
  question: SurveyQuestion,
  earlierRows: readonly AnswerRow[],
  earlierQuestion: SurveyQuestion,
): string | null {
  const before = new Map(
    earlierRows
      .filter(row => row.questionId === earlierQuestion.id)
      .map(row => [row.enrollmentId, recoded(row.value, question.isReversed)]),
  );
  const people = rows.flatMap(row => {
    const first = before.get(row.enrollmentId);
    if (row.questionId !== question.id || row.enrollmentId === null || first === undefined) return [];
    return [{ before: first, after: recoded(row.value, question.isReversed) }];
  });
  const summary = people.length < LEAST.scores ? null : pairedChange(people);
  if (!summary) return null;
  const { n, change, low, high, better, same, worse } = summary;
  const verdict =
    low <= 0 && high >= 0
      ? 'not distinguishable from no change'
      : `${change > 0 ? 'higher' : 'lower'} than the time before`;
  return (
    `The ${n} who answered both times: mean change ${signed(change)} (95% interval ${signed(low)} to ${signed(high)}), ` +
    `${verdict}; ${better} higher, ${same} the same, ${worse} lower.`
  );
}

function signed(value: number): string {
  const rounded = Math.abs(value).toFixed(1);
  if (rounded === '0.0') return '0.0';
  return `${value > 0 ? '+' : '−'}${rounded}`;
}
