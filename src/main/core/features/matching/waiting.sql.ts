import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

/** Since when each enrolled person has been without a partner: the end of the last pair, else the day of interest. */
export function selectWaitingSince(db: Db, cohortId: number): ReadonlyMap<number, IsoDate> {
  const rows = db
    .prepare<[number], { readonly id: number; readonly since: IsoDate }>(
      `SELECT e.id,
              coalesce((SELECT max(p.endedOn)
                          FROM pair p
                         WHERE p.endedOn IS NOT NULL
                           AND (p.menteeId = e.id OR p.mentorId = e.id)),
                       e.interestOn) AS since
         FROM enrollment e
        WHERE e.cohortId = ?`,
    )
    .all(cohortId);
  return new Map(rows.filter(({ since }) => since !== null).map(({ id, since }) => [id, since]));
}
