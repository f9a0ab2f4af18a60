import { must } from '#shared/domain/assert.ts';
import type { Candidate, MatchingSettings } from '#shared/domain/matching.ts';
import type { ProgramSession } from '#core/program-session.ts';
import { FORBIDDEN } from './assignment.ts';
import { castOf, ELIGIBILITY_TABLES } from './cast.ts';
import { feasibleFits } from './fit/feasible-fits.ts';
import { ruleCosts, takeCosts } from './fit/rule-costs.ts';
import { scoreMatrix } from './fit/score-matrix.ts';
import * as sql from './matching.sql.ts';
import { breaches } from './rules/breaches.ts';
import { ruleMatrix, type RuleMatrix } from './rules/rule-matrix.ts';
import { savedSettings } from './saved-settings.ts';

/** Everything the board rests on that a move does not change. Pairs are cells: mentee * mentors.length + mentor. */
export type BoardModel = {
  readonly cohort: sql.MatchedCohort;
  readonly mentees: readonly Candidate[];
  readonly mentors: readonly Candidate[];
  /** Places in the lists above by enrollment id. */
  readonly menteeAt: ReadonlyMap<number, number>;
  readonly mentorAt: ReadonlyMap<number, number>;
  readonly settings: MatchingSettings;
  /** Fit of every cell in hundredths, whatever hard rules say; soft rules have taken what they cost. */
  readonly fits: Int32Array;
  readonly rules: RuleMatrix;
  /** The same fits with `FORBIDDEN` where a hard rule or a must-pair keeps two people apart. */
  readonly feasible: Int32Array;
  readonly mustPairs: MustPairs;
};

/** Which mentor a mentee must have, by place, and which mentors are promised for good. */
export type MustPairs = {
  readonly mentorOf: ReadonlyMap<number, number>;
  readonly promised: ReadonlySet<number>;
};

/** A change in one of these makes a new model. */
export const MODEL_TABLES = [
  'cohort',
  'person',
  'personLanguage',
  'personInterest',
  'skill',
  'personSkill',
  'enrollment',
  'componentSetting',
  'ruleSetting',
  'customRule',
  'customRuleCondition',
  'pairRule',
  'identityClaim',
  'workStyle',
  'deiPurpose',
  'deiField',
  'matchingGoals',
  'pairQuota',
  ...ELIGIBILITY_TABLES,
] as const;

/** The board's model, kept until the roster, the enrollments or the settings change. */
export function boardModel(program: ProgramSession): BoardModel {
  return program.derive('matching.model', MODEL_TABLES, () => {
    const cohort = sql.selectMatchedCohort(program.db);
    const settings = savedSettings(program.db, cohort);
    return modelOf(cohort, castOf(program.db, cohort.id, settings), settings);
  });
}

/** The model of a cast under any settings, saved or tried out. */
export function modelOf(
  cohort: sql.MatchedCohort,
  { mentees, mentors }: { readonly mentees: readonly Candidate[]; readonly mentors: readonly Candidate[] },
  settings: MatchingSettings,
): BoardModel {
  const fits = scoreMatrix(mentees, mentors, settings);
  const rules = ruleMatrix(mentees, mentors, settings);
  takeCosts(fits, rules, ruleCosts(settings));
  const feasible = feasibleFits(fits, rules.hard);
  const mustPairs = keepMustPairs(mentees, mentors, settings, feasible);
  return {
    cohort,
    mentees,
    mentors,
    menteeAt: placesOf(mentees),
    mentorAt: placesOf(mentors),
    settings,
    fits,
    rules,
    feasible,
    mustPairs,
  };
}

/** Places in a list by enrollment id. */
export function placesOf(people: readonly Candidate[]): ReadonlyMap<number, number> {
  return new Map(people.map(({ enrollmentId }, index) => [enrollmentId, index]));
}

/**
 * Takes every other partner away from people who must be paired.
 *
 * What is left of them is a pair that stands alone, so the solver, which matches as many people as it can, always
 * takes it. A must-pair that a hard rule forbids is left out: the hard rule is the stronger word.
 */
function keepMustPairs(
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
  { pairRules }: MatchingSettings,
  feasible: Int32Array,
): MustPairs {
  const width = mentors.length;
  const menteeOfPerson = new Map(mentees.map(({ personId }, index) => [personId, index]));
  const mentorOfPerson = new Map(mentors.map(({ personId }, index) => [personId, index]));
  const mentorOf = new Map<number, number>();
  const menteesOf = new Map<number, Set<number>>();
  for (const rule of pairRules) {
    if (rule.kind !== 'mustPair') continue;
    const mentee = menteeOfPerson.get(rule.menteePersonId);
    const mentor = mentorOfPerson.get(rule.mentorPersonId);
    if (mentee === undefined || mentor === undefined || mentorOf.has(mentee)) continue;
    const promised = menteesOf.get(mentor) ?? new Set();
    if (feasible[mentee * width + mentor] === FORBIDDEN || promised.size >= (mentors[mentor]?.capacity ?? 0))
      continue;
    mentorOf.set(mentee, mentor);
    menteesOf.set(mentor, promised.add(mentee));
  }
  for (const [mentee, mentor] of mentorOf) {
    const fit = feasible[mentee * width + mentor] ?? FORBIDDEN;
    feasible.fill(FORBIDDEN, mentee * width, (mentee + 1) * width);
    feasible[mentee * width + mentor] = fit;
  }
  const promised = new Set<number>();
  for (const [mentor, theirs] of menteesOf) {
    if (theirs.size < (mentors[mentor]?.capacity ?? 0)) continue;
    promised.add(mentor);
    for (let mentee = 0; mentee < mentees.length; mentee += 1) {
      if (!theirs.has(mentee)) feasible[mentee * width + mentor] = FORBIDDEN;
    }
  }
  return { mentorOf, promised };
}

/** The mentee at a place of the model. */
export function menteeIn({ mentees }: Pick<BoardModel, 'mentees'>, place: number): Candidate {
  return must(mentees[place], `No mentee at place ${place}`);
}

/** The mentor at a place of the model. */
export function mentorIn({ mentors }: Pick<BoardModel, 'mentors'>, place: number): Candidate {
  return must(mentors[place], `No mentor at place ${place}`);
}

export function isAllowed({ feasible, mentors }: BoardModel, mentee: number, mentor: number): boolean {
  return feasible[mentee * mentors.length + mentor] !== FORBIDDEN;
}

export function fitOf({ fits, mentors }: BoardModel, mentee: number, mentor: number): number {
  return fits[mentee * mentors.length + mentor] ?? 0;
}

/** Why a pair is not allowed, in words that name both people; null when it is. */
export function whyForbidden(model: BoardModel, mentee: number, mentor: number): string | null {
  if (isAllowed(model, mentee, mentor)) return null;
  const [menteeOf, mentorOf] = [menteeIn(model, mentee), mentorIn(model, mentor)];
  if (model.rules.hard[mentee * model.mentors.length + mentor] !== 0) {
    return breaches(menteeOf, mentorOf, model.settings)
      .filter(({ mode }) => mode === 'hard')
      .map(({ words }) => words)
      .join(' ');
  }
  const promisedTo = model.mustPairs.mentorOf.get(mentee);
  if (promisedTo !== undefined) {
    return `${menteeOf.name} must be paired with ${mentorIn(model, promisedTo).name}: they are on the must-pair list.`;
  }
  return `${mentorOf.name} is promised to somebody else on the must-pair list.`;
}
