import { describe, expect, it } from 'vitest';
import { checkFileSize } from '#core/features/roster/import/file-kind.ts';
import { readTable } from '#core/features/roster/import/read-table.ts';
import { RosterFileRefusal } from '#core/features/roster/import/refusal.ts';
import { bytesOf, workbookOf, zipOf } from './roster-files.ts';

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readTable(bytes).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RosterFileRefusal);
  return (error as Error).message;
}

describe('a file that is not a roster is refused with what it is', () => {
  it.each([
    ['a PDF', bytesOf('%PDF-1.7\n1 0 obj'), /PDF document/],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), /picture \(PNG\)/],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), /picture \(JPEG\)/],
    ['a Windows program', bytesOf('MZ\u0000\u0003'), /Windows program/],
    ['a Linux program', bytesOf('\u007fELF\u0002'), /Linux program/],
    ['a ZIP', zipOf([{ name: 'roster.csv', text: 'a,b' }]), /ZIP archive.*unpack it first/],
    ['a Word document', zipOf([{ name: 'word/document.xml', text: '<w/>' }]), /Word document/],
    ['an OpenDocument sheet', zipOf([{ name: 'content.xml', text: '<o/>' }]), /OpenDocument/],
    ['a binary workbook', zipOf([{ name: 'xl/workbook.bin', text: 'x' }]), /binary Excel workbook/],
    [
      'an old workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      /old Excel workbook \(.xls\) or one protected by a password/,
    ],
    ['a web page called .xls', bytesOf('<html><table><tr><td>E1</td></tr></table></html>'), /web page/],
    ['JSON', bytesOf('[{"id": "E1"}]'), /JSON data/],
    ['XML', bytesOf('<?xml version="1.0"?><people/>'), /XML document/],
    ['a program file', bytesOf('SQLite format 3\u0000'), /database or a program file/],
    [
      'random bytes',
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 104729) & 255),
      /not text/,
    ],
    ['nothing at all', new Uint8Array(), /empty \(0 bytes\)/],
    ['blank lines', bytesOf('\n\n ,, \n'), /no text/],
    [
      'column names only',
      bytesOf('Employee ID,First name,Last name\n'),
      /column names in row 1 but no people/,
    ],
    [
      '1,000 columns',
      bytesOf(`${Array.from({ length: 1000 }, (_, i) => `c${i}`).join()}\n${'1,'.repeat(999)}1\n`),
      /1,000 columns.*at most 300/,
    ],
    ['a damaged workbook', workbookOf([{ name: 'S', cells: '' }]).subarray(0, 400), /damaged/],
    ['a workbook without rows', workbookOf([{ name: 'S', cells: '' }]), /no text/],
  ])('%s', async (_, bytes, sentence) => {
    expect(await refusalOf(bytes)).toMatch(sentence);
  });

  it('judges a 2 GB file by its size, unread', () => {
    expect(() => checkFileSize(2 * 1024 ** 3 + 1)).toThrow(/2,048 MB, more than the 256 MB/);
  });
});

describe('a bomb is refused within a second', () => {
  const sheet = (cells: string) => workbookOf([{ name: 'S', cells }]);
  it.each([
    [
      'a cell in the far corner',
      sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      /16,384 columns/,
    ],
    [
      'a cell in the last row',
      sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      /row 1,048,576/,
    ],
    [
      'a part that declares gigabytes',
      zipOf([{ name: 'xl/workbook.xml', text: 'x', declaredSize: 0xf0000000 }]),
      /far more data/,
    ],
    [
      'a part that shrinks a thousandfold',
      zipOf([{ name: 'xl/workbook.xml', text: ' '.repeat(20 * 1024 * 1024) }]),
      /far more data/,
    ],
    [
      'a part larger than it declares',
      zipOf([{ name: 'xl/workbook.xml', text: ' '.repeat(20 * 1024 * 1024), declaredSize: 100 }]),
      /damaged/,
    ],
    [
      '6,000 parts',
      zipOf(Array.from({ length: 6000 }, (_, i) => ({ name: `xl/${i}.xml`, text: '' }))),
      /far more data/,
    ],
  ])('%s', async (_, bytes, sentence) => {
    const start = performance.now();
    expect(await refusalOf(bytes)).toMatch(sentence);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
