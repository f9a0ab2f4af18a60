import type { SessionTemplate } from '#shared/domain/session-templates.ts';
import type { PrintedAgreement } from '../agreement-paper/printed-agreement.ts';
import type { PrintedGoal, PrintedRubric } from '../goal-papers/paper.ts';
import { type IsoDate } from '#shared/domain/dates.ts';
import type { TipSheet } from '../../resources/index.ts';

/** Who a pack is written for: the mentor teaches (junior), the mentee learns (senior). */
export type Edition = 'mentor' | 'mentee';

/**
 * Everything one briefing pack prints, chosen so that the private things cannot
 * get in: there is no place for scores, ratings, performance, identity data or
 * constraints.
 */
export type BriefingPack = {
  readonly edition: Edition;
  readonly program: PackProgram;
  readonly mentor: PackPerson;
  readonly mentee: PackPerson;
  readonly learning: {
    readonly menteeLearns: readonly LearningItem[];
    readonly mentorLearns: readonly LearningItem[];
  };
  /** The strongest reasons of the match in plain words; the first three are printed. */
  readonly reasons: readonly string[];
  /** One difference worth stretching for, in plain words. */
  readonly stretch?: string;
  /** What the match looked at, as nouns: "skills offered and sought", "languages". */
  readonly criteria: readonly string[];
  readonly channel: { readonly proposed: string; readonly hint?: string };
  readonly topics: readonly TopicCard[];
  readonly sessions: readonly PlannedSession[];
  readonly checkIns: readonly IsoDate[];
  /** What the two wrote already; page 6 leaves room for the rest. */
  readonly goals?: readonly PrintedGoal[];
  readonly rubric?: PrintedRubric;
  /** The reader's own starting levels, as the reader gave them. */
  readonly baselines: readonly Baseline[];
  readonly agreement: AgreementDraft;
  /** The agreement that the two wrote; without it the page has lines to fill in. */
  readonly written?: PrintedAgreement;
  /** Plans for single sessions, a page each, where the facilitator wants them. */
  readonly sessionPlans?: readonly { readonly about: string; readonly template: SessionTemplate }[];
  /** Tip sheets that the facilitator chose for this edition, a page each at the end. */
  readonly tipSheets?: readonly TipSheet[];
};

export type PackProgram = {
  readonly name: string;
  readonly organization?: string;
  /** One sentence: why these people meet. */
  readonly purpose: string;
  readonly objective: string;
  /** What the pairs of this program talk about; every pair inherits it. */
  readonly focus?: string;
  /** What each role is asked for. */
  readonly expectations?: Readonly<Record<Edition, RoleSheet>>;
  /** Left out until the program has written it down: a pack never guesses a day. */
  readonly startsOn?: IsoDate;
  readonly endsOn?: IsoDate;
  readonly meetings: { readonly count: number; readonly minutes: number; readonly cadence: string };
  readonly facilitator: { readonly name: string; readonly email?: string; readonly phone?: string };
  readonly sponsor?: { readonly name: string; readonly title?: string; readonly signedOn?: IsoDate };
  /** Where to turn when the facilitator is not the right person. */
  readonly escalation?: string;
};

export type RoleSheet = {
  readonly time: string;
  readonly participation: string;
  readonly deliverables: string;
};

export type PackPerson = {
  readonly fullName: string;
  readonly preferredName: string;
  readonly pronouns?: string;
  readonly role?: string;
  readonly location?: string;
  readonly interests: readonly string[];
  readonly languages: readonly string[];
  readonly timeZone?: string;
  readonly preferredChannel?: string;
  readonly bestTimes?: string;
  /** Only with the person's consent to share them with the partner. */
  readonly accessNeeds?: string;
};

export type LearningItem = { readonly skill: string; readonly detail?: string };

export type TopicCard = { readonly title: string; readonly prompts: readonly string[] };

export type PlannedSession = { readonly title: string; readonly focus: string; readonly when?: string };

export type Baseline = { readonly skill: string; readonly now: string; readonly target?: string };

/** What is already agreed; everything left out prints as lines to write on. */
export type AgreementDraft = {
  readonly purpose?: string;
  readonly goals?: readonly string[];
  readonly place?: string;
  readonly channel?: string;
  readonly offLimits?: readonly string[];
  readonly boundaries?: readonly string[];
  readonly endCondition?: string;
  readonly reviewOn?: IsoDate;
};

/** The two people of a pack as its reader sees them. */
export function readerOf(pack: BriefingPack): { readonly reader: PackPerson; readonly partner: PackPerson } {
  return pack.edition === 'mentor'
    ? { reader: pack.mentor, partner: pack.mentee }
    : { reader: pack.mentee, partner: pack.mentor };
}
