import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';

/** Reminders to people who lack something, one page each. */
export type TrainingLetters = {
  readonly program: string;
  readonly organization?: string;
  readonly facilitator: { readonly name: string; readonly contact: string };
  readonly writtenOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly letters: readonly {
    readonly name: string;
    readonly firstName: string;
    readonly role: Role;
    readonly items: readonly { readonly words: string; readonly dueOn: IsoDate | null }[];
  }[];
};
