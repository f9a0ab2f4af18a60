import { must } from '#shared/domain/assert.ts';
import type { Candidate, MatchingSettings, PairRule } from '#shared/domain/matching.ts';
import { callName, displayName } from '#shared/domain/people.ts';
import type { SamplePerson } from './organization.ts';
import { randomFrom, type Random } from './random.ts';

/** A person as the matching sees an enrolled candidate; the enrollment id is the person id. */
export function candidateOf(
  person: SamplePerson,
  people: readonly SamplePerson[],
  more: Partial<Candidate> = {},
): Candidate {
  return {
    enrollmentId: person.id,
    personId: person.id,
    name: displayName(person),
    firstName: callName(person),
    jobTitle: person.jobTitle,
    department: person.department,
    businessFunction: person.businessFunction,
    location: person.location,
    timeZone: person.timeZone,
    gradeLevel: person.gradeLevel,
    managerChain: managerChain(person, people),
    languages: person.languages,
    interests: person.interests,
    channel: person.preferredChannel,
    offered: person.offered,
    sought: person.sought,
    screening: { social: null, confidence: null, teaching: null },
    capacity: 1,
    hiredOn: person.hireDate,
    onLeave: person.status === 'leave',
    isEligible: true,
    identity: [],
    ...more,
  };
}

/** Person ids from the direct manager to the top. `people[id - 1]` is the person with that id. */
export function managerChain(person: SamplePerson, people: readonly SamplePerson[]): readonly number[] {
  const chain: number[] = [];
  let above = person.managerId;
  while (above !== null) {
    chain.push(above);
    above = people[above - 1]?.managerId ?? null;
  }
  return chain;
}

export type SampleCohort = {
  readonly mentees: readonly Candidate[];
  readonly mentors: readonly Candidate[];
  readonly pairRules: readonly PairRule[];
};

const MENTEE_GRADE = 5;
const MENTOR_GRADE = 4;

/**
 * Picks that many senior mentees and junior mentors from all over the company, some with screening ratings, and
 * draws a few do-not-pair and past pairs. Fails when the company is too small for the numbers asked.
 */
export function cohortOf(
  people: readonly SamplePerson[],
  size: { readonly mentees: number; readonly mentors: number; readonly seed?: number },
): SampleCohort {
  const random = randomFrom(size.seed ?? 7);
  const present = people.filter(person => person.status === 'active');
  const seniors = present.filter(person => person.gradeLevel >= MENTEE_GRADE);
  const juniors = present.filter(person => person.gradeLevel <= MENTOR_GRADE);
  const mentees = draw(seniors, size.mentees, random).map(person => candidateOf(person, people));
  const mentors = draw(juniors, size.mentors, random).map(person =>
    candidateOf(person, people, { screening: screeningFrom(random) }),
  );
  return { mentees, mentors, pairRules: pairRulesFor(mentees, mentors, random) };
}

/** `count` different items, drawn as from a shuffled deck. */
function draw<T>(items: readonly T[], count: number, random: Random): T[] {
  if (items.length < count)
    throw new Error(`Only ${items.length} of the ${count} people asked for are there`);
  const shuffled = [...items];
  return Array.from({ length: count }, (_, place) => {
    const other = place + random.int(shuffled.length - place);
    const drawn = must(shuffled[other], 'Between the place and the end');
    shuffled[other] = must(shuffled[place], 'There are at least as many items as places');
    return drawn;
  });
}

/** Ratings as a facilitator gives them: most mentors are rated, few of them low. */
export function screeningFrom(random: Random): Candidate['screening'] {
  if (random.chance(0.15)) return { social: null, confidence: null, teaching: null };
  const rating = (): number => 3 + random.int(3) - (random.chance(0.12) ? 1 : 0);
  return { social: rating(), confidence: rating(), teaching: random.chance(0.9) ? rating() : null };
}

function pairRulesFor(
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
  random: Random,
): PairRule[] {
  const count = Math.ceil(mentees.length / 20);
  return Array.from({ length: count }, (_, index) => ({
    kind: index % 3 === 0 ? ('pairedBefore' as const) : ('doNotPair' as const),
    menteePersonId: random.pick(mentees).personId,
    mentorPersonId: random.pick(mentors).personId,
    reason: null,
  }));
}

/**
 * The default rules as a careful company tightens them: nobody of the same team, and never more than ten hours apart.
 * About one pair in seven is forbidden then, as in the real cohorts that the matching is measured against.
 */
export function tightened(settings: MatchingSettings, pairRules: readonly PairRule[]): MatchingSettings {
  return {
    ...settings,
    pairRules,
    maxTimeZoneHours: 10,
    rules: settings.rules.map(({ key, mode }) => ({
      key,
      mode: key === 'sameTeam' || key === 'timeZoneDistance' || key === 'notJunior' ? 'hard' : mode,
    })),
  };
}
