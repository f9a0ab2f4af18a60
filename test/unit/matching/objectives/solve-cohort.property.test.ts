import { describe, expect, it } from 'vitest';
import { solveCohort } from '#core/features/matching/objectives/solve-cohort.ts';
import { type AssignmentProblem, FORBIDDEN, type Pair } from '#core/features/matching/assignment.ts';
import type { Objective } from '#core/features/matching/objectives/objective.ts';
import { makeInstance } from '../../../bench/assignment-instances.ts';
import { crowded, seeded, whole } from '../engine/random-problems.ts';
import { hungarianOptimum } from '../engine/reference-solver.ts';
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

  it('covers as many as a plain solver and is proven in groups too large to try everything, crowds among them', () => {
    for (let seed = 1; seed <= 24; seed += 1) {
      const random = seeded(seed);
      const name = seed % 4 === 0 ? 'ties' : 'realistic';
      const instance = makeInstance(name, 35 + whole(random, 60), 35 + whole(random, 60), seed);
      const problem = seed % 3 === 0 ? instance : crowded(instance, random, seed % 2 === 0);
      const { menteeCount, mentorCount, score } = problem;
      const best = hungarianOptimum(problem);
      const days = (count: number) => Array.from({ length: count }, () => whole(random, 5));
      const keep = { pairs: somePairs(problem, random), tolerance: 0 };
      const order = { kind: 'coverageFirst' } as const;
      const objectives: readonly Objective[] = [
        { order, worstPairFirst: false, keep },
        { order, worstPairFirst: false, keep: { ...keep, tolerance: 5_000 } },
        {
          order,
          worstPairFirst: true,
          keep,
          waiting: { mentees: days(menteeCount), mentors: days(mentorCount) },
        },
      ];
      for (const [index, objective] of objectives.entries()) {
        const at = `seed ${seed}, objective ${index}`;
        const found = solveCohort({ ...problem, objective });
        expect({ at, matches: found.pairs.length, isProven: found.isProven }).toEqual({
          at,
          matches: best.matches,
          isProven: true,
        });
        if (index === 0) expect({ at, total: found.total }).toEqual({ at, total: best.total });
        for (const { mentee, mentor } of found.pairs)
          expect(score[mentee * mentorCount + mentor]).not.toBe(FORBIDDEN);
      }
    }
  });
});

/** Pairs that may be, each person in one at most. */
function somePairs(
  { menteeCount, mentorCount, score }: AssignmentProblem,
  random: () => number,
): readonly Pair[] {
  const taken = new Set<number>();
  const pairs: Pair[] = [];
  for (let mentee = 0; mentee < menteeCount; mentee += 1) {
    const mentor = whole(random, mentorCount);
    if (taken.has(mentor) || score[mentee * mentorCount + mentor] === FORBIDDEN) continue;
    taken.add(mentor);
    pairs.push({ mentee, mentor });
  }
  return pairs;
}
