import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeDifference, wilsonInterval } from '#core/statistics/proportions.ts';

/** Values of statsmodels' proportion_confint(method="wilson"). */
const WILSON = [
  [19, 20, 0.7639, 0.9911],
  [24, 25, 0.8046, 0.9929],
  [0, 10, 0, 0.2775],
  [81, 263, 0.2553, 0.3662],
] as const;

/** Newcombe 1998, Stat Med 17:873, table II, reproduced with statsmodels (method "newcomb"). */
const NEWCOMBE = [
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [19, 20, 170, 200, -0.091, 0.1695],
] as const;

describe('interval of a share', () => {
  it.each(WILSON)('%i of %i lies between %f and %f', (count, of, lower, upper) => {
    const interval = wilsonInterval({ count, of });
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('always contains the share itself and stays between nothing and everybody', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, share) => {
          const count = Math.round(of * share);
          const { lower, upper } = wilsonInterval({ count, of });
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(upper).toBeLessThanOrEqual(1);
          expect(lower).toBeLessThanOrEqual(count / of);
          expect(upper).toBeGreaterThanOrEqual(count / of);
        },
      ),
    );
  });

  it('refuses a share of nobody and a count above its total', () => {
    expect(() => wilsonInterval({ count: 0, of: 0 })).toThrow(RangeError);
    expect(() => wilsonInterval({ count: 3, of: 2 })).toThrow(RangeError);
  });
});

describe('difference between participants and a comparison group', () => {
  it.each(NEWCOMBE)('%i of %i against %i of %i lies between %f and %f', (a, n, b, m, lower, upper) => {
    const result = newcombeDifference({ count: a, of: n }, { count: b, of: m });
    expect(result.lower).toBeCloseTo(lower, 4);
    expect(result.upper).toBeCloseTo(upper, 4);
    expect(result.difference).toBeCloseTo(a / n - b / m, 12);
  });

  it('cannot show a retention effect with a pilot of twenty, and can with fifty', () => {
    expect(newcombeDifference({ count: 19, of: 20 }, { count: 170, of: 200 }).lower).toBeLessThan(0);
    expect(newcombeDifference({ count: 48, of: 50 }, { count: 425, of: 500 }).lower).toBeGreaterThan(0);
  });
});
