import { customRuleId, type CustomRule } from '#shared/domain/custom-rules.ts';
import { RULE_WORDS } from '#shared/domain/matching-words.ts';
import type { BuiltInRule, RuleKey } from '#shared/domain/matching.ts';

/** What the facilitator calls a rule. */
export function ruleName(rule: RuleKey, customRules: readonly CustomRule[]): string {
  if (isBuiltIn(rule)) return RULE_WORDS[rule].name;
  return customRules.find(({ key }) => key === rule)?.name ?? 'A rule that was deleted';
}

/** Whether a rule is one of the catalog. */
export function isBuiltIn(rule: RuleKey): rule is BuiltInRule {
  return customRuleId(rule) === null;
}
