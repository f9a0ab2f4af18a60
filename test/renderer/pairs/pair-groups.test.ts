import { describe, expect, it } from 'vitest';
import type { PairListing, PairState } from '#shared/contract/engagement.ts';
import type { HealthState, PairHealth } from '#shared/contract/health.ts';
import { countOf, shownPairs } from '../../../src/renderer/features/pairs/pair-groups.ts';

function health(state: HealthState, signs = state === 'onTrack' ? 0 : 1): PairHealth {
  const reasons = Array.from({ length: signs }, () => ({
    sign: 'gap' as const,
    isStrong: state === 'atRisk',
    words: 'Last met long ago.',
  }));
  return {
    state,
    reasons,
    trend: 'same',
    before: state,
    nextStep: null,
    leaderCancelled: { count: signs, of: 4 },
  };
}

function pair(
  pairId: number,
  state: PairState,
  mentee: string,
  doing: PairHealth | null = null,
): PairListing {
  const side = (name: string) => ({ enrollmentId: pairId, personId: pairId, name, jobTitle: null });
  return {
    pairId,
    state,
    startedOn: null,
    mentee: side(mentee),
    mentor: side('Li Wei'),
    fit: 7000 + pairId,
    isReady: false,
    missing: [],
    held: pairId,
    cancelled: 0,
    expected: 10,
    lastHeldOn: null,
    nextPlannedOn: null,
    isQuiet: false,
    health: doing,
  };
}

describe('the list of pairs', () => {
  const pairs = [
    pair(1, 'proposed', 'Helen Brandt'),
    pair(2, 'active', 'Tom Reyes', health('onTrack')),
    pair(3, 'active', 'Zoë Ek', health('atRisk')),
    pair(4, 'completed', 'Uma Rao'),
    pair(5, 'paused', 'Ida Lie', health('paused', 0)),
    pair(6, 'active', 'Ada Berg', health('watch')),
    pair(7, 'active', 'Bo Dahl', health('atRisk', 3)),
  ];
  const ids = (...rest: Parameters<typeof shownPairs> extends [unknown, ...infer R] ? R : never) =>
    shownPairs(pairs, ...rest).map(one => one.pairId);

  it('shows open pairs with those that need somebody on top, the worst first', () => {
    expect(ids('open', '')).toEqual([7, 3, 6, 2, 5, 1]);
    expect(countOf(pairs, 'needsYou')).toBe(3);
  });

  it('keeps those that are over or have not started apart', () => {
    expect(ids('over', '')).toEqual([4]);
    expect(ids('waiting', '')).toEqual([1]);
  });

  it('finds by name without accents', () => {
    expect(ids('open', 'zoe')).toEqual([3]);
  });

  it('sorts by any column both ways, and by need within equal values', () => {
    expect(ids('open', '', { key: 'name', isDown: false })).toEqual([6, 7, 1, 5, 2, 3]);
    expect(ids('open', '', { key: 'meetings', isDown: true })).toEqual([7, 6, 5, 3, 2, 1]);
    expect(ids('open', '', { key: 'leader', isDown: false })).toEqual([7, 3, 6, 2, 5, 1]);
  });
});
