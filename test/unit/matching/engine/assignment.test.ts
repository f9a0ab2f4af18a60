import { describe, expect, it } from 'vitest';

import {
  type AssignmentProblem,
  FORBIDDEN,
  solveAssignment,
  verifyCertificate,
} from '#core/features/matching/assignment.ts';
import { instanceClasses, makeInstance } from '../../../bench/assignment-instances.ts';
import { crowded, type ProblemShape, randomProblem, seeded, whole } from './random-problems.ts';
import { bruteForceOptimum, flowOptimum, hungarianOptimum, type Optimum } from './reference-solver.ts';

const times = process.env['COUNTERPART_LONG'] ? 10 : 1;

function solved(problem: AssignmentProblem): Optimum {
  const result = solveAssignment(problem);
  expect(verifyCertificate(problem, result)).toEqual({ holds: true });
  return { matches: result.pairs.length, total: result.total };
}

function each(count: number, shape: ProblemShape, check: (problem: AssignmentProblem, seed: number) => void) {
  for (let seed = 1; seed <= count * times; seed += 1) check(randomProblem(seeded(seed), shape), seed);
}

describe('the best assignment', { timeout: 120_000 }, () => {
  it('is the one found by trying everything, for small groups', () => {
    each(1500, { most: 4, capacities: 'none', locks: true }, (problem, seed) => {
      expect({ seed, ...solved(problem) }).toEqual({ seed, ...bruteForceOptimum(problem) });
    });
    each(1000, { most: 3, capacities: 'both', locks: true }, (problem, seed) => {
      expect({ seed, ...solved(problem) }).toEqual({ seed, ...bruteForceOptimum(problem) });
    });
  });

  for (const capacities of ['none', 'mentors', 'mentees', 'both'] as const) {
    it(`matches as many and scores as high as an independent solver (several places: ${capacities})`, () => {
      each(600, { most: 14, capacities, locks: true }, (problem, seed) => {
        expect({ seed, ...solved(problem) }).toEqual({ seed, ...flowOptimum(problem) });
      });
    });
  }

  it('is found and proved for larger groups of every shape', () => {
    each(12, { most: 90, capacities: 'none' }, (problem, seed) => {
      expect({ seed, ...solved(problem) }).toEqual({ seed, ...flowOptimum(problem) });
    });
    each(12, { most: 60, capacities: 'mentors' }, (problem, seed) => {
      expect({ seed, ...solved(problem) }).toEqual({ seed, ...flowOptimum(problem) });
    });
  });

  it('is proved by its certificate where no slow solver can follow', () => {
    for (const capacities of ['none', 'mentors', 'mentees'] as const) {
      each(30, { most: 300, capacities, locks: true }, problem => {
        expect(verifyCertificate(problem, solveAssignment(problem))).toEqual({ holds: true });
      });
    }
  });

  it('is the one of a plain solver for every kind of scores there is a benchmark for', () => {
    for (const name of instanceClasses) {
      for (const [menteeCount, mentorCount] of [
        [120, 120],
        [90, 140],
        [140, 90],
      ] as const) {
        const instance = makeInstance(name, menteeCount, mentorCount, 5);
        expect({ name, ...solved(instance) }).toEqual({ name, ...hungarianOptimum(instance) });
      }
    }
  });

  it('is the one of a plain solver where a crowd can only have the same few, on one side or on both', () => {
    for (const name of instanceClasses) {
      for (const [menteeCount, mentorCount] of [
        [60, 60],
        [120, 120],
        [100, 140],
        [140, 100],
      ] as const) {
        for (let seed = 1; seed <= 4 * times; seed += 1) {
          const instance = makeInstance(name, menteeCount, mentorCount, seed);
          const problem = crowded(instance, seeded(seed + menteeCount), seed % 2 === 0);
          expect({ name, seed, ...solved(problem) }).toEqual({ name, seed, ...hungarianOptimum(problem) });
        }
      }
    }
  });

  it('never contains a forbidden pair, even when that leaves people without a match', () => {
    each(300, { most: 12, capacities: 'mentors' }, problem => {
      for (const { mentee, mentor } of solveAssignment(problem).pairs) {
        expect(problem.score[mentee * problem.mentorCount + mentor]).not.toBe(FORBIDDEN);
      }
    });
  });

  it('does not depend on the order of the people', () => {
    each(200, { most: 16, capacities: 'mentors' }, (problem, seed) => {
      const random = seeded(seed + 77);
      expect(solved(permuted(problem, random).problem)).toEqual(solved(problem));
    });
  });

  it('pairs the same people in whatever order they are listed, where one arrangement is the best', () => {
    for (let seed = 1; seed <= 100 * times; seed += 1) {
      const random = seeded(seed + 400);
      const menteeCount = 1 + whole(random, 60);
      const mentorCount = 1 + whole(random, 60);
      // So many different scores that two arrangements are never equally good.
      const score = Int32Array.from({ length: menteeCount * mentorCount }, () =>
        random() < 0.1 ? FORBIDDEN : whole(random, 1_000_000_000),
      );
      const problem = { menteeCount, mentorCount, score };
      const { problem: mixed, mentees, mentors } = permuted(problem, random);
      const named = solveAssignment(mixed).pairs.map(
        pair => `${mentees[pair.mentee] ?? -1}-${mentors[pair.mentor] ?? -1}`,
      );
      const expected = solveAssignment(problem).pairs.map(pair => `${pair.mentee}-${pair.mentor}`);
      expect({ seed, pairs: named.sort() }).toEqual({ seed, pairs: expected.sort() });
    }
  });

  it('matches one more person even when that costs score', () => {
    const problem = { menteeCount: 2, mentorCount: 2, score: Int32Array.of(100, 1, 90, FORBIDDEN) };
    expect(solveAssignment(problem)).toMatchObject({
      pairs: [
        { mentee: 0, mentor: 1 },
        { mentee: 1, mentor: 0 },
      ],
      total: 91,
    });
  });

  it('is empty without mentees, without mentors, or when every pair is forbidden', () => {
    for (const [menteeCount, mentorCount] of [
      [0, 0],
      [0, 3],
      [3, 0],
      [2, 2],
    ] as const) {
      const score = new Int32Array(menteeCount * mentorCount).fill(FORBIDDEN);
      expect(solved({ menteeCount, mentorCount, score })).toEqual({ matches: 0, total: 0 });
    }
  });

  it('keeps a locked pair and does the best around it', () => {
    const score = Int32Array.of(10, 9, 9, 1);
    const problem = { menteeCount: 2, mentorCount: 2, score, locked: [{ mentee: 0, mentor: 0 }] };
    expect(solved(problem)).toEqual({ matches: 2, total: 11 });
  });

  it('accepts scores as low and as high as the limit', () => {
    const score = Int32Array.of(1e9, -1e9, 1e9, 1e9);
    expect(solved({ menteeCount: 2, mentorCount: 2, score })).toEqual({ matches: 2, total: 2e9 });
  });

  it('refuses a lock on a forbidden pair, beyond a capacity, or twice, and scores beyond the limit', () => {
    const score = Int32Array.of(FORBIDDEN, 5);
    const base = { menteeCount: 1, mentorCount: 2, score };
    const lock = (mentor: number) => ({ mentee: 0, mentor });
    expect(() => solveAssignment({ ...base, locked: [lock(0)] })).toThrow(RangeError);
    expect(() => solveAssignment({ ...base, locked: [lock(1), lock(1)] })).toThrow(RangeError);
    expect(() => solveAssignment({ ...base, locked: [lock(1)], menteeCapacity: [0] })).toThrow(RangeError);
    expect(() => solveAssignment({ ...base, score: Int32Array.of(2e9, 0) })).toThrow(RangeError);
    expect(() => solveAssignment({ ...base, score: Int32Array.of(1) })).toThrow(RangeError);
  });
});

