import { describe, expect, it } from 'vitest';
import { nextArrangements } from '#core/features/matching/diagnostics/next-arrangements.ts';
import { randomProblem, seeded } from '../engine/random-problems.ts';
import { allArrangements } from '../objectives/all-arrangements.ts';

const objective = { order: { kind: 'coverageFirst' }, worstPairFirst: false } as const;

describe('the next-best whole arrangements', () => {
  it('come in order, each once, and none is missing', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const problem = randomProblem(seeded(seed), { most: 4, capacities: 'mentors', locks: seed % 3 === 0 });
      const merits = allArrangements({ ...problem, objective })
        .map(
          cells => [cells.length, cells.reduce((sum, cell) => sum + (problem.score[cell] ?? 0), 0)] as const,
        )
        .sort((a, b) => b[0] - a[0] || b[1] - a[1]);
      const most = merits[0]?.[0];
      const found = nextArrangements(problem, 6);
      const full = merits.filter(([matches]) => matches === most).slice(0, 6);
      expect(
        found.slice(0, full.length).map(({ pairs, total }) => [pairs.length, total]),
        `seed ${seed}`,
      ).toEqual(full);
      const texts = found.map(({ pairs }) => pairs.map(pair => `${pair.mentee}-${pair.mentor}`).join(' '));
      expect(new Set(texts).size, `seed ${seed}`).toBe(found.length);
    }
  });

  it('can be asked for without a pair, to see what taking it apart would cost everyone', () => {
    const problem = { menteeCount: 2, mentorCount: 2, score: Int32Array.from([9000, 6000, 7000, 5000]) };
    const [first] = nextArrangements(problem, 1, { mentee: 0, mentor: 0 });
    expect(first).toEqual({
      pairs: [
        { mentee: 0, mentor: 1 },
        { mentee: 1, mentor: 0 },
      ],
      total: 13_000,
    });
  });
});
