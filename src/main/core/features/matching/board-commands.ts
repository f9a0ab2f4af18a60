import type { RuleKey } from '#shared/domain/matching.ts';
import type { Repair } from '#shared/contract/matching.ts';
import { changeText, fitText } from '#shared/domain/matching-words.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { boardNow, menteePlace, mentorPlace, pairNames, placedPair, type BoardNow } from './board-access.ts';
import { fitOf, menteeIn, mentorIn } from './board-model.ts';
import { dropRepair } from './drop-repair.ts';
import { dropEffect, heldWords, sideEffectWords, type OpenEffect, type Places } from './drop-effect.ts';
import { isMovable } from './board-state.ts';
import * as sql from './matching.sql.ts';
import { breaches } from './rules/breaches.ts';
import { ruleName } from './rules/rule-names.ts';
import { countWords } from './rules/wording.ts';

type Outcome = { words: string };

export type AssignInput = {
  readonly menteeId: number;
  readonly mentorId: number;
  readonly fromMenteeId: number | null;
  readonly reason?: string | undefined;
  readonly lock?: boolean;
};

/** Pairs two people as a drop on the board does: swap where allowed, else whoever loses a partner is unmatched. */
export function assign(ctx: CommandContext, input: AssignInput): Outcome & { repair: Repair | null } {
  const board = boardNow(ctx);
  const { model, state } = board;
  const places = { mentee: menteePlace(model, input.menteeId), mentor: mentorPlace(model, input.mentorId) };
  const giver = input.fromMenteeId === null ? null : menteePlace(model, input.fromMenteeId);
  const effect = dropEffect(model, state, places, giver);
  const mentee = menteeIn(model, places.mentee).name;
  const mentor = mentorIn(model, places.mentor).name;
  if (effect.kind === 'here') return { words: `${mentor} already mentors ${mentee}.`, repair: null };
  if (effect.kind === 'blocked') throw refuse('CONFLICT', `${effect.words} Nothing was changed.`);
  const repair = dropRepair(board, places, effect);
  savePairs(ctx, board, effect, 'hand');
  if (input.lock) sql.lockPairOf(ctx.db, input.menteeId);
  const [, swapped] = effect.added;
  const label = swapped
    ? `Assign ${mentor} to ${mentee}, ${mentorIn(model, swapped.mentor).name} to ${menteeIn(model, swapped.mentee).name}`
    : `Assign ${mentor} to ${mentee}`;
  ctx.describe(input.lock ? `${label}, and lock them` : label, {
    price: effect.change,
    reason: input.reason || null,
  });
  const fit = fitText(fitOf(model, places.mentee, places.mentor));
  const words = [`${mentor} now mentors ${mentee} (fit ${fit}).`, sideEffectWords(model, effect)];
  return { words: [...words, `Board ${changeText(effect.change)}.`].filter(Boolean).join(' '), repair };
}

/**
 * Takes pairs out and puts pairs in; pairs of people who no longer take part make room. Who was with whom before and
 * after goes into the decision log.
 */
export function savePairs(
  { db, today, note }: CommandContext,
  { model, state }: BoardNow,
  { removed, added }: Pick<OpenEffect, 'removed' | 'added'>,
  origin: 'auto' | 'hand',
): void {
  for (const line of moveLines(model, removed, added)) note(line);
  for (const pair of removed) sql.deletePair(db, pair.id);
  const orphanOf = new Map(state.orphans.map(pair => [pair.menteeId, pair]));
  for (const { mentee, mentor } of added) {
    const menteeId = menteeIn(model, mentee).enrollmentId;
    const orphan = orphanOf.get(menteeId);
    if (orphan && isMovable(orphan)) sql.deletePair(db, orphan.id);
    else if (orphan) sql.closeReassignedPair(db, orphan.id, today());
    sql.insertPair(db, model.cohort.id, { menteeId, mentorId: mentorIn(model, mentor).enrollmentId, origin });
  }
}

/** "Helen Brandt: Ana Cruz → Li Wei", a line for each mentee who gets another mentor or none. */
export function moveLines(
  model: BoardNow['model'],
  removed: readonly Places[],
  added: readonly Places[],
): readonly string[] {
  const before = new Map(removed.map(({ mentee, mentor }) => [mentee, mentor]));
  const after = new Map(added.map(({ mentee, mentor }) => [mentee, mentor]));
  const nameOf = (mentor: number | undefined) =>
    mentor === undefined ? 'nobody' : mentorIn(model, mentor).name;
  return [...new Set([...after.keys(), ...before.keys()])].map(
    mentee => `${menteeIn(model, mentee).name}: ${nameOf(before.get(mentee))} → ${nameOf(after.get(mentee))}`,
  );
}

export function unassign(ctx: CommandContext, { pairId }: { readonly pairId: number }): Outcome {
  const board = boardNow(ctx);
  const { model, state } = board;
  const pair = placedPair(state, pairId);
  if (pair.isHeld) throw refuse('CONFLICT', `${heldWords(model, pair)} Nothing was changed.`);
  savePairs(ctx, board, { removed: [pair], added: [] }, 'hand');
  const change = -fitOf(model, pair.mentee, pair.mentor);
  ctx.describe(`Take ${pairNames(model, pair)} apart`, { price: change });
  return { words: `${pairNames(model, pair)} are no longer a pair. Board ${changeText(change)}.` };
}

