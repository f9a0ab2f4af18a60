import { describe, expect, it } from 'vitest';

import {
  type AssignmentProblem,
  FORBIDDEN,
  solveAssignment,
  verifyCertificate,
} from '#core/features/matching/assignment.ts';
import { seeded, whole } from './random-problems.ts';
import { hungarianOptimum } from './reference-solver.ts';

const isLong = Boolean(process.env['COUNTERPART_LONG']);

function problemOf(
  menteeCount: number,
  mentorCount: number,
  scoreOf: (mentee: number, mentor: number) => number,
): AssignmentProblem {
  const score = Int32Array.from({ length: menteeCount * mentorCount }, (_, cell) =>
    scoreOf(Math.floor(cell / mentorCount), cell % mentorCount),
  );
  return { menteeCount, mentorCount, score };
}

function provenTotal(problem: AssignmentProblem): number {
  const result = solveAssignment(problem);
  expect(verifyCertificate(problem, result)).toEqual({ holds: true });
  expect(result.pairs.length).toBe(Math.min(problem.menteeCount, problem.mentorCount));
  return result.total;
}

function ascending(values: Iterable<number>): number[] {
  return [...values].sort((a, b) => a - b);
}

describe('optima known from the literature', { timeout: 120_000 }, () => {
  it('are found for costs i * j, the hardest for shortest paths: n (n + 1) (n + 2) / 6', () => {
    // Machol and Wien, Operations Research 24 (1976); the largest with the smallest, by rearrangement.
    const optimum = (n: number): number => (n * (n + 1) * (n + 2)) / 6;
    const sizes = [
      ...Array.from({ length: 60 }, (_, n) => n + 1),
      75,
      100,
      150,
      200,
      ...(isLong ? [700] : []),
    ];
    for (const n of sizes) {
      expect({ n, total: -provenTotal(problemOf(n, n, (i, j) => -(i + 1) * (j + 1))) }).toEqual({
        n,
        total: optimum(n),
      });
    }
    for (const [rows, columns] of [
      [40, 60],
      [60, 40],
      [100, 101],
      [120, 200],
    ] as const) {
      const total = -provenTotal(problemOf(rows, columns, (i, j) => -(i + 1) * (j + 1)));
      expect({ rows, columns, total }).toEqual({ rows, columns, total: optimum(Math.min(rows, columns)) });
    }
  });

  it('are found on a grid whose mentors stand a step aside: everybody takes the same step', () => {
    // The sum of all distances cannot be less than the distance of the two centers, n times.
    for (const [side, right, up] of [
      [6, 1, 0],
      [10, 2, 1],
      [13, 3, 5],
    ] as const) {
      const n = side * side;
      const distance = (i: number, j: number): number =>
        Math.abs((i % side) - (j % side) - right) +
        Math.abs(Math.floor(i / side) - Math.floor(j / side) - up);
      expect(-provenTotal(problemOf(n, n, (i, j) => -distance(i, j)))).toBe(n * (right + up));
    }
  });

  it('are found on a line and for products: in sorted order', () => {
    // Hardy, Littlewood and Polya, Inequalities (1934), 10.2.
    for (let seed = 1; seed <= (isLong ? 200 : 20); seed += 1) {
      const random = seeded(seed);
      const n = 1 + whole(random, 120);
      const from = Array.from({ length: n }, () => whole(random, 10_000));
      const to = Array.from({ length: n }, () => whole(random, 10_000));
      const other = ascending(to);
      const apart = ascending(from).reduce((sum, x, k) => sum + Math.abs(x - (other[k] ?? 0)), 0);
      const product = ascending(from).reduce((sum, x, k) => sum + x * (other[k] ?? 0), 0);
      const at = (list: readonly number[], k: number): number => list[k] ?? 0;
      expect(-provenTotal(problemOf(n, n, (i, j) => -Math.abs(at(from, i) - at(to, j))))).toBe(apart);
      expect(provenTotal(problemOf(n, n, (i, j) => at(from, i) * at(to, j)))).toBe(product);
    }
  });

  it('are met on average for exponential costs: the sum of 1 / ((n - i) (m - j)) over i + j < n', () => {
    // Coppersmith and Sorkin 1999, proved by Linusson and Wastlund 2004 and by Nair, Prabhakar and Sharma 2005;
    // for n = m it is Parisi's 1 + 1/4 + ... + 1/n^2.
    const parisi = Array.from({ length: 40 }, (_, k) => 1 / (k + 1) ** 2).reduce((a, b) => a + b);
    expect(expectedTotal(40, 40)).toBeCloseTo(parisi, 10);
    for (const [rows, columns] of [
      [40, 40],
      [30, 45],
    ] as const) {
      const random = seeded(rows * columns);
      const unit = 1e6;
      const draws = isLong ? 4000 : 400;
      let sum = 0;
      for (let draw = 0; draw < draws; draw += 1) {
        const problem = problemOf(rows, columns, () => -Math.round(-Math.log(1 - random()) * unit));
        sum -= solveAssignment(problem).total / unit;
      }
      // One draw varies by about 0.2, so this is five standard errors.
      expect(Math.abs(sum / draws - expectedTotal(rows, columns))).toBeLessThan(1 / Math.sqrt(draws));
    }
  });
});

function expectedTotal(rows: number, columns: number): number {
  let sum = 0;
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; i + j < rows; j += 1) sum += 1 / ((rows - i) * (columns - j));
  }
  return sum;
}

describe('people who all want the same', { timeout: 120_000 }, () => {
  it('are matched as well as a plain solver would, however their wishes differ in detail', () => {
    for (let seed = 1; seed <= (isLong ? 400 : 40); seed += 1) {
      const random = seeded(seed);
      const rows = 31 + whole(random, 40);
      const columns = random() < 0.4 ? rows : 31 + whole(random, 60);
      const noise = 10 ** whole(random, 5);
      const forbidden = random() < 0.5 ? 0 : random() * 0.3;
      const problem = problemOf(rows, columns, (i, j) =>
        random() < forbidden ? FORBIDDEN : -(i + 1) * (j + 1) - whole(random, noise),
      );
      const result = solveAssignment(problem);
      expect({ seed, ...verifyCertificate(problem, result) }).toEqual({ seed, holds: true });
      expect({ seed, matches: result.pairs.length, total: result.total }).toEqual({
        seed,
        ...hungarianOptimum(problem),
      });
    }
  });
});
