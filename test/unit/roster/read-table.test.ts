import { describe, expect, it } from 'vitest';
import { readTable } from '#core/features/roster/import/read-table.ts';
import { bytesOf } from './roster-files.ts';

const HEADER = ['Employee ID', 'First name', 'Last name'];
const PEOPLE = [
  ['E1', 'Zoë', 'Müller'],
  ['E2', 'Søren', 'Ångström'],
];
const lines = (separator: string, end = '\n') =>
  [HEADER, ...PEOPLE].map(row => row.join(separator)).join(end) + end;

describe('a roster in any delimited form', () => {
  it.each([
    ['comma', ',', ','],
    ['semicolon', ';', ';'],
    ['tab', '\t', '\t'],
    ['bar', '|', '|'],
  ])('is read with %s between the cells', async (_, separator, delimiter) => {
    const table = await readTable(bytesOf(lines(separator)));
    expect(table.delimiter).toBe(delimiter);
    expect(table.cells.rows()).toEqual([HEADER, ...PEOPLE]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('is read with %s line ends', async (_, end) => {
    expect((await readTable(bytesOf(lines(',', end)))).cells.rows()).toEqual([HEADER, ...PEOPLE]);
  });

  it('takes the delimiter from the sep= line of Excel, which is not a row', async () => {
    const table = await readTable(bytesOf(`sep=|\r\n${lines('|', '\r\n')}`));
    expect([table.delimiter, table.headerRow, table.cells.count]).toEqual(['|', 1, 3]);
  });

  it('does not take the commas in job titles for delimiters', async () => {
    const text =
      'Employee ID;Name;Job title\nE1;Ana;Head, Sales, EMEA\nE2;Bo;Clerk\nE3;Cy;VP, Legal, Risk, Audit\n';
    expect((await readTable(bytesOf(text))).delimiter).toBe(';');
  });

  it('keeps line breaks and quotes inside quoted cells', async () => {
    const table = await readTable(
      bytesOf('Employee ID,First name,Job title\nE1,"Anna ""Anni""","Head\r\nof Sales"\nE2,Bo,Clerk\n'),
    );
    expect(table.cells.row(1)).toEqual(['E1', 'Anna "Anni"', 'Head\nof Sales']);
    expect(table.cells.row(2)).toEqual(['E2', 'Bo', 'Clerk']);
  });

  it('says in which row a quotation mark never closes', async () => {
    await expect(readTable(bytesOf('Employee ID,First name\nE1,"Ana\nE2,Bo\nE3,Cy\n'))).rejects.toThrow(
      /opens in row 2 and never closes/,
    );
  });

  it('reads a cell that goes on behind its quotation marks as Excel does, and loses nobody to it', async () => {
    const rows = [
      'Employee ID;Name;E-mail',
      'E1;Luis;"Luis" <luis@example.org>',
      'E2;Ana;"Ana ""A"" Sol" <ana@example.org>',
      'E3;Bo;"Berg; Bo"',
    ];
    const table = await readTable(bytesOf(rows.join('\n')));
    expect(table.cells.rows(1)).toEqual([
      ['E1', 'Luis', 'Luis <luis@example.org>'],
      ['E2', 'Ana', 'Ana "A" Sol <ana@example.org>'],
      ['E3', 'Bo', 'Berg; Bo'],
    ]);
    // The mark in row 2 is closed only by one that opens another cell.
    const open = 'Employee ID,First name\nE1,"Ana\nE2,"Bo"\nE3,Cy\n';
    await expect(readTable(bytesOf(open))).rejects.toThrow(/opens in row 2 and never closes/);
  });

  it('keeps blank lines, so that row numbers are those of Excel', async () => {
    const table = await readTable(bytesOf('Employee ID,First name\n\n\nE1,Ana\n'));
    expect(table.cells.row(3)).toEqual(['E1', 'Ana']);
  });
});

describe('the encoding of a file', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])(
    'is certain for %s with and without a byte order mark',
    async encoding => {
      for (const mark of ['', '\ufeff']) {
        const table = await readTable(bytesOf(mark + lines(','), encoding));
        expect(table.encoding).toMatchObject({ chosen: encoding, sure: true, alternatives: [] });
        expect(table.cells.rows()).toEqual([HEADER, ...PEOPLE]);
      }
    },
  );

  it.each([
    ['windows-1252', ['Zoë', 'Müller', 'François', 'Björn', 'Peña', 'Groß']],
    ['macintosh', ['Zoë', 'Müller', 'François', 'Björn', 'Peña', 'Groß']],
    ['windows-1250', ['Łukasz', 'Wójcik', 'Świątek', 'Żółć', 'Gajić', 'Őry']],
    ['windows-1250', ['Dvořák', 'Černý', 'Jiří', 'Žižka', 'Růžena', 'Đorđević']],
    ['windows-1254', ['Işıl', 'Yıldırım', 'Gülşen', 'Şahin', 'Çağrı', 'Öztürk']],
    ['windows-1257', ['Jānis', 'Bērziņš', 'Rūta', 'Žukauskaitė', 'Šarūnas', 'Ąžuolas']],
    ['windows-1251', ['Иван', 'Петров', 'Ольга', 'Смирнова', 'Жуков', 'Щукин']],
    ['windows-1253', ['Γιώργος', 'Παπαδόπουλος', 'Ελένη', 'Νίκος', 'Μαρία', 'Χρήστος']],
  ])('is guessed as %s from the names, with a preview of what changes', async (encoding, names) => {
    const text = `Employee ID,First name,Last name\n${names.map((name, i) => `E${i},${name},Smith`).join('\n')}\n`;
    const table = await readTable(bytesOf(text, encoding));
    expect(table.encoding?.chosen).toBe(encoding);
    expect(table.cells.rows(1).map(row => row[1])).toEqual(names);
    const shown = table.encoding?.alternatives.find(each => each.encoding === encoding);
    expect(shown?.samples).toEqual(names);
    expect(table.encoding?.alternatives.length).toBeGreaterThan(1);
  });

  it('is certain where the others that fit read every letter alike', async () => {
    const german = bytesOf('Nr;Name\n1;Jörg Müller\n2;Änne Weiß\n', 'windows-1252');
    expect((await readTable(german)).encoding).toMatchObject({ chosen: 'windows-1252', sure: true });
    const turkish = bytesOf('Nr;Name\n1;Ümit Iğdır\n', 'windows-1254');
    expect((await readTable(turkish)).encoding).toMatchObject({ sure: false });
  });

  it.each(['windows-1252', 'macintosh'])(
    'is guessed as %s from apostrophes, dashes and quotation marks alone',
    async encoding => {
      const people = ['O’Brien', 'Sales – EMEA', '“Chef”'];
      for (const text of [people[0], people.slice(1).join('\n')]) {
        const { cells } = await readTable(bytesOf(`Nr,Name\n${text}\nSmith\n`, encoding), { headerRow: 1 });
        expect(cells.rows(1).flat().join('\n')).toBe(`${text}\nSmith`);
      }
    },
  );

  it.each(['utf-16le', 'utf-16be'])(
    'is certain for %s without a mark in another alphabet',
    async encoding => {
      const rows = ['Номер;Имя;Фамилия', '101;Иван;Петров', '102;Ольга;Смирнова'];
      const table = await readTable(bytesOf(rows.join('\r\n'), encoding));
      expect(table.cells.rows()).toEqual(rows.map(row => row.split(';')));
    },
  );

  it('can be overruled by hand', async () => {
    const table = await readTable(bytesOf(lines(','), 'windows-1252'), { encoding: 'windows-1250' });
    expect(table.encoding?.chosen).toBe('windows-1250');
    // The picker goes on to offer what it offered, and what was chosen.
    const turkish = await readTable(bytesOf('Nr;Name\n1;Jürgen Åse\n', 'windows-1252'), {
      encoding: 'windows-1254',
    });
    const offered = turkish.encoding?.alternatives.map(({ encoding }) => encoding);
    expect(offered).toEqual(expect.arrayContaining(['windows-1252', 'windows-1254']));
    const utf8 = await readTable(bytesOf('Nr;Name\n1;Jürgen\n'), { encoding: 'windows-1252' });
    expect(utf8.encoding?.alternatives.map(({ encoding }) => encoding)).toContain('utf-8');
  });
});

