import type { IsoDate } from '#shared/domain/dates.ts';

/** Thanks on paper for people who took part, a page each. */
export type Recognition = {
  readonly form: 'certificate' | 'letter';
  readonly program: string;
  readonly organization: string;
  readonly cohort: string;
  readonly purpose: string;
  readonly period: { readonly from: IsoDate; readonly to: IsoDate } | null;
  readonly sponsor: string;
  readonly facilitator: string;
  readonly people: readonly RecognizedPerson[];
};

export type RecognizedPerson = {
  readonly name: string;
  readonly firstName: string;
  readonly role: 'mentor' | 'mentee';
  /** First names of those with whom the person met. */
  readonly partners: readonly string[];
  readonly meetings: number;
};
