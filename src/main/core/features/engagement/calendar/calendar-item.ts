import type { IsoDate } from '#shared/domain/dates.ts';

/** An appointment as a calendar wrote it, before anybody knows whose it is. */
export type CalendarItem = {
  /** What a person recognizes it by. */
  readonly text: string;
  /** Everything in which names or addresses may stand. */
  readonly people: string;
  readonly on: IsoDate | null;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly isCancelled: boolean;
  /** Why the day could not be read, where it could not. */
  readonly problem: string | null;
};

/** Words with which calendars mark what was called off, in the languages that HR meets most. */
const CANCELLED =
  /\b(?:cancel+ed|cancel+ation|called off|abgesagt|annul[eé]e?|cancelad[oa]|annullat[oa]|geannuleerd)\b/i;

export function saysCancelled(text: string): boolean {
  return CANCELLED.test(text);
}

/** Minutes from one time of day to another; past midnight when the end is the earlier. */
export function minutesBetween(from: string, to: string): number | null {
  const length = minuteOfDay(to) - minuteOfDay(from);
  const minutes = length < 0 ? length + 24 * 60 : length;
  return minutes >= 1 && minutes <= 600 ? minutes : null;
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
