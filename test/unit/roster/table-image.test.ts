import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { CellColumn } from '#core/features/roster/import/cell-column.ts';
import { RowsKernel, type RowsColumn } from '#core/features/roster/import/rows-kernel.ts';
import { tableImage } from '#core/features/roster/import/table-image.ts';

type Value = string | number | null;
type TestColumn = {
  readonly name: string;
  readonly column: RowsColumn;
  readonly values?: readonly number[];
};

/** What SQLite itself reads in the image, after it has checked every page of it. */
function readBack(
  columns: readonly TestColumn[],
  order: number | readonly number[],
  { firstId = 1, isUnique = false, read = 'SELECT id, * FROM t ORDER BY id' } = {},
): Value[][] {
  const positions = typeof order === 'number' ? Array.from({ length: order }, (_, k) => k) : order;
  const kernel = new RowsKernel([{ kind: 'null' }, ...columns.map(({ column }) => column)], [], text => text);
  const names = columns.map(({ name }) => (isUnique ? `${name} UNIQUE` : name)).join(', ');
  const image = tableImage(
    {
      name: 't',
      sql: `CREATE TABLE t (id INTEGER PRIMARY KEY, ${names})`,
      unique: isUnique ? { column: 1, index: 'sqlite_autoindex_t_1' } : null,
    },
    kernel,
    {
      order: positions,
      values: columns.flatMap(({ values }) => (values ? [Float64Array.from(values)] : [])),
      firstId,
    },
  );
  const db = new Database(Buffer.from(image!));
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return db
      .prepare<[], Value[]>(read)
      .raw()
      .all()
      .map(([id, , ...values]) => [id ?? null, ...values]);
  } finally {
    db.close();
  }
}

const text = (name: string, values: readonly string[], empty: '' | null = null): TestColumn => ({
  name,
  column: { kind: 'text', cells: CellColumn.of(values), empty },
});

/** A column of ids that stand in a file, one behind the other. */
function slices(name: string, values: readonly string[]): TestColumn {
  const source = Buffer.from(values.join(''));
  const refs = new Int32Array(values.length);
  let end = 0;
  values.forEach((value, row) => {
    refs[row] = end;
    end += value.length;
  });
  const lengths = Uint16Array.from(values, value => value.length);
  return {
    name,
    column: { kind: 'text', cells: new CellColumn(refs, lengths, [], source), empty: null },
  };
}

describe('a table as the bytes of a SQLite file', () => {
  it('keeps texts of every alphabet and length, and tells an empty text from none', () => {
    const values = [
      '',
      'a',
      'Jörg',
      'Łódź',
      '東京',
      '👩🏽‍💻',
      'x'.repeat(57),
      'y'.repeat(58),
      'é'.repeat(9000),
      'ÿ한',
    ];
    expect(readBack([text('a', values), text('b', values, '')], values.length)).toEqual(
      values.map((value, i) => [i + 1, value || null, value]),
    );
  });

  it('takes words and what stands in the file for the same texts, in any order', () => {
    const values = Array.from({ length: 12_000 }, (_, i) =>
      i % 7 === 0 ? '' : `T${'x'.repeat(i % 40)}${i}`,
    );
    const order = values.map((_, i) => (i * 7919) % values.length);
    const expected = order.map((k, i) => [i + 5, values[k] || null, values[k] || null]);
    expect(readBack([text('a', values), slices('b', values)], order, { firstId: 5 })).toEqual(expected);
  });

  it('puts the mark of a lost character where half of one stands, even beside its other half', () => {
    const values = ['a\ud83d', '\udc69b', 'ok'];
    expect(readBack([text('t', values)], 3).map(([, value]) => value)).toEqual(['a\ufffd', '\ufffdb', 'ok']);
  });

  it('keeps whole numbers of both signs at the limits of each width, in as few bytes as SQLite does', () => {
    const limits = [7, 15, 23, 31, 47].flatMap(bits => [
      2 ** bits - 1,
      2 ** bits,
      -(2 ** bits),
      -(2 ** bits) - 1,
    ]);
    const values = [0, 1, -1, 2, ...limits, 2 ** 52, -(2 ** 52), NaN];
    const number: TestColumn = { name: 'n', column: { kind: 'integer' }, values };
    expect(readBack([number], values.length)).toEqual(
      values.map((value, i) => [i + 1, Number.isNaN(value) ? null : value]),
    );
  });

  it('finds every row of a table of no, one and many pages', () => {
    for (const count of [0, 1, 100, 129, 40_000]) {
      const ids = Array.from({ length: count }, (_, i) => `E${i}-${'z'.repeat(i % 90)}`);
      const rows = readBack([text('id2', ids)], count);
      expect(rows.map(([, id]) => id)).toEqual(ids);
      expect(rows.every(([rowid], i) => rowid === i + 1)).toBe(true);
    }
  });

  it('gives a table of no, one and many pages the index of a column in which all differ, sorted or not', () => {
    for (const count of [0, 1, 2, 700, 9_000, 60_000]) {
      for (const step of [1, 7919]) {
        const ids = Array.from({ length: count }, (_, i) => {
          const number = (i * step) % Math.max(count, 1);
          // Some are alike in more than their first eight characters, some begin another one.
          return number % 3 === 0 ? `EMPLOYEE-${number}` : number % 3 === 1 ? String(number) : `É${number}`;
        });
        const expected = ids
          .map((id, i) => [i + 9, id] as [number, string])
          .sort(([, a], [, b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        const read = 'SELECT id, 0, code FROM t INDEXED BY sqlite_autoindex_t_1 ORDER BY code';
        const options = { firstId: 9, isUnique: true, read };
        expect(readBack([text('code', ids)], count, options)).toEqual(expected);
        if (count > 0)
          expect(() => readBack([text('code', [...ids, ids[0]!])], count + 1, options)).toThrow(/same text/);
      }
    }
  });

  it('has an index of ids that stand in the file, too, and no two of them alike', () => {
    const ids = ['E2', 'E10', 'E1', 'E', 'EMPLOYEE-2', 'EMPLOYEE-1'];
    const read = 'SELECT id, 0, code FROM t INDEXED BY sqlite_autoindex_t_1 ORDER BY code';
    expect(readBack([slices('code', ids)], 6, { isUnique: true, read }).map(([id]) => id)).toEqual([
      4, 3, 2, 1, 6, 5,
    ]);
    expect(() => readBack([slices('code', [...ids, 'E10'])], 7, { isUnique: true })).toThrow(/same text/);
  });

  it('fills a page to the last byte, and refuses a row that needs more than a page', () => {
    for (const length of [65_489, 65_495, 65_496]) {
      const values = ['a'.repeat(length), 'b'];
      expect(readBack([text('t', values)], 2).map(([, value]) => value)).toEqual(values);
    }
    expect(() => readBack([text('t', ['a'.repeat(65_500)])], 1)).toThrow(/too long/);
    expect(() => readBack([text('t', ['한'.repeat(30_000)])], 1)).toThrow(/too long/);
  });
});
