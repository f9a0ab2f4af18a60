import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarsened, shownGroups } from '#core/statistics/small-groups.ts';

const LEAST = 5;

/**
 * Every set of groups whose sum follows from what is published, by brute force: the whole and the shown groups span a
 * space of sums; a set is known when its own row lies in it. Groups that nobody answered from are known to be empty.
 */
function knownSets(counts: readonly number[], shown: readonly boolean[], least: number): number[][] {
  const filled = counts.flatMap((count, index) => (count > 0 ? [index] : []));
  const row = (has: (index: number) => boolean) => filled.map(index => (has(index) ? 1 : 0));
  const published = filled.filter(index => shown[index]).map(index => row(other => other === index));
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total >= least) published.push(row(() => true));
  const known: number[][] = [];
  for (let set = 1; set < 1 << filled.length; set += 1) {
    const members = filled.filter((_, place) => (set >> place) & 1);
    if (rank([...published, row(index => members.includes(index))]) === rank(published)) known.push(members);
  }
  return known;
}

function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map(row => [...row]);
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [left[found], left[pivot]] = [left[pivot] ?? [], left[found] ?? []];
    const lead = left[found] ?? [];
    for (const [index, row] of left.entries()) {
      if (index === found) continue;
      const factor = (row[column] ?? 0) / (lead[column] ?? 1);
      row.forEach((value, place) => (row[place] = value - factor * (lead[place] ?? 0)));
    }
    found += 1;
  }
  return found;
}

const groups = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 7 });

describe('groups that are shown beside their whole', () => {
  it('never lets the sum of fewer than five answers be worked out', () => {
    fc.assert(
      fc.property(groups, counts => {
        const shown = shownGroups(counts, LEAST);
        for (const members of knownSets(counts, shown, LEAST)) {
          const sum = members.reduce((all, index) => all + (counts[index] ?? 0), 0);
          expect(sum).toBeGreaterThanOrEqual(LEAST);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never lets a hidden group be worked out, however large it is', () => {
    fc.assert(
      fc.property(groups, counts => {
        const shown = shownGroups(counts, LEAST);
        const hidden = counts.flatMap((count, index) => (count > 0 && !shown[index] ? [index] : []));
        const known = knownSets(counts, shown, LEAST).map(members => members.join());
        for (const index of hidden) expect(known).not.toContain(`${index}`);
      }),
      { numRuns: 500 },
    );
  });

  it('shows every group where all are large enough', () => {
    expect(shownGroups([5, 9, 20], LEAST)).toEqual([true, true, true]);
  });

  it('hides the next smallest with the only small one', () => {
    expect(shownGroups([20, 3, 8], LEAST)).toEqual([true, false, false]);
  });

  it('hides a third while two small ones together are too few', () => {
    expect(shownGroups([1, 2, 9, 12], LEAST)).toEqual([false, false, false, true]);
  });

  it('leaves two small groups alone that are enough together', () => {
    expect(shownGroups([3, 4, 9], LEAST)).toEqual([false, false, true]);
  });

  it('takes no cover from a group that nobody answered from', () => {
    expect(shownGroups([0, 3, 7, 9], LEAST)).toEqual([false, false, false, true]);
    expect(shownGroups([0, 6, 7], LEAST)).toEqual([false, true, true]);
  });

  it('shows nothing of a whole that is too small itself', () => {
    expect(shownGroups([4], LEAST)).toEqual([false]);
    expect(shownGroups([2, 2], LEAST)).toEqual([false, false]);
  });
});

describe('groups that are fixed when a survey is opened', () => {
  it('puts small ones together, and a larger one with them until they are enough', () => {
    const counts = [
      { name: 'Oslo', count: 12 },
      { name: 'Lima', count: 2 },
      { name: 'Berlin', count: 6 },
      { name: 'Nairobi', count: 9 },
    ];
    expect(coarsened(counts, 5, 'Other')).toEqual([
      { name: 'Oslo', count: 12 },
      { name: 'Nairobi', count: 9 },
      { name: 'Other', count: 8 },
    ]);
  });

  it('tells nothing apart where only one group would be left', () => {
    expect(
      coarsened(
        [
          { name: 'Oslo', count: 12 },
          { name: 'Lima', count: 2 },
        ],
        5,
        'Other',
      ),
    ).toEqual([]);
  });

  it('keeps everybody, and no group below five', () => {
    const named = fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 9 });
    fc.assert(
      fc.property(named, counts => {
        const before = counts.map((count, index) => ({
          name: index === 0 ? 'Other' : `Site ${index}`,
          count,
        }));
        const after = coarsened(before, 5, 'Other');
        if (after.length === 0) return;
        expect(after.reduce((sum, { count }) => sum + count, 0)).toBe(counts.reduce((a, b) => a + b, 0));
        expect(after.every(({ count }) => count >= 5)).toBe(true);
        expect(new Set(after.map(({ name }) => name)).size).toBe(after.length);
      }),
    );
  });
});
