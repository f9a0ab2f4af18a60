import type { Lifted } from '#shared/contract/matching.ts';
import type { Role } from '#shared/domain/people.ts';
import { overrideState, type Rights } from './board-overrides.ts';
import { menteePlace, mentorPlace, type BoardNow } from './board-access.ts';
import { fitOf, menteeIn, mentorIn, type BoardModel } from './board-model.ts';
import { dropEffect, dropRank, sideEffectWords, type DropEffect } from './drop-effect.ts';
import { breaches } from './rules/breaches.ts';

type LiftInput = { readonly role: Role; readonly id: number; readonly fromMenteeId: number | null };

/**
 * What a drop would do on every card of the other side, in one pass, cheap enough for the moment of lifting. Refuses
 * people who no longer take part.
 */
export function lift(board: BoardNow, { role, id, fromMenteeId }: LiftInput, rights: Rights): Lifted {
  const { model, state } = board;
  const place = role === 'mentor' ? mentorPlace(model, id) : menteePlace(model, id);
  const giver = role === 'mentor' && fromMenteeId !== null ? menteePlace(model, fromMenteeId) : null;
  const isHeld = role === 'mentee' && state.pairOf[place]?.isHeld === true;
  const targets = role === 'mentor' ? model.mentees : model.mentors;
  const lifted: Lifted = {
    ids: targets.map(({ enrollmentId }) => enrollmentId),
    state: [],
    fit: [],
    change: [],
    price: isHeld ? targets.map(() => null) : [...board.prices(role, place)],
    words: [],
    warnings: [],
    override: [],
    order: [],
  };
  const ranks: { readonly id: number; readonly rank: number }[] = [];
  targets.forEach(({ enrollmentId }, target) => {
    const places = role === 'mentor' ? { mentee: target, mentor: place } : { mentee: place, mentor: target };
    const effect = dropEffect(model, state, places, giver);
    lifted.state.push(effect.kind);
    lifted.fit.push(fitOf(model, places.mentee, places.mentor));
    lifted.change.push(effect.kind === 'open' ? effect.change : null);
    lifted.override.push(
      effect.kind === 'blocked' && !isHeld ? overrideState(board, rights, places, giver) : 'no',
    );
    lifted.words.push(targetWords(model, effect));
    lifted.warnings.push(warningWords(model, effect));
    if (effect.kind === 'open') ranks.push({ id: enrollmentId, rank: dropRank(effect) });
  });
  ranks.sort((a, b) => b.rank - a.rank);
  lifted.order = ranks.map(({ id: target }) => target);
  return lifted;
}

/** What the pairs of a drop would be warned for, in words; empty where nothing is. */
function warningWords(model: BoardModel, effect: DropEffect): string {
  if (effect.kind !== 'open') return '';
  return effect.added
    .filter(({ mentee, mentor }) => model.rules.soft[mentee * model.mentors.length + mentor] !== 0)
    .flatMap(({ mentee, mentor }) =>
      breaches(menteeIn(model, mentee), mentorIn(model, mentor), model.settings),
    )
    .flatMap(({ mode, words }) => (mode === 'soft' ? [words] : []))
    .join(' ');
}

function targetWords(model: BoardModel, effect: DropEffect): string {
  switch (effect.kind) {
    case 'here':
      return 'They are together already.';
    case 'blocked':
      return effect.words;
    case 'open':
      return sideEffectWords(model, effect);
  }
}