export function setLock(
  ctx: CommandContext,
  { pairId, isLocked }: { readonly pairId: number; readonly isLocked: boolean },
): Outcome {
  const { model, state } = boardNow(ctx);
  const pair = placedPair(state, pairId);
  if (!isMovable(pair))
    throw refuse('CONFLICT', `${heldWords(model, pair)} It needs no lock. Nothing was changed.`);
  const verb = isLocked ? 'Lock' : 'Unlock';
  ctx.describe(`${verb} ${pairNames(model, pair)}`);
  if (pair.isLocked !== isLocked) sql.updateLock(ctx.db, pair.id, isLocked);
  return {
    words: isLocked
      ? `${pairNames(model, pair)} are locked: auto-match and moves leave them together.`
      : `${pairNames(model, pair)} are unlocked.`,
  };
}

export function setAllLocks(ctx: CommandContext, { isLocked }: { readonly isLocked: boolean }): Outcome {
  const { state } = boardNow(ctx);
  const other = state.pairs.filter(pair => isMovable(pair) && pair.isLocked !== isLocked);
  // Unlocked, auto-match would take apart what the facilitator made against a rule: that takes a click of its own.
  const pairs = isLocked ? other : other.filter(({ id }) => !state.overrides.has(id));
  const kept = other.length - pairs.length;
  for (const pair of pairs) sql.updateLock(ctx.db, pair.id, isLocked);
  const count = countWords(pairs.length, 'pair');
  ctx.describe(`${isLocked ? 'Lock' : 'Unlock'} ${count}`);
  const rest = kept > 0 ? ` ${countWords(kept, 'overridden pair')} stay${kept === 1 ? 's' : ''} locked.` : '';
  if (pairs.length === 0)
    return { words: isLocked ? 'Every pair is locked already.' : `No pair was unlocked.${rest}` };
  return { words: `${count} ${isLocked ? 'locked' : 'unlocked'}.${rest}` };
}

/** Takes apart every pair that is neither locked nor already meeting. */
export function clear(ctx: CommandContext): Outcome {
  const board = boardNow(ctx);
  const { model, state } = board;
  const loose = state.pairs.filter(pair => !pair.isHeld);
  if (loose.length === 0) {
    return {
      words:
        state.pairs.length === 0 ? 'The board is empty already.' : 'Every pair is locked or already meeting.',
    };
  }
  savePairs(ctx, board, { removed: loose, added: [] }, 'hand');
  const change = -loose.reduce((sum, pair) => sum + fitOf(model, pair.mentee, pair.mentor), 0);
  ctx.describe(`Take ${countWords(loose.length, 'pair')} apart`, { price: change });
  const kept = state.pairs.length - loose.length;
  const rest = kept > 0 ? ` ${countWords(kept, 'pair')} stay${kept === 1 ? 's' : ''}.` : '';
  return { words: `${countWords(loose.length, 'pair')} taken apart.${rest}` };
}

type WarningInput = { readonly pairId: number; readonly rule: RuleKey };

/** Notes why a warning is acceptable for this pair. Only a warning can be accepted; what is forbidden stays forbidden. */
export function acceptWarning(
  ctx: CommandContext,
  { pairId, rule, reason }: WarningInput & { readonly reason: string },
): Outcome {
  const { model, state } = boardNow(ctx);
  const pair = placedPair(state, pairId);
  const breach = breaches(menteeIn(model, pair.mentee), mentorIn(model, pair.mentor), model.settings).find(
    broken => broken.rule === rule,
  );
  const name = ruleName(rule, model.settings.customRules);
  if (!breach)
    throw refuse('NOT_FOUND', `${pairNames(model, pair)} do not break the rule “${name}” (any more).`);
  if (breach.mode === 'hard') {
    throw refuse(
      'CONFLICT',
      `${breach.words} “${name}” is set to “Never”, so it cannot be accepted. Change the pair, or the rule in the settings.`,
    );
  }
  sql.upsertAcceptedWarning(ctx.db, { pairId, rule, reason }, ctx.now());
  ctx.describe(`Accept “${name}” for ${pairNames(model, pair)}`, { reason });
  return { words: `“${name}” is accepted for ${pairNames(model, pair)}.` };
}

export function withdrawAcceptance(ctx: CommandContext, { pairId, rule }: WarningInput): Outcome {
  const { model, state } = boardNow(ctx);
  const pair = placedPair(state, pairId);
  const name = ruleName(rule, model.settings.customRules);
  sql.deleteAcceptedWarning(ctx.db, pairId, rule);
  ctx.describe(`Take back the acceptance of “${name}” for ${pairNames(model, pair)}`);
  return { words: `“${name}” warns again for ${pairNames(model, pair)}.` };
}
