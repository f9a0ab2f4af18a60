import type { IsoDate } from '#shared/domain/dates.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { namesOf } from './meeting-rules.ts';
import { selectMeetingsOfPair } from './meetings.sql.ts';
import { saveMessages, selectMessages } from './messages.sql.ts';
import { selectCadence, selectPairs, type PairRecord } from './pairs.sql.ts';

/** Every month from the start of a pair to now (or its end), newest first, with its messages beside its meetings. */
export function messagesOf(ctx: QueryContext, { pairId }: { readonly pairId: number }) {
  const pair = pairOrRefuse(ctx, pairId);
  const noted = new Map(selectMessages(ctx.db, pairId).map(({ month, messages }) => [month, messages]));
  const held = new Map<string, number>();
  for (const { heldOn } of selectMeetingsOfPair(ctx.db, pairId)) {
    if (heldOn !== null) held.set(monthOf(heldOn), (held.get(monthOf(heldOn)) ?? 0) + 1);
  }
  return monthsOf(pair, ctx.today()).map(month => ({
    month,
    messages: noted.get(month) ?? null,
    meetings: held.get(month) ?? 0,
  }));
}

type Entry = { readonly pairId: number; readonly month: string; readonly messages: number | null };

export function setMessages(ctx: CommandContext, { pairId, month, messages }: Entry): void {
  const pair = pairOrRefuse(ctx, pairId);
  if (!monthsOf(pair, ctx.today()).includes(month)) {
    throw refuse('INVALID', `${namesOf(pair)} were not at work in ${month}. Nothing was saved.`, {
      month: 'Choose a month from their start to today.',
    });
  }
  ctx.describe(`Note the messages of ${namesOf(pair)} in ${month}`);
  saveMessages(ctx.db, pairId, month, messages);
}

function monthsOf({ startedOn, endedOn }: PairRecord, today: IsoDate): string[] {
  if (startedOn === null) return [];
  const last = monthOf(endedOn !== null && endedOn < today ? endedOn : today);
  const months: string[] = [];
  for (let month = monthOf(startedOn); month <= last; month = monthAfter(month)) months.unshift(month);
  return months;
}

function monthOf(day: IsoDate): string {
  return day.slice(0, 7);
}

function monthAfter(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

function pairOrRefuse({ db }: Pick<QueryContext, 'db'>, pairId: number): PairRecord {
  const pair = selectPairs(db, selectCadence(db).cohortId).find(one => one.pairId === pairId);
  if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer there.');
  return pair;
}
