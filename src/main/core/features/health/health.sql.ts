import type { HealthLimits } from '#shared/contract/health.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';
import { USUAL_LIMITS } from './health-limits.ts';
import type { FitCheckFact, MeetingFact } from './pair-health.ts';

export type HealthRhythm = {
  readonly cohortId: number;
  readonly cadenceDays: number;
  readonly limits: HealthLimits;
};

/** How often the newest cohort is to meet, and from where on something counts as a sign. */
export function selectRhythm(db: Db): HealthRhythm {
  const rhythm = must(
    db
      .prepare<[], { cohortId: number; cadenceDays: number }>(
        `SELECT c.id AS cohortId, p.cadenceDays
           FROM program p
           JOIN cohort c
          ORDER BY c.id DESC
          LIMIT 1`,
      )
      .get(),
    'A program always has a cohort',
  );
  return { ...rhythm, limits: { ...USUAL_LIMITS, ...Object.fromEntries(selectLimits(db, rhythm.cohortId)) } };
}

/** Only the known limits: a newer version of the app may have written others. */
function selectLimits(db: Db, cohortId: number): (readonly [string, number])[] {
  return db
    .prepare<[number], { key: string; value: number }>(
      'SELECT key, value FROM healthLimit WHERE cohortId = ? ORDER BY key',
    )
    .all(cohortId)
    .filter(({ key }) => key in USUAL_LIMITS)
    .map(({ key, value }) => [key, value] as const);
}

export function upsertLimits(db: Db, cohortId: number, limits: HealthLimits): void {
  const upsert = db.prepare(
    `INSERT INTO healthLimit (cohortId, key, value)
     VALUES (?, ?, ?)
     ON CONFLICT (cohortId, key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`,
  );
  for (const [key, value] of Object.entries(limits)) upsert.run(cohortId, key, value);
}

export type HealthPair = {
  readonly pairId: number;
  readonly state: string;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
};

export function selectHealthPairs(db: Db, cohortId: number): HealthPair[] {
  return db
    .prepare<[number], HealthPair>(
      'SELECT id AS pairId, state, startedOn, endedOn FROM pair WHERE cohortId = ? ORDER BY id',
    )
    .all(cohortId);
}

/** Meetings that were called off after a day, oldest first. */
export function selectCancelled(
  db: Db,
  cohortId: number,
  after: IsoDate,
): (MeetingFact & { readonly pairId: number })[] {
  return db
    .prepare<[number, IsoDate], MeetingFact & { readonly pairId: number }>(
      `SELECT m.pairId, m.plannedOn, m.heldOn, m.cancelledBy
         FROM pair p
         JOIN meeting m ON m.pairId = p.id
        WHERE p.cohortId = ?
          AND m.state = 'cancelled'
          AND m.plannedOn > ?
        ORDER BY m.pairId, m.plannedOn, m.id`,
    )
    .all(cohortId, after);
}

export type MeetingSums = {
  readonly pairId: number;
  /** The last meeting up to each of the two days on which a pair is judged. */
  readonly lastHeldOn: IsoDate | null;
  readonly lastHeldBefore: IsoDate | null;
  /** Meetings whose day has come, and those of them that the leader called off. */
  readonly due: number;
  readonly cancelledByLeader: number;
  /** Over all its days, for the list of pairs. */
  readonly held: number;
  readonly cancelled: number;
  readonly newestHeldOn: IsoDate | null;
  readonly nextPlannedOn: IsoDate | null;
};

/**
 * The meetings of each pair in figures: sums instead of rows, since a program has tens of thousands of them.
 *
 * A meeting that was moved counts once, under its last date. Those still ahead do not count: nobody has failed them.
 */
export function selectMeetingSums(db: Db, cohortId: number, today: IsoDate, before: IsoDate): MeetingSums[] {
  return db
    .prepare<{ cohortId: number; today: IsoDate; before: IsoDate }, MeetingSums>(
      `SELECT m.pairId,
              max(m.heldOn) FILTER (WHERE m.heldOn <= :today) AS lastHeldOn,
              max(m.heldOn) FILTER (WHERE m.heldOn <= :before) AS lastHeldBefore,
              count(*) FILTER (WHERE m.state <> 'planned' OR m.plannedOn <= :today) AS due,
              count(*) FILTER (WHERE m.cancelledBy = 'mentee') AS cancelledByLeader,
              count(m.heldOn) AS held,
              count(*) FILTER (WHERE m.state = 'cancelled') AS cancelled,
              max(m.heldOn) AS newestHeldOn,
              min(m.plannedOn) FILTER (WHERE m.state = 'planned') AS nextPlannedOn
         FROM meeting m
        WHERE m.pairId IN (SELECT id FROM pair WHERE cohortId = :cohortId)
          AND m.state <> 'rescheduled'
        GROUP BY m.pairId`,
    )
    .all({ cohortId, today, before });
}

/** Fit checks by the lowest of their answers; one that was acted upon is settled and no sign any more. */
export function selectFitChecks(db: Db, cohortId: number): (FitCheckFact & { readonly pairId: number })[] {
  return db
    .prepare<[number], FitCheckFact & { readonly pairId: number }>(
      `SELECT f.pairId, f.side, f.answeredOn,
              CASE WHEN f.prefersOther = 1 THEN 1 ELSE min(f.respected, f.useful, f.comfortable, f.goOn) END AS rating
         FROM fitCheck f
         JOIN pair p ON p.id = f.pairId
        WHERE p.cohortId = ?
          AND f.settledOn IS NULL`,
    )
    .all(cohortId);
}
