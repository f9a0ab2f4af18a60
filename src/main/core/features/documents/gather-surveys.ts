import type { DocumentRequest } from '#shared/contract/documents.ts';
import { GROUPING_WORDS } from '#shared/domain/surveys.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { selectCharter, selectCohort } from '../program/index.ts';
import { latestClosed, surveyById, surveyForms, surveyResults } from '../surveys/index.ts';
import type { SurveyPapers } from './survey-papers/paper.ts';

type FormsRequest = Extract<DocumentRequest, { readonly kind: 'surveyForms' }>;
type ResultsRequest = Extract<DocumentRequest, { readonly kind: 'surveyResults' }>;

/** The blank forms of a survey. */
export function gatherSurveyForms(ctx: QueryContext, { surveyId, edition }: FormsRequest): SurveyPapers {
  const forms = surveyForms(ctx, surveyId, edition);
  if (forms.editions.length === 0 || forms.editions.every(({ questions }) => questions.length === 0)) {
    throw refuse('CONFLICT', 'This survey asks nothing yet. Add a question, then print the form.');
  }
  return { sheet: 'forms', program: programOf(ctx), forms };
}

/** The results of a survey, of the one that was closed last when none is named. */
export function gatherSurveyResults(ctx: QueryContext, { surveyId }: ResultsRequest): SurveyPapers {
  const survey = surveyId === null ? latestClosed(ctx.db) : surveyById(ctx.db, surveyId);
  if (!survey) {
    throw refuse(
      'CONFLICT',
      'No survey is closed yet, so there are no results to print. See Outcomes, Surveys.',
    );
  }
  const results = surveyResults(ctx, survey.id);
  if (results.hiddenBecause !== null || survey.openedOn === null || survey.closedOn === null) {
    throw refuse('CONFLICT', results.hiddenBecause ?? 'This survey has no results yet.');
  }
  return {
    sheet: 'results',
    program: programOf(ctx),
    title: survey.wave > 1 ? `${survey.title}, wave ${survey.wave}` : survey.title,
    openedOn: survey.openedOn,
    closedOn: survey.closedOn,
    groupedBy: GROUPING_WORDS[survey.grouping].name,
    results,
  };
}

function programOf({ db }: QueryContext): SurveyPapers['program'] {
  const { name, organization, facilitatorName, facilitatorContact } = selectCharter(db);
  return {
    name,
    ...(organization && { organization }),
    cohort: selectCohort(db).name,
    facilitator: facilitatorName,
    contact: facilitatorContact,
  };
}
