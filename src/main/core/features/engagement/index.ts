import type { MeetingEntry, PairListing } from '#shared/contract/engagement.ts';
import { command, os, query, type CommandContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { boardNow, boardView } from '../matching/index.ts';
import { pairReadiness } from '../readiness/index.ts';
import { expectedMeetings, isQuiet, quietSince } from './cadence.ts';
import * as sql from './engagement.sql.ts';
import { meetingsByPair } from './meetings-by-pair.ts';

export const engagementHandlers = os.engagement.router({
  pairs: os.engagement.pairs.handler(query(ctx => pairs(ctx))),
  meetings: os.engagement.meetings.handler(
    query(({ db }, { pairId }) => sql.selectMeetingsOfPair(db, pairId)),
  ),
  logMeeting: os.engagement.logMeeting.handler(command('engagement.logMeeting', logMeeting)),
  removeMeeting: os.engagement.removeMeeting.handler(
    command('engagement.removeMeeting', (ctx, { id }) => {
      ctx.describe('Remove a meeting');
      if (!sql.deleteMeeting(ctx.db, id)) throw refuse('NOT_FOUND', 'This meeting is no longer there.');
    }),
  ),
});

function pairs(ctx: QueryContext) {
  const { db } = ctx;
  const day = ctx.today();
  const { model, state, optimum } = boardNow(ctx);
  const fitOf = new Map(boardView(model, state, optimum()).pairs.map(pair => [pair.id, pair.fit]));
  const rhythm = sql.selectCadence(db);
  const meetingsOf = meetingsByPair(sql.selectMeetings(db, rhythm.cohortId));
  const readiness = new Map(pairReadiness(db).map(pair => [pair.pairId, pair]));
  const since = quietSince(rhythm.cadenceDays, day);
  const listing = sql.selectPairs(db, rhythm.cohortId).map((pair): PairListing => {
    const meetings = meetingsOf(pair.pairId);
    const gates = readiness.get(pair.pairId);
    return {
      pairId: pair.pairId,
      state: pair.state,
      startedOn: pair.startedOn,
      mentee: pair.mentee,
      mentor: pair.mentor,
      fit: fitOf.get(pair.pairId) ?? null,
      isReady: gates?.isReady ?? false,
      missing: gates?.gates.flatMap(gate => gate.missing) ?? [],
      held: meetings.filter(meeting => meeting.state === 'held').length,
      cancelled: meetings.filter(meeting => meeting.state === 'cancelled').length,
      expected: expectedMeetings(pair, rhythm, day),
      lastHeldOn: latest(meetings.map(meeting => meeting.heldOn)),
      nextPlannedOn: meetings.find(meeting => meeting.state === 'planned')?.plannedOn ?? null,
      isQuiet: isQuiet(pair, meetings, since),
    };
  });
  return { today: day, meetingMinutes: rhythm.meetingMinutes, pairs: listing };
}

function latest<T extends string>(days: readonly (T | null)[]): T | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}

type LogMeeting = {
  readonly pairId: number;
  readonly meetingId: number | null;
  readonly entry: MeetingEntry;
};

const DONE = { planned: 'Plan', held: 'Note', cancelled: 'Note the cancellation of' } as const;

function logMeeting(ctx: CommandContext, { pairId, meetingId, entry }: LogMeeting): { id: number } {
  const { cohortId } = sql.selectCadence(ctx.db);
  const pair = sql.selectPairs(ctx.db, cohortId).find(one => one.pairId === pairId);
  if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer there. Nothing was saved.');
  const names = `${pair.mentee.name} and ${pair.mentor.name}`;
  if (pair.startedOn === null) {
    throw refuse(
      'CONFLICT',
      `${names} have not started yet. Nothing was saved. Start the pair on the Readiness page first.`,
    );
  }
  assertDay(entry, pair.startedOn, ctx.today());
  ctx.describe(`${DONE[entry.state]} a meeting of ${names}`);
  if (meetingId === null) return { id: sql.insertMeeting(ctx.db, pairId, entry) };
  const meeting = sql.selectMeeting(ctx.db, meetingId);
  if (!meeting || meeting.pairId !== pairId) {
    throw refuse('NOT_FOUND', 'This meeting is no longer there. Nothing was saved.');
  }
  sql.updateMeeting(ctx.db, meeting, entry);
  return { id: meetingId };
}

/** A meeting lies between the pair's start and today, unless it is only planned or was called off ahead. */
function assertDay(entry: MeetingEntry, startedOn: string, today: string): void {
  if (entry.on < startedOn) {
    throw refuse(
      'INVALID',
      `The pair started on ${startedOn}; ${entry.on} lies before that. Nothing was saved.`,
      {
        on: `Choose ${startedOn} or a later day.`,
      },
    );
  }
  if (entry.state === 'held' && entry.on > today) {
    throw refuse(
      'INVALID',
      `${entry.on} is in the future (today is ${today}). Nothing was saved. Plan the meeting instead.`,
      { on: `Choose ${today} or a day before it.` },
    );
  }
}

export { expectedMeetings } from './cadence.ts';
export { selectCadence, selectMeetings, selectPairs, type PairRecord } from './engagement.sql.ts';
export { meetingsByPair } from './meetings-by-pair.ts';
