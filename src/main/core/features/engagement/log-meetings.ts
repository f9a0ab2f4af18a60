import type { LogLine } from '#shared/contract/engagement.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { CHANNELS, type Channel } from '#shared/domain/people.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { assertLines } from './check-lines.ts';
import { namesOf } from './meeting-rules.ts';
import * as sql from './meetings.sql.ts';
import { selectCadence, selectPairs } from './pairs.sql.ts';

const DONE = { planned: 'Plan', held: 'Note', cancelled: 'Note the cancellation of' } as const;

/** Notes one meeting, edits it, or says what became of one that was planned. */
export function logMeeting(ctx: CommandContext, line: LogLine): { id: number } {
  assertLines(ctx, [line]);
  const verb = line.meetingId === null ? DONE[line.entry.state] : changeVerb(ctx, line);
  ctx.describe(`${verb} a meeting of ${pairNames(ctx, line.pairId)}`);
  return { id: saveLine(ctx, line) };
}

function changeVerb({ db }: CommandContext, { meetingId, entry }: LogLine): string {
  const before = meetingId === null ? null : sql.selectMeeting(db, meetingId);
  return before?.state === entry.state ? 'Edit' : DONE[entry.state];
}

/** Notes meetings of many pairs as one step: all of them, or none. */
export function logMany(ctx: CommandContext, { lines }: { readonly lines: readonly LogLine[] }) {
  assertLines(ctx, lines);
  ctx.describe(lines.length === 1 ? 'Note 1 meeting' : `Note ${lines.length} meetings`);
  insertNew(
    ctx,
    lines.filter(({ meetingId }) => meetingId === null),
  );
  for (const line of lines) if (line.meetingId !== null) saveLine(ctx, line);
  return { saved: lines.length };
}

/** Inserts meetings that are new, with one entry for undo instead of one a row: thousands go in at once. */
export function insertNew(ctx: CommandContext, lines: readonly LogLine[]): void {
  const ids = ctx.undo.paused(() => {
    const insert = sql.meetingInserter(ctx.db);
    return lines.map(({ pairId, entry }) => insert(pairId, entry));
  });
  const [first] = ids;
  const last = ids[ids.length - 1];
  if (first === undefined || last === undefined) return;
  // New rows have the highest ids, one after the other.
  ctx.undo.insertedRange('meeting', first, last);
  const haveTopics = lines.some(({ entry }) => entry.state !== 'cancelled' && entry.topics.length > 0);
  if (haveTopics) ctx.undo.insertedRange('meetingTopic', first, last, 'meetingId');
}

function saveLine({ db }: CommandContext, { pairId, meetingId, entry }: LogLine): number {
  if (meetingId === null) return sql.insertMeeting(db, pairId, entry);
  const meeting = must(sql.selectMeeting(db, meetingId), 'The line was checked a moment ago');
  if (meeting.state === 'rescheduled') {
    throw refuse(
      'CONFLICT',
      'This meeting was moved to another day. Nothing was saved. Edit the new one instead.',
    );
  }
  sql.updateMeeting(db, meeting, entry);
  return meetingId;
}

type Move = { readonly id: number; readonly on: IsoDate; readonly startsAt: string | null };

/** Moves a planned meeting to another day; the old one stays in the chain, so that a habit of moving can be seen. */
export function reschedule(ctx: CommandContext, { id, on, startsAt }: Move): { id: number } {
  const { db } = ctx;
  const meeting = sql.selectMeeting(db, id);
  if (!meeting) throw refuse('NOT_FOUND', 'This meeting is no longer there. Nothing was saved.');
  if (meeting.state !== 'planned') {
    throw refuse(
      'CONFLICT',
      'Only a planned meeting can be moved. Nothing was saved. Plan a new one instead.',
    );
  }
  if (on === meeting.plannedOn && startsAt === meeting.startsAt) {
    throw refuse('INVALID', `The meeting is planned for ${on} already. Nothing was saved.`, {
      on: 'Choose another day or hour.',
    });
  }
  const entry = {
    state: 'planned' as const,
    on,
    startsAt,
    minutes: meeting.minutes,
    channel: knownChannel(meeting.channel),
    placeType: meeting.placeType,
    topics: meeting.topics,
  };
  assertLines(ctx, [{ pairId: meeting.pairId, meetingId: id, entry }]);
  ctx.describe(`Move a meeting of ${pairNames(ctx, meeting.pairId)} from ${meeting.plannedOn} to ${on}`);
  sql.markRescheduled(db, id);
  return { id: sql.insertMeeting(db, meeting.pairId, entry, id) };
}

/** Null for a channel that an older version let in. */
function knownChannel(text: string | null): Channel | null {
  return CHANNELS.find(channel => channel === text) ?? null;
}

/** Removes a meeting with the days that it was moved from. */
export function removeMeeting(ctx: CommandContext, { id }: { readonly id: number }): void {
  const meeting = sql.selectMeeting(ctx.db, id);
  if (!meeting) throw refuse('NOT_FOUND', 'This meeting is no longer there.');
  if (meeting.state === 'rescheduled') {
    throw refuse(
      'CONFLICT',
      'This day belongs to a meeting that was moved. Remove the meeting itself instead.',
    );
  }
  ctx.describe(`Remove a meeting of ${pairNames(ctx, meeting.pairId)}`);
  sql.deleteChain(ctx.db, id);
}

function pairNames({ db }: CommandContext, pairId: number): string {
  const pair = selectPairs(db, selectCadence(db).cohortId).find(one => one.pairId === pairId);
  return pair ? namesOf(pair) : 'a pair';
}
