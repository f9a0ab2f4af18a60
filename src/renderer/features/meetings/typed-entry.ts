import type { LogLine, MeetingEntry } from '#shared/contract/engagement.ts';
import { addDays, daysBetween, parseIsoDate, toIsoDate, type IsoDate } from '#shared/domain/dates.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { CHANNELS, type Channel } from '#shared/domain/people.ts';

/** A row of the table in which many meetings are entered: everything as it is typed or pasted. */
export type TypedRow = {
  readonly pairId: number;
  readonly mentee: string;
  readonly mentor: string;
  /** A planned meeting whose outcome the row tells; null for a new meeting. */
  readonly meetingId: number | null;
  /** The day that the table proposed. */
  readonly proposedOn: IsoDate | null;
  readonly what: string;
  readonly on: string;
  readonly minutes: string;
  readonly channel: string;
  readonly topic: string;
  readonly nextStep: string;
};

export const TYPED_COLUMNS = ['what', 'on', 'minutes', 'channel', 'topic', 'nextStep'] as const;
export type TypedColumn = (typeof TYPED_COLUMNS)[number];

export const WHAT_CHOICES = ['Held', 'Called off by mentee', 'Called off by mentor', 'Called off'] as const;

/** Whether somebody wrote into the row. */
export function isFilled(row: TypedRow): boolean {
  const hasOwnDay = row.on.trim() !== '' && row.on !== row.proposedOn;
  return (
    hasOwnDay ||
    [row.what, row.minutes, row.channel, row.topic, row.nextStep].some(text => text.trim() !== '')
  );
}

export type ReadRow =
  | { readonly line: LogLine; readonly problem: null }
  | { readonly line: null; readonly problem: string };

/** What a row says, or what in it cannot be understood. */
export function readRow(row: TypedRow, today: IsoDate, topics: readonly string[]): ReadRow {
  const what = readWhat(row.what);
  if (what === null) return wrong(`“${row.what}” is neither held nor called off.`);
  const on = row.on.trim() === '' ? row.proposedOn : readDay(row.on, today);
  if (on === null) {
    return wrong(
      row.on.trim() === ''
        ? 'The day is missing.'
        : `“${row.on}” is no day. Write it as 3 Mar or 2026-03-03.`,
    );
  }
  if (what !== 'held') {
    return toLine(row, { state: 'cancelled', on, cancelledBy: what, reason: null });
  }
  const minutes = readMinutes(row.minutes);
  if (minutes === undefined) return wrong(`“${row.minutes}” is no number of minutes.`);
  const channel = readChannel(row.channel);
  if (channel === undefined) return wrong(`“${row.channel}” is none of ${CHANNELS.join(', ')}.`);
  const topic = readTopic(row.topic, topics);
  if (topic === undefined) return wrong(`“${row.topic}” is not a topic of the catalog.`);
  return toLine(row, {
    state: 'held',
    on,
    startsAt: null,
    minutes,
    channel,
    placeType: null,
    topics: topic === null ? [] : [topic],
    nextStep: row.nextStep.trim().slice(0, 200),
  });
}

function wrong(problem: string): ReadRow {
  return { line: null, problem };
}

function toLine({ pairId, meetingId }: TypedRow, entry: MeetingEntry): ReadRow {
  return { line: { pairId, meetingId, entry }, problem: null };
}

