import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

/** What entitles a person to the next partner. */
export type Wait = {
  /** The end of the last pair, else the day of interest; null where it is not known. */
  readonly since: IsoDate | null;
  /** When they were accepted from the waitlist, and from which place; null for others and once a pair had begun. */
  readonly fromWaitlist: { readonly on: IsoDate; readonly place: number | null } | null;
};

type WaitRow = {
  readonly id: number;
  readonly since: IsoDate | null;
  readonly fromWaitlistOn: IsoDate | null;
  readonly fromWaitlistPlace: number | null;
};

/** How each enrolled person of the cohort waits, by enrollment id. */
export function selectWaits(db: Db, cohortId: number): ReadonlyMap<number, Wait> {
  const rows = db
    .prepare<{ readonly cohortId: number }, WaitRow>(
      `WITH ended AS (
         SELECT menteeId AS id, endedOn, startedOn FROM pair WHERE cohortId = :cohortId AND endedOn IS NOT NULL
          UNION ALL
         SELECT mentorId, endedOn, startedOn FROM pair WHERE cohortId = :cohortId AND endedOn IS NOT NULL),
       last AS (SELECT id, max(endedOn) AS endedOn, max(startedOn) AS startedOn FROM ended GROUP BY id)
       SELECT e.id,
              coalesce(last.endedOn, e.interestOn) AS since,
              iif(last.startedOn IS NULL, e.fromWaitlistOn, NULL) AS fromWaitlistOn,
              e.fromWaitlistPlace
         FROM enrollment e
         LEFT JOIN last ON last.id = e.id
        WHERE e.cohortId = :cohortId`,
    )
    .all({ cohortId });
  return new Map(
    rows.map(({ id, since, fromWaitlistOn: on, fromWaitlistPlace: place }) => [
      id,
      { since, fromWaitlist: on === null ? null : { on, place } },
    ]),
  );
}
