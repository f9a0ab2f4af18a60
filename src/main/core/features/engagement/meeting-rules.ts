import type { MeetingEntry, PairState } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';

/** What stands against a meeting: the field where it was entered, a sentence, and what would do instead. */
export type MeetingProblem = {
  readonly code: 'INVALID' | 'CONFLICT';
  readonly field: 'on' | 'startsAt' | 'minutes' | 'topics' | 'pairId';
  readonly words: string;
  readonly advice: string;
};

type Side = { readonly name: string; readonly status: string; readonly leftOn: IsoDate | null };

/** The pair as far as its meetings depend on it. */
export type MeetingPair = {
  readonly state: PairState;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly mentee: Side;
  readonly mentor: Side;
};

export type DayState = { readonly day: IsoDate; readonly state: 'planned' | 'held' | 'cancelled' };

type Situation = {
  readonly pair: MeetingPair;
  /** The pair's other meetings: not the one that is edited. */
  readonly others: readonly DayState[];
  readonly isTopic: (name: string) => boolean;
  readonly today: IsoDate;
};

/** The first thing that is wrong with a meeting, in the order in which a person would notice; null when it may be saved. */
export function problemOf(entry: MeetingEntry, situation: Situation): MeetingProblem | null {
  return (
    outsidePair(entry, situation.pair, situation.today) ??
    wrongSideOfToday(entry, situation.today) ??
    withSomebodyGone(entry, situation.pair) ??
    impossibleHours(entry) ??
    dayTaken(entry, situation) ??
    unknownTopic(entry, situation)
  );
}

/** "Helen Brandt and Li Wei". */
export function namesOf({
  mentee,
  mentor,
}: {
  readonly mentee: { readonly name: string };
  readonly mentor: { readonly name: string };
}): string {
  return `${mentee.name} and ${mentor.name}`;
}

function outsidePair(entry: MeetingEntry, pair: MeetingPair, today: IsoDate): MeetingProblem | null {
  const names = namesOf(pair);
  if (pair.startedOn === null) {
    return {
      code: 'CONFLICT',
      field: 'pairId',
      words: `${names} have not started yet.`,
      advice: 'Start the pair on the Readiness page first.',
    };
  }
  if (entry.on < pair.startedOn) {
    return {
      code: 'INVALID',
      field: 'on',
      words: `The pair started on ${pair.startedOn}; ${entry.on} lies before that.`,
      advice: `Choose ${pair.startedOn} or a later day.`,
    };
  }
  const isOver = pair.state === 'completed' || pair.state === 'endedEarly' || pair.state === 'reassigned';
  const lastDay = pair.endedOn ?? (isOver ? today : null);
  if (lastDay !== null && (entry.on > lastDay || (isOver && entry.state === 'planned'))) {
    return {
      code: 'CONFLICT',
      field: 'on',
      words: `${names} ended on ${lastDay}; ${entry.on} lies after that.`,
      advice: `Choose ${lastDay} or an earlier day.`,
    };
  }
  return null;
}

function wrongSideOfToday({ state, on }: MeetingEntry, today: IsoDate): MeetingProblem | null {
  if (state === 'held' && on > today) {
    return {
      code: 'INVALID',
      field: 'on',
      words: `${on} is in the future (today is ${today}). Plan the meeting instead.`,
      advice: `Choose ${today} or a day before it.`,
    };
  }
  if (state === 'planned' && on < today) {
    return {
      code: 'INVALID',
      field: 'on',
      words: `${on} is over (today is ${today}). Say whether the meeting was held or called off.`,
      advice: `Choose ${today} or a later day.`,
    };
  }
  return null;
}

function withSomebodyGone({ on, state }: MeetingEntry, pair: MeetingPair): MeetingProblem | null {
  for (const person of [pair.mentee, pair.mentor]) {
    if (person.status !== 'left') continue;
    if (person.leftOn !== null && on <= person.leftOn && state !== 'planned') continue;
    return {
      code: 'CONFLICT',
      field: 'on',
      words:
        person.leftOn === null
          ? `${person.name} has left the organization.`
          : `${person.name} left on ${person.leftOn}; ${on} lies after that.`,
      advice:
        person.leftOn === null
          ? 'Note on the People page when that was, then enter meetings from before it.'
          : `Choose ${person.leftOn} or an earlier day.`,
    };
  }
  return null;
}

const DAY_MINUTES = 24 * 60;

function impossibleHours(entry: MeetingEntry): MeetingProblem | null {
  if (entry.state === 'cancelled' || entry.startsAt === null || entry.minutes === null) return null;
  const [hours = 0, minutes = 0] = entry.startsAt.split(':').map(Number);
  if (hours * 60 + minutes + entry.minutes <= DAY_MINUTES) return null;
  return {
    code: 'INVALID',
    field: 'minutes',
    words: `A meeting of ${entry.minutes} minutes that starts at ${entry.startsAt} would run past midnight.`,
    advice: 'Give an earlier start or fewer minutes.',
  };
}

function dayTaken(entry: MeetingEntry, { pair, others }: Situation): MeetingProblem | null {
  const same = others.find(other => other.day === entry.on && excludes(other.state, entry.state));
  if (!same) return null;
  return {
    code: 'CONFLICT',
    field: 'on',
    words: `${namesOf(pair)} have a meeting ${STATE_WORDS[same.state]} on ${entry.on} already.`,
    advice: same.state === 'planned' ? 'Say what became of that one instead.' : 'Choose another day.',
  };
}

/** A meeting that was called off may be made up for on the same day; nothing else goes twice. */
function excludes(known: DayState['state'], entered: MeetingEntry['state']): boolean {
  return known !== 'cancelled' || entered === 'cancelled';
}

const STATE_WORDS = { planned: 'planned', held: 'held', cancelled: 'called off' } as const;

function unknownTopic(entry: MeetingEntry, { isTopic }: Situation): MeetingProblem | null {
  if (entry.state === 'cancelled') return null;
  const unknown = entry.topics.find(topic => !isTopic(topic));
  if (unknown === undefined) return null;
  return {
    code: 'INVALID',
    field: 'topics',
    words: `“${unknown}” is not a topic of the catalog.`,
    advice:
      'Choose a topic from the list. There is no room for free notes, so that what was said stays with the two.',
  };
}
