import type { ContractRouterClient } from '@orpc/contract';
import type { ImportMemory } from '#shared/contract/import-memory.ts';
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

type Asked = Pick<SurveyDetails, 'questionList'>;

/** The plan as answers with these columns were read the last time, where the survey still asks so. */
export function recalledPlan(
  plan: SurveyImportPlan,
  { columns, answers }: Pick<ImportMemory, 'columns' | 'answers'>,
  list: Pick<InspectedAnswers, 'columns'>,
  { questionList }: Asked,
): SurveyImportPlan {
  const at = (field: string) => columns.filter(one => one.field === field).map(({ index }) => index);
  const questions = list.columns.flatMap(({ index, name }) => {
    const words = answers.find(({ question, about }) => question === 'question' && about === name)?.answer;
    const question = questionList.find(one => one.words === words);
    return question ? [{ questionId: question.id, column: index }] : [];
  });
  const others = plan.columns.questions.filter(
    one =>
      !questions.some(({ questionId, column }) => questionId === one.questionId || column === one.column),
  );
  return {
    ...plan,
    columns: {
      group: at('group')[0] ?? plan.columns.group,
      person: at('person').length > 0 ? at('person') : plan.columns.person,
      questions: [...questions, ...others],
    },
  };
}

/** What each column was, and which question it answers, for the next file of the form tool. */
export function rememberedPlan(
  { columns }: Pick<SurveyImportPlan, 'columns'>,
  list: Pick<InspectedAnswers, 'columns'>,
  { questionList }: Asked,
) {
  const questionOf = (index: number) => {
    const id = columns.questions.find(({ column }) => column === index)?.questionId;
    return questionList.find(question => question.id === id)?.words ?? null;
  };
  return {
    fieldOf: (index: number) =>
      columns.group === index
        ? 'group'
        : columns.person.includes(index)
          ? 'person'
          : questionOf(index) === null
            ? null
            : 'question',
    answers: list.columns.flatMap(({ index, name }) => {
      const words = questionOf(index);
      return words === null ? [] : [{ question: 'question', about: name, answer: words }];
    }),
  };
}
