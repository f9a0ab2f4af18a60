import type {
  ComponentSetting,
  MissingRule,
  PairRule,
  RuleKey,
  RuleSetting,
} from '#shared/domain/matching.ts';
import { must } from '#shared/domain/assert.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

export type MatchedCohort = {
  readonly id: number;
  readonly name: string;
  readonly maxTimeZoneHours: number;
};

/** The cohort that is being matched: the newest one. */
export function selectMatchedCohort(db: Db): MatchedCohort {
  return must(
    db
      .prepare<[], MatchedCohort>('SELECT id, name, maxTimeZoneHours FROM cohort ORDER BY id DESC LIMIT 1')
      .get(),
    'A program always has a cohort',
  );
}

export function updateMaxTimeZoneHours(db: Db, cohortId: number, hours: number): void {
  db.prepare('UPDATE cohort SET maxTimeZoneHours = ? WHERE id = ?').run(hours, cohortId);
}

/** `missing` is null where the component's own rule holds. */
type SavedComponent = Omit<ComponentSetting, 'missing'> & { readonly missing: MissingRule | null };

export function selectComponentSettings(db: Db, cohortId: number): readonly SavedComponent[] {
  return db
    .prepare<[number], SavedComponent>('SELECT key, weight, missing FROM componentSetting WHERE cohortId = ?')
    .all(cohortId);
}

export function selectRuleSettings(db: Db, cohortId: number): readonly RuleSetting[] {
  return db
    .prepare<[number], RuleSetting>('SELECT key, mode, cost FROM ruleSetting WHERE cohortId = ?')
    .all(cohortId);
}

export function upsertComponentSetting(
  db: Db,
  cohortId: number,
  { key, weight, missing }: Required<ComponentSetting>,
): void {
  db.prepare(
    `INSERT INTO componentSetting (cohortId, key, weight, missing) VALUES (?, ?, ?, ?)
     ON CONFLICT (cohortId, key) DO UPDATE SET weight = excluded.weight, missing = excluded.missing`,
  ).run(cohortId, key, weight, missing ?? null);
}

export function upsertRuleSetting(db: Db, cohortId: number, { key, mode, cost = 0 }: RuleSetting): void {
  db.prepare(
    `INSERT INTO ruleSetting (cohortId, key, mode, cost) VALUES (?, ?, ?, ?)
     ON CONFLICT (cohortId, key) DO UPDATE SET mode = excluded.mode, cost = excluded.cost`,
  ).run(cohortId, key, mode, cost);
}

export type SavedPairRule = PairRule & { readonly id: number };

export function selectPairRules(db: Db, cohortId: number): readonly SavedPairRule[] {
  return db
    .prepare<[number], SavedPairRule>(
      `SELECT id, kind, menteePersonId, mentorPersonId, reason
         FROM pairRule
        WHERE cohortId = ?
        ORDER BY id`,
    )
    .all(cohortId);
}

export function insertPairRule(db: Db, cohortId: number, rule: PairRule): number {
  const result = db
    .prepare(
      `INSERT INTO pairRule (cohortId, kind, menteePersonId, mentorPersonId, reason) VALUES (?, ?, ?, ?, ?)`,
    )
    .run(cohortId, rule.kind, rule.menteePersonId, rule.mentorPersonId, rule.reason);
  return Number(result.lastInsertRowid);
}

export function deletePairRule(db: Db, id: number): void {
  db.prepare('DELETE FROM pairRule WHERE id = ?').run(id);
}

export type PersonName = {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
};

export function selectPersonName(db: Db, personId: number): PersonName | null {
  return (
    db
      .prepare<[number], PersonName>('SELECT firstName, lastName, preferredName FROM person WHERE id = ?')
      .get(personId) ?? null
  );
}

export type OpenPairState = 'proposed' | 'active' | 'paused';
export type OpenPair = {
  readonly id: number;
  readonly menteeId: number;
  readonly mentorId: number;
  readonly state: OpenPairState;
  readonly isLocked: boolean;
  readonly origin: 'auto' | 'hand';
  /** Both people were told; from then on only a re-match changes the pair. */
  readonly publishedOn: IsoDate | null;
};
type OpenPairRow = Omit<OpenPair, 'isLocked'> & { isLocked: 0 | 1 };

/** Pairs that stand now, those of people who no longer take part included. */
export function selectOpenPairs(db: Db, cohortId: number): readonly OpenPair[] {
  return db
    .prepare<[number], OpenPairRow>(
      `SELECT id, menteeId, mentorId, state, isLocked, origin, publishedOn
         FROM pair
        WHERE cohortId = ?
          AND state IN ('proposed', 'active', 'paused')
        ORDER BY id`,
    )
    .all(cohortId)
    .map(row => ({ ...row, isLocked: row.isLocked === 1 }));
}

export function insertPair(
  db: Db,
  cohortId: number,
  pair: Pick<OpenPair, 'menteeId' | 'mentorId' | 'origin'>,
): void {
  db.prepare(
    `INSERT INTO pair (cohortId, menteeId, mentorId, state, isLocked, origin) VALUES (?, ?, ?, 'proposed', 0, ?)`,
  ).run(cohortId, pair.menteeId, pair.mentorId, pair.origin);
}

export function deletePair(db: Db, id: number): void {
  db.prepare('DELETE FROM acceptedWarning WHERE pairId = ?').run(id);
  db.prepare('DELETE FROM consultation WHERE pairId = ?').run(id);
  db.prepare('DELETE FROM pair WHERE id = ?').run(id);
}

/** Ends a pair that had begun, for another to take its place. */
export function closeReassignedPair(db: Db, id: number, on: IsoDate): void {
  db.prepare(`UPDATE pair SET state = 'reassigned', endedOn = ? WHERE id = ?`).run(on, id);
}

export function updateLock(db: Db, id: number, isLocked: boolean): void {
  db.prepare('UPDATE pair SET isLocked = ? WHERE id = ?').run(Number(isLocked), id);
}

/** Locks the pair that the mentee has on the board. */
export function lockPairOf(db: Db, menteeId: number): void {
  db.prepare(`UPDATE pair SET isLocked = 1 WHERE menteeId = ? AND state = 'proposed'`).run(menteeId);
}

export type AcceptedWarning = { readonly pairId: number; readonly rule: RuleKey; readonly reason: string };

export function selectAcceptedWarnings(db: Db, cohortId: number): readonly AcceptedWarning[] {
  return db
    .prepare<[number], AcceptedWarning>(
      `SELECT w.pairId, w.rule, w.reason
         FROM acceptedWarning w
         JOIN pair p ON p.id = w.pairId
        WHERE p.cohortId = ?`,
    )
    .all(cohortId);
}

export function upsertAcceptedWarning(db: Db, warning: AcceptedWarning, at: IsoInstant): void {
  db.prepare(
    `INSERT INTO acceptedWarning (pairId, rule, reason, acceptedAt) VALUES (?, ?, ?, ?)
     ON CONFLICT (pairId, rule) DO UPDATE SET reason = excluded.reason, acceptedAt = excluded.acceptedAt`,
  ).run(warning.pairId, warning.rule, warning.reason, at);
}

export function deleteAcceptedWarning(db: Db, pairId: number, rule: RuleKey): void {
  db.prepare('DELETE FROM acceptedWarning WHERE pairId = ? AND rule = ?').run(pairId, rule);
}
