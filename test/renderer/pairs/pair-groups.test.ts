import { describe, expect, it } from 'vitest';
import type { PairListing, PairState } from '#shared/contract/engagement.ts';
import { countOf, shownPairs } from '../../../src/renderer/features/pairs/pair-groups.ts';

function pair(pairId: number, state: PairState, mentee: string, isQuiet = false): PairListing {
  const side = (name: string) => ({ enrollmentId: pairId, personId: pairId, name, jobTitle: null });
  return {
    pairId,
    state,
    startedOn: null,
    mentee: side(mentee),
    mentor: side('Li Wei'),
    fit: null,
    isReady: false,
    missing: [],
    held: 0,
    cancelled: 0,
    expected: 0,
    lastHeldOn: null,
    nextPlannedOn: null,
    isQuiet,
  };
}

describe('the list of pairs', () => {
  const pairs = [
    pair(1, 'proposed', 'Helen Brandt'),
    pair(2, 'active', 'Tom Reyes'),
    pair(3, 'active', 'Zoë Ek', true),
    pair(4, 'completed', 'Uma Rao'),
    pair(5, 'paused', 'Ida Lie'),
  ];

  it('shows open pairs with those gone quiet on top', () => {
    expect(shownPairs(pairs, 'open', '').map(one => one.pairId)).toEqual([3, 1, 2, 5]);
    expect(countOf(pairs, 'open')).toBe(4);
  });

  it('keeps those that are over apart', () => {
    expect(shownPairs(pairs, 'over', '').map(one => one.pairId)).toEqual([4]);
    expect(shownPairs(pairs, 'waiting', '').map(one => one.pairId)).toEqual([1]);
  });

  it('finds by name without accents', () => {
    expect(shownPairs(pairs, 'open', 'zoe').map(one => one.pairId)).toEqual([3]);
  });
});
