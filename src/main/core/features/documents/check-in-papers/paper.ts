import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import type { SessionTemplate } from '#shared/domain/session-templates.ts';

type PaperProgram = {
  readonly name: string;
  readonly organization?: string;
  readonly cohort: string;
  readonly facilitator: string;
  readonly contact: string;
};

/** Check-in papers of one due date: a form a pair, or a reminder a person. */
export type CheckInPapers =
  | {
      readonly sheet: 'forms';
      readonly program: PaperProgram;
      readonly dueOn: IsoDate;
      readonly writtenOn: IsoDate;
      readonly pairs: readonly { readonly mentee: string; readonly mentor: string }[];
    }
  | {
      readonly sheet: 'letters';
      readonly program: PaperProgram;
      readonly dueOn: IsoDate;
      readonly writtenOn: IsoDate;
      readonly people: readonly {
        readonly name: string;
        readonly firstName: string;
        readonly role: Role;
        readonly partner: string;
      }[];
    }
  | {
      readonly sheet: 'sessions';
      readonly program: PaperProgram;
      readonly sessions: readonly { readonly about: string; readonly template: SessionTemplate }[];
    };
