import type { ImportAnswer } from '#shared/contract/import-memory.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ImportKind } from '#shared/domain/list-import.ts';
import type { Db } from '#core/db/connection.ts';

export type ImportSource = { readonly id: number; readonly fileName: string; readonly usedOn: IsoDate };
export type RememberedColumn = { readonly name: string; readonly field: string | null };

/** Files of a kind that were imported, the last one first. */
export function selectSources(db: Db, kind: ImportKind): ImportSource[] {
  return db
    .prepare<[ImportKind], ImportSource>(
      'SELECT id, fileName, usedOn FROM importSource WHERE kind = ? ORDER BY usedOn DESC, id DESC',
    )
    .all(kind);
}

export function selectColumns(db: Db, sourceId: number): RememberedColumn[] {
  return db
    .prepare<[number], RememberedColumn>(
      'SELECT name, field FROM importSourceColumn WHERE sourceId = ? ORDER BY position',
    )
    .all(sourceId);
}

export function selectAnswers(db: Db, sourceId: number): ImportAnswer[] {
  return db
    .prepare<[number], ImportAnswer>(
      'SELECT question, about, answer FROM importSourceAnswer WHERE sourceId = ? ORDER BY question, about',
    )
    .all(sourceId);
}

export function insertSource(
  db: Db,
  source: Omit<ImportSource, 'id'> & { readonly kind: ImportKind },
  columns: readonly RememberedColumn[],
  answers: readonly ImportAnswer[],
): void {
  const sourceId = Number(
    db
      .prepare('INSERT INTO importSource (kind, fileName, usedOn) VALUES (:kind, :fileName, :usedOn)')
      .run(source).lastInsertRowid,
  );
  const insertColumn = db.prepare(
    'INSERT INTO importSourceColumn (sourceId, position, name, field) VALUES (?, ?, ?, ?)',
  );
  columns.forEach(({ name, field }, position) => insertColumn.run(sourceId, position, name, field));
  const insertAnswer = db.prepare(
    'INSERT OR REPLACE INTO importSourceAnswer (sourceId, question, about, answer) VALUES (?, ?, ?, ?)',
  );
  for (const { question, about, answer } of answers) insertAnswer.run(sourceId, question, about, answer);
}

/** Its columns and answers go with it. */
export function deleteSource(db: Db, id: number): void {
  db.prepare('DELETE FROM importSource WHERE id = ?').run(id);
}
