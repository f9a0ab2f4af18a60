import type { IsoDate } from './dates.ts';

const words = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Days said before: lists name the same few by the thousand. */
const said = new Map<IsoDate, string>();
const MOST_SAID = 2_000;

/** A day inside a sentence on the screen: "Mar 4, 2026". */
export function dayInWords(day: IsoDate): string {
  const known = said.get(day);
  if (known !== undefined) return known;
  const text = words.format(Date.parse(day));
  if (said.size >= MOST_SAID) said.clear();
  said.set(day, text);
  return text;
}
