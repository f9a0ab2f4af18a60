import type { Supply } from '#shared/contract/enrollment.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import type { IntakeEntry } from '../intake/index.ts';
import type { CohortFacts } from './enrollment.sql.ts';

/** Whether the accepted people can be matched: seats against mentees, topic by topic and site by site (R33, R9). */
export function supplyOf(cohort: CohortFacts, people: readonly IntakeEntry[], ruledOut: number): Supply {
  const accepted = people.filter(person => person.decision === 'accepted');
  const mentees = accepted.filter(person => person.role === 'mentee');
  const mentors = accepted.filter(person => person.role === 'mentor');
  const seats = seatsOf(mentors);
  const topics = topicBalance(mentees, mentors);
  const sites = siteBalance(mentees, mentors);
  const spare = people.filter(
    person =>
      person.role === 'mentor' && (person.decision === 'interested' || person.decision === 'waitlist'),
  );
  return {
    mentees: mentees.length,
    mentors: mentors.length,
    seats,
    waiting: people.filter(person => person.decision === 'waitlist').length,
    open: people.filter(person => person.decision === 'interested').length,
    pairCap: cohort.pairCap,
    isPilot: cohort.isPilot,
    verdict: verdictOf(mentees.length, mentors.length, seats, ruledOut),
    capWarning: capWarningOf(cohort, mentees.length),
    topics,
    sites,
    shortages: mentees.length === 0 || mentors.length === 0 ? [] : shortagesOf(topics, sites, spare),
  };
}

function seatsOf(mentors: readonly IntakeEntry[]): number {
  return mentors.reduce((sum, mentor) => sum + mentor.capacity, 0);
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

type Balance = Supply['topics'][number];

/** What mentees seek or want to talk about against what mentors offer and do not avoid; the largest shortage first. */
function topicBalance(mentees: readonly IntakeEntry[], mentors: readonly IntakeEntry[]): Balance[] {
  const sides = new Sides();
  for (const { sought, wanted, avoided } of mentees)
    for (const topic of topicsOf([...sought, ...wanted], avoided)) sides.add(topic, 'mentees', 1);
  for (const { offered, avoided, capacity } of mentors)
    for (const topic of topicsOf(offered, avoided)) sides.add(topic, 'seats', capacity);
  return sides.sorted();
}

function topicsOf(named: readonly string[], avoided: readonly string[]): readonly string[] {
  if (avoided.length === 0) return named.length < 2 ? named : [...new Set(named)];
  const off = new Set(avoided.map(foldText));
  return [...new Set(named)].filter(topic => !off.has(foldText(topic)));
}

function siteBalance(mentees: readonly IntakeEntry[], mentors: readonly IntakeEntry[]): Balance[] {
  const sides = new Sides();
  for (const { location } of mentees) sides.add(location ?? NO_SITE, 'mentees', 1);
  for (const { location, capacity } of mentors) sides.add(location ?? NO_SITE, 'seats', capacity);
  return sides.sorted();
}

const NO_SITE = 'No location';

class Sides {
  readonly #byName = new Map<string, { mentees: number; seats: number }>();

  add(name: string, side: 'mentees' | 'seats', places: number): void {
    const entry = this.#byName.get(name) ?? { mentees: 0, seats: 0 };
    entry[side] += places;
    this.#byName.set(name, entry);
  }

  sorted(): Balance[] {
    return [...this.#byName]
      .map(([name, sides]) => ({ name, ...sides }))
      .sort(
        (a, b) =>
          b.mentees - b.seats - (a.mentees - a.seats) || b.mentees - a.mentees || (a.name < b.name ? -1 : 1),
      );
  }
}

/** Sentences beyond these would only bury the worst ones. */
const SHOWN_TOPICS = 3;
const SHOWN_SITES = 2;

/** Where mentees would go without, and who could help: mentors who came forward and are not accepted yet. */
function shortagesOf(
  topics: readonly Balance[],
  sites: readonly Balance[],
  spare: readonly IntakeEntry[],
): Supply['shortages'] {
  const short = ({ mentees, seats }: Balance) => mentees > seats;
  const byTopic = topics.filter(short).slice(0, SHOWN_TOPICS);
  const bySite =
    sites.length < 2 ? [] : sites.filter(site => short(site) && site.name !== NO_SITE).slice(0, SHOWN_SITES);
  return [
    ...byTopic.map(({ name, mentees, seats }) => ({
      words: `${count(mentees, 'mentee')} ${mentees === 1 ? 'wants' : 'want'} ${name}, ${offeredBy(seats)}.`,
      advice: helpers(
        spare.filter(person => person.offered.includes(name) && !person.avoided.includes(name)),
        `Ask for mentors who can teach ${name}, or pair on another topic first.`,
      ),
    })),
    ...bySite.map(({ name, mentees, seats }) => ({
      words: `${name}: ${count(mentees, 'mentee')}, ${seats === 0 ? 'no seat' : count(seats, 'seat')} there.`,
      advice: helpers(
        spare.filter(person => person.location === name),
        `Look for mentors in ${name}, or let these pairs meet by video.`,
      ),
    })),
  ];
}

function offeredBy(seats: number): string {
  return seats === 0
    ? 'no mentor offers it'
    : `${count(seats, 'seat')} ${seats === 1 ? 'offers' : 'offer'} it`;
}

function helpers(spare: readonly IntakeEntry[], otherwise: string): string {
  const fit = spare.filter(person => person.verdict !== 'notEligible');
  const [first, second] = fit;
  if (!first) return otherwise;
  const names = second ? `${first.name} or ${second.name}` : first.name;
  const state = fit.slice(0, 2).every(person => person.decision === 'waitlist')
    ? 'on the waitlist'
    : 'not decided yet';
  return `Accept ${names}, ${state}.`;
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
