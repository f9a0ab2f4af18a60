import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type AssignmentProblem,
  FORBIDDEN,
  solveAssignment,
  verifyCertificate,
} from '#core/features/matching/assignment.ts';
import { openKernel } from '#core/features/matching/engine/dense-kernel.ts';
import { denseProblem } from '#core/features/matching/engine/dense-problem.ts';
import { freeProblem } from '#core/features/matching/engine/problem.ts';
import { compileKernel, KERNELS } from '../../../../kernel/compile.ts';
import { instanceClasses, makeInstance } from '../../../bench/assignment-instances.ts';
import { hungarianOptimum } from './reference-solver.ts';

function solved(problem: AssignmentProblem) {
  const result = solveAssignment(problem);
  expect(verifyCertificate(problem, result)).toEqual({ holds: true });
  return { matches: result.pairs.length, total: result.total };
}

describe('the kernel that reads whole rows', { timeout: 60_000 }, () => {
  it('is what its source compiles to today', () => {
    expect(readFileSync(KERNELS.dense.bytesFile, 'utf8')).toBe(compileKernel(KERNELS.dense));
  });

  it('finds the best match whatever is left over when a row is cut into lanes', () => {
    for (let count = 31; count <= 40; count += 1) {
      for (const name of instanceClasses) {
        for (const columns of [count, count + 3]) {
          const instance = makeInstance(name, count, columns, count);
          expect({ name, count, columns, ...solved(instance) }).toEqual({
            name,
            count,
            columns,
            ...hungarianOptimum(instance),
          });
        }
      }
    }
  });

  it('gives the same pairs their worth where scores are too high for narrow numbers', () => {
    for (const name of instanceClasses) {
      const instance = makeInstance(name, 70, 70, 3);
      const largest = instance.score.reduce(
        (most, value) => (value === FORBIDDEN ? most : Math.max(most, Math.abs(value))),
        1,
      );
      const times = Math.floor(900_000_000 / largest);
      const score = instance.score.map(value => (value === FORBIDDEN ? value : value * times));
      const { matches, total } = hungarianOptimum(instance);
      expect({ name, ...solved({ ...instance, score }) }).toEqual({ name, matches, total: total * times });
    }
  });

  it('needs no doubles for small scores, whatever was solved before', () => {
    for (const columns of [33, 33, 34, 35, 33]) {
      const instance = makeInstance('realistic', columns - 2, columns, columns);
      expect(openKernel(denseProblem(freeProblem(instance))).isWide).toBe(false);
      expect(solved(instance)).toEqual(hungarianOptimum(instance));
    }
  });

  it('begins again in doubles where prices grow too high on the way', () => {
    const problem = ladder(60, 4_000_000);
    const dense = denseProblem(freeProblem(problem));
    const [narrow, wide] = [false, true].map(isWide => {
      const kernel = openKernel(dense, isWide);
      kernel.bid(60);
      return { stuck: kernel.augment(), hasRunOver: kernel.hasRunOver() };
    });
    expect(narrow).toMatchObject({ hasRunOver: true });
    expect(wide).toEqual({ stuck: 0, hasRunOver: false });
    expect(solved(problem)).toEqual({ matches: 60, total: 0 });
  });

  it('leaves to the repair what seems too far away in narrow numbers', () => {
    expect(solved(ladder(60, 100_000_000))).toEqual({ matches: 60, total: 0 });
  });
});

/** Everybody wants the next column by `step` more than the own one, but the last row can have only its own. */
function ladder(count: number, step: number): AssignmentProblem {
  const score = new Int32Array(count * count).fill(FORBIDDEN);
  for (let row = 0; row < count; row += 1) {
    score[row * count + row] = 0;
    if (row + 1 < count) score[row * count + row + 1] = step;
  }
  return { menteeCount: count, mentorCount: count, score };
}
