import type { EligibilityRule } from '#shared/contract/intake.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import type { QueryContext } from '#core/app.ts';
import { selectGradeLadder } from '../roster/index.ts';
import { judge, type Applicant, type Judgement } from './eligibility.ts';
import * as sql from './facts.sql.ts';
import { selectRules } from './rules.sql.ts';

/** One person in one role with everything that the screens and the rules look at, and what the rules say. */
export type IntakeEntry = sql.PersonFacts &
  sql.EnrollmentRow &
  sql.Topics &
  Judgement & {
    readonly override: Applicant['override'];
    readonly pairs: readonly sql.OpenPair[];
  };

const RULE_TABLES = ['cohort', 'eligibilityRule', 'eligibilityRuleValue', 'gradeLabel'];
const NO_PAIRS: readonly sql.OpenPair[] = [];
const NO_TOPICS: sql.Topics = { wanted: [], avoided: [] };

/**
 * Everybody who came forward for the current cohort in the order of names, judged by its rules; kept until something
 * of it changes.
 *
 * A decision changes one row of thousands, so people, topics and rules are kept apart from it: only what changed is
 * read again.
 */
export function intakeNow(ctx: QueryContext): readonly IntakeEntry[] {
  const { db, program } = ctx;
  const today = ctx.today();
  const tables = [...sql.PEOPLE_TABLES, ...sql.ENROLLMENT_TABLES, ...RULE_TABLES, 'interestTopic'];
  return program.derive(`intake.${today}`, tables, () => {
    const cohortId = sql.selectCohortId(db);
    const rows = sql.selectEnrollmentRows(db, cohortId);
    const people = peopleOf(ctx, rows);
    const topics = program.derive('intake.topics', ['interestTopic', 'skill'], () => sql.selectAllTopics(db));
    const rules = program.derive('intake.rules', RULE_TABLES, () => selectRules(db, cohortId));
    const overrides = sql.selectOverrides(db);
    const person = (row: sql.EnrollmentRow) =>
      must(people.get(row.personId), 'Everybody enrolled is a person');
    const pairs = pairsOf(
      sql.selectOpenPairs(db, cohortId),
      new Map(rows.map(row => [row.id, person(row).name])),
    );
    const judged = judgements(ctx);
    return rows
      .map(row => {
        const facts = {
          ...person(row),
          ...row,
          ...(topics.get(row.id) ?? NO_TOPICS),
          override: overrides.get(row.id) ?? null,
          pairs: pairs.get(row.id) ?? NO_PAIRS,
        };
        return { ...facts, ...judged(facts, person(row), rules[row.role], today) };
      })
      .sort(byName);
  });
}

function byName(a: IntakeEntry, b: IntakeEntry): number {
  if (a.searchText !== b.searchText) return a.searchText < b.searchText ? -1 : 1;
  return a.role < b.role ? -1 : 1;
}

/** The people behind the rows; those not met before are read, the others are kept while nothing about people changes. */
function peopleOf(
  { db, program }: QueryContext,
  rows: readonly sql.EnrollmentRow[],
): ReadonlyMap<number, sql.PersonFacts> {
  const known = program.derive('intake.people', sql.PEOPLE_TABLES, () => new Map<number, sql.PersonFacts>());
  const missing = new Set(rows.map(row => row.personId).filter(id => !known.has(id)));
  if (missing.size > 0)
    for (const person of sql.selectPeople(db, [...missing])) known.set(person.personId, person);
  return known;
}

type Judged = {
  readonly person: sql.PersonFacts;
  readonly rules: readonly EligibilityRule[];
  readonly today: IsoDate;
  readonly key: string;
  readonly judgement: Judgement;
};

/** Judges anew only whose person, rules, screening or exception is another one than the last time. */
function judgements({ db, program }: QueryContext) {
  const grades = selectGradeLadder(db);
  const known = program.derive('intake.judgements', ['cohort'], () => new Map<number, Judged>());
  return (
    facts: Omit<IntakeEntry, keyof Judgement>,
    person: sql.PersonFacts,
    rules: readonly EligibilityRule[],
    today: IsoDate,
  ): Judgement => {
    const { id, social, confidence, teaching, override } = facts;
    const key = `${social} ${confidence} ${teaching} ${override?.verdict ?? ''}`;
    const last = known.get(id);
    if (last && last.person === person && last.rules === rules && last.today === today && last.key === key)
      return last.judgement;
    const judgement = judge(facts, rules, today, grades);
    known.set(id, { person, rules, today, key, judgement });
    return judgement;
  };
}

function pairsOf(
  rows: readonly sql.OpenPairRow[],
  names: ReadonlyMap<number, string>,
): ReadonlyMap<number, readonly sql.OpenPair[]> {
  const byEnrollment = new Map<number, sql.OpenPair[]>();
  const add = (id: number, partnerId: number, state: sql.OpenPair['state']) => {
    const pairs = byEnrollment.get(id) ?? [];
    pairs.push({ partner: names.get(partnerId) ?? '', state });
    byEnrollment.set(id, pairs);
  };
  for (const { menteeId, mentorId, state } of rows) {
    add(menteeId, mentorId, state);
    add(mentorId, menteeId, state);
  }
  return byEnrollment;
}

/** The people of a role judged by other rules, to see what those would do. */
export function judgedBy(
  ctx: QueryContext,
  role: Role,
  rules: readonly EligibilityRule[],
): readonly { readonly before: IntakeEntry; readonly after: Judgement }[] {
  const today = ctx.today();
  const grades = selectGradeLadder(ctx.db);
  return intakeNow(ctx)
    .filter(entry => entry.role === role)
    .map(before => ({ before, after: judge(before, rules, today, grades) }));
}

/** Before those without a place come those with one; then the longest interested. */
export function byWaitlistPlace(
  a: Pick<IntakeEntry, 'waitlistPlace' | 'interestOn' | 'id'>,
  b: Pick<IntakeEntry, 'waitlistPlace' | 'interestOn' | 'id'>,
): number {
  return (
    (a.waitlistPlace ?? Infinity) - (b.waitlistPlace ?? Infinity) ||
    (a.interestOn ?? '9999').localeCompare(b.interestOn ?? '9999') ||
    a.id - b.id
  );
}
