import type { TypedCell, Typing } from '#shared/contract/roster.ts';
import { peopleColumn } from '#shared/domain/people-columns.ts';

type Block = Extract<Typing, { kind: 'block' }>;

/** Lays rows of cells over the people of the list from a place on; what falls outside is said, not dropped silently. */
export function layBlock(
  { offset, columns, rows }: Pick<Block, 'offset' | 'columns' | 'rows'>,
  ids: readonly number[],
): { readonly cells: readonly TypedCell[]; readonly outside: readonly string[] } {
  const cells: TypedCell[] = [];
  const outside: string[] = [];
  const readOnly = new Set<string>();
  let widest = 0;
  for (const [down, row] of rows.entries()) {
    const id = ids[offset + down];
    widest = Math.max(widest, row.length);
    if (id === undefined) continue;
    for (const [right, text] of row.entries()) {
      const column = columns[right];
      if (column === undefined) continue;
      const { isEditable, label } = peopleColumn(column);
      if (isEditable) cells.push({ id, column, text });
      else readOnly.add(label);
    }
  }
  const rowsBelow = rows.length - Math.max(0, ids.length - offset);
  if (rowsBelow > 0)
    outside.push(`${count(rowsBelow, 'row')} of the block ${reach(rowsBelow)} below the last person.`);
  const columnsBeside = widest - columns.length;
  if (columnsBeside > 0)
    outside.push(
      `${count(columnsBeside, 'column')} of the block ${reach(columnsBeside)} beyond the last column.`,
    );
  for (const label of readOnly) outside.push(`${label} cannot be typed into; its cells are left out.`);
  return { cells, outside };
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : `${noun}s`}`;
}

function reach(number: number): string {
  return number === 1 ? 'reaches' : 'reach';
}
