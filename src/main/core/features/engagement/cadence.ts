import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';

type Running = {
  readonly state: string;
  readonly startedOn: IsoDate | null;
  readonly endedOn?: IsoDate | null;
};
type Rhythm = { readonly cadenceDays: number; readonly meetingCount: number };

/**
 * Meetings that a pair should have held by `today`: one for each whole cadence period since its
 * start (until its end), at most as many as the program plans.
 *
 * The first is due when the first period is over, so nobody looks late in their first weeks.
 */
export function expectedMeetings(pair: Running, rhythm: Rhythm, today: IsoDate): number {
  if (pair.startedOn === null) return 0;
  const until = pair.endedOn && pair.endedOn < today ? pair.endedOn : today;
  const periods = Math.floor(daysBetween(pair.startedOn, until) / rhythm.cadenceDays);
  return Math.max(0, Math.min(rhythm.meetingCount, periods));
}

/** Since when a pair must have met not to count as quiet: one and a half times the cadence. */
export function quietSince(cadenceDays: number, today: IsoDate): IsoDate {
  return addDays(today, -Math.ceil(cadenceDays * 1.5));
}

/** Whether an active pair has held nothing for too long; a pair that has just begun has not. */
export function isQuiet(pair: Running, lastHeldOn: IsoDate | null, since: IsoDate): boolean {
  if (pair.state !== 'active' || pair.startedOn === null || pair.startedOn >= since) return false;
  return lastHeldOn === null || lastHeldOn < since;
}
