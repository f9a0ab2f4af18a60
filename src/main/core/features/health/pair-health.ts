import type { HealthLimits, HealthReason, HealthState } from '#shared/contract/health.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import { STOPPED_PER_GAP } from './health-limits.ts';

/** A meeting as far as health looks at it: held, or called off and by whom. */
export type MeetingFact = {
  readonly plannedOn: IsoDate;
  readonly heldOn: IsoDate | null;
  readonly cancelledBy: 'mentor' | 'mentee' | 'other' | null;
};

export type CheckInFact = {
  readonly dueOn: IsoDate;
  readonly receivedOn: IsoDate;
  readonly wantsSupport: boolean;
  readonly supportedOn: IsoDate | null;
  readonly rating: number | null;
};

/** What one side said of the other after the first meetings, 1 to 5. */
export type FitCheckFact = {
  readonly side: 'mentor' | 'mentee';
  readonly answeredOn: IsoDate;
  readonly rating: number;
};

/** Everything about a pair that health is judged by: plain values, so that any day can be judged. */
export type HealthFacts = {
  readonly state: string;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  /** Those that were called off, and the last one held up to each day that is judged. */
  readonly meetings: readonly MeetingFact[];
  readonly checkIns: readonly CheckInFact[];
  /** Days on which this pair had or has to report. */
  readonly checkInsDue: readonly IsoDate[];
  readonly fitChecks: readonly FitCheckFact[];
};

export type Judged = { readonly state: HealthState; readonly reasons: readonly HealthReason[] };

type Rhythm = { readonly cadenceDays: number; readonly limits: HealthLimits };

/** A day with what is counted back from it, so that thousands of pairs are judged without counting again. */
export type JudgedDay = Rhythm & {
  readonly day: IsoDate;
  /** Meetings called off on or before this day are forgotten. */
  readonly forgottenOn: IsoDate;
  /** Check-ins due before this day and not there are late. */
  readonly lateBefore: IsoDate;
};

/** The day on which pairs are judged, under the limits of the program. */
export function judgedDay(day: IsoDate, { cadenceDays, limits }: Rhythm): JudgedDay {
  return {
    day,
    cadenceDays,
    limits,
    forgottenOn: addDays(day, -limits.cancellationDays),
    lateBefore: addDays(day, -limits.checkInDays),
  };
}

/**
 * How a pair is doing on a day, from what was known by then; null when it had not started or was over.
 *
 * At risk: one strong sign, or two others together. Watch: one other sign. Paused pairs are not judged, except that a
 * plea for support is never lost. Reasons stand strongest first.
 */
export function judgePair(facts: HealthFacts, on: JudgedDay): Judged | null {
  const { startedOn, endedOn } = facts;
  const { day, limits } = on;
  if (startedOn === null || startedOn > day || (endedOn !== null && endedOn <= day)) return null;
  if (isOver(facts.state) && endedOn === null) return null;
  const isPaused = facts.state === 'paused';
  const support = supportAsked(facts, day);
  if (isPaused) return { state: 'paused', reasons: support };
  const held = heldDays(facts, day);
  const reasons = [
    ...support,
    ...lowFitChecks(facts, limits, day),
    ...leaderCancels(facts, held, on),
    ...noFirstMeeting(startedOn, held, on),
    ...gap(held, on),
    ...checkInOverdue(facts, on),
    ...lowRating(facts, limits, day),
    ...mentorCancels(facts, on),
  ].sort((a, b) => Number(b.isStrong) - Number(a.isStrong));
  const isAtRisk = reasons.length >= 2 || reasons.some(reason => reason.isStrong);
  return { state: isAtRisk ? 'atRisk' : reasons.length === 1 ? 'watch' : 'onTrack', reasons };
}

function isOver(state: string): boolean {
  return state === 'completed' || state === 'endedEarly' || state === 'reassigned';
}

function supportAsked({ checkIns }: HealthFacts, day: IsoDate): HealthReason[] {
  const open = checkIns.find(
    report =>
      report.wantsSupport &&
      report.receivedOn <= day &&
      (report.supportedOn === null || report.supportedOn > day),
  );
  if (!open) return [];
  return [
    {
      sign: 'supportAsked',
      isStrong: true,
      words: `Asked for support in the check-in of ${dayInWords(open.receivedOn)}.`,
    },
  ];
}

function lowFitChecks({ fitChecks }: HealthFacts, { lowRating }: HealthLimits, day: IsoDate): HealthReason[] {
  const low = fitChecks.filter(check => check.answeredOn <= day && check.rating <= lowRating);
  if (low.length === 0) return [];
  // Who said it, and on which day, stays with the fit check: the other side may look over the facilitator's shoulder.
  return [{ sign: 'lowFitCheck', isStrong: true, words: 'A fit check asks for a talk.' }];
}

