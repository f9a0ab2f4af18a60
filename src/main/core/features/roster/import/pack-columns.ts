import type { StoredField } from './stored-fields.ts';

/** Columns of texts, each joined into one: a structured clone copies 24 long texts much faster than 2 million short ones. */
export type PackedColumns = Partial<Record<StoredField | 'searchText', string>>;

/** Cleaned text has no control characters, so this never occurs in a value. */
const SEPARATOR = '\u001f';

export function packColumn(values: readonly string[]): string {
  return values.join(SEPARATOR);
}

/** The values of a packed column; empty texts when it is absent. */
export function unpackColumn(
  columns: PackedColumns,
  field: StoredField | 'searchText',
  count: number,
): readonly string[] {
  const packed = columns[field];
  if (packed === undefined) return Array.from<string>({ length: count }).fill('');
  return count === 0 ? [] : packed.split(SEPARATOR);
}
