import type { KeyboardEvent } from 'react';
import type { Role } from '#shared/domain/people.ts';

/** Arrows between the cards of the board: up and down in a list, left and right from list to list. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null;
  if (!card || card !== event.target) return;
  const next = neighbor(event.currentTarget, card, event.key);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function neighbor(board: HTMLElement, card: HTMLElement, key: string): HTMLElement | null {
  const zone = card.closest<HTMLElement>('[data-zone]');
  if (!zone) return null;
  switch (key) {
    case 'ArrowDown':
      return inList(zone, card, 1);
    case 'ArrowUp':
      return inList(zone, card, -1);
    case 'ArrowRight':
      return beside(board, zone, card, 1);
    case 'ArrowLeft':
      return beside(board, zone, card, -1);
    default:
      return null;
  }
}

function cardsOf(zone: Element, role?: string): readonly HTMLElement[] {
  return [...zone.querySelectorAll<HTMLElement>(role ? `[data-card][data-role="${role}"]` : '[data-card]')];
}

function inList(zone: Element, card: HTMLElement, step: number): HTMLElement | null {
  const cards = cardsOf(zone, card.dataset['role']);
  return cards[cards.indexOf(card) + step] ?? null;
}

/** From the mentees' rail over the two halves of the pairs to the mentors' rail, staying at the same height. */
function beside(board: Element, zone: Element, card: HTMLElement, step: number): HTMLElement | null {
  const columns = [
    cardsOf(board.querySelector('[data-zone="mentee-rail"]') ?? zone),
    cardsOf(board.querySelector('[data-zone="pairs"]') ?? zone, 'mentee'),
    cardsOf(board.querySelector('[data-zone="pairs"]') ?? zone, 'mentor'),
    cardsOf(board.querySelector('[data-zone="mentor-rail"]') ?? zone),
  ];
  let at = columns.findIndex(column => column.includes(card)) + step;
  while (columns[at]?.length === 0) at += step;
  return nearest(columns[at] ?? [], card);
}

function nearest(cards: readonly HTMLElement[], to: HTMLElement): HTMLElement | null {
  const top = to.getBoundingClientRect().top;
  let best: HTMLElement | null = null;
  let distance = Infinity;
  for (const card of cards) {
    const away = Math.abs(card.getBoundingClientRect().top - top);
    if (away < distance) {
      distance = away;
      best = card;
    }
  }
  return best;
}

const LOOK_EVERY_MS = 50;
const GIVE_UP_AFTER_MS = 8000;

/**
 * Puts the focus on a person's card again once a move has drawn it elsewhere.
 *
 * The moved card is a new element, so the focus would fall back to the page and the next key would go nowhere. Whoever
 * clicks somewhere meanwhile has chosen another place.
 */
export function focusCardSoon(role: Role, id: number): void {
  const until = Date.now() + GIVE_UP_AFTER_MS;
  const stop = () => {
    clearInterval(timer);
    window.removeEventListener('pointerdown', stop, true);
  };
  const timer = setInterval(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const card = document.querySelector<HTMLElement>(`[data-card^="${role}-${id}-"]`);
    if (isLost) card?.focus();
    if ((isLost && card) || Date.now() > until) stop();
  }, LOOK_EVERY_MS);
  window.addEventListener('pointerdown', stop, true);
}