describe('the certificate', () => {
  it('fails for a worse total, a forbidden pair, a doubled pair or prices that prove nothing', () => {
    const problem = { menteeCount: 2, mentorCount: 2, score: Int32Array.of(5, 3, 4, FORBIDDEN) };
    const best = solveAssignment(problem);
    expect(verifyCertificate(problem, best).holds).toBe(true);
    const [first] = best.pairs;
    const changed = [
      { ...best, pairs: [{ mentee: 0, mentor: 0 }], total: 5 },
      { ...best, pairs: [...best.pairs, { mentee: 1, mentor: 1 }] },
      { ...best, pairs: first ? [first, first] : [] },
      { ...best, total: best.total + 1 },
      { ...best, prices: { ...best.prices, mentor: new Float64Array(2) } },
      { ...best, prices: { ...best.prices, matchBonus: 0 } },
    ];
    expect(changed.map(result => verifyCertificate(problem, result).holds)).toEqual(changed.map(() => false));
  });
});

type Permuted = {
  readonly problem: AssignmentProblem;
  readonly mentees: readonly number[];
  readonly mentors: readonly number[];
};

/** The same people in another order; `mentees` and `mentors` say who stands where now. */
function permuted(problem: AssignmentProblem, random: () => number): Permuted {
  const { menteeCount, mentorCount } = problem;
  const mentees = shuffled(menteeCount, random);
  const mentors = shuffled(mentorCount, random);
  const score = new Int32Array(menteeCount * mentorCount);
  for (const [i, mentee] of mentees.entries()) {
    for (const [j, mentor] of mentors.entries()) {
      score[i * mentorCount + j] = problem.score[mentee * mentorCount + mentor] ?? FORBIDDEN;
    }
  }
  const mentorCapacity = mentors.map(mentor => problem.mentorCapacity?.[mentor] ?? 1);
  return { problem: { menteeCount, mentorCount, score, mentorCapacity }, mentees, mentors };
}

function shuffled(count: number, random: () => number): number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index -= 1) {
    const other = whole(random, index + 1);
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
  }
  return order;
}
