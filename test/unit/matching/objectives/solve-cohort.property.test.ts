import { describe, expect, it } from 'vitest';
import { solveCohort } from '#core/features/matching/objectives/solve-cohort.ts';
import { seeded } from '../engine/random-problems.ts';
import { allArrangements, cellsOf, compareMerit, merit, randomCohort } from './all-arrangements.ts';

const SEEDS = 4000;

describe('the best arrangement under any objective', () => {
  it('is as good as the best of all arrangements, goal by goal, and proven', () => {
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const problem = randomCohort(seeded(seed));
      const found = solveCohort(problem);
      const best = allArrangements(problem)
        .map(cells => merit(problem, cells))
        .reduce((a, b) => (compareMerit(a, b) >= 0 ? a : b));
      expect(merit(problem, cellsOf(problem, found.pairs)), `seed ${seed}`).toEqual(best);
      expect(found.isProven, `seed ${seed}`).toBe(true);
    }
  });

  it('keeps as many pairs as the tolerated loss of fit allows, or says how many more it might be', () => {
    let missed = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const problem = randomCohort(seeded(seed), true);
      const { keep } = problem.objective;
      if (!keep) throw new Error('this test keeps pairs');
      const kept = new Set(cellsOf(problem, keep.pairs));
      const prefix = (cells: readonly number[]) => merit(problem, cells).slice(0, -2);
      const totalOf = (cells: readonly number[]) => merit(problem, cells).at(-2) ?? 0;
      const all = allArrangements(problem);
      const best = all.reduce((a, b) => (compareMerit(merit(problem, a), merit(problem, b)) >= 0 ? a : b));
      const allowed = all.filter(
        cells =>
          compareMerit(prefix(cells), prefix(best)) === 0 &&
          cells.length === best.length &&
          totalOf(cells) >= totalOf(best) - keep.tolerance,
      );
      const most = Math.max(...allowed.map(cells => cells.filter(cell => kept.has(cell)).length));
      const found = solveCohort(problem);
      const cells = cellsOf(problem, found.pairs);
      expect(compareMerit(prefix(cells), prefix(best)), `seed ${seed}`).toBe(0);
      expect(totalOf(cells), `seed ${seed}`).toBeGreaterThanOrEqual(totalOf(best) - keep.tolerance);
      const words = found.claims.find(({ kind }) => kind === 'kept')?.words ?? '';
      const limit = /at most (\d+) could/.exec(words);
      if (limit) {
        missed += 1;
        expect(Number(limit[1]), `seed ${seed}`).toBeGreaterThanOrEqual(most);
      } else expect(found.kept, `seed ${seed}: ${words}`).toBe(most);
    }
    expect(missed).toBeLessThan(SEEDS / 50);
  });
});
