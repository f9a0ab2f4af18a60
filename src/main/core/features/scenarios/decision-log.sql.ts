import type { Decision } from '#shared/contract/scenarios.ts';
import type { Db } from '#core/db/connection.ts';

/**
 * Entries of the audit log that are about matching, newest first, with the undoing and redoing of them.
 *
 * An undo carries the name of what it takes back ("Undid: ...", "Redid: ..."), which is how it is recognized.
 */
export function selectDecisions(db: Db): readonly Decision[] {
  return db
    .prepare<[], Decision>(
      `SELECT id, at, operation, actor, summary, reason, price, detail
         FROM auditEntry
        WHERE operation GLOB 'matching.*'
           OR operation GLOB 'scenarios.*'
           OR (operation GLOB 'history.*'
               AND substr(summary, 8) IN (SELECT summary
                                            FROM auditEntry
                                           WHERE operation GLOB 'matching.*'
                                              OR operation GLOB 'scenarios.*'))
        ORDER BY id DESC`,
    )
    .all();
}
