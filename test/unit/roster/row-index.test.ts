import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CellColumn } from '#core/features/roster/import/cell-column.ts';
import { RowIndex } from '#core/features/roster/import/row-index.ts';

/** A column whose texts in ASCII stand in a file, all others being words. */
function columnOf(texts: readonly string[], inFile: boolean): CellColumn {
  const column = CellColumn.empty(texts.length, Buffer.from(texts.join('')));
  let at = 0;
  texts.forEach((text, row) => {
    if (inFile && /^[ -~]+$/.test(text)) {
      column.refs[row] = at;
      column.lengths[row] = text.length;
    } else column.set(row, text);
    at += Buffer.byteLength(text);
  });
  return column;
}

describe('an index of the rows of a column', () => {
  it('finds what a map finds, in the order in which it came', () => {
    const entries = fc.array(fc.tuple(fc.string({ maxLength: 3, unit: 'binary' }), fc.boolean()), {
      maxLength: 300,
    });
    fc.assert(
      fc.property(
        entries,
        fc.nat({ max: 400 }),
        fc.boolean(),
        fc.constantFrom('exact', 'anyCase'),
        (given, expected, inFile, sameness) => {
          const keyOf = (text: string): string => (sameness === 'exact' ? text : text.toLowerCase());
          const texts = given.map(([text]) => text);
          const index = new RowIndex(columnOf(texts, inFile), expected, sameness);
          const map = new Map<string, number>();
          given.forEach(([text, overwrites], row) => {
            if (overwrites) {
              index.set(row);
              map.set(keyOf(text), row);
            } else {
              expect(index.getOrAdd(row)).toBe(map.get(keyOf(text)));
              if (!map.has(keyOf(text))) map.set(keyOf(text), row);
            }
          });
          expect(index.size).toBe(map.size);
          expect(index.keys()).toEqual([...map.keys()]);
          expect([...index.rows()]).toEqual([...map.values()]);
          for (const text of [...texts, 'none of them']) {
            expect(index.get(text)).toBe(map.get(keyOf(text)));
            expect(index.has(text)).toBe(map.has(keyOf(text)));
          }
        },
      ),
    );
  });

  it('takes more texts than it was made for', () => {
    const texts = Array.from({ length: 50_000 }, (_, i) => `E${i}`);
    const index = new RowIndex(columnOf(texts, true));
    for (let row = 0; row < texts.length; row++) index.set(row);
    expect(index.get('E49999')).toBe(49_999);
    expect(index.get('E50000')).toBeUndefined();
  });
});
