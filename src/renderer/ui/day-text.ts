import type { IsoDate } from '#shared/domain/dates.ts';

const short = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const full = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** "2 Mar" or "Mar 2", with the year only when it is not the one of `today`. */
export function dayText(day: IsoDate, today: IsoDate): string {
  return (day.slice(0, 4) === today.slice(0, 4) ? short : full).format(Date.parse(day));
}

/** The day with its year. */
export function fullDay(day: string): string {
  return full.format(Date.parse(day));
}
