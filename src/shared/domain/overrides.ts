import { customRuleId } from './custom-rules.ts';
import { RULE_WORDS } from './matching-words.ts';
import { RULES, type BuiltInRule, type RuleKey } from './matching.ts';

/** What an override sets aside: a hard rule, or the number of mentees that a mentor has places for. */
export type OverrideKey = RuleKey | 'capacity';

/** What can be overridden in every program; rules that the facilitator wrote come on top. */
export const OVERRIDE_KEYS = [...RULES, 'capacity'] as const;
type FixedKey = (typeof OVERRIDE_KEYS)[number];

/**
 * `never`: an instruction about two people, which is taken back where it was given.
 * `safety`: protects somebody who depends on the other, so only a program that says so may override it.
 * `judgment`: a matter of circumstances that the facilitator knows better than the rule.
 */
export type OverrideNature = 'never' | 'safety' | 'judgment';

const NATURE: Readonly<Partial<Record<BuiltInRule | 'capacity', OverrideNature>>> = {
  doNotPair: 'never',
  sameTeam: 'judgment',
  notJunior: 'judgment',
  noCommonLanguage: 'judgment',
  timeZoneDistance: 'judgment',
  pairedBefore: 'judgment',
};

/**
 * Rules that are not named here are guarded like the reporting line; what the facilitator wrote herself is hers to
 * set aside.
 */
export function overrideNature(key: OverrideKey): OverrideNature {
  if (customRuleId(key) !== null) return 'judgment';
  return NATURE[key as FixedKey] ?? 'safety';
}

/** Whether the facilitator has the right in a program that has not said anything. */
export function isGrantedByDefault(key: OverrideKey): boolean {
  return overrideNature(key) === 'judgment';
}

export function overrideName(key: FixedKey): string {
  return key === 'capacity' ? 'Mentor’s places' : RULE_WORDS[key].name;
}

export function overrideExplanation(key: FixedKey): string {
  return key === 'capacity'
    ? 'A mentor takes one mentee more than the places noted at intake.'
    : RULE_WORDS[key].explanation;
}
