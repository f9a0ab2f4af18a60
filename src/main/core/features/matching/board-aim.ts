import type { BoardAim } from '#shared/contract/matching.ts';
import { arePlain } from '#shared/domain/matching-goals.ts';
import { changeText, fitText, totalText } from '#shared/domain/matching-words.ts';
import type { CoreContext } from '#core/app.ts';
import { queryContext } from '#core/app.ts';
import type { BoardNow } from './board-access.ts';
import { fitOf, MODEL_TABLES } from './board-model.ts';
import { heldPlaces } from './board-optimum.ts';
import { preparedBoard } from './board-preparation.ts';
import { matchAnyCohort, plainMatch, type CohortInput, type CohortMatch } from './match-cohort.ts';
import { demandOf, metWords } from './objectives/quota.ts';
import { quotaOf } from './objectives/pair-quotas.ts';
import { countWords } from './rules/wording.ts';
import { waitingOrder, type WaitingOrder } from './waiting-order.ts';

/** Seconds that the search under quotas may take where nobody waits for it, and where somebody does. */
const TIME_LIMIT = 10;

type Known = { held: string; best: Promise<CohortMatch> };

/** Where the board stands against the facilitator's goals; null where only coverage and the total fit decide. */
export async function aimOfBoard(context: CoreContext): Promise<BoardAim | null> {
  const board = await preparedBoard(context);
  if (arePlain(board.model.settings.goals)) return null;
  const best = await bestUnderGoals(context, board);
  return standing(board, best, waitedOf(context, board));
}

/**
 * The best arrangement under the goals around the pairs that are held, whatever else is on the board. Kept until people,
 * settings or held pairs change.
 */
export async function bestUnderGoals(context: CoreContext, board: BoardNow): Promise<CohortMatch> {
  if (arePlain(board.model.settings.goals)) return plainMatch(board.model, board.optimum());
  const { program } = queryContext(context);
  const held = heldPlaces(board.state);
  const key = held.map(({ mentee, mentor }) => `${mentee}-${mentor}`).join(' ');
  const known = program.derive<Known | { held: null; best: null }>('matching.aim', MODEL_TABLES, () => ({
    held: null,
    best: null,
  }));
  if (known.held === key) return await known.best;
  const best = matchAnyCohort(context.jobs, cohortInput(context, board, { timeLimit: TIME_LIMIT }), {});
  // A search that was ended or failed is not an answer to keep.
  best.catch(() => program.derived.delete('matching.aim'));
  Object.assign(known, { held: key, best });
  return await best;
}

/** What the search for a best arrangement needs, without the pairs on the board: they decide between equals only. */
export function cohortInput(
  context: CoreContext,
  board: BoardNow,
  more: Pick<CohortInput, 'timeLimit'> & Partial<CohortInput>,
): CohortInput {
  const { cohort, mentees, mentors, settings } = board.model;
  const input = { cohort, mentees, mentors, settings, held: heldPlaces(board.state), present: [], ...more };
  const { longestWaitingFirst } = input.settings.goals;
  return { ...input, waited: longestWaitingFirst ? waitingOrder(queryContext(context), board.model) : null };
}

function waitedOf(context: CoreContext, { model }: BoardNow): WaitingOrder | null {
  return model.settings.goals.longestWaitingFirst ? waitingOrder(queryContext(context), model) : null;
}

/** The board against the best arrangement, goal by goal: the first goal that is missed is named. */
export function standing(board: BoardNow, best: CohortMatch, waited: WaitingOrder | null): BoardAim {
  const quotas = quotasNow(board);
  const missing =
    best.problem ??
    belowFloorWords(board) ??
    coverageWords(board, best) ??
    waitingWords(board, best, waited) ??
    quotas.find(({ isMet }) => !isMet)?.words ??
    worstWords(board, best) ??
    totalWords(board, best);
  return {
    isReached: missing === null,
    isProven: best.isProven && best.gap === 0 && best.problem === null,
    words: missing ?? reachedWords(board, best),
    claims: best.claims.map(({ words }) => words),
    quotas,
  };
}

function quotasNow({ model, state }: BoardNow): BoardAim['quotas'] {
  return model.settings.goals.quotas.map(saved => {
    const quota = quotaOf(saved, model.mentees, model.mentors);
    const demand = demandOf(quota, state.pairs.length);
    const count = state.pairs.filter(
      ({ mentee, mentor }) => quota.counts[mentee * model.mentors.length + mentor] === 1,
    ).length;
    return {
      words: metWords(demand, count, state.pairs.length),
      isMet: demand.sign * count >= demand.least,
    };
  });
}

