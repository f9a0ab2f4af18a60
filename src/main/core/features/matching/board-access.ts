import type { QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { boardModel, menteeIn, mentorIn, type BoardModel } from './board-model.ts';
import type { Role } from '#shared/domain/people.ts';
import { bestWith, boardOptimum, pricesOf, type Optimum, type Price } from './board-optimum.ts';
import type { Places } from './drop-effect.ts';
import { boardState, type BoardState, type PlacedPair } from './board-state.ts';

/** The board as every handler needs it. */
export type BoardNow = {
  readonly model: BoardModel;
  readonly state: BoardState;
  /** Computed when first asked for: most moves do not need it. */
  readonly optimum: () => Optimum;
  /** What forcing each pair of one person takes from it, by the places opposite. */
  readonly prices: (role: Role, place: number) => readonly (Price | null)[];
  /** The best arrangement that has this pair, which must be allowed and not in the way of a held one. */
  readonly bestWith: (pair: Places) => readonly Places[];
};

export function boardNow({ program }: Pick<QueryContext, 'program'>): BoardNow {
  const model = boardModel(program);
  const state = boardState(program, model);
  return {
    model,
    state,
    optimum: () => boardOptimum(program, model, state),
    prices: (role, place) => pricesOf(program, { model, state }, role, place),
    bestWith: pair => bestWith(program, { model, state }, pair),
  };
}

/** Place of a mentee's enrollment; refuses when they no longer take part. */
export function menteePlace({ menteeAt }: BoardModel, menteeId: number): number {
  return placeOrRefuse(menteeAt, menteeId, 'mentee');
}

/** Place of a mentor's enrollment; refuses when they no longer take part. */
export function mentorPlace({ mentorAt }: BoardModel, mentorId: number): number {
  return placeOrRefuse(mentorAt, mentorId, 'mentor');
}

function placeOrRefuse(places: ReadonlyMap<number, number>, id: number, side: string): number {
  const place = places.get(id);
  if (place === undefined) {
    throw refuse(
      'NOT_FOUND',
      `This ${side} no longer takes part. Nothing was changed. The board shows who does.`,
    );
  }
  return place;
}

/** The pair on the board with this id; refuses when it is gone. */
export function placedPair(state: BoardState, pairId: number): PlacedPair {
  const pair = state.pairs.find(({ id }) => id === pairId);
  if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer on the board. Nothing was changed.');
  return pair;
}

/** "Li Wei and Helen Brandt": the mentor first, as the one who acts. */
export function pairNames(
  model: BoardModel,
  pair: { readonly mentee: number; readonly mentor: number },
): string {
  return `${mentorIn(model, pair.mentor).name} and ${menteeIn(model, pair.mentee).name}`;
}
