import { COMPONENTS, RULES, type MatchingSettings } from '#shared/domain/matching.ts';
import type { Db } from '#core/db/connection.ts';
import { selectCustomRules } from './custom-rule.sql.ts';
import { DEFAULT_MISSING, DEFAULT_WEIGHTS } from './fit/weights.ts';
import { selectGoals } from './goals.sql.ts';
import { selectPurpose } from './identity.sql.ts';
import * as sql from './matching.sql.ts';
import { DEFAULT_RULE_MODES } from './rules/rule-modes.ts';

/** What the cohort is matched with: what the facilitator chose, and the default where nothing was chosen. */
export function savedSettings(db: Db, cohort: sql.MatchedCohort): MatchingSettings {
  const saved = new Map(sql.selectComponentSettings(db, cohort.id).map(setting => [setting.key, setting]));
  const rules = new Map(sql.selectRuleSettings(db, cohort.id).map(rule => [rule.key, rule]));
  const mayCountIdentity = selectPurpose(db) !== null;
  return {
    components: COMPONENTS.map(key => ({
      key,
      // The purpose may have been withdrawn on another way than through the settings.
      weight: key === 'identity' && !mayCountIdentity ? 0 : (saved.get(key)?.weight ?? DEFAULT_WEIGHTS[key]),
      missing: saved.get(key)?.missing ?? DEFAULT_MISSING[key],
    })),
    rules: RULES.map(key => rules.get(key) ?? { key, mode: DEFAULT_RULE_MODES[key], cost: 0 }),
    customRules: selectCustomRules(db, cohort.id),
    pairRules: sql.selectPairRules(db, cohort.id),
    maxTimeZoneHours: cohort.maxTimeZoneHours,
    goals: selectGoals(db, cohort.id),
  };
}
