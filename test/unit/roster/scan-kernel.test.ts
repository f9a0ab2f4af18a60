import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DELIMITERS } from '#shared/domain/import-reading.ts';
import { CellColumn } from '#core/features/roster/import/cell-column.ts';
import { scanBytes, scanHere } from '#core/features/roster/import/scan-bytes.ts';
import { scanInKernel } from '#core/features/roster/import/scan-kernel.ts';
import type { TableCells } from '#core/features/roster/import/table-cells.ts';
import { compileKernel, KERNELS } from '../../../kernel/compile.ts';

const COMMA = 44;
/** From here on `scanBytes` asks the kernel. */
const LARGE = 2 ** 22;

function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}

/** Everything that is kept of a table, in short: also which cells are words, and which stay in the file. */
function insideOf(table: TableCells | null) {
  return (
    table && {
      rows: table.count,
      overflow: table.overflow,
      widths: digestOf(table.widths),
      columns: table.byColumn.map(column => {
        if (!(column instanceof CellColumn)) throw new Error('A column that does not refer to the file');
        return [digestOf(column.refs), digestOf(column.lengths), column.words.length, digestOf(column.words)];
      }),
    }
  );
}

function digestOf(list: Iterable<string | number>): string {
  return createHash('sha256')
    .update(JSON.stringify([...list]))
    .digest('hex');
}

/** A table of so many rows, from what each column says for a row. */
function textOf(rows: number, ...columns: ((row: number) => string)[]): string {
  return Array.from({ length: rows }, (_, row) => columns.map(cell => cell(row)).join(',')).join('\n');
}

const COLUMNS = {
  repeating: (row: number) => `Department ${row % 17}`,
  different: (row: number) => `p${row}@example.org`,
  // Left in the file, but for those with an accent.
  accented: (row: number) => (row % 7 === 0 ? `Zoë ${row}` : `Ann ${row}`),
  // Judged while it repeats, and full of words afterwards.
  lateDifferent: (row: number) => (row < 5000 ? `Team ${row % 40}` : `Team ${row}`),
  quoted: (row: number) => (row % 3 === 0 ? `"say ""${row}"", twice"` : `"Lyon, ${row % 5}"`),
  seldom: (row: number) => (row % 1000 === 999 ? 'x' : ''),
};

describe('the kernel that reads a text', () => {
  it('is what its source compiles to today', { timeout: 60_000 }, () => {
    expect(readFileSync(KERNELS.scan.bytesFile, 'utf8')).toBe(compileKernel(KERNELS.scan));
  });

  it('finds in any text what is found without it, or leaves it alone', () => {
    const parts = ['"', '""', ',', ';', '\t', '|', '\n', '\r\n', '\r', ' ', 'a', 'é', '東', '😀', '\0'];
    const longer = ['"a,b"', ',"', '"\n', 'Department of things', '"x ""y"" z",', 'sixteen letters!'];
    const csv = fc.array(fc.constantFrom(...parts, ...longer), { minLength: 1, maxLength: 40 });
    let answered = 0;
    fc.assert(
      fc.property(csv, fc.constantFrom(...DELIMITERS), fc.nat(3), (texts, delimiter, from) => {
        const bytes = bytesOf('x'.repeat(from) + texts.join(''));
        const table = scanInKernel(bytes, from, delimiter.charCodeAt(0));
        if (table === null) return;
        answered++;
        expect(insideOf(table)).toEqual(insideOf(scanHere(bytes, from, delimiter.charCodeAt(0))));
      }),
      { numRuns: 1500 },
    );
    expect(answered).toBeGreaterThan(200);
  });

  it('keeps the same words, and leaves the same cells in the file, in columns of every kind', () => {
    const { lateDifferent, ...others } = COLUMNS;
    for (const [rows, ...columns] of [
      [9000, ...Object.values(others)],
      [75_000, lateDifferent, COLUMNS.repeating],
      [4096, COLUMNS.different],
      [4097, COLUMNS.accented],
    ] as const) {
      const bytes = bytesOf(textOf(rows, ...columns));
      const table = scanInKernel(bytes, 0, COMMA);
      expect(table).not.toBeNull();
      expect(insideOf(table)).toEqual(insideOf(scanHere(bytes, 0, COMMA)));
    }
  });

  it('takes cells of any length', () => {
    for (const length of [15, 16, 17, 65_535, 65_536, 70_000]) {
      const bytes = bytesOf(
        `one,two\n${'a'.repeat(length)},b\n${'a'.repeat(length)},"${'ä'.repeat(length)}"\n`,
      );
      const table = scanInKernel(bytes, 0, COMMA);
      expect(table).not.toBeNull();
      expect(insideOf(table)).toEqual(insideOf(scanHere(bytes, 0, COMMA)));
    }
  });

  it('leaves to others what it has no room for', () => {
    // A row wider than those at the beginning, a hundred columns, more different words than fit.
    const wide = `${'a,b\n'.repeat(30_000)}a,b,c\n`;
    const many = `${'a,'.repeat(100)}\n`;
    const words = textOf(140_000, row => (row < 5000 ? 'é' : `é${row}`));
    for (const text of [wide, many, words]) {
      expect(scanInKernel(bytesOf(text), 0, COMMA)).toBeNull();
      expect(scanHere(bytesOf(text), 0, COMMA)).not.toBeNull();
    }
  });

  it('reads large files, with and without a mark before them, as small ones are read', () => {
    const { different, accented, quoted } = COLUMNS;
    const bytes = bytesOf(`\ufeff${textOf(110_000, different, accented, quoted)}`);
    expect(bytes.length).toBeGreaterThan(LARGE);
    expect(insideOf(scanBytes(bytes, ','))).toEqual(insideOf(scanHere(bytes, 3, COMMA)));
    // What the kernel leaves alone.
    const wide = bytesOf(`${textOf(110_000, different, accented, quoted)}\na,b,c,d`);
    expect(scanBytes(wide, ',')?.widths.at(-1)).toBe(4);
    expect(scanBytes(bytesOf(`${wide.toString()}\n"a"b`), ',')).toBeNull();
  });
});
