import { type IsoDate } from '#shared/domain/dates.ts';

/** All pairs of a cohort for the person who runs the first day: what is done, what to watch, who sits where. */
export type FacilitatorSheet = {
  readonly program: { readonly name: string; readonly organization?: string; readonly cohort: string };
  readonly event: { readonly on?: IsoDate; readonly place?: string; readonly startsAt?: string };
  readonly agenda: readonly { readonly minutes: number; readonly what: string }[];
  readonly iceBreaker?: string;
  readonly pairs: readonly SheetPair[];
};

export type SheetPair = {
  readonly mentor: string;
  readonly mentee: string;
  readonly mentorTrained: boolean;
  readonly menteeTrained: boolean;
  readonly agreementSigned: boolean;
  /** Table or seat in the room. */
  readonly seat?: string;
  /** Channel mismatch, time zones, overrides with their reasons: a short sentence each. */
  readonly watchOuts: readonly string[];
};

/** The orientation pattern that a facilitator starts from: 90 minutes. */
export const ORIENTATION_AGENDA: FacilitatorSheet['agenda'] = [
  { minutes: 10, what: 'Welcome: why the program exists, who runs it, whom to call' },
  { minutes: 15, what: 'Ice-breaker in mixed pairs, first names only' },
  { minutes: 15, what: 'Goals of the program, length, rhythm, support' },
  { minutes: 20, what: 'Roles: mentors and mentees apart, one case each' },
  { minutes: 20, what: 'Pairs meet: first page of the agreement, all dates' },
  { minutes: 10, what: 'Questions, no-fault exit, next steps' },
];
