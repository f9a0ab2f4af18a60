import type { CustomRule, CustomRuleKey } from './custom-rules.ts';
import type { IsoDate } from './dates.ts';
import type { IdentityField } from './identity.ts';
import type { MatchingGoals } from './matching-goals.ts';
import type { Channel, SkillLevel } from './people.ts';
import type { WorkStyle } from './work-style.ts';

/** Every component of the fit score. Each is computed to 0..1 and weighted by the facilitator. */
export const COMPONENTS = [
  'skillNeed',
  'mentorLearns',
  'interests',
  'differentFunction',
  'levelGap',
  'site',
  'timeZone',
  'language',
  'channel',
  'novelty',
  'screening',
  'identity',
  'workStyle',
] as const;
export type ComponentKey = (typeof COMPONENTS)[number];

/** What a component counts as where what it looks at is not known: nothing, half, or not met at all. */
export const MISSING_RULES = ['leaveOut', 'neutral', 'notMet'] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

/** Rules a pair may break; `hard` makes it infeasible, `soft` warns. */
export const RULES = [
  'directReport',
  'reportingChain',
  'sameManager',
  'sameTeam',
  'notJunior',
  'noCommonLanguage',
  'timeZoneDistance',
  'doNotPair',
  'pairedBefore',
] as const;
export type BuiltInRule = (typeof RULES)[number];
/** A rule of the catalog or one that the facilitator wrote. */
export type RuleKey = BuiltInRule | CustomRuleKey;
export const RULE_MODES = ['hard', 'soft', 'off'] as const;
export type RuleMode = (typeof RULE_MODES)[number];

export type SkillClaim = { readonly skillId: number; readonly skill: string; readonly level: SkillLevel };

/** What a person says about themselves, folded for comparing; only with consent and for a declared purpose. */
export type IdentityValue = { readonly field: IdentityField; readonly value: string };

/** Everything that the matching rules and the fit score may look at for one enrolled person. Restricted fields are not here. */
export type Candidate = {
  readonly enrollmentId: number;
  readonly personId: number;
  readonly name: string;
  readonly firstName: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly businessFunction: string | null;
  readonly location: string | null;
  readonly timeZone: string | null;
  /** Ordinal: larger is more senior. */
  readonly gradeLevel: number | null;
  /** Person ids from the direct manager up to the top of the company. */
  readonly managerChain: readonly number[];
  readonly languages: readonly string[];
  readonly interests: readonly string[];
  readonly channel: Channel | null;
  readonly offered: readonly SkillClaim[];
  readonly sought: readonly SkillClaim[];
  /** The facilitator's screening of a mentor, 1-5 each, null when not rated. */
  readonly screening: {
    readonly social: number | null;
    readonly confidence: number | null;
    readonly teaching: number | null;
  };
  readonly capacity: number;
  readonly hiredOn: IsoDate | null;
  readonly onLeave: boolean;
  /** False where the intake's rules of eligibility refuse them; looked at only where a rule asks for it. */
  readonly isEligible: boolean;
  /** Empty unless the program declares a purpose and the person agreed. */
  readonly identity: readonly IdentityValue[];
  /** How they say they like to work; left out until they say it. */
  readonly workStyle?: WorkStyle;
};

/** Weight of a component, 0-10; -1 to -10 wants the opposite (the same department, another site). */
export type ComponentSetting = {
  readonly key: ComponentKey;
  readonly weight: number;
  /** The component's own rule unless given. */
  readonly missing?: MissingRule | undefined;
};
export type RuleSetting = {
  readonly key: BuiltInRule;
  readonly mode: RuleMode;
  /** Fit in hundredths that a soft rule takes from a pair that breaks it; it only warns unless given. */
  readonly cost?: number | undefined;
};

/** Two people that the facilitator keeps apart or together. */
export type PairRule = {
  readonly kind: 'doNotPair' | 'mustPair' | 'pairedBefore';
  readonly menteePersonId: number;
  readonly mentorPersonId: number;
  readonly reason: string | null;
};

export type MatchingSettings = {
  readonly components: readonly ComponentSetting[];
  readonly rules: readonly RuleSetting[];
  readonly customRules: readonly CustomRule[];
  readonly pairRules: readonly PairRule[];
  /** Largest comfortable difference between two sites' clocks, hours. */
  readonly maxTimeZoneHours: number;
  readonly goals: MatchingGoals;
};

/** One component's part in a fit, with the words the facilitator reads. */
export type ComponentResult = {
  readonly key: ComponentKey;
  /** 0..1, or null when data is missing and the component was left out of the mean. */
  readonly value: number | null;
  /** False where data is missing, whatever it counts as. */
  readonly isKnown: boolean;
  /** 0-10: how much it counts. */
  readonly weight: number;
  /** The program wants the opposite of this component (a negative weight in the settings); `value` is turned already. */
  readonly reversed: boolean;
  /** A short reason, such as "Li can teach Data literacy, which Helen wants to learn". */
  readonly words: string;
};

/** A broken rule, in words that name both people. */
export type RuleBreach = { readonly rule: RuleKey; readonly mode: 'hard' | 'soft'; readonly words: string };

/** Fit 0-100 in hundredths (8742 means 87.42), so that totals stay exact integers. */
export type FitHundredths = number;
