import type { SurveyQuestion } from '#shared/contract/surveys.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import {
  editionsOf,
  GROUPING_WORDS,
  isAsked,
  NOT_SAID,
  type SurveyEdition,
  type SurveyMode,
} from '#shared/domain/surveys.ts';
import type { QueryContext } from '#core/app.ts';
import { privacyOf } from './survey-rules.ts';
import { groupsNow, surveyById, surveyFacts } from './survey-view.ts';
import { selectQuestions } from './surveys.sql.ts';

/** Everything that the blank forms of a survey print. */
export type SurveyForms = {
  readonly title: string;
  readonly introduction: string;
  readonly mode: SurveyMode;
  readonly dueOn: IsoDate | null;
  readonly privacy: string;
  readonly editions: readonly {
    readonly title: string;
    /** What to tick beside the answers; null where the form says it all. */
    readonly group: { readonly question: string; readonly choices: readonly string[] } | null;
    readonly questions: readonly SurveyQuestion[];
  }[];
};

/** The blank forms of a survey: each edition, or one of them. */
export function surveyForms(ctx: QueryContext, id: number, only: SurveyEdition['key'] | null): SurveyForms {
  const survey = surveyById(ctx.db, id);
  const groups = groupsNow(ctx.db, survey, surveyFacts(ctx));
  const questions = selectQuestions(ctx.db, id);
  return {
    title: survey.title,
    introduction: survey.introduction,
    mode: survey.mode,
    dueOn: survey.dueOn,
    privacy: privacyOf(survey),
    editions: editionsOf(survey)
      .filter(({ key }) => only === null || key === only)
      .map(({ title, population, group }) => {
        const choices = groups
          .filter(known => known.population === population && known.name !== NOT_SAID)
          .map(({ name }) => name);
        return {
          title,
          // A named answer finds its group by the name.
          group:
            group === null && survey.mode === 'anonymous' && choices.length > 1
              ? { question: GROUPING_WORDS[survey.grouping].question, choices }
              : null,
          questions: questions.filter(({ audience }) => isAsked(audience, group ?? NOT_SAID)),
        };
      }),
  };
}
