import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';

/** Everything that is printed for one orientation. */
export type OrientationPaper = {
  readonly sheet: 'signIn' | 'badges' | 'runSheet' | 'tables';
  readonly program: string;
  readonly organization?: string;
  readonly facilitator: string;
  readonly event: {
    readonly title: string;
    readonly heldOn: IsoDate;
    readonly startsAt: string | null;
    readonly minutes: number;
    readonly place: string;
    readonly link: string;
  };
  readonly agenda: readonly {
    readonly at: string;
    readonly title: string;
    readonly minutes: number;
    readonly lead: string;
    readonly notes: string;
  }[];
  readonly counts: {
    readonly invited: number;
    readonly yes: number;
    readonly maybe: number;
    readonly unanswered: number;
  };
  /** Everybody invited who did not say no, by name. */
  readonly guests: readonly {
    readonly name: string;
    /** The first name, or the whole name where the orientation is not on first names. */
    readonly badgeName: string;
    readonly role: Role;
    readonly department: string | null;
    readonly partners: readonly string[];
    readonly isPresent: boolean;
  }[];
  readonly tables: readonly {
    readonly number: number;
    readonly seats: readonly {
      readonly name: string;
      readonly role: Role;
      readonly partners: readonly string[];
    }[];
  }[];
};
