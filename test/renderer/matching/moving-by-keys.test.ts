import { describe, expect, it } from 'vitest';
import type { Lifted } from '#shared/contract/matching.ts';
import { LiftStore, type CardInAir } from '../../../src/renderer/features/matching/lift-store.ts';
import { findByName, hop } from '../../../src/renderer/features/matching/target-hop.ts';

const targets = [
  { id: 1, name: 'Ana Cruz' },
  { id: 2, name: 'Ángel Ríos' },
  { id: 3, name: 'Bo Ana' },
];

describe('visiting targets', () => {
  it('goes round in both directions and starts at either end', () => {
    expect(hop([5, 6, 7], null, 1)).toBe(5);
    expect(hop([5, 6, 7], null, -1)).toBe(7);
    expect(hop([5, 6, 7], 7, 1)).toBe(5);
    expect(hop([5, 6, 7], 5, -1)).toBe(7);
    expect(hop([], null, 1)).toBeNull();
  });

  it('finds a name by its first letters, by any word of it, and without accents', () => {
    expect(findByName(targets, 'ang', null)).toBe(2);
    expect(findByName(targets, 'rios', null)).toBe(2);
    expect(findByName(targets, 'zoe', null)).toBeNull();
  });

  it('goes on to the next name when the same letter is typed again', () => {
    expect(findByName(targets, 'a', null)).toBe(1);
    expect(findByName(targets, 'aa', 1)).toBe(2);
    expect(findByName(targets, 'aa', 2)).toBe(3);
  });
});

describe('a card in the air', () => {
  const card: CardInAir = {
    role: 'mentor',
    id: 11,
    fromMenteeId: 1,
    isPaired: true,
    name: 'Ana Cruz',
    by: 'pointer',
  };
  const lifted: Lifted = {
    ids: [1, 2, 3],
    state: ['here', 'open', 'blocked'],
    fit: [8000, 7000, 6000],
    change: [null, -420, null],
    price: [{ lost: 0, fit: 0 }, { lost: 0, fit: 120 }, null],
    words: ['Together', 'Bo moves to Tom.', 'Reports to her.'],
    warnings: ['', 'Ana and Tom have no shared working hours.', ''],
    override: ['no', 'no', 'granted'],
    order: [2],
  };

  it('tells each target its own effect, and nothing to the side it comes from', () => {
    const store = new LiftStore();
    store.lift(card);
    store.learn(card, lifted);
    expect(store.effectOn('mentee', 2)).toMatchObject({
      state: 'open',
      change: -420,
      warnings: 'Ana and Tom have no shared working hours.',
      place: 1,
    });
    expect(store.effectOn('mentee', 3)).toMatchObject({ state: 'blocked', words: 'Reports to her.' });
    expect(store.effectOn('mentor', 2)).toBeUndefined();
    store.end();
    expect(store.effectOn('mentee', 2)).toBeUndefined();
  });

  it('gives every other card the same answer while it moves, so that only two are drawn again', () => {
    const store = new LiftStore();
    store.lift(card);
    store.learn(card, lifted);
    const cards = Array.from({ length: 600 }, (_, index) => index + 1);
    const answers = () =>
      cards.map(id => [store.effectOn('mentee', id), store.isOver('mentee', id)] as const);
    const differing = (before: ReturnType<typeof answers>) =>
      answers().filter(([effect, over], index) => effect !== before[index]![0] || over !== before[index]![1])
        .length;
    let before = answers();
    store.hover(2);
    expect(differing(before)).toBe(1);
    before = answers();
    store.hover(3);
    expect(differing(before)).toBe(2);
  });

  it('ignores the answer for a card that is no longer in the air', () => {
    const store = new LiftStore();
    store.lift(card);
    store.end();
    store.learn(card, lifted);
    expect(store.order).toEqual([]);
  });
});
