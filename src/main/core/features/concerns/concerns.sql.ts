import type { ConcernEntry } from '#shared/contract/concerns.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type SavedConcern = ConcernEntry & {
  readonly id: number;
  readonly pair: string | null;
  readonly isPairOpen: boolean;
};

type ConcernRow = ConcernEntry & {
  readonly id: number;
  readonly state: string | null;
} & Readonly<
    Record<
      'menteeFirst' | 'menteeLast' | 'menteePreferred' | 'mentorFirst' | 'mentorLast' | 'mentorPreferred',
      string | null
    >
  >;

/** The register, what is open and due first. */
export function selectConcerns(db: Db): readonly SavedConcern[] {
  return db
    .prepare<[], ConcernRow>(
      `SELECT c.id, c.pairId, c.raisedOn, c.raisedBy, c.kind, c.account, c.action, c.nextOn, c.resolvedOn, pair.state,
              a.firstName AS menteeFirst, a.lastName AS menteeLast, a.preferredName AS menteePreferred,
              b.firstName AS mentorFirst, b.lastName AS mentorLast, b.preferredName AS mentorPreferred
         FROM concern c
         LEFT JOIN pair ON pair.id = c.pairId
         LEFT JOIN enrollment ea ON ea.id = pair.menteeId
         LEFT JOIN person a ON a.id = ea.personId
         LEFT JOIN enrollment eb ON eb.id = pair.mentorId
         LEFT JOIN person b ON b.id = eb.personId
        ORDER BY c.resolvedOn IS NOT NULL, coalesce(c.nextOn, '9999'), c.raisedOn DESC, c.id DESC`,
    )
    .all()
    .map(
      ({
        state,
        menteeFirst,
        menteeLast,
        menteePreferred,
        mentorFirst,
        mentorLast,
        mentorPreferred,
        ...row
      }) => ({
        ...row,
        isPairOpen: state === 'proposed' || state === 'active' || state === 'paused',
        pair:
          state === null
            ? null
            : `${nameOf(menteeFirst, menteeLast, menteePreferred)} and ${nameOf(mentorFirst, mentorLast, mentorPreferred)}`,
      }),
    );
}

function nameOf(firstName: string | null, lastName: string | null, preferredName: string | null): string {
  return displayName({ firstName: firstName ?? '', lastName: lastName ?? '', preferredName });
}

export function countConcerns(db: Db): number {
  return db.prepare<[], number>('SELECT count(*) FROM concern').pluck().get() ?? 0;
}

export function isPair(db: Db, pairId: number): boolean {
  return db.prepare<[number], number>('SELECT 1 FROM pair WHERE id = ?').pluck().get(pairId) === 1;
}

export function insertConcern(db: Db, entry: ConcernEntry): number {
  const result = db
    .prepare(
      `INSERT INTO concern (cohortId, pairId, raisedOn, raisedBy, kind, account, action, nextOn, resolvedOn)
       SELECT max(id), :pairId, :raisedOn, :raisedBy, :kind, :account, :action, :nextOn, :resolvedOn
         FROM cohort`,
    )
    .run({ ...entry });
  return Number(result.lastInsertRowid);
}

/** Returns whether there was such a concern. */
export function updateConcern(db: Db, id: number, entry: ConcernEntry): boolean {
  const { pairId, raisedOn, raisedBy, kind, account, action, nextOn, resolvedOn } = entry;
  return (
    db
      .prepare(
        `UPDATE concern
            SET pairId = ?, raisedOn = ?, raisedBy = ?, kind = ?, account = ?, action = ?, nextOn = ?, resolvedOn = ?
          WHERE id = ?`,
      )
      .run(pairId, raisedOn, raisedBy, kind, account, action, nextOn, resolvedOn, id).changes > 0
  );
}

export function deleteConcern(db: Db, id: number): boolean {
  return db.prepare('DELETE FROM concern WHERE id = ?').run(id).changes > 0;
}
