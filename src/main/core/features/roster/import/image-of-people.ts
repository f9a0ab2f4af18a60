import { foldText } from '#shared/domain/fold-text.ts';
import { CellBytes } from './cell-bytes.ts';
import { CellColumn, type TextColumn } from './cell-column.ts';
import { integerBytes, textBytes, WordBytes, Words, type ColumnBytes } from './column-bytes.ts';
import type { PersonColumn } from './person-columns.ts';
import { FoldedColumn, searchBytes } from './search-bytes.ts';
import type { StoredField } from './stored-fields.ts';
import { tableImage, type ImageColumn } from './table-image.ts';

/** What stands behind the name in a search text, in order. */
const BEHIND_NAME = [
  'preferredName',
  'jobTitle',
  'department',
  'location',
  'employeeId',
  'email',
] as const satisfies readonly StoredField[];
const SEARCHED: readonly StoredField[] = ['lastName', 'firstName', ...BEHIND_NAME];

/**
 * Lays out new people as a table, part by part; texts that repeat are encoded and folded once for all parts.
 *
 * @param values of all people, by field and position.
 * @param columns that somebody has a value for.
 * @returns the image of the people at some positions; their managers as `NewRows.image` has them, 0 for none.
 */
export function imageWriter(
  values: Readonly<Record<StoredField, TextColumn>>,
  columns: readonly PersonColumn[],
): (positions: readonly number[], managers: Float64Array) => Uint8Array {
  const writers = columns.map(column => columnWriter(column, values[column.field]));
  return (positions, managers) => {
    const folded = new Map<StoredField, ColumnBytes>();
    const image = columns.map(({ field, column }, at): ImageColumn => {
      const part = writers[at]?.(positions);
      if (!part) throw new Error(`The column ${column} has no writer`);
      if (part.folded) folded.set(field, part.folded);
      return { name: column, kind: 'bytes', bytes: part.bytes };
    });
    const searchText = searchBytes(positions.length, {
      lastName: folded.get('lastName') ?? null,
      firstName: folded.get('firstName') ?? null,
      others: BEHIND_NAME.map(field => folded.get(field) ?? null),
    });
    return tableImage(
      [
        ...image,
        { name: 'searchText', kind: 'bytes', bytes: searchText },
        { name: 'manager', kind: 'integer', values: managers.map(manager => manager || NaN) },
      ],
      positions.length,
    );
  };
}

type Part = { readonly bytes: ColumnBytes; readonly folded: ColumnBytes | null };

function columnWriter(
  { field, isRequired, isNumber }: PersonColumn,
  column: TextColumn,
): (positions: readonly number[]) => Part {
  if (isNumber) {
    const numberAt = (k: number): number => Number(column.at(k) || NaN);
    return positions => ({ bytes: integerBytes(positions.map(numberAt)), folded: null });
  }
  const empty = isRequired ? '' : null;
  if (column instanceof CellColumn) {
    const cells = new CellBytes(column, empty, null);
    const folded = SEARCHED.includes(field) ? new CellBytes(column, '', foldText) : null;
    return positions => ({ bytes: cells.take(positions), folded: folded?.take(positions) ?? null });
  }
  const values = [...column];
  const words = new Words();
  const plain = new WordBytes(words, empty);
  const folded = SEARCHED.includes(field) ? new FoldedColumn(values, words) : null;
  return positions => {
    const places = words.places(values, positions);
    const bytes = places
      ? plain.take(places)
      : textBytes(
          positions.map(k => values[k] ?? ''),
          empty,
        );
    return { bytes, folded: folded?.take(positions, places, bytes) ?? null };
  };
}
