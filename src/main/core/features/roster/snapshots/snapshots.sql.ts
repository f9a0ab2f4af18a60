import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import type { WordColumn } from './snapshot-piece.ts';

export type StoredPiece = {
  readonly importId: number;
  readonly firstPersonId: number;
  readonly lastPersonId: number;
  readonly people: number;
  readonly packed: Uint8Array;
};

export function insertWords(db: Db, importId: number, field: WordColumn, words: readonly string[]): void {
  db.prepare<[number, WordColumn, string]>(
    'INSERT INTO rosterSnapshotWords (importId, field, words) VALUES (?, ?, ?)',
  ).run(importId, field, JSON.stringify(words));
}

export function insertPiece(db: Db, piece: StoredPiece): void {
  db.prepare<[StoredPiece]>(
    `INSERT INTO rosterSnapshotPiece (importId, firstPersonId, lastPersonId, people, packed)
     VALUES (@importId, @firstPersonId, @lastPersonId, @people, @packed)`,
  ).run(piece);
}

/** Pieces that may hold people of the list, whatever import they are of. */
export function selectPiecesAround(db: Db, personIds: readonly number[]): StoredPiece[] {
  return db
    .prepare<[string], StoredPiece>(
      `SELECT DISTINCT p.importId, p.firstPersonId, p.lastPersonId, p.people, p.packed
         FROM json_each(?) wanted
         JOIN rosterSnapshotPiece p ON wanted.value BETWEEN p.firstPersonId AND p.lastPersonId`,
    )
    .all(JSON.stringify(personIds));
}

export function updatePiece(db: Db, piece: StoredPiece): void {
  db.prepare<[StoredPiece]>(
    `UPDATE rosterSnapshotPiece
        SET people = @people, packed = @packed
      WHERE importId = @importId
        AND firstPersonId = @firstPersonId`,
  ).run(piece);
}

export function deletePiece(db: Db, { importId, firstPersonId }: StoredPiece): void {
  db.prepare<[number, number]>(
    'DELETE FROM rosterSnapshotPiece WHERE importId = ? AND firstPersonId = ?',
  ).run(importId, firstPersonId);
}

export type ImportedFileRow = {
  readonly id: number;
  readonly fileName: string;
  readonly importedAt: IsoInstant;
  readonly importedBy: string | null;
  readonly newCount: number;
  readonly changedCount: number;
  readonly unchangedCount: number;
  readonly leftCount: number;
  readonly rejectedCount: number;
  /** Who is known to have been in the file; null for an import from before such records. */
  readonly inFile: number | null;
};

/** The imports of rosters, newest first. */
export function selectImports(db: Db): ImportedFileRow[] {
  return db
    .prepare<[], ImportedFileRow>(
      `SELECT i.id, i.fileName, i.importedAt, i.importedBy, i.newCount, i.changedCount, i.unchangedCount, i.leftCount,
              i.rejectedCount,
              (SELECT sum(p.people) FROM rosterSnapshotPiece p WHERE p.importId = i.id) AS inFile
         FROM rosterImport i
        ORDER BY i.id DESC`,
    )
    .all();
}

/** Imports that kept who was in their file, oldest first. */
export function selectSnapshots(
  db: Db,
): readonly { readonly importId: number; readonly fileName: string; readonly importedAt: IsoInstant }[] {
  return db
    .prepare<[], { importId: number; fileName: string; importedAt: IsoInstant }>(
      `SELECT id AS importId, fileName, importedAt
         FROM rosterImport
        WHERE EXISTS (SELECT 1 FROM rosterSnapshotPiece p WHERE p.importId = rosterImport.id)
        ORDER BY importedAt, id`,
    )
    .all();
}

export function selectPieces(db: Db, importId: number): readonly StoredPiece[] {
  return db
    .prepare<[number], StoredPiece>(
      `SELECT importId, firstPersonId, lastPersonId, people, packed
         FROM rosterSnapshotPiece
        WHERE importId = ?
        ORDER BY firstPersonId`,
    )
    .all(importId);
}

export function selectWords(db: Db, importId: number): ReadonlyMap<WordColumn, readonly string[]> {
  return new Map(
    db
      .prepare<[number], { field: WordColumn; words: string }>(
        'SELECT field, words FROM rosterSnapshotWords WHERE importId = ?',
      )
      .all(importId)
      .map(({ field, words }) => [field, JSON.parse(words) as readonly string[]]),
  );
}
