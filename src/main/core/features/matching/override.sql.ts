import type { OverrideMark } from '#shared/contract/overrides.ts';
import { must } from '#shared/domain/assert.ts';
import { overrideName, type OverrideKey } from '#shared/domain/overrides.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import { isBuiltIn } from './rules/rule-names.ts';

export type SavedRight = {
  readonly rule: OverrideKey;
  readonly isGranted: boolean;
  readonly grantedBy: string | null;
};
type RightRow = Omit<SavedRight, 'isGranted'> & { readonly isGranted: 0 | 1 };

export function selectOverrideRights(db: Db, cohortId: number): readonly SavedRight[] {
  return db
    .prepare<[number], RightRow>('SELECT rule, isGranted, grantedBy FROM overrideRight WHERE cohortId = ?')
    .all(cohortId)
    .map(row => ({ ...row, isGranted: row.isGranted === 1 }));
}

export function upsertOverrideRight(db: Db, cohortId: number, right: SavedRight): void {
  db.prepare(
    `INSERT INTO overrideRight (cohortId, rule, isGranted, grantedBy) VALUES (?, ?, ?, ?)
     ON CONFLICT (cohortId, rule) DO UPDATE SET isGranted = excluded.isGranted, grantedBy = excluded.grantedBy`,
  ).run(cohortId, right.rule, Number(right.isGranted), right.grantedBy);
}

/** `name` is null where the rule is of the catalog, which names it. */
type SavedMark = Omit<OverrideMark, 'name'> & { readonly name: string | null };
type MarkRow = SavedMark & { readonly pairId: number };

/** Marks of the cohort's pairs, those that have ended included, by pair. */
export function selectOverrideMarks(db: Db, cohortId: number): ReadonlyMap<number, readonly OverrideMark[]> {
  const rows = db
    .prepare<[number], MarkRow>(
      `SELECT o.pairId, o.rule, o.name, o.words, o.reason, o.actor, o.overriddenAt AS at
         FROM overriddenRule o
         JOIN pair p ON p.id = o.pairId
        WHERE p.cohortId = ?
        ORDER BY o.pairId, o.overriddenAt, o.rule`,
    )
    .all(cohortId);
  const marks = new Map<number, OverrideMark[]>();
  for (const { pairId, ...saved } of rows) {
    const mark = { ...saved, name: markName(saved) };
    const known = marks.get(pairId);
    if (known) known.push(mark);
    else marks.set(pairId, [mark]);
  }
  return marks;
}

function markName({ rule, name }: Pick<SavedMark, 'rule' | 'name'>): string {
  if (name !== null) return name;
  return rule === 'capacity' || isBuiltIn(rule) ? overrideName(rule) : 'A rule of your own';
}

/** Marks the mentee's new pair with the rules set aside for it, and locks it. */
export function markOverridden(
  db: Db,
  menteeId: number,
  marks: readonly Omit<OverrideMark, 'actor'>[],
): void {
  const pairId = must(
    db
      .prepare<[number], number>(`SELECT id FROM pair WHERE menteeId = ? AND state = 'proposed'`)
      .pluck()
      .get(menteeId),
    'The pair was made just now',
  );
  const insert = db.prepare(
    `INSERT INTO overriddenRule (pairId, rule, name, words, reason, actor, overriddenAt)
     VALUES (?, ?, ?, ?, ?, (SELECT facilitatorName FROM program WHERE facilitatorName <> ''), ?)`,
  );
  for (const { rule, name, words, reason, at } of marks) {
    const ownName = rule === 'capacity' || isBuiltIn(rule) ? null : name;
    insert.run(pairId, rule, ownName, words, reason, at);
  }
  db.prepare('UPDATE pair SET isLocked = 1 WHERE id = ?').run(pairId);
}

type Named = { readonly firstName: string; readonly lastName: string; readonly preferredName: string | null };

export type OverriddenPair = OverrideMark & { readonly mentee: string; readonly mentor: string };
type OverriddenRow = SavedMark & {
  readonly menteeFirst: string;
  readonly menteeLast: string;
  readonly menteePreferred: string | null;
  readonly mentorFirst: string;
  readonly mentorLast: string;
  readonly mentorPreferred: string | null;
};

/** Every rule that was set aside in the program, with both names, oldest first; pairs that have ended included. */
export function selectOverriddenPairs(db: Db): readonly OverriddenPair[] {
  return db
    .prepare<[], OverriddenRow>(
      `SELECT o.rule, o.name, o.words, o.reason, o.actor, o.overriddenAt AS at,
              mentee.firstName AS menteeFirst, mentee.lastName AS menteeLast,
              mentee.preferredName AS menteePreferred,
              mentor.firstName AS mentorFirst, mentor.lastName AS mentorLast,
              mentor.preferredName AS mentorPreferred
         FROM overriddenRule o
         JOIN pair p ON p.id = o.pairId
         JOIN enrollment e ON e.id = p.menteeId
         JOIN person mentee ON mentee.id = e.personId
         JOIN enrollment r ON r.id = p.mentorId
         JOIN person mentor ON mentor.id = r.personId
        ORDER BY o.overriddenAt, o.pairId, o.rule`,
    )
    .all()
    .map(({ rule, name, words, reason, actor, at, ...row }) => ({
      rule,
      name: markName({ rule, name }),
      words,
      reason,
      actor,
      at,
      mentee: displayName(named(row.menteeFirst, row.menteeLast, row.menteePreferred)),
      mentor: displayName(named(row.mentorFirst, row.mentorLast, row.mentorPreferred)),
    }));
}

function named(firstName: string, lastName: string, preferredName: string | null): Named {
  return { firstName, lastName, preferredName };
}
