import type { Answer, ReviewedPair, Stage, Waiting } from '#shared/contract/scenarios.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import {
  boardNow,
  byTurn,
  countWords,
  fitOf,
  isMovable,
  menteeIn,
  mentorIn,
  pairNames,
  placedPair,
  selectWaits,
  type PlacedPair,
} from '../matching/index.ts';
import * as sql from './publication.sql.ts';

type Outcome = { words: string };
type Reviewed = { readonly pair: PlacedPair } & Pick<
  ReviewedPair,
  'stage' | 'stagedOn' | 'publishedOn' | 'menteeSays' | 'mentorSays'
>;

/** Every pair on its way from proposed to published, and who waits for a partner, next in line first. */
export function review(ctx: QueryContext): { pairs: ReviewedPair[]; waiting: Waiting[] } {
  const { model } = boardNow(ctx);
  return {
    pairs: reviewedPairs(ctx).map(({ pair, ...rest }) => ({
      pairId: pair.id,
      mentee: menteeIn(model, pair.mentee).name,
      mentor: mentorIn(model, pair.mentor).name,
      fit: fitOf(model, pair.mentee, pair.mentor),
      ...rest,
    })),
    waiting: waitingPeople(ctx),
  };
}

function reviewedPairs(ctx: QueryContext): readonly Reviewed[] {
  const { model, state } = boardNow(ctx);
  const said = sql.selectConsultations(ctx.db, model.cohort.id);
  const dates = sql.selectPairDates(ctx.db, model.cohort.id);
  return state.pairs.map(pair => {
    const { stagedOn = null, publishedOn = null } = dates.get(pair.id) ?? {};
    const menteeSays = said.get(sql.consultationKey(pair.id, 'mentee')) ?? null;
    const mentorSays = said.get(sql.consultationKey(pair.id, 'mentor')) ?? null;
    const isConsulted = menteeSays !== null && mentorSays !== null;
    const stage = stageOf(pair, { isStaged: stagedOn !== null, isConsulted });
    return { pair, stage, stagedOn, publishedOn, menteeSays, mentorSays };
  });
}

function stageOf(
  pair: PlacedPair,
  { isStaged, isConsulted }: { readonly isStaged: boolean; readonly isConsulted: boolean },
): Stage {
  if (pair.state !== 'proposed') return 'started';
  if (pair.publishedOn !== null) return 'published';
  if (isConsulted) return 'consulted';
  return isStaged ? 'staged' : 'proposed';
}

function waitingPeople(ctx: QueryContext): Waiting[] {
  const { model, state } = boardNow(ctx);
  const waits = selectWaits(ctx.db, model.cohort.id);
  const toWaiting = (role: Role, { enrollmentId, name }: { enrollmentId: number; name: string }) => {
    const wait = waits.get(enrollmentId) ?? { since: null, fromWaitlist: null };
    const days = wait.since === null ? null : Math.max(0, daysBetween(wait.since, ctx.today()));
    const isFromWaitlist = wait.fromWaitlist !== null;
    return { wait, shown: { id: enrollmentId, role, name, since: wait.since, days, isFromWaitlist } };
  };
  const mentees = model.mentees.filter((_, place) => !state.pairOf[place]);
  const mentors = model.mentors.filter((_, place) => (state.pairsOf[place] ?? []).length === 0);
  return [
    ...mentees.map(person => toWaiting('mentee', person)),
    ...mentors.map(person => toWaiting('mentor', person)),
  ]
    .sort((a, b) => byTurn(a.wait, b.wait))
    .map(({ shown }) => shown);
}

