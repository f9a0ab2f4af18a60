import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import { utcOf } from './zoned-time.ts';

/** When an event takes place. Without a time zone it is at that hour wherever the reader is (RFC 5545, floating). */
export type CalendarTime =
  | { readonly kind: 'allDay'; readonly day: IsoDate }
  | {
      readonly kind: 'timed';
      readonly day: IsoDate;
      /** `HH:MM`, 24 hours. */
      readonly startsAt: string;
      readonly minutes: number;
      /** An IANA name such as `Europe/Berlin`; the file then carries the hour in UTC, which every calendar understands. */
      readonly timeZone: string | null;
    };

export type CalendarEvent = {
  /** The same for ever, so that a calendar replaces the event instead of adding a second one. */
  readonly uid: string;
  /** Counts the changes since the first file; a calendar believes the highest. */
  readonly sequence: number;
  readonly when: CalendarTime;
  readonly title: string;
  readonly description?: string | undefined;
  readonly place?: string | undefined;
  /** The link of a call. */
  readonly url?: string | undefined;
  readonly status?: 'confirmed' | 'tentative' | 'cancelled' | undefined;
  readonly categories?: readonly string[] | undefined;
  /** Minutes before the start at which a calendar reminds. */
  readonly reminderMinutes?: number | undefined;
};

const STATUS = { confirmed: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

/** A calendar file (RFC 5545) that Outlook, Apple and Google open; `stampedAt` is the moment it was made. */
export function calendarFile(events: readonly CalendarEvent[], file: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Counterpart//Reverse mentoring//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${file.method ?? 'PUBLISH'}`,
    `X-WR-CALNAME:${escapeText(file.name)}`,
    ...events.flatMap(event => eventLines(event, file.stampedAt)),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${fold(line)}\r\n`).join('');
}

type CalendarFile = {
  readonly name: string;
  readonly stampedAt: IsoInstant;
  readonly method?: 'PUBLISH' | 'CANCEL' | undefined;
};

function eventLines(event: CalendarEvent, stampedAt: IsoInstant): string[] {
  const optional = (name: string, value: string | undefined) =>
    value === undefined || value.trim() === '' ? [] : [`${name}:${escapeText(value)}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utcText(stampedAt)}`,
    `SEQUENCE:${event.sequence}`,
    ...timeLines(event.when),
    `SUMMARY:${escapeText(event.title)}`,
    ...optional('DESCRIPTION', event.description),
    ...optional('LOCATION', event.place),
    ...(event.url === undefined || !isUri(event.url) ? [] : [`URL:${event.url}`]),
    ...(event.categories && event.categories.length > 0
      ? [`CATEGORIES:${event.categories.map(escapeText).join(',')}`]
      : []),
    `STATUS:${STATUS[event.status ?? 'confirmed']}`,
    `TRANSP:${event.when.kind === 'allDay' || event.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(event.reminderMinutes === undefined ? [] : reminderLines(event.reminderMinutes, event.title)),
    'END:VEVENT',
  ];
}

function reminderLines(minutes: number, title: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:-PT${minutes}M`,
    'END:VALARM',
  ];
}

function timeLines(when: CalendarTime): string[] {
  if (when.kind === 'allDay') {
    // The end of a whole day is the next one: DTEND is not part of the event.
    const next = new Date(Date.parse(when.day) + 86_400_000).toISOString().slice(0, 10);
    return [`DTSTART;VALUE=DATE:${compact(when.day)}`, `DTEND;VALUE=DATE:${compact(next)}`];
  }
  if (when.timeZone !== null) {
    const start = utcOf(when.day, when.startsAt, when.timeZone);
    return [`DTSTART:${utcText(start)}`, `DTEND:${utcText(start, when.minutes)}`];
  }
  // Arithmetic in UTC on a clock that is nobody's: no hour is skipped or repeated in it.
  const start = `${when.day}T${when.startsAt}:00.000Z` as IsoInstant;
  return [
    `DTSTART:${utcText(start).replace('Z', '')}`,
    `DTEND:${utcText(start, when.minutes).replace('Z', '')}`,
  ];
}

function utcText(instant: IsoInstant, plusMinutes = 0): string {
  const moved = new Date(Date.parse(instant) + plusMinutes * 60_000).toISOString();
  return `${compact(moved.slice(0, 19))}Z`;
}

function compact(text: string): string {
  return text.replace(/[-:]/g, '');
}

/** What RFC 5545, 3.3.11 asks of text: separators and line ends are escaped, other control characters left out. */
function escapeText(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- leaving control characters out is what this is for
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\n/g, '\\n')
  );
}

/** An address goes in as it is, so one that could end its line or is none stays out. */
function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(text);
}

const LINE_OCTETS = 75;
const encoder = new TextEncoder();

/** Breaks a line after at most 75 octets, between characters and never inside one (RFC 5545, 3.1). */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
