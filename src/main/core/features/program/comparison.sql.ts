import type { ComparedBy, ComparisonRule } from '#shared/contract/charter.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

export type SavedComparison = ComparisonRule & {
  readonly fixedOn: IsoDate | null;
  readonly valuesSeen: number;
};

type ComparisonRow = Omit<SavedComparison, 'attributes'>;

export function selectComparison(db: Db): SavedComparison | null {
  const row = db
    .prepare<[], ComparisonRow>(
      'SELECT who, observedFrom, note, fixedOn, valuesSeen FROM comparisonGroup WHERE id = 1',
    )
    .get();
  if (!row) return null;
  const attributes = db
    .prepare<[], ComparedBy>('SELECT attribute FROM comparisonAttribute ORDER BY attribute')
    .pluck()
    .all();
  return { ...row, attributes };
}

export function upsertComparison(db: Db, { attributes, ...group }: SavedComparison): void {
  db.prepare(
    `INSERT INTO comparisonGroup (id, who, observedFrom, note, fixedOn, valuesSeen)
     VALUES (1, :who, :observedFrom, :note, :fixedOn, :valuesSeen)
     ON CONFLICT (id) DO UPDATE
       SET who = :who, observedFrom = :observedFrom, note = :note, fixedOn = :fixedOn, valuesSeen = :valuesSeen`,
  ).run(group);
  db.prepare('DELETE FROM comparisonAttribute').run();
  const insert = db.prepare('INSERT INTO comparisonAttribute (attribute) VALUES (?)');
  for (const attribute of new Set(attributes)) insert.run(attribute);
}

export type ComparisonChange = {
  readonly changedOn: IsoDate;
  readonly reason: string;
  readonly wordsBefore: string;
};

/** The changes made after the group was fixed, oldest first. */
export function selectComparisonChanges(db: Db): ComparisonChange[] {
  return db
    .prepare<[], ComparisonChange>('SELECT changedOn, reason, wordsBefore FROM comparisonChange ORDER BY id')
    .all();
}

export function insertComparisonChange(db: Db, change: ComparisonChange): void {
  db.prepare(
    `INSERT INTO comparisonChange (changedOn, reason, wordsBefore)
     VALUES (:changedOn, :reason, :wordsBefore)`,
  ).run(change);
}

export type ComparablePerson = {
  readonly personId: number;
  readonly department: string | null;
  readonly businessFunction: string | null;
  readonly location: string | null;
  readonly gradeLevel: number | null;
  readonly hireDate: IsoDate | null;
  readonly takesPart: 0 | 1;
  /** On the waiting list, or asked to take part without being accepted. */
  readonly isInterested: 0 | 1;
  readonly isWaiting: 0 | 1;
};

/** Everybody in the roster who is still with the organization, and whether they take part. */
export function selectComparablePeople(db: Db, cohortId: number): ComparablePerson[] {
  return db
    .prepare<[number], ComparablePerson>(
      `SELECT p.id AS personId, p.department, p.businessFunction, p.location, p.gradeLevel, p.hireDate,
              coalesce(max(e.decision = 'accepted'), 0) AS takesPart,
              coalesce(max(e.decision <> 'accepted'), 0) AS isInterested,
              coalesce(max(e.decision = 'waitlist'), 0) AS isWaiting
         FROM person p
         LEFT JOIN enrollment e ON e.personId = p.id AND e.cohortId = ?
        WHERE p.status <> 'left'
        GROUP BY p.id`,
    )
    .all(cohortId);
}
