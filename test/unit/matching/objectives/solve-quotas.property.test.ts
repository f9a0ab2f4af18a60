import { describe, expect, it } from 'vitest';
import { type Quota } from '#core/features/matching/objectives/quota.ts';
import { solveQuotas } from '#core/features/matching/objectives/solve-quotas.ts';
import { seeded, whole } from '../engine/random-problems.ts';
import { allArrangements, cellsOf, merit, randomCohort } from './all-arrangements.ts';

const SEEDS = 500;

function randomQuotas(random: () => number, cells: number): readonly Quota[] {
  return Array.from({ length: 1 + whole(random, 2) }, (_, index) => {
    const kind = whole(random, 4);
    const pairs = whole(random, 4);
    return {
      pairsThat: `of kind ${index}`,
      counts: Uint8Array.from({ length: cells }, () => whole(random, 2)),
      bound:
        kind === 0 || kind === 3
          ? { kind: kind === 0 ? 'atLeastPercent' : 'atMostPercent', percent: whole(random, 101) }
          : { kind: kind === 1 ? 'atLeast' : 'atMost', pairs },
    };
  });
}

function meets(quota: Quota, cells: readonly number[]): boolean {
  const count = cells.filter(cell => quota.counts[cell] === 1).length;
  const { bound } = quota;
  if (bound.kind === 'atLeastPercent') return 100 * count >= bound.percent * cells.length;
  if (bound.kind === 'atMostPercent') return 100 * count <= bound.percent * cells.length;
  return bound.kind === 'atLeast' ? count >= bound.pairs : count <= bound.pairs;
}

describe('quotas on all pairs together', () => {
  it('give the best of all arrangements that meet them, or say that there is none', async () => {
    const seen = { found: 0, impossible: 0, notFound: 0 };
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const random = seeded(seed);
      const { objective, ...rest } = randomCohort(random);
      const score = rest.score.map(value => (value > -1_000_000 ? value % 10_000 : value));
      const order = { kind: 'coverageFirst' } as const;
      const problem = { ...rest, score, objective: { ...objective, order, worstPairFirst: random() < 0.3 } };
      const quotas = randomQuotas(random, score.length);
      const all = allArrangements(problem);
      const plain = { ...problem, objective: { ...problem.objective, worstPairFirst: false } };
      const prefixOf = (cells: readonly number[]) => merit(plain, cells).slice(0, -2).join(' ');
      const first = all.map(cells => merit(plain, cells)).reduce((a, b) => (isBetter(b, a) ? b : a));
      // With quotas the worst pair counts, not the second worst.
      const meritOf = (cells: readonly number[]): readonly number[] => {
        const worst = Math.min(...cells.map(cell => score[cell] ?? 0));
        return problem.objective.worstPairFirst && cells.length > 0
          ? [worst, ...merit(plain, cells).slice(-2)]
          : merit(plain, cells);
      };
      const allowed = all.filter(
        cells =>
          prefixOf(cells) === first.slice(0, -2).join(' ') && quotas.every(quota => meets(quota, cells)),
      );
      const found = await solveQuotas({ ...problem, quotas, timeLimit: 5 });
      seen[found.kind] += 1;
      if (allowed.length === 0) {
        expect(found.kind, `seed ${seed}`).toBe('impossible');
        continue;
      }
      const best = allowed.map(meritOf).reduce((a, b) => (isBetter(b, a) ? b : a));
      if (found.kind !== 'found') throw new Error(`seed ${seed}: ${found.words}`);
      expect(meritOf(cellsOf(problem, found.arrangement.pairs)), `seed ${seed}`).toEqual(best);
      expect(found.gap).toBe(0);
    }
    expect(seen.found).toBeGreaterThan(SEEDS / 4);
    expect(seen.impossible).toBeGreaterThan(SEEDS / 20);
  });
});

function isBetter(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index >= 0 && a[index]! > b[index]!;
}
