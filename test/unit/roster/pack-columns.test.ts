import { describe, expect, it } from 'vitest';
import { packColumn, unpackColumn } from '#core/features/roster/import/pack-columns.ts';

describe('a column sent to another thread', () => {
  it.each([
    ['of few texts', 10_000, 7],
    ['of many texts', 10_000, 4500],
    ['of ids', 10_000, 10_000],
    ['of one person', 1, 1],
  ])('%s arrives as it was', (_, count, different) => {
    const values = Array.from({ length: count }, (__, i) => (i % 11 === 5 ? '' : `Text ${i % different}`));
    expect(unpackColumn({ department: packColumn(values) }, 'department', count)).toEqual(values);
  });

  it('is empty when nobody has a value', () => {
    expect(unpackColumn({}, 'department', 3)).toEqual(['', '', '']);
    expect(unpackColumn({ department: packColumn([]) }, 'department', 0)).toEqual([]);
  });
});
