import {
  customRuleKey,
  type BelongingField,
  type ComparedField,
  type CustomRule,
  type RuleCondition,
  type Sides,
} from '#shared/domain/custom-rules.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { RuleMode } from '#shared/domain/matching.ts';
import type { Db } from '#core/db/connection.ts';

type RuleRow = { readonly id: number; readonly name: string; readonly mode: RuleMode; readonly cost: number };
type ConditionRow = {
  readonly ruleId: number;
  readonly kind: RuleCondition['kind'];
  readonly who: Sides | null;
  readonly field: BelongingField | null;
  readonly isSo: 0 | 1 | null;
  readonly amount: number | null;
  readonly value: string | null;
};

/** The rules that the facilitator wrote for a cohort, oldest first. */
export function selectCustomRules(db: Db, cohortId: number): readonly CustomRule[] {
  const asOf = selectTenureDay(db, cohortId);
  const conditions = db
    .prepare<[number], ConditionRow>(
      `SELECT c.ruleId, c.kind, c.who, c.field, c.isSo, c.amount, c.value
         FROM customRuleCondition c
         JOIN customRule r ON r.id = c.ruleId
        WHERE r.cohortId = ?
        ORDER BY c.ruleId, c.position`,
    )
    .all(cohortId);
  return db
    .prepare<[number], RuleRow>('SELECT id, name, mode, cost FROM customRule WHERE cohortId = ? ORDER BY id')
    .all(cohortId)
    .map(({ id, ...rule }) => ({
      key: customRuleKey(id),
      ...rule,
      conditions: conditions.filter(({ ruleId }) => ruleId === id).map(toCondition),
      asOf,
    }));
}

/** Months with the company are counted on the day the cohort starts; without one, on the day of the last change. */
export function selectTenureDay(db: Db, cohortId: number): IsoDate | null {
  return (
    db
      .prepare<[number], IsoDate | null>(
        `SELECT coalesce(startsOn, (SELECT substr(max(at), 1, 10) FROM auditEntry)) FROM cohort WHERE id = ?`,
      )
      .pluck()
      .get(cohortId) ?? null
  );
}

function toCondition({ kind, who, field, isSo, amount, value }: ConditionRow): RuleCondition {
  const so = isSo === 1;
  switch (kind) {
    case 'compare':
      return { kind, field: field as ComparedField, same: so };
    case 'belongs':
      return { kind, who: who as Sides, field: field as BelongingField, isIn: so, value: value as string };
    case 'gradeGap':
      return { kind, atLeast: so, levels: amount as number };
    case 'language':
      return { kind, shared: so };
    case 'tenure':
      return { kind, who: who as Sides, under: so, months: amount as number };
    case 'onLeave':
    case 'notEligible':
      return { kind, who: who as Sides };
    case 'screening':
      return { kind, below: amount };
  }
}

type Columns = Omit<ConditionRow, 'ruleId' | 'kind'>;
const NOTHING: Columns = { who: null, field: null, isSo: null, amount: null, value: null };

function toColumns(condition: RuleCondition): Columns {
  const bit = (so: boolean): 0 | 1 => (so ? 1 : 0);
  switch (condition.kind) {
    case 'compare':
      return { ...NOTHING, field: condition.field, isSo: bit(condition.same) };
    case 'belongs': {
      const { who, field, isIn, value } = condition;
      return { ...NOTHING, who, field, isSo: bit(isIn), value };
    }
    case 'gradeGap':
      return { ...NOTHING, isSo: bit(condition.atLeast), amount: condition.levels };
    case 'language':
      return { ...NOTHING, isSo: bit(condition.shared) };
    case 'tenure':
      return { ...NOTHING, who: condition.who, isSo: bit(condition.under), amount: condition.months };
    case 'onLeave':
    case 'notEligible':
      return { ...NOTHING, who: condition.who };
    case 'screening':
      return { ...NOTHING, amount: condition.below };
  }
}

export type RuleText = Pick<CustomRule, 'name' | 'mode' | 'cost' | 'conditions'>;

/** Saves a new rule under a number that no rule of this program had before, and gives the number. */
export function insertCustomRule(db: Db, cohortId: number, rule: RuleText): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO customRule (id, cohortId, name, mode, cost)
       VALUES (1 + max(coalesce((SELECT max(id) FROM customRule), 0),
                       coalesce((SELECT max(CAST(substr(rule, 8) AS INTEGER))
                                   FROM (SELECT rule FROM overriddenRule
                                          UNION SELECT rule FROM acceptedWarning
                                          UNION SELECT rule FROM overrideRight
                                          UNION SELECT rule FROM scenarioAcceptance
                                          UNION SELECT key FROM scenarioRule)
                                  WHERE rule GLOB 'custom-*'), 0)),
               ?, ?, ?, ?)`,
    )
    .run(cohortId, rule.name, rule.mode, rule.cost);
  const id = Number(lastInsertRowid);
  insertConditions(db, id, rule.conditions);
  return id;
}

function insertConditions(db: Db, ruleId: number, conditions: readonly RuleCondition[]): void {
  const insert = db.prepare(
    `INSERT INTO customRuleCondition (ruleId, position, kind, who, field, isSo, amount, value)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  conditions.forEach((condition, position) => {
    const { who, field, isSo, amount, value } = toColumns(condition);
    insert.run(ruleId, position, condition.kind, who, field, isSo, amount, value);
  });
}

export function updateCustomRule(db: Db, id: number, rule: RuleText): void {
  db.prepare('UPDATE customRule SET name = ?, mode = ?, cost = ? WHERE id = ?').run(
    rule.name,
    rule.mode,
    rule.cost,
    id,
  );
  db.prepare('DELETE FROM customRuleCondition WHERE ruleId = ?').run(id);
  insertConditions(db, id, rule.conditions);
}

export function updateCustomRuleMode(db: Db, id: number, mode: RuleMode): void {
  db.prepare('UPDATE customRule SET mode = ? WHERE id = ?').run(mode, id);
}

/** Forgets what was accepted under a rule that says something else by now. */
export function deleteAcceptances(db: Db, id: number): number {
  return db.prepare('DELETE FROM acceptedWarning WHERE rule = ?').run(customRuleKey(id)).changes;
}

/** Deletes a rule with what was accepted under it; what was overridden stays marked. */
export function deleteCustomRule(db: Db, id: number): void {
  deleteAcceptances(db, id);
  db.prepare('DELETE FROM overrideRight WHERE rule = ?').run(customRuleKey(id));
  db.prepare('DELETE FROM customRuleCondition WHERE ruleId = ?').run(id);
  db.prepare('DELETE FROM customRule WHERE id = ?').run(id);
}
