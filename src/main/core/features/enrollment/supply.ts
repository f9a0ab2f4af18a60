import type { Supply } from '#shared/contract/enrollment.ts';
import type { CohortFacts, EnrollmentFacts } from './enrollment.sql.ts';

/** Whether the accepted people can be matched: seats against mentees, skill by skill and site by site (R33, R9). */
export function supplyOf(cohort: CohortFacts, people: readonly EnrollmentFacts[], ruledOut: number): Supply {
  const accepted = people.filter(person => person.decision === 'accepted');
  const mentees = accepted.filter(person => person.role === 'mentee');
  const mentors = accepted.filter(person => person.role === 'mentor');
  const seats = mentors.reduce((sum, mentor) => sum + mentor.capacity, 0);
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    seats,
    waiting: people.filter(person => person.decision === 'waitlist').length,
    pairCap: cohort.pairCap,
    isPilot: cohort.isPilot,
    verdict: verdictOf(mentees.length, mentors.length, seats, ruledOut),
    capWarning: capWarningOf(cohort, mentees.length),
    skills: skillBalance(mentees, mentors),
    sites: siteBalance(mentees, mentors),
  };
}

function verdictOf(mentees: number, mentors: number, seats: number, ruledOut: number): Supply['verdict'] {
  if (mentees === 0 && mentors === 0) {
    return {
      tone: 'next',
      words: 'Nobody takes part yet.',
      advice: 'Start with the leaders who want to learn; mentors are then found for what they seek.',
    };
  }
  if (mentors === 0)
    return {
      tone: 'next',
      words: `${count(mentees, 'mentee')}, no mentor yet.`,
      advice: 'Enroll mentors who offer what the mentees seek.',
    };
  if (mentees === 0)
    return {
      tone: 'next',
      words: `${count(mentors, 'mentor')}, no mentee yet.`,
      advice: 'Enroll the leaders who want to learn.',
    };
  const short = mentees - seats;
  if (short > 0)
    return {
      tone: 'warn',
      words: `${count(seats, 'seat')} for ${count(mentees, 'mentee')}: ${short === 1 ? 'one' : short} would stay without a mentor.`,
      advice: `Enroll ${short === 1 ? 'one more mentor' : `${short} more mentors`}, or raise a mentor’s capacity to two.`,
    };
  if (seats > mentees * 2)
    return {
      tone: 'warn',
      words: `${count(seats, 'seat')} for ${count(mentees, 'mentee')}: ${seats - mentees} seats would stay empty.`,
      advice: 'Enroll more mentees, or tell some mentors early that they are on the waitlist.',
    };
  if (ruledOut > 0)
    return {
      tone: 'warn',
      words: `${count(seats, 'seat')} for ${count(mentees, 'mentee')}, but the rules leave ${ruledOut === 1 ? 'one person' : `${ruledOut} people`} no partner.`,
      advice: 'The hints in the list say who and which rule. Enroll somebody from elsewhere in the company.',
    };
  return {
    tone: 'done',
    words: `${count(seats, 'seat')} for ${count(mentees, 'mentee')}: everybody can have a mentor.`,
    advice:
      seats === mentees ? 'A spare mentor or two gives the matching more choice.' : 'Ready for matching.',
  };
}

function capWarningOf(cohort: CohortFacts, mentees: number): string | null {
  if (cohort.pairCap === null || mentees <= cohort.pairCap) return null;
  const start = cohort.isPilot ? 'A pilot learns most while it is small.' : 'The cohort was planned smaller.';
  return `${mentees} mentees are accepted, but only ${count(cohort.pairCap, 'pair')} planned. ${start} Move some to the waitlist, or change the cap in the program.`;
}

type Balance = Supply['skills'][number];

/** Skills that anybody seeks, the largest shortage first; then skills that are offered in vain. */
function skillBalance(mentees: readonly EnrollmentFacts[], mentors: readonly EnrollmentFacts[]): Balance[] {
  const byName = new Map<string, { mentees: number; mentors: number }>();
  const add = (name: string, side: 'mentees' | 'mentors') => {
    const entry = byName.get(name) ?? { mentees: 0, mentors: 0 };
    entry[side] += 1;
    byName.set(name, entry);
  };
  for (const mentee of mentees) for (const skill of mentee.sought) add(skill, 'mentees');
  for (const mentor of mentors) for (const skill of mentor.offered) add(skill, 'mentors');
  return sorted(byName);
}

function siteBalance(mentees: readonly EnrollmentFacts[], mentors: readonly EnrollmentFacts[]): Balance[] {
  const byName = new Map<string, { mentees: number; mentors: number }>();
  for (const person of [...mentees, ...mentors]) {
    const name = person.location ?? 'No location';
    const entry = byName.get(name) ?? { mentees: 0, mentors: 0 };
    if (person.role === 'mentee') entry.mentees += 1;
    else entry.mentors += person.capacity;
    byName.set(name, entry);
  }
  return sorted(byName);
}

function sorted(byName: ReadonlyMap<string, { mentees: number; mentors: number }>): Balance[] {
  return [...byName]
    .map(([name, sides]) => ({ name, ...sides }))
    .sort(
      (a, b) =>
        b.mentees - b.mentors - (a.mentees - a.mentors) ||
        b.mentees - a.mentees ||
        a.name.localeCompare(b.name),
    );
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
