import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import { judge } from './eligibility.ts';
import { selectIntake } from './facts.sql.ts';
import { selectRules } from './rules.sql.ts';

/** Enrollments of a cohort that its rules of eligibility refuse, exceptions with a reason not among them. */
export function notEligible(db: Db, cohortId: number, today: IsoDate): ReadonlySet<number> {
  const rules = selectRules(db, cohortId);
  return new Set(
    selectIntake(db, cohortId)
      .filter(facts => judge(facts, rules[facts.role], today).verdict === 'notEligible')
      .map(({ id }) => id),
  );
}
