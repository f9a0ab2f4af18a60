import type { Rematch } from '#shared/contract/scenarios.ts';
import { changeText } from '#shared/domain/matching-words.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import {
  assignmentProblem,
  boardNow,
  countWords,
  daysWaited,
  fitOf,
  FORBIDDEN,
  isInReach,
  listWords,
  menteeIn,
  mentorIn,
  pairNames,
  placedPair,
  savePairs,
  solveCohort,
  type BoardNow,
  type PlacedPair,
} from '../matching/index.ts';
import * as sql from './publication.sql.ts';

type Places = { readonly mentee: number; readonly mentor: number };
type Plan = {
  readonly released: readonly PlacedPair[];
  /** Unpublished pairs that move. */
  readonly removed: readonly PlacedPair[];
  readonly added: readonly Places[];
  readonly change: number;
};

/** What a re-match of these published pairs would do. */
export function previewRematch(
  ctx: QueryContext,
  { pairIds }: { readonly pairIds: readonly number[] },
): Rematch {
  const board = boardNow(ctx);
  const plan = planRematch(ctx, board, pairIds);
  return { moves: movesOf(board, plan), change: plan.change, words: planWords(board, plan) };
}

/** Takes published pairs apart, on record and with the reason, and finds new partners for their people. */
export function rematch(
  ctx: CommandContext,
  { pairIds, reason }: { readonly pairIds: readonly number[]; readonly reason: string },
): { words: string } {
  const board = boardNow(ctx);
  const plan = planRematch(ctx, board, pairIds);
  for (const { id } of plan.released) sql.closeRematched(ctx.db, id, ctx.today());
  savePairs(ctx, board, { removed: plan.removed, added: plan.added }, 'auto');
  const names = listWords(plan.released.map(pair => pairNames(board.model, pair)));
  ctx.describe(`Re-match ${names}`, { reason, price: plan.change });
  return { words: planWords(board, plan) };
}

/** What it would take to give everybody who waits a partner, those who were a pair before kept apart. */
export function previewPlacement(ctx: QueryContext): Rematch {
  const board = boardNow(ctx);
  const plan = planPlacement(ctx, board);
  return { moves: movesOf(board, plan), change: plan.change, words: placementWords(board, plan) };
}

/** Gives those who wait a partner, longest first, and moves as few others as it can. */
export function placeWaiting(ctx: CommandContext): { words: string } {
  const board = boardNow(ctx);
  const plan = planPlacement(ctx, board);
  if (plan.added.length === 0) throw refuse('CONFLICT', placementWords(board, plan));
  savePairs(ctx, board, { removed: plan.removed, added: plan.added }, 'auto');
  const given = plan.added.map(({ mentee }) => menteeIn(board.model, mentee).name);
  ctx.describe(`Find a partner for ${listWords(given)}`, { price: plan.change });
  return { words: placementWords(board, plan) };
}

function planPlacement(ctx: QueryContext, board: BoardNow): Plan {
  const { model } = board;
  const apart = sql.selectEndedPairs(ctx.db, model.cohort.id).flatMap(({ menteeId, mentorId }) => {
    const mentee = model.menteeAt.get(menteeId);
    const mentor = model.mentorAt.get(mentorId);
    return mentee === undefined || mentor === undefined ? [] : [{ mentee, mentor }];
  });
  return planAround(ctx, board, [], apart);
}

function placementWords(board: BoardNow, plan: Plan): string {
  return plan.added.length === 0
    ? 'Nobody who waits can be given a partner now: nobody else is free and allowed. Nothing was changed.'
    : planWords(board, plan);
}

/** More than any sum of fits: keeping a pair outweighs every gain. */
const ANY_FIT = 1_000_000_000;

/**
 * Everything that is held stays, the released two are kept apart, most people are matched, those who wait longest first,
 * and then as many of the remaining pairs as possible stay as they are.
 */
