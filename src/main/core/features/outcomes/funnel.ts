import type { FunnelStep } from '#shared/contract/outcomes.ts';
import type { Role } from '#shared/domain/people.ts';
import { proportionOf } from './proportion.ts';

/** What the funnel needs to know of one person who was accepted. */
export type Participant = {
  readonly enrollmentId: number;
  /** Somebody may take part in both roles and is still one person. */
  readonly personId: number;
  readonly role: Role;
};

/** What the funnel needs to know of one pair, running or over. */
export type FunnelPair = {
  readonly menteeId: number;
  readonly mentorId: number;
  /** All gates open, or started already. */
  readonly isReady: boolean;
  readonly hasStarted: boolean;
  readonly hasMet: boolean;
};

const STEPS = [
  ['accepted', 'Accepted', 'Accepted into the cohort as mentor or mentee'],
  ['matched', 'Matched', 'In a pair that was made, whatever became of it'],
  ['ready', 'Ready', 'In a pair with orientation, training and agreement complete, or started'],
  ['active', 'Active', 'In a pair that has started'],
  ['met', 'Met', 'In a pair that has held at least one meeting'],
] as const;

/** How many people came how far, from the roster to the first meeting; each step counts part of the one before. */
export function funnelOf(
  rosterSize: number,
  accepted: readonly Participant[],
  pairs: readonly FunnelPair[],
): FunnelStep[] {
  const inPair = (counts: (pair: FunnelPair) => boolean): ReadonlySet<number> =>
    new Set(pairs.filter(counts).flatMap(pair => [pair.menteeId, pair.mentorId]));
  const reached = {
    accepted: new Set(accepted.map(person => person.enrollmentId)),
    matched: inPair(() => true),
    ready: inPair(pair => pair.isReady),
    active: inPair(pair => pair.hasStarted),
    met: inPair(pair => pair.hasMet),
  };
  const roster: FunnelStep = {
    key: 'roster',
    title: 'Roster',
    definition: 'At work or on leave in the roster, or taking part',
    mentees: 0,
    mentors: 0,
    people: rosterSize,
    kept: null,
  };
  return STEPS.reduce<FunnelStep[]>(
    (steps, [key, title, definition]) => {
      const here = accepted.filter(person => reached[key].has(person.enrollmentId));
      const people = new Set(here.map(person => person.personId)).size;
      const before = steps[steps.length - 1]?.people ?? 0;
      const mentees = here.filter(person => person.role === 'mentee').length;
      return [
        ...steps,
        {
          key,
          title,
          definition,
          mentees,
          mentors: here.length - mentees,
          people,
          kept: proportionOf(people, before),
        },
      ];
    },
    [roster],
  );
}
