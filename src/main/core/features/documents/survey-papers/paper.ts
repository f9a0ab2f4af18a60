import type { SurveyResults } from '#shared/contract/surveys.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { SurveyForms } from '../../surveys/index.ts';

type PaperProgram = {
  readonly name: string;
  readonly organization?: string;
  readonly cohort: string;
  readonly facilitator: string;
  readonly contact: string;
};

/** Blank forms, or what came out of them. */
export type SurveyPapers =
  | { readonly sheet: 'forms'; readonly program: PaperProgram; readonly forms: SurveyForms }
  | {
      readonly sheet: 'results';
      readonly program: PaperProgram;
      readonly title: string;
      readonly openedOn: IsoDate;
      readonly closedOn: IsoDate;
      readonly groupedBy: string;
      readonly results: SurveyResults;
    };
