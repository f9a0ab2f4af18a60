import type { IsoDate } from '#shared/domain/dates.ts';

/** Everything that the printed charter says: what a sponsor reads before signing. */
export type PrintedCharter = {
  readonly program: string;
  readonly organization: string;
  readonly cohort: string;
  readonly predecessor: string;
  readonly purpose: string;
  readonly focus: string;
  readonly strategyLink: string;
  /** The program that runs the other way round. */
  readonly linked: string;
  readonly outcomes: readonly PrintedOutcome[];
  readonly roles: readonly PrintedExpectation[];
  readonly rhythm: string;
  readonly period: string;
  readonly size: string;
  readonly communication: string;
  readonly ethics: string;
  readonly facilitator: string;
  readonly escalation: string;
  readonly comparison: string;
  readonly sponsor: string;
  readonly signature: { readonly signedOn: IsoDate; readonly changedSince: readonly string[] } | null;
};

export type PrintedOutcome = {
  readonly statement: string;
  readonly area: string;
  readonly measure: string;
  readonly baseline: string;
  readonly target: string;
  readonly due: string;
};

export type PrintedExpectation = {
  readonly role: 'mentor' | 'mentee';
  readonly time: string;
  readonly participation: string;
  readonly deliverables: string;
};
