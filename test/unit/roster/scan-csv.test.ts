import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { scanCsv } from '#core/features/roster/import/scan-csv.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const parsed = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text, { header: false, delimiter, newline: '\n' }).data;

/** Texts made of what matters to a reader of CSV, so that every few of them are a corner case. */
const csvText = fc
  .array(
    fc.constantFrom('"', '""', ',', ';', '\t', '|', '\n', ' ', 'a', 'Müller', '😀', '\u0000', '"a,b"', ',"'),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''));

describe('the quick reader of CSV', () => {
  it('reads any text as papaparse does, or leaves it to papaparse', () => {
    let answered = 0;
    fc.assert(
      fc.property(csvText, fc.constantFrom(...DELIMITERS), (text, delimiter) => {
        const scanned = scanCsv(text, delimiter);
        if (scanned === null) return;
        answered++;
        expect(scanned.rows()).toEqual(parsed(text, delimiter));
      }),
      { numRuns: 5000 },
    );
    expect(answered).toBeGreaterThan(1000);
  });

  it('answers itself for every table that is quoted as the standard says', () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', ' ', 'a', 'é', 'Sales') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';'), (rows, delimiter) => {
        const text = rows
          .map(row => row.map(each => `"${each.replaceAll('"', '""')}"`).join(delimiter))
          .join('\n');
        expect(scanCsv(text, delimiter)?.rows()).toEqual(rows);
      }),
    );
  });

  it('reads long columns with and without repeats alike', () => {
    const rows = Array.from({ length: 9000 }, (_, i) => [
      `E${i}`,
      `Department ${i % 60}`,
      `x${i % 3000}`,
      '',
    ]);
    expect(scanCsv(rows.map(row => row.join(',')).join('\n'), ',')?.rows()).toEqual(rows);
  });

  it('keeps a column from its first filled cell on, and no more columns than a roster has', () => {
    const wide = scanCsv(`a,b\n1,2,,4\n${','.repeat(400_000)}x\n5`, ',');
    expect(wide?.byColumn).toEqual([
      ['a', '1', '', '5'],
      ['b', '2', '', ''],
      ['', '', '', ''],
      ['', '4', '', ''],
    ]);
    expect([wide?.extent(), wide?.widths]).toEqual([{ count: 3, width: 400_001 }, [2, 4, 400_001, 1]]);
  });

  it.each(['E1,"Ana', 'E1,"Ana" Maria\n', '"E1" ,Ana', ''])('leaves %j to papaparse', text => {
    expect(scanCsv(text, ',')).toBeNull();
  });
});
