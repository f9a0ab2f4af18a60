import { RULES, type BuiltInRule, type MatchingSettings, type RuleMode } from '#shared/domain/matching.ts';
import type { Relation } from './relation.ts';

export type RuleModes = Readonly<Record<BuiltInRule, RuleMode>>;

/**
 * The modes a new program starts with.
 *
 * Whoever depends on the mentee for pay or promotion cannot speak freely (R35, R36), so the reporting rules are hard.
 * `sameTeam` and `notJunior` only warn: in a company of sixty they would leave too few mentors (R19 asks for a warning).
 */
export const DEFAULT_RULE_MODES: RuleModes = {
  directReport: 'hard',
  reportingChain: 'hard',
  sameManager: 'hard',
  sameTeam: 'soft',
  notJunior: 'soft',
  noCommonLanguage: 'hard',
  timeZoneDistance: 'soft',
  doNotPair: 'hard',
  pairedBefore: 'soft',
};

/** Each rule's mode; a rule that the settings do not name is off. */
export function ruleModes(settings: Pick<MatchingSettings, 'rules'>): RuleModes {
  const modes = Object.fromEntries(RULES.map(rule => [rule, 'off'])) as Record<BuiltInRule, RuleMode>;
  for (const { key, mode } of settings.rules) modes[key] = mode;
  return modes;
}

// From the narrowest rule that a relation breaks to the widest.
const RULES_OF_RELATION: Readonly<Record<Relation, readonly BuiltInRule[]>> = {
  none: [],
  sameTeam: ['sameTeam'],
  sameManager: ['sameManager', 'sameTeam'],
  chain: ['reportingChain', 'sameTeam'],
  direct: ['directReport', 'reportingChain', 'sameTeam'],
};
const STRICTNESS: Readonly<Record<RuleMode, number>> = { off: 0, soft: 1, hard: 2 };

/**
 * The active rules that a relation breaks.
 *
 * A direct report is also in the reporting line and in the team. Saying so three times helps nobody, so a wider
 * rule speaks up only when it is stricter than the narrower ones.
 */
export function activeRulesFor(relation: Relation, modes: RuleModes): readonly BuiltInRule[] {
  const active: BuiltInRule[] = [];
  let strictest = 0;
  for (const rule of RULES_OF_RELATION[relation]) {
    const strictness = STRICTNESS[modes[rule]];
    if (strictness <= strictest) continue;
    active.push(rule);
    strictest = strictness;
  }
  return active;
}
