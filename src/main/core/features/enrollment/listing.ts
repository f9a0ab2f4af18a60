import type { Enrolled, EnrollmentFilter, Supply } from '#shared/contract/enrollment.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { VERDICTS, type Verdict } from '#shared/domain/intake.ts';
import { DECISIONS, type Decision, type Role } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import { selectGradeLadder } from '../roster/index.ts';
import { byWaitlistPlace, intakeNow, type IntakeEntry } from '../intake/index.ts';
import * as sql from './enrollment.sql.ts';
import { gradeScale, hintsFor, type GradeScale } from './hints.ts';
import { ruledOut } from './ruled-out.ts';
import { selectGradeCounts } from './suggest.sql.ts';
import { supplyOf } from './supply.ts';

type Page = { readonly offset: number; readonly limit: number };

/** A part of the people whom a filter shows, the counts that the filters carry, and the balance of everybody. */
export function list(ctx: QueryContext, { offset, limit, ...filter }: EnrollmentFilter & Page) {
  const cohort = sql.selectCohort(ctx.db);
  const everybody = intakeNow(ctx);
  const shown = filtered(everybody, filter);
  const blocked = ruledOut(ctx, everybody);
  const context = hintContext(ctx, everybody);
  return {
    cohort: { id: cohort.id, name: cohort.name },
    total: shown.length,
    people: shown.slice(offset, offset + limit).map(entry => listed(entry, blocked.get(entry.id), context)),
    counts: countsOf(everybody, filter.role),
    supply: supplyNow(cohort, everybody, blocked.size),
  };
}

export function idsOf(ctx: QueryContext, filter: EnrollmentFilter): number[] {
  return filtered(intakeNow(ctx), filter).map(({ id }) => id);
}

function filtered(everybody: readonly IntakeEntry[], filter: EnrollmentFilter): readonly IntakeEntry[] {
  const { role, decision, verdict, intakeGroup, search } = filter;
  const words = foldText(search).split(' ').filter(Boolean);
  const shown = everybody.filter(
    entry =>
      (role === undefined || entry.role === role) &&
      (decision === undefined || entry.decision === decision) &&
      (verdict === undefined || entry.verdict === verdict) &&
      (intakeGroup === undefined || entry.intakeGroup === intakeGroup) &&
      words.every(word => entry.searchText.includes(word)),
  );
  return decision === 'waitlist' ? [...shown].sort(byWaitlistPlace) : shown;
}

type HintContext = Omit<Parameters<typeof hintsFor>[1], 'hasOtherRole'> & {
  readonly both: ReadonlySet<number>;
};

function listed(entry: IntakeEntry, blocked: string | undefined, context: HintContext): Enrolled {
  const hasOtherRole = context.both.has(entry.personId);
  return {
    id: entry.id,
    personId: entry.personId,
    name: entry.name,
    jobTitle: entry.jobTitle,
    department: entry.department,
    location: entry.location,
    gradeLevel: entry.gradeLevel,
    hireDate: entry.hireDate,
    status: entry.status,
    role: entry.role,
    decision: entry.decision,
    capacity: entry.capacity,
    interestOn: entry.interestOn,
    source: entry.interestSource,
    motivation: entry.motivation,
    intakeGroup: entry.intakeGroup,
    verdict: entry.verdict,
    isOverridden: entry.override !== null,
    reasons: reasonsOf(entry),
    decidedOn: entry.decidedOn,
    decisionReason: entry.decisionReason,
    place: entry.waitlistPlace,
    screening: { social: entry.social, confidence: entry.confidence, teaching: entry.teaching },
    offered: [...entry.offered],
    sought: [...entry.sought],
    pairs: [...entry.pairs],
    hints: [
      ...(blocked === undefined ? [] : [{ tone: 'look' as const, words: blocked }]),
      ...hintsFor(entry, { ...context, hasOtherRole }),
    ],
  };
}

/** Why it is not a plain yes; an exception comes first, with what the rules would have said. */
function reasonsOf({ override, reasons }: IntakeEntry): Enrolled['reasons'] {
  return [
    ...(override === null ? [] : [{ state: 'exception' as const, words: `Exception: ${override.reason}` }]),
    ...reasons.flatMap(({ state, words }) => (state === 'met' ? [] : [{ state, words }])),
  ];
}

function hintContext(ctx: QueryContext, everybody: readonly IntakeEntry[]): HintContext {
  const accepted = everybody.filter(one => one.decision === 'accepted');
  const mentors = new Set(accepted.filter(one => one.role === 'mentor').map(one => one.personId));
  return {
    today: ctx.today(),
    scale: companyScale(ctx),
    wanted: demandOf(everybody, 'mentee'),
    taught: demandOf(everybody, 'mentor'),
    both: new Set(
      accepted.filter(one => one.role === 'mentee' && mentors.has(one.personId)).map(one => one.personId),
    ),
  };
}

/** The balance of a large cohort is the same for every page of its list. */
const balances = new WeakMap<readonly IntakeEntry[], { readonly blocked: number; readonly supply: Supply }>();

function supplyNow(cohort: sql.CohortFacts, everybody: readonly IntakeEntry[], blocked: number): Supply {
  const known = balances.get(everybody);
  if (known?.blocked === blocked) return known.supply;
  const supply = supplyOf(cohort, everybody, blocked);
  balances.set(everybody, { blocked, supply });
  return supply;
}

function countsOf(everybody: readonly IntakeEntry[], role: Role | undefined) {
  const decisions = Object.fromEntries(DECISIONS.map(one => [one, 0])) as Record<Decision, number>;
  const verdicts = Object.fromEntries(VERDICTS.map(one => [one, 0])) as Record<Verdict, number>;
  const groups = new Map<string, number>();
  const roles: Record<Role, number> = { mentor: 0, mentee: 0 };
  for (const entry of everybody) {
    roles[entry.role] += 1;
    if (role !== undefined && entry.role !== role) continue;
    decisions[entry.decision] += 1;
    verdicts[entry.verdict] += 1;
    if (entry.intakeGroup) groups.set(entry.intakeGroup, (groups.get(entry.intakeGroup) ?? 0) + 1);
  }
  return {
    ...roles,
    decisions,
    verdicts,
    intakeGroups: [...groups]
      .map(([name, people]) => ({ name, people }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
  };
}

/** Grades of the whole company, for saying where one person stands. */
export function companyScale({ db, program }: QueryContext): GradeScale {
  return program.derive('enrollment.grades', ['person', 'gradeLabel'], () =>
    gradeScale(selectGradeCounts(db), selectGradeLadder(db)),
  );
}

/** How many of the accepted people of a role seek (mentees) or offer (mentors) each skill. */
export function demandOf(people: readonly IntakeEntry[], role: Role): ReadonlyMap<string, number> {
  const demand = new Map<string, number>();
  for (const person of people) {
    if (person.role !== role || person.decision !== 'accepted') continue;
    for (const skill of role === 'mentee' ? person.sought : person.offered)
      demand.set(skill, (demand.get(skill) ?? 0) + 1);
  }
  return demand;
}
