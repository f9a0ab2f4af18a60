import { changeText } from '#shared/domain/matching-words.ts';
import type { CommandContext } from '#core/app.ts';
import {
  boardNow,
  countWords,
  fitOf,
  isAllowed,
  isMovable,
  listWords,
  menteeIn,
  mentorIn,
  savePairs,
  type BoardNow,
} from '../matching/index.ts';
import { scenarioOrRefuse } from './saved-scenarios.ts';
import * as sql from './scenarios.sql.ts';

type Wanted = sql.ScenarioPair & { readonly mentee: number; readonly mentor: number };

/**
 * Puts a scenario's pairs on the board as one step: pairs, locks, accepted warnings.
 *
 * Published pairs and those that have begun stay. What can no longer be had (somebody left, a rule now forbids it, the
 * mentor has no place) is left out and said.
 */
export function promote(ctx: CommandContext, { id }: { readonly id: number }): { words: string } {
  const { name } = scenarioOrRefuse(ctx, id);
  const board = boardNow(ctx);
  const { model, state } = board;
  const { wanted, leftOut } = possiblePairs(board, sql.selectScenarioPairs(ctx.db, id));
  const isWanted = new Set(wanted.map(({ mentee, mentor }) => `${mentee} ${mentor}`));
  const movable = state.pairs.filter(isMovable);
  const removed = movable.filter(({ mentee, mentor }) => !isWanted.has(`${mentee} ${mentor}`));
  const added = wanted.filter(({ mentee, mentor }) => state.pairOf[mentee]?.mentor !== mentor);
  savePairs(ctx, board, { removed, added: added.filter(pair => pair.origin === 'auto') }, 'auto');
  savePairs(ctx, board, { removed: [], added: added.filter(pair => pair.origin === 'hand') }, 'hand');
  const acceptances = sql.selectAcceptances(ctx.db, id);
  for (const pair of wanted) {
    const own = acceptances.filter(({ menteeId }) => menteeId === pair.menteeId);
    sql.restorePair(ctx.db, pair, own, ctx.now());
  }
  const fitSum = (places: readonly { readonly mentee: number; readonly mentor: number }[]) =>
    places.reduce((sum, { mentee, mentor }) => sum + fitOf(model, mentee, mentor), 0);
  const change = fitSum(added) - fitSum(removed);
  ctx.describe(`Put the scenario “${name}” on the board`, { price: change });
  return { words: promotedWords({ name, moved: added.length, change, leftOut }) };
}

/** The scenario's pairs that can be made around those that stay, and why each other one cannot. */
function possiblePairs(
  { model, state }: BoardNow,
  pairs: readonly sql.ScenarioPair[],
): { readonly wanted: readonly Wanted[]; readonly leftOut: LeftOut } {
  const left: string[] = [];
  const forbidden: string[] = [];
  const noPlace: string[] = [];
  let gone = 0;
  const wanted: Wanted[] = [];
  const room = model.mentors.map(
    ({ capacity }, mentor) =>
      capacity - (state.pairsOf[mentor] ?? []).filter(pair => !isMovable(pair)).length,
  );
  for (const pair of pairs) {
    const mentee = model.menteeAt.get(pair.menteeId);
    const mentor = model.mentorAt.get(pair.mentorId);
    if (mentee === undefined || mentor === undefined) {
      gone += 1;
      if (mentee !== undefined) left.push(menteeIn(model, mentee).name);
      continue;
    }
    const present = state.pairOf[mentee];
    if (present && !isMovable(present)) continue;
    const names = `${mentorIn(model, mentor).name} and ${menteeIn(model, mentee).name}`;
    if (!isAllowed(model, mentee, mentor) && present?.mentor !== mentor) forbidden.push(names);
    else if ((room[mentor] ?? 0) < 1) noPlace.push(names);
    else {
      room[mentor] = (room[mentor] ?? 0) - 1;
      wanted.push({ ...pair, mentee, mentor });
    }
  }
  const stays = state.pairs.filter(pair => !isMovable(pair)).length;
  return { wanted, leftOut: { gone, left, forbidden, noPlace, stays } };
}

type LeftOut = {
  /** Pairs with somebody who no longer takes part. */
  readonly gone: number;
  /** Mentees who are left alone by that. */
  readonly left: readonly string[];
  readonly forbidden: readonly string[];
  readonly noPlace: readonly string[];
  /** Pairs that are published or have begun. */
  readonly stays: number;
};

function promotedWords(outcome: {
  readonly name: string;
  readonly moved: number;
  readonly change: number;
  readonly leftOut: LeftOut;
}): string {
  const { name, moved, change, leftOut } = outcome;
  const { gone, left, forbidden, noPlace, stays } = leftOut;
  const words = [`“${name}” is on the board: ${countWords(moved, 'new pair')}, ${changeText(change)}.`];
  if (stays > 0) {
    words.push(
      `${countWords(stays, 'published or running pair')} stay${stays === 1 ? 's as it was' : ' as they were'}.`,
    );
  }
  if (gone > 0) {
    const alone =
      left.length > 0 ? `; ${listWords(left)} ${left.length === 1 ? 'is' : 'are'} without a mentor` : '';
    words.push(`${countWords(gone, 'pair')} left out because somebody no longer takes part${alone}.`);
  }
  if (forbidden.length > 0) words.push(`Left out because a rule now forbids it: ${listWords(forbidden)}.`);
  if (noPlace.length > 0) words.push(`Left out because the mentor has no place: ${listWords(noPlace)}.`);
  return words.join(' ');
}
