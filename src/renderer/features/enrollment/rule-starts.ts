import type { EligibilityRule } from '#shared/contract/intake.ts';
import type { EligibilityRuleKind } from '#shared/domain/intake.ts';
import type { Role } from '#shared/domain/people.ts';

const BLANK: Omit<EligibilityRule, 'kind'> = {
  lower: null,
  upper: null,
  asOf: null,
  values: [],
  otherwise: 'notEligible',
};

/** What a rule starts with when it is switched on: something that means a thing at once. */
const STARTS: Readonly<Record<Role, Partial<Record<EligibilityRuleKind, Partial<EligibilityRule>>>>> = {
  mentor: {
    tenure: { lower: 6 },
    grade: { upper: 4 },
    performance: { lower: 3 },
    screening: { lower: 3, otherwise: 'review' },
    evidence: { otherwise: 'review' },
  },
  mentee: { tenure: { lower: 12 }, grade: { lower: 7 }, performance: { lower: 3 } },
};

/** Where grades are words, a rule on them starts in the middle of the ladder: a level that a ladder ends below means nothing. */
export function startOf(
  role: Role,
  kind: EligibilityRuleKind,
  { grades }: { readonly grades: readonly string[] },
): EligibilityRule {
  const start = { ...BLANK, kind, ...STARTS[role][kind] };
  if (kind !== 'grade' || grades.length === 0) return start;
  const middle = Math.ceil(grades.length / 2);
  return role === 'mentor'
    ? { ...start, upper: middle }
    : { ...start, lower: Math.min(middle + 1, grades.length) };
}
