import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import { DEFAULT_MODULES } from '../../readiness/index.ts';
import { workdayFrom, type SampleDates } from './sample-charter.ts';
import type { SamplePair } from './sample-pairs.ts';

export type SampleEvent = {
  readonly id: number;
  readonly title: string;
  readonly heldOn: IsoDate;
  readonly place: string;
};
export type SampleAttendance = {
  readonly eventId: number;
  readonly enrollmentId: number;
  readonly attendedOn: IsoDate;
};
export type SampleTraining = {
  readonly moduleId: number;
  readonly enrollmentId: number;
  readonly completedOn: IsoDate;
  readonly isRehearsed: boolean;
};

/** Orientation and training so far: those who started are ready, late starters have gaps that the gates show. */
export function samplePreparation(
  pairs: readonly SamplePair[],
  dates: SampleDates,
  today: IsoDate,
): {
  readonly events: readonly SampleEvent[];
  readonly attendance: readonly SampleAttendance[];
  readonly training: readonly SampleTraining[];
} {
  const kickOff = {
    id: 1,
    title: 'Kick-off: coffee, first names, no titles',
    heldOn: dates.orientationOn,
    place: 'London and video',
  };
  const lateStart = {
    id: 2,
    title: 'Orientation for late starters',
    heldOn: workdayFrom(today, -13),
    place: 'Video',
  };
  const second = { id: 3, title: 'Second chance to attend', heldOn: workdayFrom(today, 9), place: 'Video' };
  const attendance: SampleAttendance[] = [];
  const training: SampleTraining[] = [];
  for (const person of participantsOf(pairs)) {
    const event = person.isLate ? lateStart : kickOff;
    if (person.gap !== 'everything') {
      attendance.push({ eventId: event.id, enrollmentId: person.enrollmentId, attendedOn: event.heldOn });
    }
    training.push(...trainingOf(person, event.heldOn));
  }
  return { events: [kickOff, lateStart, second], attendance, training };
}

type Participant = {
  readonly enrollmentId: number;
  readonly role: Role;
  readonly isLate: boolean;
  /** What this person has not done yet. */
  readonly gap: 'nothing' | 'rehearsal' | 'someModules' | 'everything';
};

function participantsOf(pairs: readonly SamplePair[]): readonly Participant[] {
  const seen = new Set<number>();
  return pairs.flatMap(pair => {
    const isLate = pair.startedOn === null;
    const mentee: Participant = {
      enrollmentId: pair.mentee.enrollmentId,
      role: 'mentee',
      isLate,
      gap: menteeGap(pair),
    };
    const mentor: Participant = {
      enrollmentId: pair.mentor.enrollmentId,
      role: 'mentor',
      isLate,
      gap: isLate && pair.mentorSignedOn === null ? 'everything' : 'nothing',
    };
    // A mentor of two is trained once.
    return [mentee, mentor].filter(({ enrollmentId }) => {
      if (seen.has(enrollmentId)) return false;
      seen.add(enrollmentId);
      return true;
    });
  });
}

/** Leaders fall behind first; one of the active ones never rehearsed. */
function menteeGap(pair: SamplePair): Participant['gap'] {
  if (pair.startedOn !== null) return pair.id % 9 === 4 ? 'rehearsal' : 'nothing';
  if (pair.menteeSignedOn !== null) return 'nothing';
  return pair.mentorSignedOn === null ? 'everything' : 'someModules';
}

function trainingOf({ enrollmentId, role, gap }: Participant, from: IsoDate): readonly SampleTraining[] {
  if (gap === 'everything') return [];
  const own = DEFAULT_MODULES.map((module, index) => ({ ...module, id: index + 1 })).filter(
    module => module.role === 'both' || module.role === role,
  );
  const done = gap === 'someModules' ? own.slice(0, 2) : own;
  return done.map((module, place) => ({
    moduleId: module.id,
    enrollmentId,
    completedOn: workdayFrom(from, place >> 1),
    isRehearsed: module.needsRehearsal && gap === 'nothing',
  }));
}
