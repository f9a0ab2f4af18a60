import { toIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import type { DateOrder } from '#shared/contract/roster-import.ts';

/** What the text of a date cell says under a column's order of day, month and year. */
export type DateReading = IsoDate | 'impossible' | 'unreadable' | 'openEnd';

export type DateFormatGuess = {
  /** Null when the column reads equally well with the day first and with the month first: ask. */
  readonly order: DateOrder | null;
  /** A value that shows the doubt ("03/04/2021"), for the question. */
  readonly example: string | null;
};

const NUMERIC = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** "12 Jan 2020", "12-Jan-20", "Jan 12, 2020", "12. März 2020", "1 de enero de 2020". */
const DAY_NAMED =
  /^(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[\s\-/.]*(?:de\s+)?(\p{L}{3,12})\.?[\s\-/.,]*(?:de\s+)?(\d{2}|\d{4})$/u;
const NAMED_DAY = /^(\p{L}{3,12})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{2}|\d{4})$/u;
/** A time of day and zone after the date: exports write midnight, which is not part of a day. */
const TIME = /[T\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:[AP]M)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** Of the dates that allow one reading only, those that are slips of single rows; more of them mean that two systems wrote. */
const STRAY = 0.1;

/** First three or more letters of each month, folded, in the languages whose headers are known. */
const MONTHS: readonly string[] = [
  'jan gennaio gen ene',
  'feb fev',
  'mar maa mrt mrz marz',
  'apr avr abr',
  'may mai mei mag',
  'jun juin giu',
  'jul juil lug',
  'aug aou ago',
  'sep set',
  'oct okt out ott',
  'nov',
  'dec dez dic',
];

/**
 * How a whole column writes its dates, decided by the values that allow only one reading.
 *
 * Never row by row: "03/04/2021" next to "25/04/2021" has the day first. A column without any such value is
 * ambiguous unless it uses dots, which no one writes with the month first; so is one in which both orders are proved.
 */
export function guessDateFormat(values: Iterable<string>): DateFormatGuess {
  let dayFirst = 0;
  let monthFirst = 0;
  let example: string | null = null;
  let dots = 0;
  let numeric = 0;
  let yearFirst = 0;
  let lastCanBeDay = true;
  for (const value of values) {
    const match = NUMERIC.exec(bare(value));
    if (!match || (match[1] ?? '').length > 2) continue;
    numeric++;
    if (match[2] === '.') dots++;
    const first = Number(match[1]);
    const second = Number(match[3]);
    if ((match[4] ?? '').length > 2 || Number(match[4]) > 31) lastCanBeDay = false;
    if (first > 31) yearFirst++;
    else if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else if (first !== second && first <= 12) example ??= value.trim();
  }
  if (numeric === 0) return { order: 'ymd', example: null };
  if (yearFirst > 0 && lastCanBeDay) return { order: 'ymd', example: null };
  const isMixed = Math.min(dayFirst, monthFirst) > (dayFirst + monthFirst) * STRAY;
  if (isMixed && example !== null) return { order: null, example };
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? 'dmy' : 'mdy', example: null };
  if (dots === numeric) return { order: 'dmy', example: null };
  return { order: example === null && dayFirst === 0 ? 'dmy' : null, example };
}

/**
 * Reads one date cell.
 *
 * ISO dates, Excel serials (1900 system, 5 digits), `YYYYMMDD` and dates with a month's name are read under any
 * order. Two-digit years belong to the century that puts them at most one year after `today`.
 */
export function readDate(text: string, order: DateOrder, today: IsoDate): DateReading {
  const value = bare(text);
  const numeric = NUMERIC.exec(value);
  if (numeric) return fromNumbers(numeric, order, today);
  const compact = COMPACT.exec(value);
  if (compact) return calendarDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  if (SERIAL.test(value)) return fromSerial(Number(value));
  const dayNamed = DAY_NAMED.exec(value);
  if (dayNamed) return fromNamed(dayNamed[3], dayNamed[2], dayNamed[1], today);
  const namedDay = NAMED_DAY.exec(value);
  if (namedDay) return fromNamed(namedDay[3], namedDay[1], namedDay[2], today);
  return 'unreadable';
}

/** Without time of day, and "12. 3. 2021." as "12.3.2021". */
function bare(text: string): string {
  const day = text.trim().replace(TIME, '');
  return day.includes('.') ? day.replace(/\.\s+(?=\d)/g, '.').replace(/(?<=\d)\.$/, '') : day;
}

function fromNumbers(match: RegExpExecArray, order: DateOrder, today: IsoDate): DateReading {
  const first = match[1] ?? '';
  const last = match[4] ?? '';
  if (first.length > 2) return calendarDay(Number(first), Number(match[3]), Number(last));
  if (last.length === 1 || last.length === 3) return 'unreadable';
  const year = fullYear(order === 'ymd' && last.length === 2 ? first : last, today);
  if (order === 'ymd' && last.length === 2) return calendarDay(year, Number(match[3]), Number(last));
  const [day, month] =
    order === 'mdy' ? [Number(match[3]), Number(first)] : [Number(first), Number(match[3])];
  return calendarDay(year, month, day);
}

function fromNamed(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  today: IsoDate,
): DateReading {
  const number = monthNumber(month ?? '');
  return number === null ? 'unreadable' : calendarDay(fullYear(year ?? '', today), number, Number(day));
}

function monthNumber(name: string): number | null {
  const folded = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const index = MONTHS.findIndex(starts => starts.split(' ').some(start => folded.startsWith(start)));
  return index < 0 ? null : index + 1;
}

function fullYear(text: string, today: IsoDate): number {
  if (text.length > 2) return Number(text);
  const newest = Number(today.slice(0, 4)) + 1;
  const century = newest - (newest % 100);
  const year = century + Number(text);
  return year > newest ? year - 100 : year;
}

function fromSerial(serial: number): DateReading {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return calendarDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function calendarDay(year: number, month: number, day: number): DateReading {
  // HR systems write 31.12.9999 (SAP) or 2999-12-31 for "no end".
  if (year === 9999 || year === 2999) return 'openEnd';
  return toIsoDate(year, month, day) ?? 'impossible';
}
