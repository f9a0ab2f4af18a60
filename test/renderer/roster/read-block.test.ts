import { describe, expect, it } from 'vitest';
import { readBlock } from '../../../src/renderer/ui/read-block.ts';

describe('a block copied from a spreadsheet', () => {
  it('keeps empty cells, quotes and line breaks inside a cell', () => {
    expect(readBlock('a\t\tc\r\n"two\nlines"\t"say ""hi"""\t\r\n')).toEqual([
      ['a', '', 'c'],
      ['two\nlines', 'say "hi"', ''],
    ]);
  });
});