function planRematch(ctx: QueryContext, board: BoardNow, pairIds: readonly number[]): Plan {
  const released = [...new Set(pairIds)].map(id => publishedPair(board, id));
  return planAround(ctx, board, released, released);
}

/** `apart` are kept apart whatever they would gain. */
function planAround(
  ctx: QueryContext,
  board: BoardNow,
  released: readonly PlacedPair[],
  apart: readonly Places[],
): Plan {
  const { model, state } = board;
  const isReleased = new Set(released.map(({ id }) => id));
  const kept = state.pairs.filter(({ id }) => !isReleased.has(id));
  const problem = assignmentProblem(
    model,
    // A pair that was made by hand below the floor is a decision too.
    kept.filter(({ isHeld, mentee, mentor }) => isHeld || !isInReach(model, mentee, mentor)),
  );
  const score = problem.score.slice();
  for (const { mentee, mentor } of apart) score[mentee * model.mentors.length + mentor] = FORBIDDEN;
  const { pairs } = solveCohort({
    ...problem,
    score,
    objective: {
      order: { kind: 'coverageFirst' },
      worstPairFirst: false,
      waiting: daysWaited(ctx, model),
      keep: { pairs: kept, tolerance: ANY_FIT },
    },
  });
  const mentorOf = new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const removed = kept.filter(pair => !pair.isHeld && mentorOf.get(pair.mentee) !== pair.mentor);
  const present = new Map(kept.map(({ mentee, mentor }) => [mentee, mentor]));
  const added = pairs.filter(({ mentee, mentor }) => present.get(mentee) !== mentor);
  const sumOf = (places: readonly Places[]) =>
    places.reduce((sum, { mentee, mentor }) => sum + fitOf(model, mentee, mentor), 0);
  return { released, removed, added, change: sumOf(added) - sumOf(released) - sumOf(removed) };
}

function publishedPair({ model, state }: BoardNow, id: number): PlacedPair {
  const pair = placedPair(state, id);
  if (pair.state !== 'proposed') {
    throw refuse(
      'CONFLICT',
      `${pairNames(model, pair)} have already started. End their pair on the Pairs screen instead. Nothing was changed.`,
    );
  }
  if (pair.publishedOn === null) {
    throw refuse(
      'CONFLICT',
      `${pairNames(model, pair)} are not published, so you can simply move them on the board. Nothing was changed.`,
    );
  }
  return pair;
}

/** Who moves, mentee by mentee; null stands for nobody. */
function movesOf({ model }: BoardNow, { released, removed, added }: Plan): Rematch['moves'] {
  const before = new Map([...released, ...removed].map(pair => [pair.mentee, pair.mentor]));
  const after = new Map(added.map(pair => [pair.mentee, pair.mentor]));
  const nameOf = (mentor: number | undefined) => (mentor === undefined ? null : mentorIn(model, mentor).name);
  return [...new Set([...before.keys(), ...after.keys()])].map(mentee => ({
    mentee: menteeIn(model, mentee).name,
    before: nameOf(before.get(mentee)),
    after: nameOf(after.get(mentee)),
  }));
}

function planWords(board: BoardNow, plan: Plan): string {
  const moves = movesOf(board, plan);
  const alone = moves.filter(({ after }) => after === null).map(({ mentee }) => mentee);
  const given = moves.flatMap(({ mentee, after }) => (after === null ? [] : [`${after} with ${mentee}`]));
  const words: string[] = [];
  if (given.length > 0) {
    words.push(`${countWords(given.length, 'new pair')}: ${listWords(given)}.`);
  }
  if (alone.length > 0) {
    words.push(
      `${listWords(alone)} ${alone.length === 1 ? 'stays' : 'stay'} without a mentor for now: nobody else is free and allowed.`,
    );
  }
  words.push(`Board ${changeText(plan.change)}. Every other published pair stays.`);
  return words.join(' ');
}
