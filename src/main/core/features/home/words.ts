import type { IsoDate } from '#shared/domain/dates.ts';

/** "1 pair", "2 pairs", "3 people". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const day = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as the home page says it: "Mar 2, 2026". */
export function dayWords(date: IsoDate): string {
  return day.format(Date.parse(date));
}
