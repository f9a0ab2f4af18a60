import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { WordBytes, Words } from '#core/features/roster/import/column-bytes.ts';
import { IMAGE_TABLE, tableImage, type ImageColumn } from '#core/features/roster/import/table-image.ts';

/** What SQLite itself reads in the image, after it has checked every page of it. */
function readBack(columns: readonly ImageColumn[], count: number) {
  const db = new Database(Buffer.from(tableImage(columns, count)));
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    return db
      .prepare<[], (string | number | null)[]>(`SELECT rowid, * FROM ${IMAGE_TABLE} ORDER BY rowid`)
      .raw()
      .all();
  } finally {
    db.close();
  }
}

const text = (name: string, values: readonly string[], empty: '' | null = null): ImageColumn => ({
  name,
  kind: 'text',
  values,
  empty,
});

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

  it('writes texts that repeat, given in parts, as it writes all others', () => {
    const texts = ['', 'Sales', 'Łódź', '👩🏽‍💻', 'a\ud83d', 'x'.repeat(9000)];
    for (const different of [texts.length, 9000, 30_000]) {
      for (const empty of ['', null] as const) {
        const words = new Words();
        const repeated = new WordBytes(words, empty);
        const values = Array.from(
          { length: 12_000 },
          (_, i) => texts[(i * 7) % different] ?? `T${(i * 7) % different}`,
        );
        let isKept = true;
        for (const start of [0, 3000, 11_990]) {
          const rows = Array.from({ length: start === 3000 ? 8_000 : 10 }, (_, i) => start + i);
          const places = words.places(values, rows);
          isKept &&= places !== null;
          if (!places) continue;
          const bytes = repeated.take(places);
          const some = rows.map(row => values[row] ?? '');
          const plain = readBack([text('t', some, empty)], rows.length);
          expect(readBack([{ name: 't', kind: 'bytes', bytes }], rows.length)).toEqual(plain);
        }
        // Too many different ones: from then on they are not looked up any more.
        expect(isKept).toBe(different < 9000);
      }
    }
  });

  it('puts the mark of a lost character where half of one stands, even beside its other half', () => {
    const values = ['a\ud83d', '\udc69b', 'ok'];
    expect(readBack([text('t', values)], 3).map(([, value]) => value)).toEqual(['a\ufffd', '\ufffdb', 'ok']);
  });

  it('keeps whole numbers of both signs at the limits of each width', () => {
    const values = [0, 1, -1, 127, 128, -128, -129, 32_768, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1];
    const more = [...values, 2 ** 40 + 5, -(2 ** 40) - 5, NaN];
    expect(readBack([{ name: 'n', kind: 'integer', values: more }], more.length)).toEqual(
      more.map((value, i) => [i + 1, Number.isNaN(value) ? null : value]),
    );
  });

  it('finds every row of a table of no, one and many pages', () => {
    for (const count of [0, 1, 100, 129, 40_000]) {
      const ids = Array.from({ length: count }, (_, i) => `E${i}-${'z'.repeat(i % 90)}`);
      const rows = readBack([text('id', ids)], count);
      expect(rows.map(([, id]) => id)).toEqual(ids);
      expect(rows.every(([rowid], i) => rowid === i + 1)).toBe(true);
    }
  });

  it('fills a page to the last byte, and refuses a row that needs more than a page', () => {
    for (const length of [65_490, 65_496, 65_497]) {
      const values = ['a'.repeat(length), 'b'];
      expect(readBack([text('t', values)], 2).map(([, value]) => value)).toEqual(values);
    }
    expect(() => tableImage([text('t', ['a'.repeat(65_500)])], 1)).toThrow(/too long/);
    expect(() => tableImage([text('t', ['한'.repeat(30_000)])], 1)).toThrow(/too long/);
  });
});
