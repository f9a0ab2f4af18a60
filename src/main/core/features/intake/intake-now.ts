import type { EligibilityRule } from '#shared/contract/intake.ts';
import type { Role } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import { judge, type Judgement } from './eligibility.ts';
import { INTAKE_TABLES, selectCohortId, selectIntake, type IntakeFacts } from './facts.sql.ts';
import { selectRules } from './rules.sql.ts';

/** One person in one role with what the rules say about them. */
export type IntakeEntry = IntakeFacts & Judgement;

/** Everybody who came forward for the current cohort, judged by its rules; kept until something of it changes. */
export function intakeNow(ctx: QueryContext): readonly IntakeEntry[] {
  const today = ctx.today();
  return ctx.program.derive(`intake.${today}`, INTAKE_TABLES, () => {
    const cohortId = selectCohortId(ctx.db);
    const rules = selectRules(ctx.db, cohortId);
    return selectIntake(ctx.db, cohortId).map(facts => ({
      ...facts,
      ...judge(facts, rules[facts.role], today),
    }));
  });
}

/** The people of a role judged by other rules, to see what those would do. */
export function judgedBy(
  ctx: QueryContext,
  role: Role,
  rules: readonly EligibilityRule[],
): readonly { readonly now: IntakeEntry; readonly then: Judgement }[] {
  const today = ctx.today();
  return intakeNow(ctx)
    .filter(entry => entry.role === role)
    .map(now => ({ now, then: judge(now, rules, today) }));
}

/** Before those without a place come those with one; then the longest interested. */
export function byWaitlistPlace(
  a: Pick<IntakeFacts, 'waitlistPlace' | 'interestOn' | 'id'>,
  b: Pick<IntakeFacts, 'waitlistPlace' | 'interestOn' | 'id'>,
): number {
  return (
    (a.waitlistPlace ?? Infinity) - (b.waitlistPlace ?? Infinity) ||
    (a.interestOn ?? '9999').localeCompare(b.interestOn ?? '9999') ||
    a.id - b.id
  );
}
