import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { managersFirst } from '#core/features/roster/import/managers-first.ts';

describe('the order in which people are written', () => {
  it('stays as it is when every manager comes first', () => {
    expect(managersFirst(Int32Array.of(-1, 0, 0, 1, -1))).toBeNull();
  });

  it('puts each manager before their people, and nobody twice, whatever the file', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }).chain(count =>
          fc.record({
            // A forest whose people are then shuffled.
            parents: fc.array(fc.nat(), { minLength: count, maxLength: count }),
            shuffled: fc.shuffledSubarray(
              Array.from({ length: count }, (_, i) => i),
              { minLength: count },
            ),
          }),
        ),
        ({ parents, shuffled }) => {
          const managers = new Int32Array(shuffled.length).fill(-1);
          shuffled.forEach((person, depth) => {
            const parent = (parents[depth] ?? 0) % (depth + 1);
            managers[person] = parent === depth ? -1 : (shuffled[parent] ?? -1);
          });
          const order = managersFirst(managers) ?? Int32Array.from(managers.keys());
          expect([...order].toSorted((a, b) => a - b)).toEqual([...managers.keys()]);
          const place = new Map([...order].map((person, at) => [person, at]));
          for (const [person, manager] of managers.entries())
            if (manager >= 0) expect(place.get(manager)).toBeLessThan(place.get(person) ?? -1);
        },
      ),
    );
  });

  it('comes to an end in a circle', () => {
    expect(managersFirst(Int32Array.of(1, 2, 0, 0))?.toSorted()).toEqual(Int32Array.of(0, 1, 2, 3));
  });
});
