import { describe, expect, it } from 'vitest';
import { fairness, type FairnessPerson } from '#core/features/matching/diagnostics/fairness.ts';

const of = (group: string | null, fits: readonly (number | null)[]): FairnessPerson[] =>
  fits.map(fit => ({ group, fit }));

describe('the fairness of an arrangement', () => {
  it('shows the worst, the lower tenth, the median and the middle half', () => {
    const { all } = fairness(of('Sales', [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, null]));
    expect(all).toEqual({ people: 12, matched: 11, worst: 10, p10: 20, median: 60, best: 110, spread: 50 });
  });

  it('hides a group of fewer than five, and a second one so that it cannot be worked out', () => {
    const people = [
      ...of('Sales', [1, 2, 3, 4, 5, 6]),
      ...of('Legal', [7, 8]),
      ...of('IT', [1, 2, 3, 4, 5]),
      ...of('HR', [1, 2, 3, 4, 5, 6, 7]),
    ];
    const shown = fairness(people).groups.filter(({ isHidden }) => !isHidden);
    expect(shown.map(({ name }) => name)).toEqual(['HR', 'Sales']);
  });

  it('hides more while those hidden are fewer than five together', () => {
    const people = [
      ...of('A', [1, 2]),
      ...of('B', [3, 4]),
      ...of('C', [1, 2, 3, 4, 5]),
      ...of('D', [1, 2, 3, 4, 5, 6]),
    ];
    const hidden = fairness(people).groups.filter(({ isHidden }) => isHidden);
    expect(hidden.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  });

  it('shows every group when all are large enough', () => {
    const people = [...of('A', [1, 2, 3, 4, 5]), ...of('B', [1, 2, 3, 4, 9])];
    expect(fairness(people).groups.every(({ isHidden }) => !isHidden)).toBe(true);
  });

  it('has nothing to say about nobody', () => {
    expect(fairness([]).all).toMatchObject({ people: 0, worst: null, median: null, spread: null });
  });
});
