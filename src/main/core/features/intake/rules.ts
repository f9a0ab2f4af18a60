import type { EligibilityRule } from '#shared/contract/intake.ts';
import { assertNever } from '#shared/domain/assert.ts';
import { ELIGIBILITY_WORDS, rulesFor, VERDICT_WORDS, type Verdict } from '#shared/domain/intake.ts';
import type { Role } from '#shared/domain/people.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { selectGradeLadder } from '../roster/index.ts';
import type { Judgement } from './eligibility.ts';
import { selectCohortId } from './facts.sql.ts';
import { judgedBy } from './intake-now.ts';
import { replaceRules, selectChoices, selectRules } from './rules.sql.ts';

export function rules({ db }: QueryContext) {
  return { ...selectRules(db, selectCohortId(db)), ...selectChoices(db), grades: [...selectGradeLadder(db)] };
}

export function saveRules(
  ctx: CommandContext,
  input: { role: Role; rules: readonly EligibilityRule[] },
): void {
  refuseNonsense(input);
  const names = input.rules.map(({ kind }) => ELIGIBILITY_WORDS[kind].name.toLowerCase());
  ctx.describe(
    names.length === 0
      ? `Let every ${input.role} be eligible`
      : `Set who may be a ${input.role}: ${names.join(', ')}`,
  );
  replaceRules(ctx.db, selectCohortId(ctx.db), input.role, input.rules);
}

/** People named in a preview; the counts are of all. */
const SHOWN = 8;

/** What rules would say about everybody who came forward, while they are being edited. */
export function preview(ctx: QueryContext, input: { role: Role; rules: readonly EligibilityRule[] }) {
  const judged = judgedBy(ctx, input.role, input.rules).filter(
    ({ before }) => before.decision !== 'withdrawn',
  );
  const changes = judged.filter(({ before, after }) => before.verdict !== after.verdict);
  return {
    before: countsOf(judged.map(({ before }) => before.verdict)),
    after: countsOf(judged.map(({ after }) => after.verdict)),
    changes: changes
      .slice(0, SHOWN)
      .map(({ before, after }) => ({ name: before.name, verdict: after.verdict, words: because(after) })),
    changed: changes.length,
  };
}

function countsOf(verdicts: readonly Verdict[]): Record<Verdict, number> {
  const counts = { eligible: 0, review: 0, notEligible: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}

/** The reason for a verdict, the weightiest. */
export function because({ verdict, reasons }: Judgement): string {
  const unmet = reasons.find(reason => reason.state === 'unmet');
  const unknown = reasons.find(reason => reason.state === 'unknown');
  return (unmet ?? unknown)?.words ?? VERDICT_WORDS[verdict];
}

function refuseNonsense({ role, rules: given }: { role: Role; rules: readonly EligibilityRule[] }): void {
  const kinds = new Set<string>();
  for (const rule of given) {
    const { name } = ELIGIBILITY_WORDS[rule.kind];
    if (kinds.has(rule.kind)) throw refuse('INVALID', `“${name}” is there twice. Keep one of the two.`);
    kinds.add(rule.kind);
    if (!rulesFor(role).includes(rule.kind))
      throw refuse('INVALID', `“${name}” looks at mentors only. Nothing was saved.`);
    const problem = lacking(rule);
    if (problem !== null) throw refuse('INVALID', `${name}: ${problem}`, { [rule.kind]: problem });
  }
}

function lacking(rule: EligibilityRule): string | null {
  const { kind, lower, upper, values } = rule;
  switch (kind) {
    case 'tenure':
    case 'grade':
      if (lower === null && upper === null) return 'Give the least, the most, or both.';
      return lower !== null && upper !== null && lower > upper ? 'The least is above the most.' : null;
    case 'performance':
    case 'screening':
      return lower === null || lower < 1 || lower > 5 ? 'Choose a rating from 1 to 5.' : null;
    case 'location':
    case 'intakeGroup':
      return values.length === 0 ? 'Choose at least one.' : null;
    case 'evidence':
      return null;
    default:
      return assertNever(kind, 'rule of eligibility');
  }
}
