import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attainmentScore, metCount } from '#core/statistics/goal-attainment.ts';
import { pairedChange, studentQuantile } from '#core/statistics/paired-change.ts';

const goals = (ratings: readonly number[], weights: readonly number[] = ratings.map(() => 1)) =>
  ratings.map((rating, index) => ({ rating, weight: weights[index] ?? 1 }));

describe('goal attainment scaling', () => {
  it('gives the scores of Kiresuk and Sherman’s formula', () => {
    expect(attainmentScore(goals([1, 1, 1]))).toBeCloseTo(63.693, 3);
    expect(attainmentScore(goals([1, 0, -1], [2, 1, 3]))).toBeCloseTo(47.797, 3);
    expect(attainmentScore([])).toBeNull();
  });

  it('is 50 when all is as expected, whatever the goals weigh', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 }), weights => {
        expect(attainmentScore(weights.map(weight => ({ rating: 0, weight })))).toBe(50);
      }),
    );
  });

  it('rises with every rating and treats better and worse alike', () => {
    const rated = fc.array(
      fc.record({ rating: fc.integer({ min: -2, max: 1 }), weight: fc.integer({ min: 1, max: 5 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(rated, list => {
        const score = attainmentScore(list) ?? 0;
        const [first, ...rest] = list;
        const raised = first ? [{ ...first, rating: first.rating + 1 }, ...rest] : [];
        expect(attainmentScore(raised)).toBeGreaterThan(score);
        const mirrored = list.map(goal => ({ ...goal, rating: -goal.rating }));
        expect((attainmentScore(mirrored) ?? 0) + score).toBeCloseTo(100, 9);
      }),
    );
  });

  it('counts goals as expected or better', () => {
    expect(metCount(goals([2, 0, -1, -2]))).toBe(2);
  });
});

describe('paired change', () => {
  it('gives mean, spread and interval of the same people', () => {
    const differences = [1, 0, 2, 1, -1, 1, 2, 0, 1, 1];
    const change = pairedChange(differences.map(difference => ({ before: 3, after: 3 + difference })));
    expect(change).toMatchObject({ n: 10, before: 3, better: 7, same: 2, worse: 1 });
    expect(change?.change).toBeCloseTo(0.8, 6);
    expect(change?.spread).toBeCloseTo(0.9189, 4);
    expect(change?.low).toBeCloseTo(0.143, 3);
    expect(change?.high).toBeCloseTo(1.457, 3);
  });

  it('says nothing about one person', () => {
    expect(pairedChange([{ before: 1, after: 5 }])).toBeNull();
  });

  it.each([
    [1, 12.7062],
    [4, 2.7764],
    [9, 2.2622],
    [30, 2.0423],
    [1000, 1.9623],
  ])('knows Student’s t with %i degrees of freedom', (freedom, value) => {
    expect(studentQuantile(freedom)).toBeCloseTo(value, 3);
  });
});
