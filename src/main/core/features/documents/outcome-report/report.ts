import type { PrintedChange } from '../change-log/log.ts';
import { type FunnelStage } from '#shared/charts/funnel-chart.ts';
import { type MeetingMonth } from '#shared/charts/meetings-chart.ts';
import { type ReadinessRow } from '#shared/charts/readiness-chart.ts';
import { type Retention } from '#shared/contract/outcomes.ts';
import { type IsoDate } from '#shared/domain/dates.ts';

/** What a board is asked to do. */
export type Decision = 'continue' | 'scale' | 'change' | 'stop' | 'too-early';

/** Everything the outcome report prints: counts and texts, never a person. */
export type OutcomeReport = {
  readonly program: {
    readonly name: string;
    readonly organization?: string;
    readonly cohort: string;
    readonly purpose: string;
    readonly sponsor?: string;
    readonly startsOn: IsoDate;
    readonly endsOn: IsoDate;
  };
  /** The day the figures stand for. */
  readonly asOf: IsoDate;
  readonly recommendation: { readonly decision: Decision; readonly because: string };
  /** The first three are printed. */
  readonly headlines: readonly Headline[];
  readonly outcomes: readonly OutcomeTarget[];
  readonly funnel: readonly FunnelStage[];
  readonly readiness: {
    readonly mentors: readonly ReadinessRow[];
    readonly mentees: readonly ReadinessRow[];
  };
  readonly match: MatchQuality;
  readonly meetings?: readonly MeetingMonth[];
  /** How many concerns were raised; left out while they are too few to be told. */
  readonly concerns?: number;
  readonly method: ReportMethod;
  /** What closed surveys say, a sentence each; never what the report begins with. */
  readonly surveys?: readonly string[];
  /** Left out until there is something to tell. */
  readonly results?: ReportResults;
  readonly closing?: ReportClosing;
};

/** A share with what it counts, e.g. pairs that completed out of pairs that began. */
export type Headline = {
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly definition: string;
};

export type OutcomeTarget = {
  readonly outcome: string;
  readonly baseline: string;
  readonly target: string;
  readonly now: string;
  readonly status: 'reached' | 'on the way' | 'not yet' | 'no data';
};

/** What people said with their consent, what was learned, and how an effect would be told. */
export type ReportClosing = {
  readonly strategy: string;
  readonly quotes: readonly { readonly words: string; readonly who: string }[];
  readonly lessons: readonly { readonly kind: 'keep' | 'change'; readonly words: string }[];
  readonly emergingLeaders: string;
  /** How many mentees mean to retire. */
  readonly retiring?: string;
  /** The program that runs the other way round. */
  readonly linked?: string;
  readonly comparison: {
    readonly words: string;
    readonly fixed: string;
    readonly changes: readonly string[];
    /** Who stayed; without figures where the numbers carry no claim. */
    readonly retention?: Retention;
  } | null;
};

/** What came of the pairs' work: counts, changes and paired levels, never a person. */
export type ReportResults = {
  readonly attainment: {
    readonly goals: number;
    readonly rated: number;
    readonly met: number;
    readonly steps: readonly { readonly step: number; readonly goals: number }[];
  } | null;
  /** The most telling first. */
  readonly changes: readonly PrintedChange[];
  readonly changeCount: number;
  /** Groups of five and more. */
  readonly learning: readonly {
    readonly name: string;
    readonly n: number;
    readonly before: number;
    readonly after: number;
    readonly change: number;
    readonly low: number;
    readonly high: number;
  }[];
  readonly benefits: number;
};

export type MatchQuality = {
  /** Fit of each pair, 0 to 100, in any order. */
  readonly fits: readonly number[];
  /** Sum over the pairs as they stand, and the best sum possible under the same rules. */
  readonly total: number;
  readonly optimum: number;
  readonly hardRules: readonly { readonly rule: string; readonly violations: number }[];
  /** `cost` in points; null while more people could be matched, which makes totals incomparable. */
  readonly overrides: { readonly count: number; readonly cost: number | null };
  readonly unmatched: { readonly mentors: number; readonly mentees: number };
  readonly criteria: readonly { readonly name: string; readonly weight: number }[];
};

export type ReportMethod = {
  readonly softwareVersion: string;
  /** SHA-256 of the program file the figures come from. */
  readonly dataHash: string;
  /** Smallest group about which answers are shown. */
  readonly smallestGroup: number;
  readonly definitions: readonly { readonly term: string; readonly definition: string }[];
  /** What was left out to protect people, in words; empty if nothing was. */
  readonly suppressed: readonly string[];
};
