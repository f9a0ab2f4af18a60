import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '#shared/contract/index.ts';
import type { SurveyDetails, SurveyImportPlan } from '#shared/contract/surveys.ts';

type Surveys = ContractRouterClient<typeof contract>['surveys'];
export type InspectedAnswers = Awaited<ReturnType<Surveys['inspect']>>;
export type CheckedAnswers = Awaited<ReturnType<Surveys['check']>>;

/** What the columns of a list most likely mean. A second export of a form tool takes the place of the first. */
export function firstPlan(
  { token, guess }: Pick<InspectedAnswers, 'token' | 'guess'>,
  { id, groups, today, fromFiles }: Pick<SurveyDetails, 'id' | 'groups' | 'today' | 'fromFiles'>,
): SurveyImportPlan {
  return {
    token,
    id,
    columns: guess,
    population: groups[0]?.population ?? 'participants',
    group: null,
    answeredOn: today,
    replacesFiles: fromFiles > 0,
  };
}

/** The plan with another column for a question; a column answers one question only. */
export function withQuestionColumn(
  plan: SurveyImportPlan,
  questionId: number,
  column: number | null,
): SurveyImportPlan {
  const others = plan.columns.questions.filter(one => one.questionId !== questionId && one.column !== column);
  const questions = column === null ? others : [...others, { questionId, column }];
  return { ...plan, columns: { ...plan.columns, questions } };
}
