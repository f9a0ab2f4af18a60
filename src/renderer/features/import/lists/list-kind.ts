import type { ComponentType } from 'react';
import type { ImportAnswer } from '#shared/contract/import-memory.ts';
import type { DateColumns, ListFile, ListProblem } from '#shared/contract/list-import.ts';
import type { DateOrder } from '#shared/contract/roster-import.ts';
import type { ImportKind } from '#shared/domain/list-import.ts';

type Progress = {
  readonly kind: 'progress';
  readonly done: number;
  readonly total: number;
  readonly label: string;
};
type Call = { readonly signal: AbortSignal };
/** A slow answer of the core: how far it is, then the answer. */
export type Slow<T> = Promise<AsyncIterable<Progress | T>>;

/** What a call with a slow answer comes to. */
export type Answered<C extends (...input: never[]) => Promise<AsyncIterable<{ readonly kind: string }>>> =
  Awaited<ReturnType<C>> extends AsyncIterable<infer Message> ? Extract<Message, { kind: 'done' }> : never;

/** What a suggestion of any kind says. */
export type Found = { readonly kind: 'done'; readonly dates: DateColumns };
/** What a check of any kind says. */
export type Checked = { readonly kind: 'done'; readonly problems: ListProblem[] };
export type ListPlan<F extends string> = ListFile & {
  columns: { index: number; field: F }[];
  dateOrder: DateOrder;
};

/** What the check of a list comes to, in the words of its kind. */
export type CheckView = {
  readonly figures: readonly {
    readonly label: string;
    readonly value: number;
    readonly isWarning?: boolean;
  }[];
  /** How much would be saved. */
  readonly writes: number;
  /** "Import 3 pairs". */
  readonly importLabel: string;
  readonly nothing: string;
  /** What has to be answered first, in a sentence. */
  readonly open: string | null;
};

export type OptionsProps<F extends string, O, S extends Found> = {
  readonly fields: readonly F[];
  readonly options: O;
  readonly found: S;
  readonly onOptions: (options: O) => void;
};
export type RowsProps<O, S extends Found, C extends Checked> = {
  readonly check: C;
  readonly options: O;
  readonly found: S;
  readonly isBusy: boolean;
  /** Checks the rows again with other options. */
  readonly onOptions: (options: O) => void;
};

/**
 * One kind of list about people of the roster: its fields, its calls to the core and its own words. Everything else is
 * the wizard's. `O` is what is answered once for all rows.
 */
export type ListKind<F extends string, O, S extends Found, C extends Checked, R> = {
  readonly kind: ImportKind;
  readonly labels: Readonly<Record<F, string>>;
  /** Fields that say who somebody is: what was corrected in them holds for one file only. */
  readonly people: readonly F[];
  readonly dateField: F | null;
  readonly suggest: (file: ListFile, call: Call) => Slow<S>;
  readonly columns: (found: S) => readonly { readonly index: number; readonly field: F }[];
  readonly options: (found: S) => O;
  readonly missing: (fields: readonly F[], options: O) => string | null;
  readonly check: (plan: ListPlan<F> & O, call: Call) => Slow<C>;
  readonly apply: (plan: ListPlan<F> & O) => Promise<R>;
  /** The options that are worth keeping for the next file, and back. */
  readonly answers: (options: O, found: S) => readonly ImportAnswer[];
  readonly recalled: (options: O, answers: readonly ImportAnswer[], found: S) => O;
  readonly Options: ComponentType<OptionsProps<F, O, S>>;
  readonly view: (check: C, options: O) => CheckView;
  /** What the rows become, and questions that only the rows raise. */
  readonly Rows: ComponentType<RowsProps<O, S, C>>;
  readonly done: (saved: R) => {
    readonly title: string;
    readonly words: string;
    readonly next: { readonly label: string; readonly to: string };
  };
};

/** "3 pairs added, 1 level changed.", of the parts that hold. */
export function sentenceOf(parts: readonly (string | false)[], end = ''): string {
  return `${parts.filter(part => part !== false).join(', ')}${end}.`;
}
