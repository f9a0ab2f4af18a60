import type { Meeting } from '#shared/contract/engagement.ts';
import type { MeetingRates } from '#shared/contract/outcomes.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { proportionOf } from './proportion.ts';
import { quartiles } from './quartiles.ts';

export type PairAtWork = {
  readonly state: string;
  readonly startedOn: IsoDate | null;
  readonly expected: number;
  readonly meetings: readonly Meeting[];
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
    expected: pairs.reduce((sum, pair) => sum + pair.expected, 0),
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
    byMonth: byMonth(meetings),
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

/** Held and cancelled meetings by calendar month, without gaps between the first and the last. */
function byMonth(meetings: readonly Meeting[]): MeetingRates['byMonth'] {
  const counts = new Map<string, { held: number; cancelled: number }>();
  for (const meeting of meetings) {
    if (meeting.state === 'planned') continue;
    const month = (meeting.heldOn ?? meeting.plannedOn).slice(0, 7);
    const count = counts.get(month) ?? { held: 0, cancelled: 0 };
    count[meeting.state] += 1;
    counts.set(month, count);
  }
  const months = [...counts.keys()].sort();
  const [first] = months;
  const last = months[months.length - 1];
  if (first === undefined || last === undefined) return [];
  const result: MeetingRates['byMonth'] = [];
  for (let month = first; month <= last; month = nextMonth(month)) {
    result.push({ month, ...(counts.get(month) ?? { held: 0, cancelled: 0 }) });
  }
  return result;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
