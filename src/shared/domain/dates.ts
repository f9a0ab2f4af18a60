/** A calendar day without a time zone, written `YYYY-MM-DD`. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** A moment in UTC, written as `Date.prototype.toISOString` writes it. */
export type IsoInstant = string & { readonly __brand: 'IsoInstant' };

const DAY_MS = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day named by `text` if it is a real calendar day written `YYYY-MM-DD`, else null (2025-02-30 is not real). */
export function parseIsoDate(text: string): IsoDate | null {
  const match = ISO_DATE.exec(text);
  if (!match) return null;
  return isDay(Number(match[1]), Number(match[2]), Number(match[3])) ? (text as IsoDate) : null;
}

/** The day of a year, month (1-12) and day of month, or null when there is no such day. */
export function toIsoDate(year: number, month: number, day: number): IsoDate | null {
  if (!isDay(year, month, day)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}

/** Counted, not asked of `Date`: lists of thousands carry tens of thousands of days. */
function isDay(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return false;
  if (month === 2) return day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}

/** The UTC day of a moment. */
export function dayOf(instant: IsoInstant | Date): IsoDate {
  return (typeof instant === 'string' ? instant : instant.toISOString()).slice(0, 10) as IsoDate;
}

/** `date` moved by whole days (negative moves back). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970, read from the digits: parsing the text as a moment takes ten times as long, and lists ask by the thousand. */
function dayNumber(date: IsoDate): number {
  const digit = (at: number) => date.charCodeAt(at) - 48;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return Date.UTC(year, digit(5) * 10 + digit(6) - 1, digit(8) * 10 + digit(9)) / DAY_MS;
}
