import { describe, expect, it } from 'vitest';
import type { RosterRow } from '#shared/contract/roster.ts';
import { layBlock, readBlock } from '../../../src/renderer/features/roster/paste-block.ts';

const row = (id: number, department: string | null, gradeLevel: number | null) =>
  ({ id, department, gradeLevel }) as RosterRow;
const columns = [
  { id: 'department', name: 'Department' },
  { id: 'managerName', name: 'Manager' },
  { id: 'gradeLevel', name: 'Grade' },
];

describe('a block copied from a spreadsheet', () => {
  it('keeps empty cells, quotes and line breaks inside a cell', () => {
    expect(readBlock('a\t\tc\r\n"two\nlines"\t"say ""hi"""\t\r\n')).toEqual([
      ['a', '', 'c'],
      ['two\nlines', 'say "hi"', ''],
    ]);
  });

  it('changes only cells that differ and can be edited, and stops at the end of the list', () => {
    const cells = layBlock(
      [
        ['Data', 'Somebody', '4'],
        ['Sales', 'Somebody', ''],
        ['Lost', 'Lost', '9'],
      ],
      [row(1, 'Sales', 4), row(2, 'Sales', 5), undefined],
      columns,
    );
    expect(cells.map(({ row: { id }, column, value }) => [id, column, value])).toEqual([
      [1, 'department', 'Data'],
      [2, 'gradeLevel', null],
    ]);
  });
});
