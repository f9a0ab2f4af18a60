import type { Repair } from '#shared/contract/matching.ts';
import { changeText } from '#shared/domain/matching-words.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { boardNow, menteePlace, mentorPlace, type BoardNow } from './board-access.ts';
import { savePairs } from './board-commands.ts';
import { isAllowed, menteeIn, mentorIn, whyForbidden } from './board-model.ts';
import { heldWords, type Places } from './drop-effect.ts';
import { fitSum } from './drop-repair.ts';
import { countWords, listWords } from './rules/wording.ts';
import type { PlacedPair } from './board-state.ts';

type Moves = Pick<Repair, 'moves'>['moves'];

/**
 * Makes exactly the moves that were offered after a drop, as one step. Refuses all of them when the board has changed
 * since: what was offered is what happens.
 */
export function replaceOthers(
  ctx: CommandContext,
  { moves }: { readonly moves: Moves },
): { readonly words: string } {
  const board = boardNow(ctx);
  const { model } = board;
  const { removed, added } = offeredChanges(board, moves);
  refuseTooMany(board, removed, added);
  savePairs(ctx, board, { removed, added }, 'auto');
  const change = fitSum(model, added) - fitSum(model, removed);
  ctx.describe(`Re-place ${countWords(moves.length, 'other')}`, { price: change });
  const parts = added.map(
    ({ mentee, mentor }) => `${mentorIn(model, mentor).name} now mentors ${menteeIn(model, mentee).name}`,
  );
  const words = parts.length > 4 ? `${moves.length} people are re-placed` : listWords(parts);
  return { words: `${words}. Board ${changeText(change)}.` };
}

function offeredChanges(
  { model, state }: BoardNow,
  moves: Moves,
): { readonly removed: readonly PlacedPair[]; readonly added: readonly Places[] } {
  const removed: PlacedPair[] = [];
  const added: Places[] = [];
  for (const { menteeId, fromMentorId, mentorId } of moves) {
    const mentee = menteePlace(model, menteeId);
    const present = state.pairOf[mentee];
    if ((present?.mentorId ?? null) !== fromMentorId) throw changedMeanwhile();
    if (present?.isHeld) throw refuse('CONFLICT', `${heldWords(model, present)} Nothing was changed.`);
    if (present) removed.push(present);
    if (mentorId === null) continue;
    const mentor = mentorPlace(model, mentorId);
    if (!isAllowed(model, mentee, mentor))
      throw refuse('CONFLICT', `${whyForbidden(model, mentee, mentor) ?? ''} Nothing was changed.`);
    added.push({ mentee, mentor });
  }
  return { removed, added };
}

function refuseTooMany(
  { model, state }: BoardNow,
  removed: readonly PlacedPair[],
  added: readonly Places[],
): void {
  for (const { mentor } of added) {
    const count = (pairs: readonly Places[]) => pairs.filter(pair => pair.mentor === mentor).length;
    if (count(state.pairs) - count(removed) + count(added) > mentorIn(model, mentor).capacity)
      throw changedMeanwhile();
  }
}

function changedMeanwhile() {
  return refuse('CONFLICT', 'The board was changed meanwhile, so nobody was re-placed. Nothing was changed.');
}