function leaderCancels(facts: HealthFacts, held: readonly IsoDate[], on: JudgedDay): HealthReason[] {
  const { limits } = on;
  const cancelled = cancelledBy(facts, 'mentee', on);
  if (cancelled.length < limits.leaderCancellations) return [];
  const last = latest(held);
  const sinceLast = cancelled.filter(day => last === null || day > last).length;
  // Once the two have met again the worst is over, but the habit deserves an eye.
  const isStrong = sinceLast >= limits.leaderCancellations;
  const hasMet = isStrong && last !== null;
  const since = hasMet ? 'since they last met' : `in the last ${limits.cancellationDays} days`;
  const count = hasMet ? sinceLast : cancelled.length;
  return [{ sign: 'leaderCancels', isStrong, words: `The mentee called off ${meetings(count)} ${since}.` }];
}

function mentorCancels(facts: HealthFacts, on: JudgedDay): HealthReason[] {
  const { limits } = on;
  const cancelled = cancelledBy(facts, 'mentor', on);
  if (cancelled.length < limits.leaderCancellations) return [];
  return [
    {
      sign: 'mentorCancels',
      isStrong: false,
      words: `The mentor called off ${meetings(cancelled.length)} in the last ${limits.cancellationDays} days.`,
    },
  ];
}

function noFirstMeeting(
  startedOn: IsoDate,
  held: readonly IsoDate[],
  { day, limits }: JudgedDay,
): HealthReason[] {
  if (held.length > 0) return [];
  const days = daysBetween(startedOn, day);
  if (days < limits.firstMeetingDays) return [];
  return [
    {
      sign: 'noFirstMeeting',
      isStrong: days >= limits.firstMeetingDays * 2,
      words: `No first meeting ${days} days after the start.`,
    },
  ];
}

function gap(held: readonly IsoDate[], { day, cadenceDays, limits }: JudgedDay): HealthReason[] {
  const last = latest(held);
  if (last === null) return [];
  const days = daysBetween(last, day);
  const allowed = (cadenceDays * limits.gapPercent) / 100;
  if (days <= allowed) return [];
  return [
    {
      sign: 'gap',
      isStrong: days > allowed * STOPPED_PER_GAP,
      words: `Last met ${days} days ago; the rhythm is every ${cadenceDays}.`,
    },
  ];
}

function checkInOverdue(facts: HealthFacts, { day, lateBefore }: JudgedDay): HealthReason[] {
  const isHere = (due: IsoDate) =>
    facts.checkIns.some(report => report.dueOn === due && report.receivedOn <= day);
  const late = facts.checkInsDue.filter(due => due < lateBefore && !isHere(due));
  const [first] = late;
  if (!first) return [];
  const words =
    late.length === 1
      ? `The check-in of ${dayInWords(first)} is ${daysBetween(first, day)} days late.`
      : `${late.length} check-ins are late, the first since ${dayInWords(first)}.`;
  return [{ sign: 'checkInOverdue', isStrong: false, words }];
}

function lowRating({ checkIns }: HealthFacts, limits: HealthLimits, day: IsoDate): HealthReason[] {
  const rated = checkIns.filter(report => report.receivedOn <= day && report.rating !== null);
  const last = rated.reduce<CheckInFact | null>(
    (newest, report) => (newest === null || report.receivedOn >= newest.receivedOn ? report : newest),
    null,
  );
  if (last?.rating == null || last.rating > limits.lowRating) return [];
  return [
    {
      sign: 'lowRating',
      isStrong: false,
      words: `Rated ${last.rating} of 5 in the check-in of ${dayInWords(last.receivedOn)}.`,
    },
  ];
}

function heldDays({ meetings }: HealthFacts, day: IsoDate): IsoDate[] {
  return meetings.flatMap(({ heldOn }) => (heldOn !== null && heldOn <= day ? [heldOn] : []));
}

function cancelledBy(
  facts: HealthFacts,
  side: 'mentor' | 'mentee',
  { day, forgottenOn }: JudgedDay,
): IsoDate[] {
  return facts.meetings
    .filter(
      meeting => meeting.cancelledBy === side && meeting.plannedOn > forgottenOn && meeting.plannedOn <= day,
    )
    .map(meeting => meeting.plannedOn);
}

function latest(days: readonly IsoDate[]): IsoDate | null {
  return days.reduce<IsoDate | null>((last, day) => (last === null || day > last ? day : last), null);
}

function meetings(count: number): string {
  return count === 1 ? '1 meeting' : `${count} meetings`;
}