/** "x", "held" and nothing mean held; "mentee" says who called the meeting off. */
function readWhat(text: string): 'held' | 'mentee' | 'mentor' | 'other' | null {
  const word = foldText(text);
  if (word === '' || /^(h|held|yes|y|x|done|met|ok|1)$/.test(word)) return 'held';
  if (word.includes('mentee') || word.includes('leader')) return 'mentee';
  if (word.includes('mentor')) return 'mentor';
  return /^(c|no|n|0|called off|cancel+ed|off|other)$/.test(word) ? 'other' : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as people type it: 2026-03-03, 3 Mar, Mar 3, 3.3., today, yesterday; without a year the nearest one that is not ahead. */
export function readDay(text: string, today: IsoDate): IsoDate | null {
  const typed = foldText(text).replace(/,/g, ' ').replace(/\s+/g, ' ').trim();
  if (typed === 'today') return today;
  if (typed === 'yesterday') return addDays(today, -1);
  const iso = parseIsoDate(typed.slice(0, 10));
  if (iso) return iso;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.?(\d{2,4})?$/.exec(typed);
  if (dotted) return dayIn(dotted[3], Number(dotted[2]), Number(dotted[1]), today);
  const dayFirst = /^(\d{1,2})\.? ([a-z]{3})[a-z]*\.?(?: (\d{2,4}))?$/.exec(typed);
  if (dayFirst) return dayIn(dayFirst[3], monthOf(dayFirst[2]), Number(dayFirst[1]), today);
  const monthFirst = /^([a-z]{3})[a-z]*\.? (\d{1,2})(?: (\d{2,4}))?$/.exec(typed);
  if (monthFirst) return dayIn(monthFirst[3], monthOf(monthFirst[1]), Number(monthFirst[2]), today);
  // 3/4 is the third of April here and the fourth of March there: only one of the two may be a day.
  const slashed = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?$/.exec(typed);
  if (!slashed) return null;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  if (first > 12) return dayIn(slashed[3], second, first, today);
  if (second > 12 || first === second) return dayIn(slashed[3], first, second, today);
  return null;
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf(name ?? '') + 1;
}

function dayIn(year: string | undefined, month: number, day: number, today: IsoDate): IsoDate | null {
  if (year !== undefined) {
    const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
    return toIsoDate(full, month, day);
  }
  const thisYear = Number(today.slice(0, 4));
  const here = toIsoDate(thisYear, month, day);
  // What is noted lies behind: in January a day of December is one of last year.
  return here !== null && daysBetween(today, here) > 31 ? toIsoDate(thisYear - 1, month, day) : here;
}

function readMinutes(text: string): number | null | undefined {
  const typed = foldText(text).replace(/\s*(min(ute)?s?|m)\.?$/, '');
  if (typed === '') return null;
  const hours = /^(\d+(?:[.,]\d+)?)\s?h(?:ours?)?$/.exec(typed);
  const minutes = hours ? Number((hours[1] ?? '').replace(',', '.')) * 60 : Number(typed);
  return Number.isInteger(minutes) ? minutes : undefined;
}

function readChannel(text: string): Channel | null | undefined {
  const word = foldText(text);
  if (word === '') return null;
  if (/^(teams|zoom|online|meet|webex|v)/.test(word)) return 'video';
  if (/^(f2f|face|office|room|coffee|lunch|p$)/.test(word)) return 'in person';
  return CHANNELS.find(channel => channel === word) ?? CHANNELS.find(channel => channel.startsWith(word));
}

function readTopic(text: string, topics: readonly string[]): string | null | undefined {
  const word = foldText(text);
  if (word === '') return null;
  return (
    topics.find(topic => foldText(topic) === word) ??
    only(topics.filter(topic => foldText(topic).startsWith(word))) ??
    only(topics.filter(topic => foldText(topic).includes(word)))
  );
}

function only(found: readonly string[]): string | undefined {
  return found.length === 1 ? found[0] : undefined;
}

/** Lays a block copied from a spreadsheet over the rows from a cell on. */
export function layBlock(
  block: readonly (readonly string[])[],
  pairIds: readonly number[],
  from: { readonly row: number; readonly column: TypedColumn },
): ReadonlyMap<number, Partial<Record<TypedColumn, string>>> {
  const columns = TYPED_COLUMNS.slice(TYPED_COLUMNS.indexOf(from.column));
  const changes = new Map<number, Partial<Record<TypedColumn, string>>>();
  block.forEach((cells, down) => {
    const pairId = pairIds[from.row + down];
    if (pairId === undefined) return;
    const typed = cells.slice(0, columns.length).map((text, right) => [columns[right], text.trim()] as const);
    changes.set(pairId, Object.fromEntries(typed));
  });
  return changes;
}
