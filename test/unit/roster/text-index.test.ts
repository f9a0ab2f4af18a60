import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextIndex } from '#core/features/roster/import/text-index.ts';

describe('an index of texts', () => {
  it('finds what a map finds, in the order in which it came', () => {
    const entries = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat(), fc.boolean()), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(entries, fc.nat({ max: 400 }), (given, expected) => {
        const index = new TextIndex(expected);
        const map = new Map<string, number>();
        for (const [text, value, overwrites] of given) {
          if (overwrites) {
            index.set(text, value);
            map.set(text, value);
          } else {
            expect(index.getOrAdd(text, value)).toBe(map.get(text));
            if (!map.has(text)) map.set(text, value);
          }
        }
        expect(index.size).toBe(map.size);
        expect(index.keys()).toEqual([...map.keys()]);
        for (const text of [...map.keys(), 'none of them']) {
          expect(index.get(text)).toBe(map.get(text));
          expect(index.has(text)).toBe(map.has(text));
        }
      }),
    );
  });

  it('takes more texts than it was made for', () => {
    const index = new TextIndex();
    for (let i = 0; i < 50_000; i++) index.set(`E${i}`, i);
    expect(index.get('E49999')).toBe(49_999);
    expect(index.get('E50000')).toBeUndefined();
  });
});
