import type { EligibilityRule } from '#shared/contract/intake.ts';
import { RULE_KINDS } from '#shared/domain/intake.ts';
import type { Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

type RuleRow = Omit<EligibilityRule, 'values'> & { readonly id: number; readonly role: Role };

/** The rules of both roles in the order of the screen. */
export function selectRules(db: Db, cohortId: number): Readonly<Record<Role, EligibilityRule[]>> {
  const values = new Map<number, string[]>();
  for (const [ruleId, value] of db
    .prepare<[number], [ruleId: number, value: string]>(
      `SELECT v.ruleId, v.value
         FROM eligibilityRuleValue v
         JOIN eligibilityRule r ON r.id = v.ruleId
        WHERE r.cohortId = ?
        ORDER BY v.value`,
    )
    .raw()
    .all(cohortId))
    values.set(ruleId, [...(values.get(ruleId) ?? []), value]);
  const rules: Record<Role, EligibilityRule[]> = { mentor: [], mentee: [] };
  const rows = db
    .prepare<[number], RuleRow>(
      `SELECT id, role, kind, lower, upper, asOf, otherwise
         FROM eligibilityRule
        WHERE cohortId = ?`,
    )
    .all(cohortId);
  for (const { id, role, ...rule } of rows) rules[role].push({ ...rule, values: values.get(id) ?? [] });
  const place = (rule: EligibilityRule) => RULE_KINDS.indexOf(rule.kind);
  for (const list of Object.values(rules)) list.sort((a, b) => place(a) - place(b));
  return rules;
}

/** Replaces the rules of a role. */
export function replaceRules(db: Db, cohortId: number, role: Role, rules: readonly EligibilityRule[]): void {
  db.prepare('DELETE FROM eligibilityRule WHERE cohortId = ? AND role = ?').run(cohortId, role);
  const insert = db
    .prepare<unknown[], number>(
      `INSERT INTO eligibilityRule (cohortId, role, kind, lower, upper, asOf, otherwise)
       VALUES (:cohortId, :role, :kind, :lower, :upper, :asOf, :otherwise)
       RETURNING id`,
    )
    .pluck();
  const insertValue = db.prepare('INSERT OR IGNORE INTO eligibilityRuleValue (ruleId, value) VALUES (?, ?)');
  for (const { values, ...rule } of rules) {
    const id = insert.get({ ...rule, cohortId, role });
    for (const value of values) insertValue.run(id, value);
  }
}

/** What a rule can choose from: sites and intake groups of people at work, all skills, and how many are rated. */
export function selectChoices(db: Db): {
  readonly locations: string[];
  readonly intakeGroups: string[];
  readonly skills: string[];
  readonly rated: number;
} {
  const distinct = (column: 'location' | 'intakeGroup') =>
    db
      .prepare<[], string>(
        `SELECT DISTINCT ${column}
           FROM person
          WHERE ${column} IS NOT NULL AND status <> 'left'
          ORDER BY ${column}
          LIMIT 500`,
      )
      .pluck()
      .all();
  return {
    locations: distinct('location'),
    intakeGroups: distinct('intakeGroup'),
    skills: selectSkillNames(db),
    rated:
      db
        .prepare<[], number>(
          `SELECT count(*) FROM person WHERE performanceRating IS NOT NULL AND status <> 'left'`,
        )
        .pluck()
        .get() ?? 0,
  };
}

export function selectSkillNames(db: Db): string[] {
  return db.prepare<[], string>('SELECT name FROM skill ORDER BY name').pluck().all();
}
