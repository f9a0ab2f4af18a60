import { appendAudit, forgetEntries } from '#core/db/audit.sql.ts';
import { openPlain } from '#core/db/connection.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';

/**
 * Takes the register of concerns out of a copied file, and every trace of it.
 *
 * The steps that can be undone hold the rows that they changed, texts included, and the log says when somebody looked
 * and why: both would tell a reader of the file what the register no longer does. The file is written anew, since
 * deleted rows stay in the pages of a database until then.
 */
export function leaveOutConcerns(path: string, now: IsoInstant): void {
  const db = openPlain(path);
  try {
    db.pragma('foreign_keys = ON');
    db.pragma('secure_delete = ON');
    db.transaction(() => {
      db.prepare('DELETE FROM concern').run();
      db.prepare('DELETE FROM undoEntry').run();
      db.prepare('DELETE FROM undoStep').run();
      forgetEntries(db, 'concerns.');
      appendAudit(db, {
        at: now,
        operation: 'programs.exportCopy',
        summary: 'Make this copy without the restricted register',
        reason: null,
        price: null,
      });
    })();
    db.exec('VACUUM');
  } finally {
    db.close();
  }
}
