import type { IsoDate } from '#shared/domain/dates.ts';

/** One change as a board may read it. */
export type PrintedChange = {
  readonly what: string;
  readonly kind: string;
  readonly status: 'done' | 'accepted' | 'idea';
  readonly on: IsoDate;
  readonly evidence: string;
  readonly decidedBy: string;
  readonly owner: string;
  /** Who is behind it, as far as it may be printed: names, “a pair”, or nothing. */
  readonly credit: string;
  readonly serves: string;
};

export type PrintedChangeLog = {
  readonly program: { readonly name: string; readonly organization?: string; readonly cohort: string };
  readonly changes: readonly PrintedChange[];
  readonly suggestions: readonly {
    readonly words: string;
    readonly became: string;
    readonly answer: string;
  }[];
};
