import { must } from '#shared/domain/assert.ts';
import type { Candidate, PairRule } from '#shared/domain/matching.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Decision, Role } from '#shared/domain/people.ts';
import type { SamplePerson } from './organization.ts';
import type { Random } from './random.ts';
import { candidateOf, screeningFrom } from './sample-cohort.ts';
import { workdayFrom } from './sample-charter.ts';

export type SampleEnrollment = {
  readonly id: number;
  readonly personId: number;
  readonly role: Role;
  readonly decision: Decision;
  readonly capacity: number;
  readonly interestOn: IsoDate;
  readonly motivation: string;
  readonly screening: Candidate['screening'];
};

const MENTEES = 24;
const MENTORS = 26;
const UNSCREENED: Candidate['screening'] = { social: null, confidence: null, teaching: null };

/**
 * The most senior people learn, the most junior teach; the chief executive sponsors instead, being everybody's boss.
 * One more mentee has withdrawn and one more mentor waits.
 */
export function sampleEnrollments(
  people: readonly SamplePerson[],
  interestOn: IsoDate,
  random: Random,
): readonly SampleEnrollment[] {
  const present = people.filter(person => person.status === 'active' && person.managerId !== null);
  const byGrade = [...present].sort((a, b) => b.gradeLevel - a.gradeLevel || a.id - b.id);
  const learners = byGrade.slice(0, MENTEES + 1);
  const teachers = byGrade.slice(-(MENTORS + 1)).reverse();
  const enroll = (person: SamplePerson, role: Role, decision: Decision, place: number): SampleEnrollment => ({
    id: place + 1,
    personId: person.id,
    role,
    decision,
    capacity: role === 'mentor' && place % 11 === 0 ? 2 : 1,
    interestOn: workdayFrom(interestOn, random.int(16)),
    motivation: motivationOf(person, role, random),
    screening: role === 'mentor' ? screeningFrom(random) : UNSCREENED,
  });
  const mentees = learners.map((person, place) =>
    enroll(person, 'mentee', place < MENTEES ? 'accepted' : 'withdrawn', place),
  );
  const mentors = teachers.map((person, place) =>
    enroll(person, 'mentor', place < MENTORS ? 'accepted' : 'waitlist', learners.length + place),
  );
  return [...mentees, ...mentors];
}

/** The accepted people of one role as the matching sees them, in the order of their enrollment. */
export function sampleSide(
  enrollments: readonly SampleEnrollment[],
  role: Role,
  people: readonly SamplePerson[],
): readonly Candidate[] {
  return enrollments
    .filter(enrollment => enrollment.role === role && enrollment.decision === 'accepted')
    .map(({ id, personId, screening, capacity }) =>
      candidateOf(must(people[personId - 1], 'Ids are places in the list'), people, {
        enrollmentId: id,
        screening,
        capacity,
      }),
    );
}

/** Two pairs that the facilitator keeps apart and one that met in an earlier program. */
export function samplePairRules(
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
): readonly PairRule[] {
  const rule = (kind: PairRule['kind'], i: number, j: number, reason: string): PairRule => ({
    kind,
    menteePersonId: must(mentees[i], 'There are more mentees').personId,
    mentorPersonId: must(mentors[j], 'There are more mentors').personId,
    reason,
  });
  return [
    rule('doNotPair', 3, 5, 'Both asked for it after a dispute about a project.'),
    rule('doNotPair', 9, 14, 'Related by family.'),
    rule('pairedBefore', 6, 2, 'Onboarding buddies two years ago.'),
  ];
}

function motivationOf(person: SamplePerson, role: Role, random: Random): string {
  const teaches = person.offered[0]?.skill.toLowerCase() ?? 'what I know';
  const learns = person.sought[0]?.skill.toLowerCase() ?? 'something new';
  return role === 'mentor'
    ? random.pick([
        `I spend my days with ${teaches} and would like leaders to see what is possible.`,
        `Decisions about ${teaches} are made far away from people like me. I want to help, and learn ${learns}.`,
        `I like to explain things patiently, and I am curious how a leader thinks about ${learns}.`,
      ])
    : random.pick([
        `My team talks about ${learns} and I nod. I would rather understand it.`,
        `I have not been taught by somebody half my age yet. It is time, above all about ${learns}.`,
        `I want to hear what people do not tell me any more. In return I can offer ${teaches}.`,
      ]);
}