function belowFloorWords({ model, state }: BoardNow): string | null {
  const floor = model.settings.goals.qualityFloor;
  if (floor === null) return null;
  const below = state.pairs.filter(
    ({ isHeld, mentee, mentor }) => !isHeld && fitOf(model, mentee, mentor) < floor,
  ).length;
  if (below === 0) return null;
  return `${countWords(below, 'pair')} ${below === 1 ? 'is' : 'are'} below your floor of ${fitText(floor)}; auto-match would not make ${below === 1 ? 'it' : 'them'}.`;
}

function coverageWords({ state }: BoardNow, best: CohortMatch): string | null {
  const more = best.matched - state.pairs.length;
  if (more <= 0) return null;
  return `${countWords(more, 'more pair')} ${more === 1 ? 'is' : 'are'} possible under your goals.`;
}

/** The people who can be matched together are a matroid: the waiting times of the best choice are the same each way. */
function waitingWords({ state }: BoardNow, best: CohortMatch, waited: WaitingOrder | null): string | null {
  if (!waited) return null;
  const bestMentors = [...best.mentorOf].filter(mentor => mentor >= 0);
  const bestMentees = [...best.mentorOf.keys()].filter(mentee => (best.mentorOf[mentee] ?? -1) >= 0);
  const areSame = (one: readonly number[], other: readonly number[], days: readonly number[]): boolean =>
    sorted(one.map(place => days[place] ?? 0)).join() === sorted(other.map(place => days[place] ?? 0)).join();
  const isBest =
    areSame(
      state.pairs.map(({ mentee }) => mentee),
      bestMentees,
      waited.mentees,
    ) &&
    areSame(
      state.pairs.map(({ mentor }) => mentor),
      bestMentors,
      waited.mentors,
    );
  return isBest
    ? null
    : 'Somebody who comes first in line could be matched instead of somebody on the board.';
}

function worstWords({ model, state }: BoardNow, best: CohortMatch): string | null {
  if (!model.settings.goals.worstPairFirst) return null;
  const now = sorted(state.pairs.map(({ mentee, mentor }) => fitOf(model, mentee, mentor)));
  const possible = sorted(
    [...best.mentorOf.entries()].flatMap(([mentee, mentor]) =>
      mentor < 0 ? [] : [fitOf(model, mentee, mentor)],
    ),
  );
  const place = possible.slice(0, best.settled).findIndex((fit, at) => now[at] !== fit);
  if (place < 0) return null;
  const [has, could] = [now[place] ?? 0, possible[place] ?? 0];
  if (has > could) return null;
  return place === 0
    ? `The weakest pair has a fit of ${fitText(has)}; ${fitText(could)} is possible.`
    : `The weakest pair is as good as it can be, but number ${place + 1} from below has ${fitText(has)}; ${fitText(could)} is possible.`;
}

function totalWords({ model, state }: BoardNow, best: CohortMatch): string | null {
  const below = best.fit - state.fit;
  if (below <= tolerance(model.settings.goals)) return null;
  const found = `${changeText(-below)} against the best arrangement under your goals, which reaches ${totalText(best.fit)}`;
  return best.gap === 0 ? `${found}.` : `${found}; at most ${fitText(best.gap)} more may be possible.`;
}

/** Under quotas pairs are kept among equals only. */
function tolerance({ keepTolerance, quotas }: BoardNow['model']['settings']['goals']): number {
  return quotas.length > 0 ? 0 : keepTolerance;
}

function reachedWords({ state }: BoardNow, best: CohortMatch): string {
  const below = Math.max(0, best.fit + best.gap - state.fit);
  if (best.gap > 0) {
    return below === 0
      ? 'Your goals are met.'
      : `Your goals are met by the best arrangement found; it is at most ${fitText(below)} points below the best possible.`;
  }
  if (!best.isProven) return 'Your goals are met as well as by the best arrangement found.';
  return below === 0
    ? 'Your goals are met: no other arrangement does better. This is proven.'
    : `Your goals are met: ${fitText(below)} points are given up to keep pairs, as you allow.`;
}

function sorted(numbers: readonly number[]): readonly number[] {
  return [...numbers].sort((a, b) => a - b);
}
