import { describe, expect, it } from 'vitest';
import { certaintyInWords, differenceInWords, intervalInWords } from '#core/statistics/plain-words.ts';

describe('figures in words', () => {
  it('prints the interval beside a share', () => {
    expect(intervalInWords({ count: 19, of: 20 })).toBe('95% interval 76% to 99%');
  });

  it('gives no percentage for fewer than five people', () => {
    expect(certaintyInWords({ count: 3, of: 4 })).toBe('Only 4 – too few for a percentage.');
  });

  it('grows bolder with the number of people', () => {
    const words = [6, 20, 400].map(of => certaintyInWords({ count: of / 2, of }));
    expect(words).toEqual([
      'Too few people to tell more than the count itself.',
      'Too few people to tell more than the count itself.',
      'Enough people for a fairly precise figure.',
    ]);
    expect(certaintyInWords({ count: 19, of: 20 })).toBe('A direction, not a precise figure.');
  });

  it('says that a pilot of twenty cannot be told from the comparison group', () => {
    expect(differenceInWords({ count: 19, of: 20 }, { count: 170, of: 200 })).toBe(
      'Not distinguishable from no difference (10 points, 95% interval −9 to 17 points).',
    );
  });

  it('names the direction where there is one', () => {
    expect(differenceInWords({ count: 56, of: 70 }, { count: 48, of: 80 })).toBe(
      '20 points higher (95% interval 5 to 33 points).',
    );
    expect(differenceInWords({ count: 48, of: 80 }, { count: 56, of: 70 })).toContain('20 points lower');
  });

  it('refuses to compare with a handful', () => {
    expect(differenceInWords({ count: 4, of: 4 }, { count: 80, of: 100 })).toContain('Too small to tell');
  });
});
