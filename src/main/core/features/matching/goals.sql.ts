import { displayName } from '#shared/domain/people.ts';
import { PLAIN_GOALS, type MatchingGoals, type PairQuota } from '#shared/domain/matching-goals.ts';
import type { Db } from '#core/db/connection.ts';
import type { PersonName } from './matching.sql.ts';

type GoalsRow = {
  qualityFloor: number | null;
  worstPairFirst: 0 | 1;
  longestWaitingFirst: 0 | 1;
  keepTolerance: number;
};
type QuotaRow = Omit<PairQuota, 'group'> & PersonNameOrNull & { readonly groupName: string | null };
type PersonNameOrNull = { readonly [K in keyof PersonName]: PersonName[K] | null };

/** What comes first in a cohort; plain until the facilitator chooses something. */
export function selectGoals(db: Db, cohortId: number): MatchingGoals {
  const row = db
    .prepare<[number], GoalsRow>(
      `SELECT qualityFloor, worstPairFirst, longestWaitingFirst, keepTolerance
         FROM matchingGoals
        WHERE cohortId = ?`,
    )
    .get(cohortId);
  const quotas = selectQuotas(db, cohortId);
  if (!row) return { ...PLAIN_GOALS, quotas };
  return {
    ...row,
    worstPairFirst: row.worstPairFirst === 1,
    longestWaitingFirst: row.longestWaitingFirst === 1,
    quotas,
  };
}

function selectQuotas(db: Db, cohortId: number): readonly PairQuota[] {
  return db
    .prepare<[number], QuotaRow>(
      `SELECT q.counts, q.groupName, q.leaderId, q.bound, q.unit, q.amount, p.firstName, p.lastName, p.preferredName
         FROM pairQuota q
         LEFT JOIN person p ON p.id = q.leaderId
        WHERE q.cohortId = ?
        ORDER BY q.id`,
    )
    .all(cohortId)
    .map(({ groupName, firstName, lastName, preferredName, ...quota }) => ({
      ...quota,
      group:
        firstName === null || lastName === null
          ? groupName
          : displayName({ firstName, lastName, preferredName }),
    }));
}

export function upsertGoals(db: Db, cohortId: number, goals: Omit<MatchingGoals, 'quotas'>): void {
  db.prepare(
    `INSERT INTO matchingGoals (cohortId, qualityFloor, worstPairFirst, longestWaitingFirst, keepTolerance)
     VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (cohortId)
     DO UPDATE SET qualityFloor = excluded.qualityFloor,
                   worstPairFirst = excluded.worstPairFirst,
                   longestWaitingFirst = excluded.longestWaitingFirst,
                   keepTolerance = excluded.keepTolerance`,
  ).run(
    cohortId,
    goals.qualityFloor,
    Number(goals.worstPairFirst),
    Number(goals.longestWaitingFirst),
    goals.keepTolerance,
  );
}

export function replaceQuotas(db: Db, cohortId: number, quotas: readonly PairQuota[]): void {
  db.prepare('DELETE FROM pairQuota WHERE cohortId = ?').run(cohortId);
  const insert = db.prepare(
    `INSERT INTO pairQuota (cohortId, counts, groupName, leaderId, bound, unit, amount) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { counts, group, leaderId, bound, unit, amount } of quotas) {
    insert.run(cohortId, counts, counts === 'withTeam' ? null : group, leaderId, bound, unit, amount);
  }
}
