import { addDays, daysBetween, toIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import { minutesBetween, saysCancelled, type CalendarItem } from './calendar-item.ts';

/** Whether a text is a calendar file (RFC 5545). */
export function isIcs(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
}

type Property = { readonly name: string; readonly parameters: string; readonly value: string };

/** The appointments of a calendar file; an appointment that repeats becomes one line a date. */
export function readIcs(text: string): CalendarItem[] {
  const items: CalendarItem[] = [];
  let event: Property[] | null = null;
  for (const line of unfolded(text)) {
    const property = propertyOf(line);
    if (!property) continue;
    if (property.name === 'BEGIN' && property.value.toUpperCase() === 'VEVENT') event = [];
    else if (property.name === 'END' && property.value.toUpperCase() === 'VEVENT') {
      if (event) items.push(...itemsOf(event));
      event = null;
    } else event?.push(property);
  }
  return items;
}

/** A long line goes on in the next one, which then begins with a space or a tab (3.1). */
function unfolded(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]/g, '')
    .split('\n');
}

function propertyOf(line: string): Property | null {
  const match = /^([A-Za-z0-9-]+)((?:;[^=;:]+=(?:"[^"]*"|[^";:]*))*):(.*)$/.exec(line);
  if (!match) return null;
  const [, name = '', parameters = '', value = ''] = match;
  return { name: name.toUpperCase(), parameters, value };
}

function itemsOf(event: readonly Property[]): CalendarItem[] {
  const find = (name: string) => event.find(property => property.name === name);
  const summary = plain(find('SUMMARY')?.value ?? '');
  const start = momentOf(find('DTSTART'));
  const end = momentOf(find('DTEND'));
  const people = event
    .filter(({ name }) => name === 'ATTENDEE' || name === 'ORGANIZER')
    .map(({ parameters, value }) => `${/CN=("[^"]*"|[^;:]*)/i.exec(parameters)?.[1] ?? ''} ${value}`);
  const item: CalendarItem = {
    text: summary === '' ? 'An appointment without a title' : summary,
    people: [summary, ...people]
      .join(' \n ')
      .replaceAll('"', ' ')
      .replace(/mailto:/gi, ' '),
    on: start?.day ?? null,
    startsAt: start?.time ?? null,
    minutes: start?.time && end?.time ? minutesBetween(start.time, end.time) : durationOf(find('DURATION')),
    isCancelled: find('STATUS')?.value.toUpperCase() === 'CANCELLED' || saysCancelled(summary),
    problem: start ? null : 'This appointment has no day that can be read.',
  };
  const rule = find('RRULE');
  if (!rule || item.on === null) return [item];
  const left = event.filter(({ name }) => name === 'EXDATE').flatMap(({ value }) => value.split(','));
  const days = repeatedDays(item.on, rule.value);
  if (days === null) {
    return [{ ...item, problem: 'It repeats in a way that cannot be read here. Enter its dates by hand.' }];
  }
  const without = new Set(left.map(value => dayIn(value)));
  return days.filter(day => !without.has(day)).map(on => ({ ...item, on }));
}

/** Undoes the escapes of text values (3.3.11). */
function plain(value: string): string {
  return value
    .replace(/\\n/gi, ' ')
    .replace(/\\([\\;,])/g, '$1')
    .trim();
}

type Moment = { readonly day: IsoDate; readonly time: string | null };

/** A day, or a moment on the clock of the place; one in UTC is read on the clock of this computer. */
function momentOf(property: Property | undefined): Moment | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})\d{2}(Z?))?$/.exec(property?.value.trim() ?? '');
  if (!match) return null;
  const [year, month, day, hours, minutes] = match.slice(1, 6).map(Number);
  if (match[4] === undefined) {
    const on = toIsoDate(year ?? 0, month ?? 0, day ?? 0);
    return on && { day: on, time: null };
  }
  if (match[6] !== 'Z') {
    const on = toIsoDate(year ?? 0, month ?? 0, day ?? 0);
    return on && { day: on, time: `${match[4]}:${match[5]}` };
  }
  const local = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day, hours, minutes));
  const on = toIsoDate(local.getFullYear(), local.getMonth() + 1, local.getDate());
  const two = (value: number) => String(value).padStart(2, '0');
  return on && { day: on, time: `${two(local.getHours())}:${two(local.getMinutes())}` };
}

function dayIn(value: string): IsoDate | null {
  return momentOf({ name: '', parameters: '', value })?.day ?? null;
}

/** `PT1H30M`. */
function durationOf(property: Property | undefined): number | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?/i.exec(property?.value ?? '');
  const minutes = Number(match?.[1] ?? 0) * 60 + Number(match?.[2] ?? 0);
  return minutes >= 1 && minutes <= 600 ? minutes : null;
}

/** As many dates of one appointment as a program has meetings. */
const MOST_DATES = 60;
/** An appointment without an end is followed for a year. */
const FOLLOWED_DAYS = 366;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** The dates of a daily or weekly rule, or of a monthly one by day of month; null for any other rule (3.3.10). */
function repeatedDays(first: IsoDate, rule: string): IsoDate[] | null {
  const parts = new Map(
    rule.split(';').map(part => {
      const [key = '', value = ''] = part.split('=');
      return [key.toUpperCase(), value.toUpperCase()] as const;
    }),
  );
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = Math.min(MOST_DATES, Number(parts.get('COUNT') ?? MOST_DATES));
  const until = dayIn(parts.get('UNTIL') ?? '') ?? addDays(first, FOLLOWED_DAYS);
  const byDay = parts.get('BYDAY');
  const weekday = WEEKDAYS[new Date(Date.parse(first)).getUTCDay()];
  const isPlain = byDay === undefined || byDay === weekday;
  const frequency = parts.get('FREQ');
  if (!(interval >= 1) || !(count >= 1) || !isPlain) return null;
  if (parts.has('BYMONTHDAY') && Number(parts.get('BYMONTHDAY')) !== Number(first.slice(8))) return null;
  const step = stepOf(first, frequency, interval);
  if (step === null || (frequency === 'MONTHLY' && byDay !== undefined)) return null;
  const days: IsoDate[] = [];
  for (let index = 0; days.length < count && index < MOST_DATES * 4; index += 1) {
    const day = step(index);
    if (day !== null && daysBetween(day, until) < 0) break;
    if (day !== null) days.push(day);
  }
  return days;
}

function stepOf(
  first: IsoDate,
  frequency: string | undefined,
  interval: number,
): ((index: number) => IsoDate | null) | null {
  switch (frequency) {
    case 'DAILY':
      return index => addDays(first, index * interval);
    case 'WEEKLY':
      return index => addDays(first, index * interval * 7);
    case 'MONTHLY': {
      const [year = 0, month = 1, day = 1] = first.split('-').map(Number);
      // A month without that day is left out, as calendars do.
      return index => {
        const months = month - 1 + index * interval;
        return toIsoDate(year + Math.floor(months / 12), (months % 12) + 1, day);
      };
    }
    default:
      return null;
  }
}
