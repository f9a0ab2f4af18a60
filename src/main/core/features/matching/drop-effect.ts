import { fitOf, isAllowed, menteeIn, mentorIn, whyForbidden, type BoardModel } from './board-model.ts';
import { freePlaces, pairsWith, type BoardState, type PlacedPair } from './board-state.ts';

/** A mentee and a mentor by their places in the model. */
export type Places = { readonly mentee: number; readonly mentor: number };

/**
 * What dropping a mentor on a mentee does.
 *
 * The mentor's place comes from `giver` (the mentee who gives the mentor up) or is free. The mentee's present mentor
 * goes to the giver when the rules allow it, else is free; the giver is then left without a mentor.
 */
export type DropEffect =
  | { readonly kind: 'here' }
  | { readonly kind: 'blocked'; readonly words: string }
  | {
      readonly kind: 'open';
      readonly removed: readonly PlacedPair[];
      readonly added: readonly Places[];
      /** Change of the board's total fit, hundredths. */
      readonly change: number;
      readonly giver: number | null;
      readonly leftAlone: number | null;
    };

export type OpenEffect = Extract<DropEffect, { kind: 'open' }>;

/** What a drop may disregard, to see what overriding it would do: hard rules, and how many places a mentor has. */
export type Disregard = { readonly rules?: boolean; readonly places?: boolean };

/**
 * The effect of pairing `mentee` with `mentor`. `giver` is the place of the mentee that the mentor was lifted from; with
 * null the mentor takes the mentee into a free place or, when full, gives up the mentee whose swap is worth most.
 */
export function dropEffect(
  model: BoardModel,
  state: BoardState,
  { mentee, mentor }: Places,
  giver: number | null,
  disregard: Disregard = {},
): DropEffect {
  const present = state.pairOf[mentee];
  if (present?.mentor === mentor) return { kind: 'here' };
  const forbidden = disregard.rules ? null : whyForbidden(model, mentee, mentor);
  if (forbidden !== null) return { kind: 'blocked', words: forbidden };
  if (present?.isHeld) return { kind: 'blocked', words: heldWords(model, present) };
  if (giver !== null) {
    const given = state.pairOf[giver];
    if (given?.mentor !== mentor)
      return { kind: 'blocked', words: 'This pair has changed meanwhile. Look at it again.' };
    if (given.isHeld) return { kind: 'blocked', words: heldWords(model, given) };
    return exchange(model, present, given, { mentee, mentor });
  }
  if (freePlaces(model, state, mentor) > 0) return join(model, present, { mentee, mentor });
  const best = bestExchange(model, state, present, { mentee, mentor });
  return best.kind === 'blocked' && disregard.places ? join(model, present, { mentee, mentor }) : best;
}

function join(model: BoardModel, present: PlacedPair | undefined, places: Places): OpenEffect {
  const before = present ? fitOf(model, present.mentee, present.mentor) : 0;
  return {
    kind: 'open',
    removed: present ? [present] : [],
    added: [places],
    change: fitOf(model, places.mentee, places.mentor) - before,
    giver: null,
    leftAlone: null,
  };
}

function exchange(
  model: BoardModel,
  present: PlacedPair | undefined,
  given: PlacedPair,
  places: Places,
): OpenEffect {
  const joined = join(model, present, places);
  const lost = joined.change - fitOf(model, given.mentee, given.mentor);
  const removed = [...joined.removed, given];
  if (present && isAllowed(model, given.mentee, present.mentor)) {
    const swapped = { mentee: given.mentee, mentor: present.mentor };
    return {
      kind: 'open',
      removed,
      added: [places, swapped],
      change: lost + fitOf(model, swapped.mentee, swapped.mentor),
      giver: given.mentee,
      leftAlone: null,
    };
  }
  return {
    kind: 'open',
    removed,
    added: [places],
    change: lost,
    giver: given.mentee,
    leftAlone: given.mentee,
  };
}

/** A full mentor gives up the mentee whose exchange is worth most; nobody left alone comes first. */
function bestExchange(
  model: BoardModel,
  state: BoardState,
  present: PlacedPair | undefined,
  places: Places,
): DropEffect {
  let best: OpenEffect | null = null;
  for (const given of pairsWith(state, places.mentor)) {
    if (given.isHeld) continue;
    const effect = exchange(model, present, given, places);
    if (!best || dropRank(effect) > dropRank(best)) best = effect;
  }
  if (best) return best;
  const [held] = pairsWith(state, places.mentor);
  return {
    kind: 'blocked',
    words: held
      ? heldWords(model, held)
      : `${mentorIn(model, places.mentor).name} has no place for a mentee.`,
  };
}

/** Orders drops as the objective does: one more person with a mentor outweighs any fit. */
export function dropRank({ change, added, removed }: OpenEffect): number {
  return change + (added.length - removed.length) * 1_000_000_000;
}

/** Why a held pair stays as it is, and what the facilitator can do. */
export function heldWords(model: BoardModel, pair: PlacedPair): string {
  const names = `${menteeIn(model, pair.mentee).name} and ${mentorIn(model, pair.mentor).name}`;
  if (pair.state === 'proposed' && pair.publishedOn !== null)
    return `${names} are published, so only a re-match changes them: Scenarios, then Publication, then “Re-match”.`;
  if (pair.state === 'proposed') return `${names} are locked together. Unlock the pair to move it.`;
  return `${names} have already started as a pair, so it is not moved here.`;
}

/** What else a drop does, for the card in the air; empty when it concerns nobody else. */
export function sideEffectWords(model: BoardModel, effect: OpenEffect): string {
  const [asked, swapped] = effect.added;
  const nameOf = (mentor: number) => mentorIn(model, mentor).name;
  if (swapped) return `${nameOf(swapped.mentor)} moves to ${menteeIn(model, swapped.mentee).name}.`;
  const freed = effect.removed.find(pair => pair.mentor !== asked?.mentor);
  const parts: string[] = [];
  if (freed) parts.push(`${nameOf(freed.mentor)} becomes free.`);
  if (effect.leftAlone !== null) {
    const left = menteeIn(model, effect.leftAlone).name;
    const why = freed ? whyForbidden(model, effect.leftAlone, freed.mentor) : null;
    parts.push(`${left} is left without a mentor${why === null ? '.' : `: ${why}`}`);
  }
  return parts.join(' ');
}
