import type { IsoDate } from '#shared/domain/dates.ts';
import type { Rating } from '#shared/domain/goals.ts';
import type { Role } from '#shared/domain/people.ts';

/** A goal as both people may read it: no answer that was given in confidence has a place here. */
export type PrintedGoal = {
  readonly statement: string;
  readonly ownerRole: Role;
  readonly owner: string;
  readonly serves: string;
  readonly today: string;
  readonly target: string;
  readonly dueOn: IsoDate | null;
  /** What became of it; null while it is open. */
  readonly ending: string | null;
  /** The words of the five steps; null where they are still to be written. */
  readonly steps: Readonly<Record<Rating, string>> | null;
  readonly mid: number | null;
  readonly end: number | null;
};

export type PrintedRubric = {
  readonly levels: readonly string[];
  readonly criteria: readonly {
    readonly name: string;
    readonly words: readonly string[];
    readonly mid: number | null;
    readonly end: number | null;
  }[];
};

type PaperProgram = { readonly name: string; readonly organization?: string; readonly cohort: string };

/** The goal sheets of pairs, in the order asked for. */
export type GoalSheets = {
  readonly program: PaperProgram & { readonly objective: string };
  readonly pairs: readonly {
    readonly mentee: string;
    readonly mentor: string;
    readonly goals: readonly PrintedGoal[];
    readonly rubric: PrintedRubric | null;
    readonly met: { readonly moment: string; readonly count: number; readonly of: number } | null;
  }[];
};

/** Blank forms on which people say where they stand. First levels are not on the last form: they would pull the answer. */
export type AssessmentForms = {
  readonly program: PaperProgram;
  readonly facilitator: string;
  readonly wave: 'baseline' | 'final';
  readonly forms: readonly {
    readonly name: string;
    readonly role: Role;
    readonly learns: readonly string[];
    readonly teaches: readonly string[];
  }[];
};
