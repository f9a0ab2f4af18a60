/** A cell of the matrix: which row, which column. */
export type CellPlace = { readonly row: number; readonly column: number };

/** Rows that Page Up and Page Down go. */
const PAGE = 10;

/** Where a key leads from a cell; null for a key that leads nowhere. The edges hold. */
export function steppedCell(
  from: CellPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: { readonly rows: number; readonly columns: number },
): CellPlace | null {
  const row = (to: number) => ({ ...from, row: Math.max(0, Math.min(size.rows - 1, to)) });
  const column = (to: number) => ({ ...from, column: Math.max(0, Math.min(size.columns - 1, to)) });
  switch (key) {
    case 'ArrowDown':
      return row(from.row + 1);
    case 'ArrowUp':
      return row(from.row - 1);
    case 'PageDown':
      return row(from.row + PAGE);
    case 'PageUp':
      return row(from.row - PAGE);
    case 'ArrowRight':
      return column(from.column + 1);
    case 'ArrowLeft':
      return column(from.column - 1);
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : column(0);
    case 'End':
      return ctrlKey ? { row: size.rows - 1, column: size.columns - 1 } : column(size.columns - 1);
    default:
      return null;
  }
}
