import type { Lifted } from '#shared/contract/matching.ts';
import type { Role } from '#shared/domain/people.ts';
import { menteePlace, mentorPlace, type BoardNow } from './board-access.ts';
import { fitOf, type BoardModel } from './board-model.ts';
import type { BoardState } from './board-state.ts';
import { dropEffect, dropRank, sideEffectWords, type DropEffect } from './drop-effect.ts';

/** A card in the air, by places in the model; a mentor may come out of a pair with `giver`. */
export type LiftedCard = { readonly role: Role; readonly place: number; readonly giver: number | null };

type LiftInput = { readonly role: Role; readonly id: number; readonly fromMenteeId: number | null };

/** Lifts the card of an enrollment; refuses people who no longer take part. */
export function lift({ model, state }: BoardNow, { role, id, fromMenteeId }: LiftInput): Lifted {
  const place = role === 'mentor' ? mentorPlace(model, id) : menteePlace(model, id);
  const giver = role === 'mentor' && fromMenteeId !== null ? menteePlace(model, fromMenteeId) : null;
  const targets = role === 'mentor' ? model.mentees : model.mentors;
  return liftCard(
    model,
    state,
    { role, place, giver },
    targets.map(() => null),
  );
}

/** What a drop would do on every card of the other side, in one pass, cheap enough for the moment of lifting. */
export function liftCard(
  model: BoardModel,
  state: BoardState,
  card: LiftedCard,
  prices: (number | null)[],
): Lifted {
  const targets = card.role === 'mentor' ? model.mentees : model.mentors;
  const lifted: Lifted = {
    ids: targets.map(({ enrollmentId }) => enrollmentId),
    state: [],
    fit: [],
    change: [],
    price: prices,
    words: [],
    order: [],
  };
  const ranks: { readonly id: number; readonly rank: number }[] = [];
  for (let target = 0; target < targets.length; target += 1) {
    const places =
      card.role === 'mentor'
        ? { mentee: target, mentor: card.place }
        : { mentee: card.place, mentor: target };
    const effect = dropEffect(model, state, places, card.giver);
    lifted.state.push(effect.kind);
    lifted.fit.push(fitOf(model, places.mentee, places.mentor));
    lifted.change.push(effect.kind === 'open' ? effect.change : null);
    lifted.words.push(targetWords(model, effect));
    if (effect.kind === 'open') ranks.push({ id: lifted.ids[target]!, rank: dropRank(effect) });
  }
  ranks.sort((a, b) => b.rank - a.rank);
  lifted.order = ranks.map(({ id }) => id);
  return lifted;
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
