import type { IsoDate } from './dates.ts';

const words = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day inside a sentence on the screen: "Mar 4, 2026". */
export function dayInWords(day: IsoDate): string {
  return words.format(Date.parse(day));
}