/** Marks pairs as ready for both people to be asked, or takes the mark back. */
export function setStaged(
  ctx: CommandContext,
  { pairIds, isStaged }: { readonly pairIds: readonly number[]; readonly isStaged: boolean },
): Outcome {
  const { model, state } = boardNow(ctx);
  const dates = sql.selectPairDates(ctx.db, model.cohort.id);
  const pairs = pairIds.map(id => placedPair(state, id));
  const fixed = pairs.find(pair => !isMovable(pair));
  if (fixed) {
    throw refuse(
      'CONFLICT',
      `${pairNames(model, fixed)} are published or running already. Nothing was changed.`,
    );
  }
  const changed = pairs.filter(({ id }) => (dates.get(id)?.stagedOn != null) !== isStaged);
  for (const { id } of changed) {
    sql.updateStaged(ctx.db, id, isStaged ? ctx.today() : null);
    // What was said belongs to the stage; a pair that goes back is asked anew.
    for (const side of SIDES) if (!isStaged) sql.deleteConsultation(ctx.db, id, side);
  }
  const [only] = changed;
  const who = changed.length === 1 && only ? pairNames(model, only) : countWords(changed.length, 'pair');
  ctx.describe(isStaged ? `Stage ${who}` : `Put ${who} back to proposed`);
  if (changed.length === 0) return { words: 'Nothing to change.' };
  return { words: isStaged ? `${who} staged: ask both people now.` : `${who} back to proposed.` };
}

const SIDES: readonly Role[] = ['mentee', 'mentor'];
const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  fine: 'is fine with it',
  prefersOther: 'prefers somebody else',
  conflict: 'has a conflict',
};

/** Notes what one side says of the pair, with today's date. */
export function answer(
  ctx: CommandContext,
  input: {
    readonly pairId: number;
    readonly side: Role;
    readonly answer: Answer | null;
    readonly note: string;
  },
): Outcome {
  const { model, state } = boardNow(ctx);
  const pair = placedPair(state, input.pairId);
  const names = pairNames(model, pair);
  if (!isMovable(pair)) {
    throw refuse(
      'CONFLICT',
      `${names} are published or running already, so they are no longer asked. Nothing was changed.`,
    );
  }
  const { name } = input.side === 'mentee' ? menteeIn(model, pair.mentee) : mentorIn(model, pair.mentor);
  if (input.answer === null) {
    sql.deleteConsultation(ctx.db, pair.id, input.side);
    ctx.describe(`Take back what ${name} said of ${names}`);
    return { words: `${name} has not been asked yet.` };
  }
  const on = ctx.today();
  if (sql.selectPairDates(ctx.db, model.cohort.id).get(pair.id)?.stagedOn == null)
    sql.updateStaged(ctx.db, pair.id, on);
  sql.upsertConsultation(ctx.db, pair.id, input.side, { answer: input.answer, note: input.note, on });
  const words = `${name} ${ANSWER_WORDS[input.answer]}`;
  ctx.describe(`${words}: ${names}`, { reason: input.note || null });
  return { words: `${words}.` };
}

/**
 * Publishes the pairs that both sides are fine with, or all but those with a conflict.
 *
 * From then on only a re-match changes them.
 */
export function publish(ctx: CommandContext, { which }: { readonly which: 'consulted' | 'all' }): Outcome {
  const open = reviewedPairs(ctx).filter(({ pair }) => isMovable(pair));
  const ready = open.filter(which === 'consulted' ? isAgreed : one => !hasConflict(one));
  if (ready.length === 0) throw refuse('CONFLICT', nothingToPublish(open, which));
  for (const { pair } of ready) sql.updatePublished(ctx.db, pair.id, ctx.today());
  const count = countWords(ready.length, 'pair');
  ctx.describe(which === 'consulted' ? `Publish ${count} that both sides agreed to` : `Publish ${count}`);
  const held = open.length - ready.length;
  const rest =
    held === 0
      ? ''
      : which === 'consulted'
        ? ` ${countWords(held, 'pair')} without two agreements ${held === 1 ? 'waits' : 'wait'}.`
        : ` ${countWords(held, 'pair')} with a conflict ${held === 1 ? 'was' : 'were'} held back.`;
  return { words: `${count} published. From now on only a re-match changes them.${rest}` };
}

function isAgreed({ menteeSays, mentorSays }: Reviewed): boolean {
  return menteeSays?.answer === 'fine' && mentorSays?.answer === 'fine';
}

function hasConflict({ menteeSays, mentorSays }: Reviewed): boolean {
  return menteeSays?.answer === 'conflict' || mentorSays?.answer === 'conflict';
}

function nothingToPublish(open: readonly Reviewed[], which: 'consulted' | 'all'): string {
  if (open.length === 0) return 'Every pair is published or running already.';
  return which === 'consulted'
    ? 'No pair has the agreement of both sides yet. Note what mentee and mentor say, then publish.'
    : 'Every pair that is left has a conflict. Change those pairs on the board, then publish.';
}
