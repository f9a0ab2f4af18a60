import { describe, expect, it } from 'vitest';
import { readTable } from '#core/features/roster/import/read-table.ts';
import { textRows, workbookOf } from './roster-files.ts';

const rowsOf = async (cells: string, options: Parameters<typeof workbookOf>[1] = {}) =>
  (await readTable(workbookOf([{ name: 'People', cells }], options), { headerRow: null })).cells.rows();

describe('a workbook', () => {
  it('gives dates as days, in both of Excel’s calendars', async () => {
    const cells = '<row r="1"><c r="A1" s="1"><v>45000</v></c><c r="B1" s="1"><v>45000.75</v></c></row>';
    expect(await rowsOf(cells)).toEqual([['2023-03-15', '2023-03-15']]);
    expect(await rowsOf(cells, { date1904: true })).toEqual([['2027-03-16', '2027-03-16']]);
  });

  it('keeps the zeros in front of numeric ids where the cell shows them', async () => {
    const cells =
      '<row r="1"><c r="A1" s="2"><v>42</v></c><c r="B1" s="3"><v>7</v></c><c r="C1"><v>42</v></c></row>';
    expect(await rowsOf(cells)).toEqual([['00042', 'E0007', '42']]);
  });

  it('shows ids as their cells do, with the signs between the digits and letters in front', async () => {
    const formats = ['000-00-0000', '"EMP-"0', '[Red]00000_);-00000', '#,##0', '0', '0.00'];
    const cells = formats.map(
      (_, i) => `<c r="${String.fromCharCode(65 + i)}1" s="${i + 4}"><v>1042</v></c>`,
    );
    expect(await rowsOf(`<row r="1">${cells.join('')}</row>`, { formats })).toEqual([
      ['000-00-1042', 'EMP-1042', '01042', '1042', '1042', '1042'],
    ]);
  });

  it('keeps each digit of a long id, and shows it as Excel does where Excel has rounded it', async () => {
    const cells =
      '<row r="1"><c r="A1"><v>1234567890123456</v></c><c r="B1"><v>1.2345678901234501E+16</v></c></row>';
    expect(await rowsOf(cells)).toEqual([['1234567890123456', '1.23456789012345e+16']]);
  });

  it('reads text in CDATA sections, and the parts whatever they are called', async () => {
    const cells =
      '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[Ana & Bo]]></t></is></c><c r="B1"><v><![CDATA[7]]></v></c><c r="C1" t="s"><v>0</v></c></row>';
    expect(await rowsOf(cells, { strings: ['<t>Sol</t>'], stringsPart: 'text/all.xml' })).toEqual([
      ['Ana & Bo', '7', 'Sol'],
    ]);
  });

  it('is damaged when one of its texts is not there: a name must not become an empty cell', async () => {
    await expect(rowsOf('<row r="1"><c r="A1" t="s"><v>3</v></c></row>')).rejects.toThrow(/damaged/);
  });

  it('reads shared, inline and formula texts, runs without phonetic guides, truth values and errors', async () => {
    const cells =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Li &amp; Wei</t></is></c>' +
      '<c r="D1" t="str"><f>A1</f><v>done</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1"><v>0.30000000000000004</v></c></row>';
    const strings = [
      '<t>Ana</t>',
      '<r><t>Tana</t></r><r><t xml:space="preserve">ka </t></r><rPh sb="0" eb="1"><t>タナカ</t></rPh>',
    ];
    expect(await rowsOf(cells, { strings })).toEqual([
      ['Ana', 'Tanaka ', 'Li & Wei', 'done', 'TRUE', '#N/A', '0.3'],
    ]);
  });

  it('keeps gaps between cells and rows, so that row numbers are those of Excel', async () => {
    expect(
      await rowsOf('<row r="2"><c r="C2"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c></row>'),
    ).toEqual([[], ['', '', '1'], [], ['2']]);
  });

  it('is read when its writer puts a prefix on every tag', async () => {
    const cells = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Ana</x:t></x:is></x:c></x:row>';
    expect(await rowsOf(cells, { prefix: 'x:' })).toEqual([['Ana']]);
  });

  it('opens on the visible sheet that looks like a roster, and on any other by name', async () => {
    const roster = textRows([
      ['Employee ID', 'First name', 'Last name'],
      ['E1', 'Ana', 'Sol'],
    ]);
    const notes = textRows([['Read me'], ['Made by HR']]);
    const bytes = workbookOf([
      { name: 'Old', cells: roster, state: 'hidden' },
      { name: 'Notes', cells: notes },
      { name: 'Staff', cells: roster },
    ]);
    const table = await readTable(bytes);
    expect([table.sheet, table.sheets.map(sheet => [sheet.name, sheet.hidden])]).toEqual([
      'Staff',
      [
        ['Old', true],
        ['Notes', false],
        ['Staff', false],
      ],
    ]);
    expect((await readTable(bytes, { sheet: 'Notes', headerRow: null })).cells.rows()).toEqual([
      ['Read me'],
      ['Made by HR'],
    ]);
    await expect(readTable(bytes, { sheet: 'Gone' })).rejects.toThrow(/no sheet called "Gone"/);
  });
});
