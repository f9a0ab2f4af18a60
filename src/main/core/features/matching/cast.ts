import type { MatchingSettings } from '#shared/domain/matching.ts';
import type { Db } from '#core/db/connection.ts';
import { notEligible } from '../intake/index.ts';
import { selectCast, type Cast } from './candidates.sql.ts';
import { selectTenureDay } from './custom-rule.sql.ts';

/** What eligibility rests on beside people and enrollments. */
export const ELIGIBILITY_TABLES = [
  'skillEvidence',
  'eligibilityRule',
  'eligibilityRuleValue',
  'eligibilityOverride',
] as const;

/** Who takes part; whether they are eligible is only looked at where a rule asks for it. */
export function castOf(db: Db, cohortId: number, { customRules }: MatchingSettings): Cast {
  const asks = customRules.some(({ conditions }) => conditions.some(({ kind }) => kind === 'notEligible'));
  const today = asks ? selectTenureDay(db, cohortId) : null;
  return selectCast(db, cohortId, today === null ? undefined : notEligible(db, cohortId, today));
}
