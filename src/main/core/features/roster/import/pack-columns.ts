import { emptyColumn, type StoredField } from './stored-fields.ts';

/**
 * A column of texts in a form that crosses to another thread quickly: joined into one long text, or, when few
 * texts repeat, those joined and for each row the place of its text among them.
 */
export type PackedColumn = string | { readonly words: string; readonly places: Uint16Array };
export type PackedColumns = Partial<Record<StoredField | 'searchText', PackedColumn>>;

/** Cleaned text has no control characters, so this never occurs in a value. */
const SEPARATOR = '\u001f';
/** More different texts than this, and looking each up takes longer than joining them. */
const FEW = 4096;
/** As many different texts early on mean a column of ids. */
const TRIAL = 500;

export function packColumn(values: readonly string[]): PackedColumn {
  const places = new Uint16Array(values.length);
  const placeOf = new Map<string, number>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? '';
    let place = placeOf.get(value);
    if (place === undefined) {
      place = placeOf.size;
      if (place === FEW || (place === TRIAL && row < TRIAL * 2)) return values.join(SEPARATOR);
      placeOf.set(value, place);
    }
    places[row] = place;
  }
  return { words: [...placeOf.keys()].join(SEPARATOR), places };
}

/** The values of a packed column; empty texts when it is absent. */
export function unpackColumn(
  columns: PackedColumns,
  field: StoredField | 'searchText',
  count: number,
): readonly string[] {
  const packed = columns[field];
  if (packed === undefined) return emptyColumn(count);
  if (count === 0) return [];
  if (typeof packed === 'string') return packed.split(SEPARATOR);
  const words = packed.words.split(SEPARATOR);
  const values = emptyColumn(count);
  for (let row = 0; row < count; row++) values[row] = words[packed.places[row] ?? -1] ?? '';
  return values;
}
