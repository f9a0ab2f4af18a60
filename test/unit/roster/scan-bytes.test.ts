import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIMITERS } from '#shared/domain/import-reading.ts';
import { scanBytes } from '#core/features/roster/import/scan-bytes.ts';
import { scanCsv } from '#core/features/roster/import/scan-csv.ts';
import { decodeText } from '#core/features/roster/import/text-encoding.ts';
import { TableCells } from '#core/features/roster/import/table-cells.ts';

/** What the plain path makes of the same text. */
function plainly(text: string, delimiter: string): TableCells | null {
  return scanCsv(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), delimiter);
}

function ofBytes(bytes: Uint8Array, delimiter: string): TableCells | null {
  const cells = scanBytes(bytes, delimiter);
  // Texts, as the plain path makes them, in the place of stretches of the file.
  return (
    cells &&
    new TableCells(
      cells.byColumn.map(column => [...column]),
      cells.widths,
      cells.overflow,
    )
  );
}

const PARTS = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\n',
  '\r\n',
  '\r',
  ' ',
  'a',
  'é',
  '東',
  '😀',
  '\u0000',
  '"a,b"',
  ',"',
];

describe('the reader of bytes', () => {
  it('answers as the reader of texts does, or leaves it to that', () => {
    const csv = fc.array(fc.constantFrom(...PARTS, '\ufeff'), { maxLength: 40 }).map(parts => parts.join(''));
    let answered = 0;
    fc.assert(
      fc.property(csv, fc.constantFrom(...DELIMITERS), (text, delimiter) => {
        const bytes = new TextEncoder().encode(text);
        const cells = ofBytes(bytes, delimiter);
        if (cells === null) return;
        answered++;
        expect(cells).toEqual(plainly(decodeText(bytes, 'utf-8'), delimiter));
      }),
      { numRuns: 5000 },
    );
    expect(answered).toBeGreaterThan(1000);
  });

  it('leaves every file that is no UTF-8 to the reader of texts', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => {
        const cells = ofBytes(bytes, ',');
        if (cells !== null) expect(cells).toEqual(plainly(decodeText(bytes, 'utf-8'), ','));
      }),
      { numRuns: 3000 },
    );
    expect(ofBytes(Uint8Array.of(69, 49, 0xff), ',')).toBeNull();
  });

  it('answers itself for every table that is quoted as the standard says, with either line end', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', ' ', 'a', 'é', '😀', 'Sales') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, hasMark) => {
        const text = rows.map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(',')).join(end);
        const bytes = new TextEncoder().encode((hasMark ? '\ufeff' : '') + text);
        expect(ofBytes(bytes, ',')?.rows()).toEqual(rows);
      }),
    );
  });

  it('tells a doubled quotation mark that stands for one from two that stand for themselves', () => {
    const cells = ofBytes(new TextEncoder().encode('a""b\n"a""b"\na""b\n"a""b"'), ',');
    expect(cells?.rows()).toEqual([['a""b'], ['a"b'], ['a""b'], ['a"b']]);
  });

  it.each(DELIMITERS)('reads long columns with and without repeats alike, separated by %j', delimiter => {
    const rows = Array.from({ length: 9000 }, (_, i) => [
      `É${i}`,
      `Département ${i % 60}`,
      `x${i % 3000}`,
      '',
    ]);
    const text = rows.map(row => row.join(delimiter)).join('\n');
    const cells = ofBytes(new TextEncoder().encode(text), delimiter);
    expect(cells?.rows()).toEqual(rows);
  });

  it.each(['E1,"Ana', 'E1,"Ana" Maria\n', '"E1" ,Ana', '"a\rb"', 'a\rb', ''])('leaves %j to others', text => {
    expect(ofBytes(new TextEncoder().encode(text), ',')).toBeNull();
  });
});
