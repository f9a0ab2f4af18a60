import { useEffect, useRef } from 'react';
import { changeText } from '#shared/domain/matching-words.ts';
import { otherRole } from '#shared/domain/people.ts';
import { useBoardActions } from './board-actions.ts';
import { APART, useCardInAir, useLiftStore, type LiftStore, type Target } from './lift-store.ts';
import { consequence, overrideHint, warningHint } from './target-words.ts';
import { cancelledWords } from './use-card-drag.ts';
import { findByName, hop, type HopTarget } from './target-hop.ts';

type KeyLiftOptions = {
  /** People a card of this side can reach, in the order of the screen. */
  readonly targetsOf: (role: 'mentee' | 'mentor') => readonly HopTarget[];
  readonly reveal: (role: 'mentee' | 'mentor', id: number) => void;
  readonly announce: (words: string) => void;
};

const TYPING_PAUSE_MS = 900;

/**
 * Moving a card by keys: up and down visit the possible targets from the best to the worst, left and right in the order
 * of the screen, letters find a name, Delete means "no partner", Enter drops, Esc cancels.
 */
export function useKeyLift({ targetsOf, reveal, announce }: KeyLiftOptions): void {
  const store = useLiftStore();
  const { drop, cancel } = useBoardActions();
  const card = useCardInAir();
  const typed = useRef({ text: '', at: 0 });
  const isOn = card?.by === 'keys';

  useEffect(() => {
    if (!isOn || !card) return;
    const side = otherRole(card.role);
    const targets = targetsOf(side);
    const screenOrder = () => {
      const open = new Set(store.order);
      return targets.map(({ id }) => id).filter(id => open.has(id));
    };
    const go = (target: Target) => {
      if (target === null) return;
      store.hover(target);
      if (typeof target === 'number') reveal(side, target);
      announce(targetWords(store, targets, target));
    };
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(hop(store.order, current(store), 1)),
      ArrowUp: () => go(hop(store.order, current(store), -1)),
      ArrowRight: () => go(hop(screenOrder(), current(store), 1)),
      ArrowLeft: () => go(hop(screenOrder(), current(store), -1)),
      Home: () => go(store.order[0] ?? null),
      End: () => go(store.order[store.order.length - 1] ?? null),
      Delete: () => card.isPaired && go(APART),
      Enter: () => finish(store.over),
      ' ': () => finish(store.over),
      Escape: () => {
        cancel();
        announce(cancelledWords(card));
      },
      Tab: () => {},
    };
    const finish = (over: Target) => {
      if (over === null) {
        announce('Choose a target with the arrows first.');
        return;
      }
      drop(card, over);
      cancel();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const move = moves[event.key];
      if (!move && event.key.length !== 1) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (move && !(event.key === ' ' && isTyping(typed.current))) {
        move();
        return;
      }
      const now = Date.now();
      typed.current = {
        text: now - typed.current.at < TYPING_PAUSE_MS ? typed.current.text + event.key : event.key,
        at: now,
      };
      const found = findByName(targets, typed.current.text, current(store));
      if (found === null) announce(`Nobody is called “${typed.current.text}”.`);
      else go(found);
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('pointerdown', cancel, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('pointerdown', cancel, true);
    };
  }, [isOn, card, store, drop, cancel, targetsOf, reveal, announce]);
}

/** A space belongs to the name while letters come quickly. */
function isTyping({ text, at }: { readonly text: string; readonly at: number }): boolean {
  return text !== '' && Date.now() - at < TYPING_PAUSE_MS;
}

function current({ over }: LiftStore): number | null {
  return typeof over === 'number' ? over : null;
}

function targetWords(store: LiftStore, targets: readonly HopTarget[], target: Target): string {
  if (target === APART) return 'No partner: the pair is taken apart.';
  const id = target ?? -1;
  const name = targets.find(other => other.id === id)?.name ?? '';
  const { card } = store;
  const effect = card ? store.effectOn(otherRole(card.role), id) : undefined;
  if (!effect) return name;
  if (effect.state !== 'open') return `${name}: ${effect.words} ${overrideHint(effect)}`;
  const place = store.order.indexOf(id) + 1;
  return [`${name}: ${changeText(effect.change ?? 0)}.`, consequence(effect), warningHint(effect)]
    .concat(`${place} of ${store.order.length}.`)
    .filter(Boolean)
    .join(' ');
}
