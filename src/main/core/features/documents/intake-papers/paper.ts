import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';

/** What papers of the intake say about the program. */
export type IntakeProgram = {
  readonly name: string;
  readonly organization?: string;
  readonly cohort: string;
  readonly purpose: string;
  readonly facilitator: string;
  readonly contact: string;
  readonly interestUntil: IsoDate | null;
  readonly orientationOn: IsoDate | null;
  readonly startsOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
};

/** Blank forms to come forward, a page a role. */
export type InterestForms = {
  readonly program: IntakeProgram;
  readonly roles: readonly Role[];
  /** Hours a month that a role was promised to take, where the charter says. */
  readonly hours: Readonly<Partial<Record<Role, number>>>;
};

/** Letters that tell people what was decided, a page each; reasons are not in them. */
export type DecisionLetters = {
  readonly program: IntakeProgram;
  readonly writtenOn: IsoDate;
  readonly letters: readonly {
    readonly name: string;
    readonly firstName: string;
    readonly role: Role;
    readonly decision: 'accepted' | 'waitlist' | 'declined';
  }[];
};
