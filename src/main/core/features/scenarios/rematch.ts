import type { Rematch } from '#shared/contract/scenarios.ts';
import { changeText } from '#shared/domain/matching-words.ts';
import { queryContext, runCommand, type CoreContext } from '#core/app.ts';
import type { JobProgress } from '#core/jobs.ts';
import type { ProgramSession } from '#core/program-session.ts';
import { refuse } from '#core/refusal.ts';
import {
  assignmentProblem,
  boardNow,
  countWords,
  fitOf,
  FORBIDDEN,
  isInReach,
  listWords,
  menteeIn,
  mentorIn,
  pairNames,
  placedPair,
  preparedBoard,
  progressOf,
  savePairs,
  solveAnyCohort,
  waitingOrder,
  type BoardNow,
  type PlacedPair,
  type ProgressEvent,
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

type Options = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: JobProgress) => void;
};

/** What a re-match of these published pairs would do. Large cohorts take a while: it says how far it is, and can be stopped. */
export async function* previewRematch(
  context: CoreContext,
  { pairIds }: { readonly pairIds: readonly number[] },
  signal: AbortSignal | undefined,
): AsyncGenerator<ProgressEvent | ({ readonly kind: 'result' } & Rematch), void> {
  const board = await preparedBoard(context);
  const plan = yield* progressOf(onProgress => planRematch(context, board, pairIds, { signal, onProgress }));
  yield {
    kind: 'result',
    moves: movesOf(board, plan),
    change: plan.change,
    words: planWords(board, plan),
  };
}

/** Takes published pairs apart, on record and with the reason, and finds new partners for their people. */
export async function rematch(
  context: CoreContext,
  { pairIds, reason }: { readonly pairIds: readonly number[]; readonly reason: string },
  signal: AbortSignal | undefined,
): Promise<{ words: string }> {
  const { program } = queryContext(context);
  const { revision } = program;
  const planned = await planRematch(context, await preparedBoard(context), pairIds, { signal });
  refuseIfStopped(signal);
  return runCommand(context, 'scenarios.rematch', ctx => {
    refuseIfChanged(program.revision !== revision);
    const board = boardNow(ctx);
    for (const { id } of planned.released) sql.closeRematched(ctx.db, id, ctx.today());
    savePairs(ctx, board, { removed: planned.removed, added: planned.added }, 'auto');
    const names = listWords(planned.released.map(pair => pairNames(board.model, pair)));
    ctx.describe(`Re-match ${names}`, { reason, price: planned.change });
    return { words: planWords(board, planned) };
  });
}

/** A plan that nobody waits for any more is not carried out. */
function refuseIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw refuse('CANCELLED', 'Stopped. Nothing was changed.');
}

function refuseIfChanged(isChanged: boolean): void {
  if (!isChanged) return;
  throw refuse('CONFLICT', 'The program was changed meanwhile, so nothing was saved. Try once more.');
}

/** What it would take to give everybody who waits a partner, those who were a pair before kept apart. */
export async function previewPlacement(context: CoreContext, signal?: AbortSignal): Promise<Rematch> {
  const board = await preparedBoard(context);
  const plan = await planPlacement(context, board, { signal });
  return { moves: movesOf(board, plan), change: plan.change, words: placementWords(board, plan) };
}

/** Gives those who wait a partner, longest first, and moves as few others as it can. */
export async function placeWaiting(context: CoreContext, signal?: AbortSignal): Promise<{ words: string }> {
  const { program } = queryContext(context);
  const { revision } = program;
  const plan = await planPlacement(context, await preparedBoard(context), { signal });
  refuseIfStopped(signal);
  return runCommand(context, 'scenarios.placeWaiting', ctx => {
    refuseIfChanged(program.revision !== revision);
    const board = boardNow(ctx);
    if (plan.added.length === 0) throw refuse('CONFLICT', placementWords(board, plan));
    savePairs(ctx, board, { removed: plan.removed, added: plan.added }, 'auto');
    const given = plan.added.map(({ mentee }) => menteeIn(board.model, mentee).name);
    ctx.describe(`Find a partner for ${listWords(given)}`, { price: plan.change });
    return { words: placementWords(board, plan) };
  });
}

async function planPlacement(context: CoreContext, board: BoardNow, options: Options): Promise<Plan> {
  const { model } = board;
  const { db } = queryContext(context);
  const apart = sql.selectEndedPairs(db, model.cohort.id).flatMap(({ menteeId, mentorId }) => {
    const mentee = model.menteeAt.get(menteeId);
    const mentor = model.mentorAt.get(mentorId);
    return mentee === undefined || mentor === undefined ? [] : [{ mentee, mentor }];
  });
  return await planAround(context, board, [], apart, options);
}

function placementWords(board: BoardNow, plan: Plan): string {
  return plan.added.length === 0
    ? 'Nobody who waits can be given a partner now: nobody else is free and allowed. Nothing was changed.'
    : planWords(board, plan);
}

/** More than any sum of fits: keeping a pair outweighs every gain. */
const ANY_FIT = 1_000_000_000;

/**
 * Everything that is held stays, the released two are kept apart, most people are matched, first who is next in line (the
 * waitlist's order, then the longest wait), and then as many of the remaining pairs as possible stay as they are.
 */
async function planRematch(
  context: CoreContext,
  board: BoardNow,
  pairIds: readonly number[],
  options: Options,
): Promise<Plan> {
  const { program } = queryContext(context);
  const key = `${program.revision} ${pairIds.join(' ')}`;
  const known = plans.get(program);
  if (known?.key === key) return known.plan;
  const released = [...new Set(pairIds)].map(id => publishedPair(board, id));
  const plan = await planAround(context, board, released, released, options);
  plans.set(program, { key, plan });
  return plan;
}

/** The plan that was shown last, so that what is carried out is what was agreed to, and at once. */
const plans = new WeakMap<ProgramSession, { readonly key: string; readonly plan: Plan }>();

/** `apart` are kept apart whatever they would gain. */
async function planAround(
  context: CoreContext,
  board: BoardNow,
  released: readonly PlacedPair[],
  apart: readonly Places[],
  options: Options,
): Promise<Plan> {
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
  const pairs = await solveAnyCohort(
    context.jobs,
    {
      ...problem,
      score,
      objective: {
        order: { kind: 'coverageFirst' },
        worstPairFirst: false,
        waiting: waitingOrder(queryContext(context), model),
        keep: { pairs: kept.map(({ mentee, mentor }) => ({ mentee, mentor })), tolerance: ANY_FIT },
      },
    },
    options,
  );
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
  words.push(`Total fit ${changeText(plan.change)}. Every other published pair stays.`);
  return words.join(' ');
}
