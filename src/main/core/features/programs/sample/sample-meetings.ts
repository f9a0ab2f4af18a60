import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { CancelReason, PlaceType } from '#shared/domain/meetings.ts';
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
  readonly startsAt: string;
  readonly cancelReason: CancelReason | null;
  readonly placeType: PlaceType;
  readonly nextStep: string;
};

const CADENCE_DAYS = 30;
const FIRST_TOPIC = 'Getting to know each other';
const NEXT_STEPS = [
  'Try it once before the next meeting',
  'Send each other one example',
  'Bring a question from the team',
  'Sit in on one team meeting',
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
    const topic = round === 0 ? FIRST_TOPIC : topicOf(pair, round);
    const planned: SampleMeeting = { ...BLANK, pairId: pair.id, plannedOn, topic, ...placeOf(pair) };
    if (plannedOn >= today) {
      meetings.push(planned);
    } else if (quietSince !== null && plannedOn > quietSince) {
      meetings.push({ ...planned, state: 'cancelled', cancelledBy: 'mentee', cancelReason: 'workload' });
    } else {
      meetings.push(...pastMeeting(planned, today, random));
    }
  }
}

const BLANK = {
  state: 'planned',
  heldOn: null,
  minutes: null,
  cancelledBy: null,
  cancelReason: null,
  nextStep: '',
} as const;

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
  const cancelReason = cancelledBy === 'mentee' ? 'urgent' : cancelledBy === 'mentor' ? 'illness' : 'other';
  const cancelled: SampleMeeting = { ...planned, state: 'cancelled', cancelledBy, cancelReason };
  const instead = workdayFrom(planned.plannedOn, 6);
  if (instead >= today || random.chance(0.4)) return [cancelled];
  return [cancelled, held({ ...planned, plannedOn: instead }, instead, random)];
}

function held(planned: SampleMeeting, heldOn: IsoDate, random: Random): SampleMeeting {
  const minutes = 40 + 5 * random.int(8);
  // The number decides again, so that the rest of the sample keeps its numbers.
  const nextStep = minutes % 2 === 0 ? (NEXT_STEPS[(minutes / 10) % NEXT_STEPS.length] ?? '') : '';
  return { ...planned, state: 'held', heldOn, minutes, nextStep };
}

/** The pair works through what the mentee wants to learn, then what the mentor does. */
function topicOf(pair: SamplePair, round: number): string {
  const wishes = [...pair.mentee.sought, ...pair.mentor.sought].map(({ skill }) => skill);
  return round === 3 ? 'Half-time review' : (wishes[(round - 1) % wishes.length] ?? 'Open conversation');
}

/** Colleagues of one site meet outside the leader's office every other time; the others meet online. */
function placeOf({
  id,
  mentee,
  mentor,
}: SamplePair): Pick<SampleMeeting, 'channel' | 'placeType' | 'startsAt'> {
  const startsAt = `${10 + (id % 6)}:${id % 2 === 0 ? '00' : '30'}`;
  if (mentee.location === mentor.location) {
    return { channel: 'in person', placeType: id % 2 === 0 ? 'neutral' : 'offSite', startsAt };
  }
  return { channel: mentor.channel === 'phone' ? 'phone' : 'video', placeType: 'virtual', startsAt };
}
