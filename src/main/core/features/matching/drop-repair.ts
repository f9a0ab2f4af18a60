import type { Repair } from '#shared/contract/matching.ts';
import type { BoardNow } from './board-access.ts';
import { fitOf, menteeIn, mentorIn, type BoardModel } from './board-model.ts';
import { menteePlace, mentorPlace } from './board-access.ts';
import { chainWords } from './diagnostics/chain-words.ts';
import { dropEffect, type OpenEffect, type Places } from './drop-effect.ts';
import { changedParts, type ChangedPart } from './objectives/changed-parts.ts';

type DropInput = {
  readonly menteeId: number;
  readonly mentorId: number;
  readonly fromMenteeId: number | null;
};

/** The cheapest repair of a drop that is only thought of; null where none is possible or nobody else needs to move. */
export function dropPlan(board: BoardNow, { menteeId, mentorId, fromMenteeId }: DropInput): Repair | null {
  const { model, state } = board;
  const places = { mentee: menteePlace(model, menteeId), mentor: mentorPlace(model, mentorId) };
  const giver = fromMenteeId === null ? null : menteePlace(model, fromMenteeId);
  const effect = dropEffect(model, state, places, giver);
  return effect.kind === 'open' ? dropRepair(board, places, effect) : null;
}

/**
 * Who would have to move so that the board is best again around a dropped pair: the chains of changes that begin with
 * somebody whom the drop took a partner from, each only when it matches more people or raises the fit. What could be
 * better elsewhere on the board is left alone; auto-match is there for that.
 */
export function dropRepair(board: BoardNow, asked: Places, effect: OpenEffect): Repair | null {
  const { model, state } = board;
  const isRemoved = new Set(effect.removed.map(({ id }) => id));
  const after: readonly Places[] = [...state.pairs.filter(({ id }) => !isRemoved.has(id)), ...effect.added];
  const parts = changedParts(after, board.bestWith(asked)).filter(
    part => concerns(part, effect.removed) && isWorthIt(model, part),
  );
  if (parts.length === 0) return null;
  const removed = parts.flatMap(part => part.removed);
  const added = parts.flatMap(part => part.added);
  const concerned = [...new Set([...added, ...removed].map(({ mentee }) => mentee))];
  const idOf = (pair: Places | undefined) => (pair ? mentorIn(model, pair.mentor).enrollmentId : null);
  return {
    moves: concerned.map(mentee => ({
      menteeId: menteeIn(model, mentee).enrollmentId,
      fromMentorId: idOf(removed.find(pair => pair.mentee === mentee)),
      mentorId: idOf(added.find(pair => pair.mentee === mentee)),
    })),
    matched: added.length - removed.length,
    change: fitSum(model, added) - fitSum(model, removed),
    words: chainWords(
      { removed, added: [asked, ...added] },
      mentee => menteeIn(model, mentee).name,
      mentor => mentorIn(model, mentor).name,
    ),
  };
}

function concerns({ removed, added }: ChangedPart, disturbed: readonly Places[]): boolean {
  return [...removed, ...added].some(pair =>
    disturbed.some(({ mentee, mentor }) => pair.mentee === mentee || pair.mentor === mentor),
  );
}

function isWorthIt(model: BoardModel, { removed, added }: ChangedPart): boolean {
  const matched = added.length - removed.length;
  return matched > 0 || (matched === 0 && fitSum(model, added) > fitSum(model, removed));
}

/** Sum of the fits of some pairs, hundredths. */
export function fitSum(model: BoardModel, pairs: readonly Places[]): number {
  return pairs.reduce((sum, { mentee, mentor }) => sum + fitOf(model, mentee, mentor), 0);
}
