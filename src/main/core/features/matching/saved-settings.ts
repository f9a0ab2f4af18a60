import { COMPONENTS, RULES, type MatchingSettings } from '#shared/domain/matching.ts';
import type { Db } from '#core/db/connection.ts';
import { DEFAULT_WEIGHTS } from './fit/weights.ts';
import * as sql from './matching.sql.ts';
import { DEFAULT_RULE_MODES } from './rules/rule-modes.ts';

/** What the cohort is matched with: what the facilitator chose, and the default where nothing was chosen. */
export function savedSettings(db: Db, cohort: sql.MatchedCohort): MatchingSettings {
  const weights = new Map(sql.selectComponentSettings(db, cohort.id).map(({ key, weight }) => [key, weight]));
  const modes = new Map(sql.selectRuleSettings(db, cohort.id).map(({ key, mode }) => [key, mode]));
  return {
    components: COMPONENTS.map(key => ({ key, weight: weights.get(key) ?? DEFAULT_WEIGHTS[key] })),
    rules: RULES.map(key => ({ key, mode: modes.get(key) ?? DEFAULT_RULE_MODES[key] })),
    pairRules: sql.selectPairRules(db, cohort.id),
    maxTimeZoneHours: cohort.maxTimeZoneHours,
  };
}
