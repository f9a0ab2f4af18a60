import type { LinkedProgram } from '#shared/contract/charter.ts';
import type { Db } from '#core/db/connection.ts';

export type SavedLink = Omit<LinkedProgram, 'isHere'>;

export function selectLinkedProgram(db: Db): SavedLink | null {
  return (
    db.prepare<[], SavedLink>('SELECT fileId, name, note, linkedOn FROM linkedProgram WHERE id = 1').get() ??
    null
  );
}

export function upsertLinkedProgram(db: Db, link: SavedLink): void {
  db.prepare(
    `INSERT INTO linkedProgram (id, fileId, name, note, linkedOn) VALUES (1, :fileId, :name, :note, :linkedOn)
     ON CONFLICT (id) DO UPDATE
        SET fileId = excluded.fileId, name = excluded.name, note = excluded.note, linkedOn = excluded.linkedOn`,
  ).run(link);
}

export function deleteLinkedProgram(db: Db): void {
  db.prepare('DELETE FROM linkedProgram WHERE id = 1').run();
}
