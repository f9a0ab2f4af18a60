import type { AttachmentListing } from '#shared/contract/resources.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

export type SheetChoice = {
  readonly key: string;
  readonly inMentorPack: boolean;
  readonly inMenteePack: boolean;
};

type ChoiceRow = { key: string; inMentorPack: 0 | 1; inMenteePack: 0 | 1 };

export function selectSheetChoices(db: Db): SheetChoice[] {
  return db
    .prepare<[], ChoiceRow>('SELECT key, inMentorPack, inMenteePack FROM tipSheetChoice ORDER BY key')
    .all()
    .map(toPacks);
}

export function upsertSheetChoice(db: Db, { key, inMentorPack, inMenteePack }: SheetChoice): void {
  db.prepare(
    `INSERT INTO tipSheetChoice (key, inMentorPack, inMenteePack)
     VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE
        SET inMentorPack = excluded.inMentorPack,
            inMenteePack = excluded.inMenteePack`,
  ).run(key, Number(inMentorPack), Number(inMenteePack));
}

type AttachmentRow = Omit<AttachmentListing, 'inMentorPack' | 'inMenteePack'> & {
  inMentorPack: 0 | 1;
  inMenteePack: 0 | 1;
};

/** Attached files without their bytes, by title. */
export function selectAttachments(db: Db): AttachmentListing[] {
  return db
    .prepare<[], AttachmentRow>(
      `SELECT id, title, fileName, mediaType, size, addedOn, inMentorPack, inMenteePack
         FROM attachment
        ORDER BY title, id`,
    )
    .all()
    .map(toPacks);
}

function toPacks<T extends { inMentorPack: 0 | 1; inMenteePack: 0 | 1 }>(row: T) {
  return { ...row, inMentorPack: row.inMentorPack === 1, inMenteePack: row.inMenteePack === 1 };
}

/** Undo writes a removed row as one statement, which SQLite limits to a million characters: two a byte. */
const PIECE_BYTES = 256 * 1024;

export function insertAttachment(
  db: Db,
  file: {
    readonly title: string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly addedOn: IsoDate;
    readonly bytes: Uint8Array;
  },
): number {
  const { bytes, ...fields } = file;
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO attachment (title, fileName, mediaType, size, addedOn)
       VALUES (:title, :fileName, :mediaType, :size, :addedOn)`,
    )
    .run({ ...fields, size: bytes.length });
  const insertPiece = db.prepare(
    'INSERT INTO attachmentPiece (attachmentId, position, bytes) VALUES (?, ?, ?)',
  );
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    insertPiece.run(lastInsertRowid, start / PIECE_BYTES, bytes.subarray(start, start + PIECE_BYTES));
  }
  return Number(lastInsertRowid);
}

export function updateAttachment(
  db: Db,
  attachment: Pick<AttachmentListing, 'id' | 'title' | 'inMentorPack' | 'inMenteePack'>,
): boolean {
  const { id, title, inMentorPack, inMenteePack } = attachment;
  const result = db
    .prepare('UPDATE attachment SET title = ?, inMentorPack = ?, inMenteePack = ? WHERE id = ?')
    .run(title, Number(inMentorPack), Number(inMenteePack), id);
  return result.changes > 0;
}

export function deleteAttachment(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM attachment WHERE id = ?').run(id).changes > 0;
}

/** The whole file, put together again. */
export function selectAttachmentBytes(db: Db, id: number): Uint8Array {
  const pieces = db
    .prepare<[number], Buffer>('SELECT bytes FROM attachmentPiece WHERE attachmentId = ? ORDER BY position')
    .pluck()
    .all(id);
  return new Uint8Array(Buffer.concat(pieces));
}
