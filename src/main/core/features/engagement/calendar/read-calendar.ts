import type { CalendarLine, LogLine, MeetingEntry } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { checkLines } from '../check-lines.ts';
import { namesOf } from '../meeting-rules.ts';
import { meetingsByPair } from '../meetings-by-pair.ts';
import { selectTakenDays, type DayTaken } from '../meetings.sql.ts';
import { selectCadence, selectPairs, type PairRecord } from '../pairs.sql.ts';
import type { CalendarItem } from './calendar-item.ts';
import { pairFinder, type FoundPair } from './find-pair.ts';
import { isIcs, readIcs } from './read-ics.ts';
import { readCalendarText } from './read-calendar-text.ts';

/** More appointments than this are a whole life, not a program. */
const MOST_LINES = 2000;

/** What a copied calendar or a calendar file says about the pairs: lines to look through, nothing saved. */
export function readCalendar(ctx: Pick<QueryContext, 'db' | 'today'>, text: string) {
  const today = ctx.today();
  const items = isIcs(text) ? readIcs(text) : readCalendarText(text, today);
  if (items.length === 0) {
    throw refuse(
      'INVALID',
      'No appointment was found in this text. Copy the list of appointments with their days, or choose the .ics file that your calendar saves.',
      { text: 'Paste lines such as “3 March 2026, 14:00, Helen Brandt and Li Wei”.' },
    );
  }
  const { cohortId } = selectCadence(ctx.db);
  const pairs = selectPairs(ctx.db, cohortId).filter(pair => pair.startedOn !== null);
  const find = pairFinder(openFirst(pairs));
  const takenBy = meetingsByPair(selectTakenDays(ctx.db, cohortId));
  const lines = items
    .slice(0, MOST_LINES)
    .map((item, line) => lineOf(item, line, { found: find(item.people), takenBy, today }));
  return { lines: withProblems(ctx, lines), skipped: Math.max(0, items.length - MOST_LINES) };
}

/** A pair that is over gives way to the open pair of the same people. */
function openFirst(pairs: readonly PairRecord[]): readonly PairRecord[] {
  const open = pairs.filter(pair => pair.endedOn === null);
  const people = new Set(open.flatMap(pair => [pair.mentee.personId, pair.mentor.personId]));
  const over = pairs.filter(
    pair => pair.endedOn !== null && !people.has(pair.mentee.personId) && !people.has(pair.mentor.personId),
  );
  return [...open, ...over];
}

type Around = {
  readonly found: FoundPair<PairRecord>;
  readonly takenBy: (pairId: number) => readonly DayTaken[];
  readonly today: IsoDate;
};

function lineOf(item: CalendarItem, line: number, { found, takenBy, today }: Around): CalendarLine {
  const pair = found.kind === 'found' ? found.pair : null;
  const planned = pair && takenBy(pair.pairId).find(one => one.day === item.on && one.state === 'planned');
  return {
    line,
    text: item.text.slice(0, 200),
    on: item.on,
    startsAt: item.startsAt,
    minutes: item.minutes,
    pairId: pair?.pairId ?? null,
    pair: pair && namesOf(pair),
    meetingId: planned?.id ?? null,
    state: item.isCancelled ? 'cancelled' : item.on !== null && item.on <= today ? 'held' : 'planned',
    problem: item.problem ?? pairProblem(found),
  };
}

function pairProblem(found: FoundPair<PairRecord>): string | null {
  switch (found.kind) {
    case 'found':
      return null;
    case 'several':
      return `It could be ${found.pairs.slice(0, 3).map(namesOf).join(', or ')}. Choose the pair.`;
    case 'none':
      return 'No name of a pair that has started stands in it. Choose the pair, or leave the line out.';
  }
}

/** The rules of meetings, asked of every line that could become one. */
function withProblems(
  ctx: Pick<QueryContext, 'db' | 'today'>,
  lines: readonly CalendarLine[],
): CalendarLine[] {
  const askable = lines.filter(line => line.problem === null);
  const problems = new Map(
    checkLines(ctx, askable.flatMap(toLogLine)).map(({ line, words }) => [askable[line]?.line, words]),
  );
  return lines.map(line => ({ ...line, problem: line.problem ?? problems.get(line.line) ?? null }));
}

function toLogLine({ pairId, meetingId, on, state, startsAt, minutes }: CalendarLine): LogLine[] {
  if (pairId === null || on === null) return [];
  return [{ pairId, meetingId, entry: entryOf(state, on, { startsAt, minutes }) }];
}

function entryOf(
  state: CalendarLine['state'],
  on: IsoDate,
  hours: Pick<CalendarLine, 'startsAt' | 'minutes'>,
): MeetingEntry {
  const arranged = { ...hours, on, channel: null, placeType: null, topics: [] };
  switch (state) {
    case 'planned':
      return { state, ...arranged };
    case 'held':
      return { state, ...arranged, nextStep: '' };
    case 'cancelled':
      return { state, on, cancelledBy: 'other', reason: null };
  }
}
