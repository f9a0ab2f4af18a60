import { type IsoDate } from '#shared/domain/dates.ts';

const long = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const short = new Intl.DateTimeFormat('en-US', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as documents print it: "March 4, 2026". */
export function printedDate(date: IsoDate): string {
  return long.format(Date.parse(date));
}

/** A day for a narrow column: "Mar 4, 2026". */
export function shortDate(date: IsoDate): string {
  return short.format(Date.parse(date));
}

/** A period as documents print it, with an en dash between its days. */
export function printedPeriod(from: IsoDate, to: IsoDate): string {
  return `${printedDate(from)} – ${printedDate(to)}`;
}
