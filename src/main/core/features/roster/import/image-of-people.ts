import { foldText } from '#shared/domain/fold-text.ts';
import { CellColumn, type TextColumn } from './cell-column.ts';
import { PERSON_COLUMNS } from './person-columns.ts';
import { RowsKernel, type RowsColumn } from './rows-kernel.ts';
import type { StoredField } from './stored-fields.ts';
import { tableImage, type ImageTable } from './table-image.ts';

/** The table of people as a program file has it. */
export type PersonTable = {
  readonly sql: string;
  /** Names of all columns, in order. */
  readonly columns: readonly string[];
};

/** The name of the table in an image. */
export const IMAGE_TABLE = 'person';
/** SQLite's own name for the index of the first column of a table that is unique. */
const UNIQUE_INDEX = 'sqlite_autoindex_person_1';

/** The columns that an import fills, where no program file is at hand. */
export const FILLED_TABLE: PersonTable = plainTable(
  ['id', ...PERSON_COLUMNS.map(({ column }) => column), 'searchText', 'managerId'],
  'UNIQUE',
);

/** Last name, first name, and what stands behind the name in a search text, in order. */
const SEARCHED = [
  'lastName',
  'firstName',
  'preferredName',
  'jobTitle',
  'department',
  'location',
  'employeeId',
  'email',
] as const satisfies readonly StoredField[];

/** Some of the people, next to each other. */
export type PeoplePart = {
  /** Positions in the values. */
  readonly positions: ArrayLike<number>;
  /** Row ids of their managers, 0 for none. */
  readonly managers: Float64Array;
  /** Row id of the first one. */
  readonly firstId: number;
};

/**
 * Lays out new people as a table like `person`, part by part; texts that repeat are encoded and folded once for all parts.
 *
 * @param values of all people, by field and position.
 * @param isWhole whether one part is all there is: its table then is alike to that of the program, with the index of the
 * employee ids, and SQLite copies both as they are into a table without rows.
 * @returns the image of a part, which holds until the next is asked for; null when the part does not fit into one.
 */
export function imageWriter(
  values: Readonly<Record<StoredField, TextColumn>>,
  { sql, columns }: PersonTable,
  isWhole: boolean,
): (part: PeoplePart) => Uint8Array | null {
  const cells = new Map<TextColumn, CellColumn>();
  const cellsOf = (field: StoredField): CellColumn => {
    const column = values[field];
    let found = cells.get(column);
    if (!found) cells.set(column, (found = CellColumn.of(column)));
    return found;
  };
  const numbers: ((part: PeoplePart) => Float64Array)[] = [];
  const laidOut = columns.map((name): RowsColumn => {
    if (name === 'searchText') return { kind: 'search' };
    if (name === 'managerId') {
      numbers.push(({ managers }) => managers.map(manager => manager || NaN));
      return { kind: 'integer' };
    }
    const column = PERSON_COLUMNS.find(each => each.column === name);
    if (!column || isEmptyThroughout(values[column.field], column.isRequired)) return { kind: 'null' };
    if (!column.isNumber)
      return { kind: 'text', cells: cellsOf(column.field), empty: column.isRequired ? '' : null };
    const texts = values[column.field];
    numbers.push(({ positions }) => Float64Array.from(positions, k => Number(texts.at(k) || NaN)));
    return { kind: 'integer' };
  });
  const kernel = new RowsKernel(laidOut, SEARCHED.map(cellsOf), foldText);
  const table: ImageTable = isWhole
    ? {
        name: IMAGE_TABLE,
        sql,
        unique: { column: columns.indexOf('employeeId'), index: UNIQUE_INDEX },
      }
    : { name: IMAGE_TABLE, sql: plainTable(columns, '').sql, unique: null };
  return part =>
    tableImage(table, kernel, {
      order: part.positions,
      values: numbers.map(of => of(part)),
      firstId: part.firstId,
    });
}

function plainTable(columns: readonly string[], ids: 'UNIQUE' | ''): PersonTable {
  const sql = columns.map(name =>
    name === 'id' ? 'id INTEGER PRIMARY KEY' : name === 'employeeId' ? `employeeId ${ids}` : name,
  );
  return { columns, sql: `CREATE TABLE ${IMAGE_TABLE} (${sql.join(', ')})` };
}

function isEmptyThroughout(column: TextColumn, isRequired: boolean): boolean {
  return !isRequired && column instanceof CellColumn && column.isBlankThroughout();
}
