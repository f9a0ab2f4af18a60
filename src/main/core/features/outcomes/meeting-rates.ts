import type { MeetingRates } from '#shared/contract/outcomes.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { MeetingRecord } from '../engagement/index.ts';
import { proportionOf } from './proportion.ts';
import { quartiles } from './quartiles.ts';

export type PairAtWork = {
  readonly state: string;
  readonly startedOn: IsoDate | null;
  /** Meetings that the cadence asks for from the start to a day. */
  readonly expectedBy: (day: IsoDate) => number;
  readonly meetings: readonly MeetingRecord[];
};

/** Within how many days a pair should have met, first and again: the usual yardstick of mentoring programs. */
const RECENT_DAYS = 30;

/** How the pairs that have started keep their meetings, up to `today`. */
export function meetingRates(pairs: readonly PairAtWork[], today: IsoDate): MeetingRates {
  const active = pairs.filter(pair => pair.state === 'active');
  const meetings = pairs.flatMap(pair => pair.meetings);
  const held = meetings.filter(meeting => meeting.state === 'held');
  const due = meetings.filter(meeting => meeting.state !== 'planned' || meeting.plannedOn <= today);
  const recently = addDays(today, -RECENT_DAYS);
  const firstMeetings = pairs.flatMap(pair => {
    const days = daysToFirstMeeting(pair);
    return days === null ? [] : [days];
  });
  const hadTime = pairs.filter(
    pair => pair.startedOn !== null && daysBetween(pair.startedOn, today) >= RECENT_DAYS,
  );
  return {
    activePairs: active.length,
    held: held.length,
    expected: pairs.reduce((sum, pair) => sum + pair.expectedBy(today), 0),
    engaged: proportionOf(
      active.filter(pair => pair.meetings.some(({ heldOn }) => heldOn !== null && heldOn >= recently)).length,
      active.length,
    ),
    cancelledByLeader: proportionOf(
      due.filter(meeting => meeting.cancelledBy === 'mentee').length,
      due.length,
    ),
    metWithin30Days: proportionOf(
      hadTime.filter(pair => (daysToFirstMeeting(pair) ?? Infinity) <= RECENT_DAYS).length,
      hadTime.length,
    ),
    firstMeeting: firstMeetings.length > 0 ? { n: firstMeetings.length, ...quartiles(firstMeetings) } : null,
    byMonth: byMonth(pairs, today),
  };
}

function daysToFirstMeeting(pair: PairAtWork): number | null {
  if (pair.startedOn === null) return null;
  const days = pair.meetings.flatMap(({ heldOn }) => (heldOn === null ? [] : [heldOn]));
  if (days.length === 0) return null;
  return daysBetween(
    pair.startedOn,
    days.reduce((a, b) => (b < a ? b : a)),
  );
}

/** Meetings by calendar month, without gaps between the first and the last; expected ones in the month they fell due. */
function byMonth(pairs: readonly PairAtWork[], today: IsoDate): MeetingRates['byMonth'] {
  const told = pairs.flatMap(pair => pair.meetings).filter(meeting => meeting.state !== 'planned');
  const days = [...told.map(dayOfMeeting), ...pairs.flatMap(pair => pair.startedOn ?? [])].sort();
  const [first] = days;
  const lastDay = days[days.length - 1];
  if (first === undefined || lastDay === undefined) return [];
  const last = monthOf(lastDay < today ? today : lastDay);
  const result: MeetingRates['byMonth'] = [];
  for (let month = monthOf(first); month <= last; month = nextMonth(month)) {
    const here = told.filter(meeting => monthOf(dayOfMeeting(meeting)) === month);
    const ends = lastDayOf(month);
    const before = addDays(`${month}-01` as IsoDate, -1);
    result.push({
      month,
      held: here.filter(meeting => meeting.state === 'held').length,
      cancelled: here.filter(meeting => meeting.state === 'cancelled').length,
      expected: pairs.reduce(
        (sum, pair) => sum + pair.expectedBy(ends < today ? ends : today) - pair.expectedBy(before),
        0,
      ),
    });
  }
  return result;
}

function dayOfMeeting(meeting: MeetingRecord): IsoDate {
  return meeting.heldOn ?? meeting.plannedOn;
}

function monthOf(day: string): string {
  return day.slice(0, 7);
}

function lastDayOf(month: string): IsoDate {
  return addDays(`${nextMonth(month)}-01` as IsoDate, -1);
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
