import { createContext, useContext } from 'react';
import { must } from '#shared/domain/assert.ts';
import type { Role } from '#shared/domain/people.ts';
import type { CardInAir, Target } from './lift-store.ts';

/** A card on the board: a person, and for a mentor in a pair the mentee of that pair. */
export type Card = Omit<CardInAir, 'by'>;

/** What the inspector shows: a pair that is or could be, or one person without a partner. */
export type Selection =
  | { readonly kind: 'pair'; readonly menteeId: number; readonly mentorId: number }
  | { readonly kind: 'person'; readonly role: Role; readonly id: number };

/** What the parts of the board may ask for; the functions stay the same while the board is shown. */
export type BoardActions = {
  readonly lift: (card: Card, by: CardInAir['by']) => void;
  /** `lock` also locks the new pair. */
  readonly drop: (card: Card, target: Target, lock?: boolean) => void;
  /** Asks for the reason and overrides the rule in the way, where the program allows it. */
  readonly override: (card: Card, target: number) => void;
  readonly cancel: () => void;
  readonly chooseTarget: (card: Card) => void;
  readonly inspect: (selection: Selection) => void;
  readonly unassign: (pairId: number) => void;
  readonly setLock: (pairId: number, isLocked: boolean) => void;
  readonly keepApart: (menteePersonId: number, mentorPersonId: number) => void;
  readonly keepTogether: (menteePersonId: number, mentorPersonId: number) => void;
};

const ActionsContext = createContext<BoardActions | null>(null);
export const BoardActionsProvider = ActionsContext.Provider;

export function useBoardActions(): BoardActions {
  return must(useContext(ActionsContext), 'The part is outside of a board');
}
