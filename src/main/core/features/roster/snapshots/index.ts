import { addDays, dayOf, type IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import {
  packPiece,
  pieceWithout,
  UNKNOWN,
  unpackPiece,
  type PieceColumns,
  type WordColumn,
} from './snapshot-piece.ts';
import * as sql from './snapshots.sql.ts';
import type { SnapshotRows } from './snapshot-rows.ts';
import { EPOCH, STATUSES } from './snapshot-rows.ts';

export { selectImports } from './snapshots.sql.ts';
export { snapshotRows, type SnapshotRows } from './snapshot-rows.ts';

/** What a snapshot says of a person on the day of its import; null for what the roster did not know. */
export type SnapshotPerson = {
  readonly status: (typeof STATUSES)[number];
  readonly gradeLevel: number | null;
  readonly hireDate: IsoDate | null;
  readonly department: string | null;
  readonly businessFunction: string | null;
  readonly location: string | null;
};

/** Who was in the file of an import. */
export type RosterSnapshot = {
  /** The day of the import. */
  readonly on: IsoDate;
  readonly fileName: string;
  /** By row id of the person; unpacked anew at each call. */
  readonly people: () => ReadonlyMap<number, SnapshotPerson>;
};

/** The snapshots that imports have kept, oldest first. */
export function rosterSnapshots(db: Db): readonly RosterSnapshot[] {
  return sql.selectSnapshots(db).map(({ importId, fileName, importedAt }) => ({
    on: dayOf(importedAt),
    fileName,
    people: () => peopleOf(db, importId),
  }));
}

/**
 * Writes the snapshot of an import inside the caller's command.
 *
 * @param firstNewId row id of the first new person.
 */
export function saveSnapshot(db: Db, importId: number, rows: SnapshotRows, firstNewId: number): void {
  for (const [field, words] of Object.entries(rows.words) as [WordColumn, readonly string[]][]) {
    if (words.length > 0) sql.insertWords(db, importId, field, words);
  }
  for (const { isNew, first, last, people, packed } of rows.pieces) {
    const base = isNew ? firstNewId : 0;
    sql.insertPiece(db, {
      importId,
      firstPersonId: base + first,
      lastPersonId: base + last,
      people,
      packed,
    });
  }
}

/** Takes people out of every snapshot: whoever is removed from a program leaves nothing there. */
export function forgetInSnapshots(db: Db, personIds: readonly number[]): void {
  const gone = new Set(personIds);
  for (const piece of sql.selectPiecesAround(db, personIds)) {
    const columns = unpackPiece(piece.packed);
    const kept = pieceWithout(columns, place => gone.has(piece.firstPersonId + place));
    if (kept === null) sql.deletePiece(db, piece);
    else if (kept.place.length < columns.place.length)
      sql.updatePiece(db, { ...piece, people: kept.place.length, packed: packPiece(kept) });
  }
}

function peopleOf(db: Db, importId: number): ReadonlyMap<number, SnapshotPerson> {
  const words = sql.selectWords(db, importId);
  const people = new Map<number, SnapshotPerson>();
  for (const { firstPersonId, packed } of sql.selectPieces(db, importId)) {
    const columns = unpackPiece(packed);
    columns.place.forEach((place, row) => people.set(firstPersonId + place, personOf(columns, row, words)));
  }
  return people;
}

function personOf(
  columns: PieceColumns,
  row: number,
  words: ReadonlyMap<WordColumn, readonly string[]>,
): SnapshotPerson {
  const numberOf = (column: keyof PieceColumns): number | null => {
    const number = columns[column][row] ?? UNKNOWN;
    return number === UNKNOWN ? null : number;
  };
  const wordOf = (column: WordColumn): string | null => words.get(column)?.[numberOf(column) ?? -1] ?? null;
  const hireDay = numberOf('hireDay');
  return {
    status: STATUSES[numberOf('status') ?? 0] ?? 'active',
    gradeLevel: numberOf('gradeLevel'),
    hireDate: hireDay === null ? null : addDays(EPOCH, hireDay),
    department: wordOf('department'),
    businessFunction: wordOf('businessFunction'),
    location: wordOf('location'),
  };
}
