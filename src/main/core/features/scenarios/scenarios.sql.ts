import { must } from '#shared/domain/assert.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { ComponentSetting, MissingRule, RuleKey, RuleMode } from '#shared/domain/matching.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type SavedScenario = {
  readonly id: number;
  readonly name: string;
  readonly note: string;
  readonly createdAt: IsoInstant;
  readonly fit: number;
  readonly matched: number;
  readonly bestFit: number;
  readonly bestMatched: number;
  readonly isProven: boolean;
  readonly maxTimeZoneHours: number;
};
type ScenarioRow = Omit<SavedScenario, 'isProven'> & { isProven: 0 | 1 };

/** The scenarios of a cohort, newest first. */
export function selectScenarios(db: Db, cohortId: number): readonly SavedScenario[] {
  return db
    .prepare<[number], ScenarioRow>(
      `SELECT id, name, note, createdAt, fit, matched, bestFit, bestMatched, isProven, maxTimeZoneHours
         FROM scenario
        WHERE cohortId = ?
        ORDER BY createdAt DESC, id DESC`,
    )
    .all(cohortId)
    .map(row => ({ ...row, isProven: row.isProven === 1 }));
}

export function insertScenario(db: Db, cohortId: number, scenario: Omit<SavedScenario, 'id'>): number {
  const { name, note, createdAt, fit, matched, bestFit, bestMatched, isProven, maxTimeZoneHours } = scenario;
  const result = db
    .prepare(
      `INSERT INTO scenario
         (cohortId, name, note, createdAt, fit, matched, bestFit, bestMatched, isProven, maxTimeZoneHours)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      cohortId,
      name,
      note,
      createdAt,
      fit,
      matched,
      bestFit,
      bestMatched,
      Number(isProven),
      maxTimeZoneHours,
    );
  return Number(result.lastInsertRowid);
}

export function updateScenario(db: Db, id: number, name: string, note: string): void {
  db.prepare('UPDATE scenario SET name = ?, note = ? WHERE id = ?').run(name, note, id);
}

const PARTS = [
  'scenarioPair',
  'scenarioAcceptance',
  'scenarioWeight',
  'scenarioRule',
  'scenarioGoal',
] as const;

export function deleteScenario(db: Db, id: number): void {
  for (const part of PARTS) db.prepare(`DELETE FROM ${part} WHERE scenarioId = ?`).run(id);
  db.prepare('DELETE FROM scenario WHERE id = ?').run(id);
}

export type ScenarioPair = {
  readonly menteeId: number;
  readonly mentorId: number;
  readonly fit: number;
  readonly isLocked: boolean;
  readonly origin: 'auto' | 'hand';
};
type ScenarioPairRow = Omit<ScenarioPair, 'isLocked'> & { isLocked: 0 | 1 };

export function selectScenarioPairs(db: Db, scenarioId: number): readonly ScenarioPair[] {
  return db
    .prepare<[number], ScenarioPairRow>(
      `SELECT menteeId, mentorId, fit, isLocked, origin
         FROM scenarioPair
        WHERE scenarioId = ?
        ORDER BY menteeId`,
    )
    .all(scenarioId)
    .map(row => ({ ...row, isLocked: row.isLocked === 1 }));
}

export function insertScenarioPairs(db: Db, scenarioId: number, pairs: readonly ScenarioPair[]): void {
  const insert = db.prepare(
    `INSERT INTO scenarioPair (scenarioId, menteeId, mentorId, fit, isLocked, origin) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  for (const { menteeId, mentorId, fit, isLocked, origin } of pairs)
    insert.run(scenarioId, menteeId, mentorId, fit, Number(isLocked), origin);
}

export type Acceptance = { readonly menteeId: number; readonly rule: RuleKey; readonly reason: string };

export function selectAcceptances(db: Db, scenarioId: number): readonly Acceptance[] {
  return db
    .prepare<[number], Acceptance>(
      `SELECT menteeId, rule, reason FROM scenarioAcceptance WHERE scenarioId = ? ORDER BY menteeId, rule`,
    )
    .all(scenarioId);
}

export function insertAcceptances(db: Db, scenarioId: number, acceptances: readonly Acceptance[]): void {
  const insert = db.prepare(
    `INSERT INTO scenarioAcceptance (scenarioId, menteeId, rule, reason) VALUES (?, ?, ?, ?)`,
  );
  for (const { menteeId, rule, reason } of acceptances) insert.run(scenarioId, menteeId, rule, reason);
}

type ComponentRow = Omit<ComponentSetting, 'missing'> & { readonly missing: MissingRule | null };

/** A rule as it was when the scenario was saved; `words` say what a rule of the facilitator's own was. */
export type RuleUsed = {
  readonly key: RuleKey;
  readonly mode: RuleMode;
  readonly cost: number;
  readonly words: string | null;
};

/** What counted when the scenario was saved. */
export type SettingsUsed = {
  readonly components: readonly ComponentSetting[];
  readonly rules: readonly RuleUsed[];
  /** What came first, in the words of that day. */
  readonly goals: readonly string[];
};

export function selectSettingsUsed(db: Db, scenarioId: number): SettingsUsed {
  return {
    components: db
      .prepare<[number], ComponentRow>('SELECT key, weight, missing FROM scenarioWeight WHERE scenarioId = ?')
      .all(scenarioId)
      .map(({ missing, ...setting }) => ({ ...setting, missing: missing ?? undefined })),
    rules: db
      .prepare<[number], RuleUsed>('SELECT key, mode, cost, words FROM scenarioRule WHERE scenarioId = ?')
      .all(scenarioId),
    goals: db
      .prepare<[number], string>('SELECT words FROM scenarioGoal WHERE scenarioId = ? ORDER BY words')
      .pluck()
      .all(scenarioId),
  };
}

export function insertSettingsUsed(
  db: Db,
  scenarioId: number,
  { components, rules, goals }: SettingsUsed,
): void {
  const weight = db.prepare(
    'INSERT INTO scenarioWeight (scenarioId, key, weight, missing) VALUES (?, ?, ?, ?)',
  );
  for (const one of components) weight.run(scenarioId, one.key, one.weight, one.missing ?? null);
  const goal = db.prepare('INSERT INTO scenarioGoal (scenarioId, words) VALUES (?, ?)');
  for (const words of new Set(goals)) goal.run(scenarioId, words);
  const mode = db.prepare(
    'INSERT INTO scenarioRule (scenarioId, key, mode, cost, words) VALUES (?, ?, ?, ?, ?)',
  );
  for (const one of rules) mode.run(scenarioId, one.key, one.mode, one.cost, one.words);
}

/** The name of whoever was enrolled, whether or not they still take part. */
export function selectEnrolledName(db: Db, enrollmentId: number): string {
  const row = db
    .prepare<[number], { firstName: string; lastName: string; preferredName: string | null }>(
      `SELECT p.firstName, p.lastName, p.preferredName
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        WHERE e.id = ?`,
    )
    .get(enrollmentId);
  return displayName(must(row, 'A saved pair goes when the enrollment of one of its people does'));
}

/** Brings back the lock and the accepted warnings of a pair that a scenario put on the board. */
export function restorePair(
  db: Db,
  { menteeId, isLocked }: Pick<ScenarioPair, 'menteeId' | 'isLocked'>,
  acceptances: readonly Acceptance[],
  at: IsoInstant,
): void {
  const pairId = must(
    db
      .prepare<[number], number>(`SELECT id FROM pair WHERE menteeId = ? AND state = 'proposed'`)
      .pluck()
      .get(menteeId),
    'The pair was put on the board just now',
  );
  db.prepare('UPDATE pair SET isLocked = ? WHERE id = ? AND isLocked <> ?').run(
    Number(isLocked),
    pairId,
    Number(isLocked),
  );
  const accept = db.prepare(
    `INSERT INTO acceptedWarning (pairId, rule, reason, acceptedAt) VALUES (?, ?, ?, ?)
     ON CONFLICT (pairId, rule) DO UPDATE SET reason = excluded.reason WHERE reason <> excluded.reason`,
  );
  for (const { rule, reason } of acceptances) accept.run(pairId, rule, reason, at);
}