describe('the header row', () => {
  it('is found below a title and blank lines', async () => {
    const table = await readTable(
      bytesOf('Headcount report,,\nPrinted 2026-03-01,,\n,,\nEmployee ID,First name,Last name\nE1,Ana,Sol\n'),
    );
    expect([table.headerRow, table.firstRow]).toEqual([4, 4]);
  });

  it('and what stands above it are no rows of people, nor are blank lines', async () => {
    const report =
      'Headcount report,,\n,,\nEmployee ID,First name,Last name\nE1,Ana,Sol\n ,,\nE2,Bo,Berg\n,,\n';
    expect((await readTable(bytesOf(report))).rowCount).toBe(2);
    expect((await readTable(bytesOf(report), { headerRow: null })).rowCount).toBe(4);
    expect((await readTable(bytesOf(report), { headerRow: 4 })).rowCount).toBe(1);
  });

  it('is missed when the first row is a person, and columns get the letters of Excel', async () => {
    const table = await readTable(bytesOf('E1,Ana,Sol,ana@example.org\nE2,Bo,Berg,bo@example.org\n'));
    expect([table.headerRow, table.firstRow]).toEqual([null, 0]);
    expect(table.columns.map(column => column.name)).toEqual([
      'Column A',
      'Column B',
      'Column C',
      'Column D',
    ]);
  });

  it('can be chosen by hand', async () => {
    expect((await readTable(bytesOf('x,y\nE1,Ana\nE2,Bo\n'), { headerRow: null })).firstRow).toBe(0);
    expect((await readTable(bytesOf('x,y\nE1,Ana\nE2,Bo\n'), { headerRow: 2 })).columns[1]?.name).toBe('Ana');
  });

  it('may name a column __proto__ or constructor without harm', async () => {
    const table = await readTable(
      bytesOf('Employee ID,__proto__,constructor,toString\nE1,a,b,c\nE2,d,e,f\n'),
    );
    expect(table.columns.map(column => column.name)).toEqual([
      'Employee ID',
      '__proto__',
      'constructor',
      'toString',
    ]);
    expect(table.cells.row(1)).toEqual(['E1', 'a', 'b', 'c']);
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });
});
