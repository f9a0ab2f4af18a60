import { useEffect, type RefObject } from 'react';
import { useBoardActions, type Card } from './board-actions.ts';
import { useLiftStore, type CardInAir, type Target } from './lift-store.ts';
import { watchGestures } from './card-gestures.ts';

/** What the elements of the board mean to a pointer: cards that can be taken up, and places to drop them. */
const cards = new WeakMap<Element, Card>();
const places = new WeakMap<Element, (card: CardInAir) => Target>();

/** Lets a card be dragged; `isHeld` cards stay where they are. */
export function useCardDrag(element: RefObject<HTMLElement | null>, card: Card, isHeld: boolean): void {
  const { role, id, fromMenteeId, isPaired, name } = card;
  useEffect(() => {
    const own = element.current;
    if (!own || isHeld) return;
    cards.set(own, { role, id, fromMenteeId, isPaired, name });
    return () => void cards.delete(own);
  }, [element, isHeld, role, id, fromMenteeId, isPaired, name]);
}

/** Makes an element a target; `targetOf` says whom a card in the air would reach here, null for nobody. */
export function useCardTarget(
  element: RefObject<HTMLElement | null>,
  targetOf: (card: CardInAir) => Target,
): void {
  useEffect(() => {
    const own = element.current;
    if (!own) return;
    places.set(own, targetOf);
    return () => void places.delete(own);
  }, [element, targetOf]);
}

/** Follows the pointer over the board: takes cards up, says what they are held over, drops them. */
export function useCardGestures(
  board: RefObject<HTMLElement | null>,
  announce: (words: string) => void,
): void {
  const store = useLiftStore();
  const { lift, drop, cancel } = useBoardActions();
  useEffect(() => {
    const root = board.current;
    if (!root) return;
    return watchGestures(root, {
      cardAt: element => closest(element, root, candidate => cards.get(candidate)) ?? null,
      inAir: () => store.card,
      lift,
      hover: element => store.hover(targetAt(element, root, store.card)),
      drop(element) {
        const { card } = store;
        const target = targetAt(element, root, card);
        if (card && target !== null) drop(card, target);
        cancel();
      },
      cancel(isWanted) {
        const { card } = store;
        cancel();
        if (card && isWanted) announce(cancelledWords(card));
      },
    });
  }, [board, store, lift, drop, cancel, announce]);
}

/** What is said when a card goes back to where it was. */
export function cancelledWords({ name }: Pick<CardInAir, 'name'>): string {
  return `Cancelled. ${name} stays.`;
}

/** The innermost place under the pointer that takes the card. */
function targetAt(element: Element | null, root: Element, card: CardInAir | null): Target {
  if (!card) return null;
  return closest(element, root, candidate => places.get(candidate)?.(card) ?? undefined) ?? null;
}

function closest<T>(
  element: Element | null,
  root: Element,
  find: (element: Element) => T | undefined,
): T | undefined {
  for (let next = element; next && next !== root; next = next.parentElement) {
    const found = find(next);
    if (found !== undefined) return found;
  }
  return undefined;
}
