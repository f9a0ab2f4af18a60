import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEvent } from '#core/calendar/ics.ts';
import { utcOf } from '#core/calendar/zoned-time.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';

const stampedAt = '2026-03-02T09:00:00.000Z' as IsoInstant;
const day = '2026-03-27' as IsoDate;

const event: CalendarEvent = {
  uid: 'orientation-1@counterpart',
  sequence: 2,
  when: { kind: 'timed', day, startsAt: '14:30', minutes: 90, timeZone: null },
  title: 'Orientation',
};

function linesOf(events: readonly CalendarEvent[]): string[] {
  return calendarFile(events, { name: 'Program', stampedAt }).replaceAll('\r\n ', '').split('\r\n');
}

describe('calendar file', () => {
  it('keeps the hour of the room when no time zone is given', () => {
    expect(linesOf([event])).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Counterpart//Reverse mentoring//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Program',
      'BEGIN:VEVENT',
      'UID:orientation-1@counterpart',
      'DTSTAMP:20260302T090000Z',
      'SEQUENCE:2',
      'DTSTART:20260327T143000',
      'DTEND:20260327T160000',
      'SUMMARY:Orientation',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('writes UTC for a time zone, across midnight', () => {
    const lines = linesOf([
      {
        ...event,
        when: { kind: 'timed', day, startsAt: '18:30', minutes: 60, timeZone: 'America/New_York' },
      },
    ]);
    expect(lines).toContain('DTSTART:20260327T223000Z');
    expect(lines).toContain('DTEND:20260327T233000Z');
  });

  it('ends a whole day with the next one', () => {
    const lines = linesOf([{ ...event, when: { kind: 'allDay', day: '2026-12-31' as IsoDate } }]);
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  });

  it('escapes what would end a value and leaves control characters out', () => {
    const lines = linesOf([
      { ...event, title: 'Hello; you, all\\none', description: 'One\r\ntwo\nBEGIN:VEVENT\u0007', place: ' ' },
    ]);
    expect(lines).toContain('SUMMARY:Hello\\; you\\, all\\\\none');
    expect(lines).toContain('DESCRIPTION:One\\ntwo\\nBEGIN:VEVENT ');
    expect(lines.some(line => line.startsWith('LOCATION'))).toBe(false);
    expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it('leaves out a link that is none', () => {
    const withUrl = (url: string) => linesOf([{ ...event, url }]).filter(line => line.startsWith('URL'));
    expect(withUrl('https://meet.example.org/a?b=1,2')).toEqual(['URL:https://meet.example.org/a?b=1,2']);
    expect(withUrl('room 12')).toEqual([]);
    expect(withUrl('https://a\r\nATTENDEE:x')).toEqual([]);
  });

  it('folds lines to 75 octets without cutting a character', () => {
    const title = 'Überraschung für 山田太郎 und 김민수 👩‍💻 '.repeat(6);
    const text = calendarFile([{ ...event, title }], { name: 'Program', stampedAt });
    const encoder = new TextEncoder();
    expect(text.split('\r\n').every(line => encoder.encode(line).length <= 75)).toBe(true);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
    expect(Buffer.from(text).toString()).toBe(text);
  });

  it('carries a cancellation and a reminder', () => {
    const lines = linesOf([{ ...event, status: 'cancelled', reminderMinutes: 30 }]);
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines).toContain('TRIGGER:-PT30M');
  });
});

describe('utcOf', () => {
  it('knows both sides of a clock change', () => {
    expect(utcOf('2026-03-28' as IsoDate, '09:00', 'Europe/Berlin')).toBe('2026-03-28T08:00:00.000Z');
    expect(utcOf('2026-03-29' as IsoDate, '09:00', 'Europe/Berlin')).toBe('2026-03-29T07:00:00.000Z');
    expect(utcOf('2026-03-29' as IsoDate, '03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(utcOf('2026-11-22' as IsoDate, '12:00', 'Asia/Kolkata')).toBe('2026-11-22T06:30:00.000Z');
  });
});
