import type { PairDetails } from '#shared/contract/pairs.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import {
  command,
  os,
  query,
  queryContext,
  type CommandContext,
  type CoreContext,
  type QueryContext,
} from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { closePairs } from '../closure/index.ts';
import { assertRecordable, recordLimits } from '../readiness/index.ts';
import { placeWaiting, previewPlacement } from '../scenarios/index.ts';
import { attentionOf } from './attention.ts';
import { findPairs } from './find-pairs.sql.ts';
import * as sql from './pair.sql.ts';

export const pairsHandlers = os.pairs.router({
  get: os.pairs.get.handler(query((ctx, { pairId }) => details(ctx, pairId))),
  find: os.pairs.find.handler(query(({ db }, { text, limit }) => [...findPairs(db, text, limit)])),
  attention: os.pairs.attention.handler(query(({ db }) => [...pairsWithGone(db)])),
  pause: os.pairs.pause.handler(command('pairs.pause', pause)),
  endWithoutFault: os.pairs.endWithoutFault.handler(
    command('pairs.endWithoutFault', (ctx, { pairId }) => endWithoutFault(ctx, pairId)),
  ),
  endBecauseGone: os.pairs.endBecauseGone.handler(
    command('pairs.endBecauseGone', (ctx, { pairId }) => endBecauseGone(ctx, pairId)),
  ),
  previewPartners: os.pairs.previewPartners.handler(({ context, signal }) =>
    previewPartners(context, signal),
  ),
  findPartners: os.pairs.findPartners.handler(({ context, signal }) => placeWaiting(context, signal)),
  noteSupervision: os.pairs.noteSupervision.handler(command('pairs.noteSupervision', noteSupervision)),
});

function details(ctx: QueryContext, pairId: number): PairDetails {
  const { db } = ctx;
  const pair = pairOrRefuse(ctx, pairId);
  return {
    ...pair,
    today: ctx.today(),
    endReason: sql.selectEndReason(db, pairId),
    attention: attentionOf(pair),
    pause: pair.state === 'paused' ? sql.selectPause(db, pairId) : null,
    exceptions: sql.selectExceptions(db, pairId),
    supervision: sql.selectSupervision(db, pair.mentor.enrollmentId),
  };
}

/** Open pairs of which somebody has left, is on leave or no longer takes part, with what to do. */
export function pairsWithGone(db: Db) {
  return sql.selectPairsWithGone(db).map(pair => ({
    pairId: pair.pairId,
    mentee: pair.mentee.name,
    mentor: pair.mentor.name,
    attention: attentionOf(pair),
  }));
}

type Pause = { readonly pairId: number; readonly untilOn: IsoDate | null };

/** Lets a pair rest. It goes on through the gate: what has expired meanwhile is done first. */
function pause(ctx: CommandContext, { pairId, untilOn }: Pause): { words: string } {
  const pair = pairOrRefuse(ctx, pairId);
  const names = namesOf(pair);
  if (pair.state !== 'active' && pair.state !== 'paused') {
    throw refuse('CONFLICT', `${names} are not active, so there is nothing to pause. Nothing was changed.`);
  }
  const today = ctx.today();
  if (untilOn !== null && untilOn < today) {
    throw refuse('INVALID', `${untilOn} is over (today is ${today}). Nothing was changed.`, {
      untilOn: `Choose ${today} or a later day, or leave it open.`,
    });
  }
  ctx.describe(`Pause ${names}`);
  sql.pausePair(ctx.db, pairId, today, untilOn);
  return { words: `${names} pause${untilOn === null ? '' : ` until ${untilOn}`}.` };
}

/**
 * The way out without fault: the pair ends, both stay in the program and are first in line for a new partner.
 *
 * Nobody is asked for a reason, and who asked is kept nowhere: a junior must be able to leave a leader
 * without anybody being able to say later that they did.
 */
function endWithoutFault(ctx: CommandContext, pairId: number): { words: string } {
  const pair = pairOrRefuse(ctx, pairId);
  sql.deletePause(ctx.db, pairId);
  closePairs(ctx, { pairIds: [pairId], reason: 'noFaultExit', closedOn: ctx.today() });
  ctx.describe(`End ${namesOf(pair)} without fault`);
  return {
    words: `${namesOf(pair)} ended without fault. Both stay in the program and wait for a new partner.`,
  };
}

function endBecauseGone(ctx: CommandContext, pairId: number): { words: string } {
  const pair = pairOrRefuse(ctx, pairId);
  const gone = attentionOf(pair).filter(({ kind }) => kind !== 'leave');
  if (gone.length === 0) {
    throw refuse(
      'CONFLICT',
      `Both ${namesOf(pair)} are still there. Nothing was changed. End the pair without fault instead.`,
    );
  }
  sql.deletePause(ctx.db, pairId);
  closePairs(ctx, { pairIds: [pairId], reason: 'leftOrganization', closedOn: ctx.today() });
  const staying = gone.length === 2 ? null : gone[0]?.side === 'mentee' ? pair.mentor : pair.mentee;
  ctx.describe(`End ${namesOf(pair)}: somebody is gone`);
  return {
    words: staying
      ? `The pair ended. ${staying.name} stays in the program and waits for a new partner.`
      : 'The pair ended.',
  };
}

async function previewPartners(context: CoreContext, signal: AbortSignal | undefined) {
  const { moves, words } = await previewPlacement(context, signal);
  const waitlist = sql.selectWaitlist(queryContext(context).db);
  const names = (role: 'mentor' | 'mentee') =>
    waitlist.filter(person => person.role === role).map(person => person.name);
  return { moves, words, waitlist: { mentors: names('mentor'), mentees: names('mentee') } };
}

type Supervision = { readonly enrollmentId: number; readonly heldOn: IsoDate; readonly isHeld: boolean };

/** Notes that the facilitator talked with a mentor: the day, and nothing of what was said. */
function noteSupervision(
  ctx: CommandContext,
  { enrollmentId, heldOn, isHeld }: Supervision,
): { words: string } {
  const name = sql.selectMentorName(ctx.db, enrollmentId);
  if (name === null) throw refuse('NOT_FOUND', 'This mentor is no longer there. Nothing was saved.');
  if (!isHeld) {
    ctx.describe(`Remove a talk with ${name}`);
    sql.deleteSupervision(ctx.db, enrollmentId, heldOn);
    return { words: 'Removed.' };
  }
  assertRecordable(heldOn, recordLimits(ctx), 'heldOn');
  ctx.describe(`Note a talk with ${name}`);
  const isNew = sql.insertSupervision(ctx.db, enrollmentId, heldOn);
  return { words: isNew ? `Talk with ${name} noted.` : 'This talk was noted already.' };
}

/** The pair with this id; refuses when it is gone. */
function pairOrRefuse({ db }: QueryContext, pairId: number): sql.PairRecord {
  const pair = sql.selectPair(db, pairId);
  if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer there.');
  return pair;
}

function namesOf({ mentee, mentor }: sql.PairRecord): string {
  return `${mentee.name} and ${mentor.name}`;
}

export { insertSupervision, pausePair } from './pair.sql.ts';
export { goneTasks } from './today.ts';
