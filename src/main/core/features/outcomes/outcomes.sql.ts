import type { Db } from '#core/db/connection.ts';
import { must } from '#shared/domain/assert.ts';

/** People at work or on leave in the roster, and those who left but are still accepted in the cohort. */
export function countRoster(db: Db, cohortId: number): number {
  return must(
    db
      .prepare<[number], number>(
        `SELECT count(*)
           FROM person p
          WHERE p.status <> 'left'
             OR EXISTS (SELECT 1
                          FROM enrollment e
                         WHERE e.personId = p.id
                           AND e.cohortId = ?
                           AND e.decision = 'accepted')`,
      )
      .pluck()
      .get(cohortId),
    'A count always gives a row',
  );
}
