import { daysBetween, toIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { minutesBetween, saysCancelled, type CalendarItem } from './calendar-item.ts';

/**
 * The appointments in text that was copied from a calendar: one a line, with the day in the line or above it.
 *
 * Outlook copies a table with tabs, Google a day, then hours, then titles; people write "3 March, Helen and Li".
 */
export function readCalendarText(text: string, today: IsoDate): CalendarItem[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const order = dateOrder(text);
  const items: CalendarItem[] = [];
  let day: IsoDate | null = null;
  let hours: Hours = NO_HOURS;
  for (const raw of lines) {
    const line = raw.replace(/\s+/g, ' ').trim();
    if (line === '') continue;
    const dated = takeDay(line, order, today);
    const timed = takeHours(dated.rest);
    const rest = timed.rest.replace(WEEKDAYS, ' ').replace(EDGES, '').replace(/\s+/g, ' ');
    const isHeading = !/\p{L}{2}/u.test(rest);
    if (dated.day !== null && isHeading) {
      day = dated.day;
      hours = NO_HOURS;
    }
    if (isHeading) {
      if (timed.startsAt !== null) hours = timed;
      continue;
    }
    const on = dated.day ?? day;
    const { startsAt, minutes } = timed.startsAt === null && timed.minutes === null ? hours : timed;
    items.push({
      text: rest,
      people: line,
      on,
      startsAt,
      minutes,
      isCancelled: saysCancelled(line),
      problem: on === null ? 'No day was found in this line or above it.' : null,
    });
  }
  return items;
}

type Hours = { readonly startsAt: string | null; readonly minutes: number | null };
const NO_HOURS: Hours = { startsAt: null, minutes: null };

const WEEKDAY = '(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?';
const WEEKDAYS = new RegExp(`\\b${WEEKDAY}\\b\\.?`, 'gi');
/** What stands around the parts of a line and means nothing by itself. */
const EDGES = /^[\s,;:·|–—-]+|[\s,;:·|–—-]+$/g;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

type Order = 'dayFirst' | 'monthFirst';

/** Whether 3/4 is the third of April: some date with a number above 12 tells, else the clock of the country does. */
function dateOrder(text: string): Order {
  for (const [, first, second] of text.matchAll(/\b(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?\b/g)) {
    if (Number(first) > 12) return 'dayFirst';
    if (Number(second) > 12) return 'monthFirst';
  }
  return /\d\s?[ap]\.?m\b/i.test(text) ? 'monthFirst' : 'dayFirst';
}

/** The first day in a line, and the line without its days. */
function takeDay(line: string, order: Order, today: IsoDate): { day: IsoDate | null; rest: string } {
  const found: (IsoDate | null)[] = [];
  const note = (day: IsoDate | null): string => {
    found.push(day);
    return ' ';
  };
  const year = (text: string | undefined) => (text === undefined ? null : fullYear(Number(text)));
  const rest = line
    .replace(/\b(\d{4})-(\d{2})-(\d{2})\b(?:T(?=\d))?/g, (_, y: string, m: string, d: string) =>
      note(toIsoDate(Number(y), Number(m), Number(d))),
    )
    .replace(
      new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th|\\.)? ${MONTH}(?:,? (\\d{4}))?\\b`, 'gi'),
      (_, d: string, m: string, y?: string) => note(dayOfMonth(year(y), monthOf(m), Number(d), today)),
    )
    .replace(
      new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (\\d{4})\\b)?`, 'gi'),
      (_, m: string, d: string, y?: string) => note(dayOfMonth(year(y), monthOf(m), Number(d), today)),
    )
    .replace(/\b(\d{1,2})\.(\d{1,2})\.(\d{2,4})?(?!\d)/g, (_, d: string, m: string, y?: string) =>
      note(dayOfMonth(year(y), Number(m), Number(d), today)),
    )
    .replace(/\b(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?\b/g, (_, a: string, b: string, y?: string) =>
      order === 'dayFirst'
        ? note(dayOfMonth(year(y), Number(b), Number(a), today))
        : note(dayOfMonth(year(y), Number(a), Number(b), today)),
    );
  return { day: found.find(day => day !== null) ?? null, rest };
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase() as (typeof MONTHS)[number]) + 1;
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** Without a year the one nearest to today: calendars leave out the year that everybody knows. */
function dayOfMonth(year: number | null, month: number, day: number, today: IsoDate): IsoDate | null {
  if (year !== null) return toIsoDate(year, month, day);
  const here = Number(today.slice(0, 4));
  const days = [here - 1, here, here + 1].flatMap(one => toIsoDate(one, month, day) ?? []);
  days.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return days[0] ?? null;
}

const CLOCK = String.raw`(\d{1,2})(?::(\d{2}))?\s?([ap])?\.?(?:m\b\.?)?`;
const RANGE = new RegExp(String.raw`\b${CLOCK}\s?(?:-|–|—|to|until)\s?${CLOCK}(?![\d/.])`, 'i');
const SINGLE = /\b(\d{1,2})(?::(\d{2})(?::\d{2})?\s?([ap])?\.?(?:m\b\.?)?|\s?([ap])\.?m\b\.?)/i;
const LENGTH = /\b(\d+(?:[.,]5)?)\s?(min(?:ute)?s?|h(?:ou)?r?s?)\b/i;

/** Start and length in a line, and the line without them. */
function takeHours(line: string): Hours & { readonly rest: string } {
  const length = LENGTH.exec(line);
  const withoutLength = length ? line.replace(length[0], ' ') : line;
  const minutes = length ? lengthOf(length) : null;
  const range = RANGE.exec(withoutLength);
  if (range && (range[2] !== undefined || range[3] || range[5] !== undefined || range[6])) {
    const end = clock(range[4], range[5], range[6]);
    const start = clock(range[1], range[2], range[3] ?? morningOrEvening(range));
    if (start && end) {
      const rest = withoutLength.replace(range[0], ' ');
      return { startsAt: start, minutes: minutes ?? minutesBetween(start, end), rest };
    }
  }
  const first = SINGLE.exec(withoutLength);
  const start = first ? clock(first[1], first[2], first[3] ?? first[4]) : null;
  if (!first || !start) return { startsAt: null, minutes, rest: withoutLength };
  const afterFirst = withoutLength.replace(first[0], ' ');
  // Outlook's table has the end as a second time of day.
  const second = SINGLE.exec(afterFirst);
  const end = second ? clock(second[1], second[2], second[3] ?? second[4]) : null;
  const rest = second && end ? afterFirst.replace(second[0], ' ') : afterFirst;
  return { startsAt: start, minutes: minutes ?? (end ? minutesBetween(start, end) : null), rest };
}

/** In "2 – 3pm" the start is in the afternoon, too; in "11 – 1pm" it is not. */
function morningOrEvening([, from, , , to, , half]: RegExpExecArray): string | undefined {
  if (half === undefined) return undefined;
  const isAcrossNoon = /p/i.test(half) && Number(from) > Number(to) && Number(to) !== 12;
  return isAcrossNoon && Number(from) !== 12 ? 'a' : half;
}

function clock(
  hours: string | undefined,
  minutes: string | undefined,
  half: string | undefined,
): string | null {
  let hour = Number(hours);
  const minute = Number(minutes ?? 0);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (foldText(half) === 'p' ? 12 : 0);
  }
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function lengthOf([, count = '', unit = '']: RegExpExecArray): number | null {
  const value = Number(count.replace(',', '.'));
  const minutes = /^h/i.test(unit) ? Math.round(value * 60) : Math.round(value);
  return minutes >= 1 && minutes <= 600 ? minutes : null;
}
