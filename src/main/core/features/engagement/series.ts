import type { LogLine, MeetingSeries } from '#shared/contract/engagement.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { checkLines } from './check-lines.ts';
import { insertNew } from './log-meetings.ts';

/** Days at a fixed distance; one that falls on a weekend moves to the Monday after it. */
export function seriesDays({
  from,
  count,
  everyDays,
}: Pick<MeetingSeries, 'from' | 'count' | 'everyDays'>): IsoDate[] {
  return Array.from({ length: count }, (_, index) => workday(addDays(from, index * everyDays)));
}

function workday(day: IsoDate): IsoDate {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** The lines of a series that can be saved, and per pair why it is left out or a day of it is. */
function linesOf(ctx: Pick<QueryContext, 'db' | 'today'>, series: MeetingSeries) {
  const days = [...new Set(seriesDays(series))];
  const lines = series.pairIds.flatMap(pairId => days.map(on => lineOf(series, pairId, on)));
  const problems = checkLines(ctx, lines);
  const refused = new Set(problems.map(problem => problem.line));
  const left = new Map<number, string>();
  for (const problem of problems) {
    const pairId = lines[problem.line]?.pairId;
    if (pairId !== undefined && !left.has(pairId)) left.set(pairId, problem.words);
  }
  return {
    days,
    lines: lines.filter((_, index) => !refused.has(index)),
    left: [...left].map(([pairId, words]) => ({ pairId, words })),
  };
}

function lineOf(series: MeetingSeries, pairId: number, on: IsoDate): LogLine {
  const { startsAt, minutes, channel, placeType } = series;
  return {
    pairId,
    meetingId: null,
    entry: { state: 'planned', on, startsAt, minutes, channel, placeType, topics: [] },
  };
}

export function previewSeries(ctx: QueryContext, series: MeetingSeries) {
  const { days, lines, left } = linesOf(ctx, series);
  return { meetings: lines.length, days, left };
}

/** Plans what can be planned of a series; days on which a pair meets already keep their meeting. */
export function planSeries(ctx: CommandContext, series: MeetingSeries): { planned: number } {
  const { lines, left } = linesOf(ctx, series);
  const [first] = left;
  if (lines.length === 0) {
    throw refuse(
      'CONFLICT',
      `None of these meetings can be planned. ${first?.words ?? ''} Nothing was saved.`,
      {
        from: first?.words ?? 'Choose another day.',
      },
    );
  }
  ctx.describe(lines.length === 1 ? 'Plan 1 meeting' : `Plan ${lines.length} meetings`);
  insertNew(ctx, lines);
  return { planned: lines.length };
}
