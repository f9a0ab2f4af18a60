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
  return toIsoDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day of a year, month (1-12) and day of month, or null when there is no such day. */
export function toIsoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || year > 2199) return null;
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10) as IsoDate;
}

/** The UTC day of a moment. */
export function dayOf(instant: IsoInstant | Date): IsoDate {
  return (typeof instant === 'string' ? instant : instant.toISOString()).slice(0, 10) as IsoDate;
}

/** `date` moved by whole days (negative moves back). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
