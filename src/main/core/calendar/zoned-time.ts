import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';

/** The moment at which a clock in `timeZone` shows `time` (`HH:MM`) on `day`. */
export function utcOf(day: IsoDate, time: string, timeZone: string): IsoInstant {
  const wanted = Date.parse(`${day}T${time}:00.000Z`);
  const first = wanted - offsetAt(wanted, timeZone);
  // The offset at the first guess may be that of the other side of a clock change; the second look settles it.
  return new Date(wanted - offsetAt(first, timeZone)).toISOString() as IsoInstant;
}

/** Whether this computer knows the time zone. */
export function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Milliseconds that a clock in `timeZone` is ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment);
  const value = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find(part => part.type === type)?.value ?? 0);
  const shown = Date.UTC(
    value('year'),
    value('month') - 1,
    value('day'),
    value('hour'),
    value('minute'),
    value('second'),
  );
  return shown - Math.floor(moment / 1000) * 1000;
}
