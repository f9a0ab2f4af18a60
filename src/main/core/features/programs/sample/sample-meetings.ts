import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { Random } from './random.ts';
import { workdayFrom } from './sample-charter.ts';
import type { SamplePair } from './sample-pairs.ts';

export type SampleMeeting = {
  readonly pairId: number;
  readonly plannedOn: IsoDate;
  readonly state: 'planned' | 'held' | 'cancelled';
  readonly heldOn: IsoDate | null;
  readonly minutes: number | null;
  readonly cancelledBy: 'mentor' | 'mentee' | 'other' | null;
  readonly channel: string | null;
  readonly topic: string;
};

const CADENCE_DAYS = 30;
const FIRST_TOPICS = [
  'Getting to know each other',
  'A day in your week',
  'What I wish leaders asked',
] as const;

/** Everything in the pairs' calendars from their start to about a month ahead. */
export function sampleMeetings(
  pairs: readonly SamplePair[],
  today: IsoDate,
  random: Random,
): readonly SampleMeeting[] {
  return pairs.flatMap(pair =>
    pair.startedOn === null ? [] : meetingsOf(pair, pair.startedOn, today, random),
  );
}

function meetingsOf(pair: SamplePair, startedOn: IsoDate, today: IsoDate, random: Random): SampleMeeting[] {
  // Every eighth pair has gone quiet: the leader keeps cancelling, which is how most such programs fail.
  const quietSince = pair.id % 8 === 5 ? addDays(today, -70) : null;
  const meetings: SampleMeeting[] = [];
  const lastDay = lastMeetingDay(pair, today);
  for (let round = 0; ; round += 1) {
    const plannedOn = workdayFrom(startedOn, 8 + round * CADENCE_DAYS + random.int(9) - 4);
    if (plannedOn > lastDay) return meetings;
    const topic = round === 0 ? random.pick(FIRST_TOPICS) : topicOf(pair, round);
    const planned: SampleMeeting = { ...BLANK, pairId: pair.id, plannedOn, topic, channel: channelOf(pair) };
    if (plannedOn >= today) {
      meetings.push(planned);
    } else if (quietSince !== null && plannedOn > quietSince) {
      meetings.push({ ...planned, state: 'cancelled', cancelledBy: 'mentee' });
    } else {
      meetings.push(...pastMeeting(planned, today, random));
    }
  }
}

const BLANK = { state: 'planned', heldOn: null, minutes: null, cancelledBy: null } as const;

/** A running pair has the next meeting in the calendar; one that stopped has none after that day. */
function lastMeetingDay(pair: SamplePair, today: IsoDate): IsoDate {
  if (pair.endedOn !== null) return pair.endedOn;
  return addDays(today, pair.state === 'paused' ? -45 : CADENCE_DAYS);
}

/** Most meetings take place; the last one of some has not been noted yet; a cancelled one is often made up for. */
function pastMeeting(planned: SampleMeeting, today: IsoDate, random: Random): SampleMeeting[] {
  const age = daysBetween(planned.plannedOn, today);
  if (age < 21 && random.chance(0.2)) return [planned];
  if (random.chance(0.83)) return [held(planned, planned.plannedOn, random)];
  const cancelledBy = random.chance(0.65) ? 'mentee' : random.chance(0.6) ? 'mentor' : 'other';
  const cancelled: SampleMeeting = { ...planned, state: 'cancelled', cancelledBy };
  const instead = workdayFrom(planned.plannedOn, 6);
  if (instead >= today || random.chance(0.4)) return [cancelled];
  return [cancelled, held({ ...planned, plannedOn: instead }, instead, random)];
}

function held(planned: SampleMeeting, heldOn: IsoDate, random: Random): SampleMeeting {
  return { ...planned, state: 'held', heldOn, minutes: 40 + 5 * random.int(8) };
}

/** The pair works through what the mentee wants to learn, then what the mentor does. */
function topicOf(pair: SamplePair, round: number): string {
  const wishes = [...pair.mentee.sought, ...pair.mentor.sought].map(({ skill }) => skill);
  return wishes[(round - 1) % wishes.length] ?? 'Open conversation';
}

function channelOf({ mentee, mentor }: SamplePair): string {
  return mentee.location === mentor.location ? 'in person' : mentor.channel === 'phone' ? 'phone' : 'video';
}
