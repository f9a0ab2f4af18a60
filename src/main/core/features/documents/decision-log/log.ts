import type { IsoInstant } from '#shared/domain/dates.ts';

/** One decision on the pairs, in the words of the log. */
export type PrintedDecision = {
  readonly at: IsoInstant;
  /** The facilitator whom the charter named then; empty where it named nobody. */
  readonly who: string;
  readonly what: string;
  /** "Helen Brandt: Ana Cruz → Li Wei", a line for each mentee who was moved. */
  readonly moves: readonly string[];
  /** Change of the total fit, hundredths; null where nobody was moved. */
  readonly price: number | null;
  readonly reason: string;
};

/** A hard rule that was set aside for a pair. */
export type PrintedOverride = {
  readonly pair: string;
  readonly rule: string;
  readonly words: string;
  readonly reason: string;
  readonly who: string;
  readonly at: IsoInstant;
};

export type PrintedDecisions = {
  readonly program: { readonly name: string; readonly organization?: string; readonly cohort: string };
  /** Oldest first, as minutes are read. */
  readonly decisions: readonly PrintedDecision[];
  readonly overrides: readonly PrintedOverride[];
  /** Whether every entry of the file's log follows from the one before it. */
  readonly isWhole: boolean;
};
