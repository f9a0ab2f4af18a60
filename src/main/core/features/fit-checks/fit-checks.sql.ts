import type { IsoDate } from '#shared/domain/dates.ts';
import type { Answers } from '#shared/domain/fit-check.ts';
import { displayName, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type SavedCheck = Answers & {
  readonly pairId: number;
  readonly side: Role;
  readonly answeredOn: IsoDate;
  readonly settledOn: IsoDate | null;
};
type CheckRow = Omit<SavedCheck, 'prefersOther'> & { readonly prefersOther: 0 | 1 };

const COLUMNS =
  'f.pairId, f.side, f.answeredOn, f.respected, f.useful, f.comfortable, f.goOn, f.prefersOther, f.settledOn';

/** Every answer of the cohort's pairs. */
export function selectChecks(db: Db, cohortId: number): readonly SavedCheck[] {
  return db
    .prepare<[number], CheckRow>(
      `SELECT ${COLUMNS}
         FROM fitCheck f
         JOIN pair ON pair.id = f.pairId
        WHERE pair.cohortId = ?`,
    )
    .all(cohortId)
    .map(toCheck);
}

export function selectChecksOf(db: Db, pairId: number): readonly SavedCheck[] {
  return db
    .prepare<[number], CheckRow>(`SELECT ${COLUMNS} FROM fitCheck f WHERE f.pairId = ?`)
    .all(pairId)
    .map(toCheck);
}

function toCheck(row: CheckRow): SavedCheck {
  return { ...row, prefersOther: row.prefersOther === 1 };
}

export function upsertCheck(db: Db, check: Omit<SavedCheck, 'settledOn'>): void {
  db.prepare(
    `INSERT INTO fitCheck (pairId, side, answeredOn, respected, useful, comfortable, goOn, prefersOther)
     VALUES (:pairId, :side, :answeredOn, :respected, :useful, :comfortable, :goOn, :prefersOther)
     ON CONFLICT (pairId, side) DO UPDATE
        SET answeredOn = excluded.answeredOn, respected = excluded.respected, useful = excluded.useful,
            comfortable = excluded.comfortable, goOn = excluded.goOn, prefersOther = excluded.prefersOther,
            settledOn = NULL`,
  ).run({ ...check, prefersOther: Number(check.prefersOther) });
}

export function updateSettled(db: Db, pairId: number, settledOn: IsoDate | null): void {
  db.prepare('UPDATE fitCheck SET settledOn = ? WHERE pairId = ?').run(settledOn, pairId);
}

export function deleteCheck(db: Db, pairId: number, side: Role): boolean {
  return db.prepare('DELETE FROM fitCheck WHERE pairId = ? AND side = ?').run(pairId, side).changes > 0;
}

export type CheckedPair = Readonly<Record<Role, string>> & {
  readonly pairId: number;
  readonly cohortId: number;
  readonly isOpen: boolean;
  /** When the two met for the first time; null until then. */
  readonly firstMeetingOn: IsoDate | null;
};

type PairRow = Pick<CheckedPair, 'pairId' | 'cohortId' | 'firstMeetingOn'> & {
  readonly state: string;
} & Readonly<Record<'menteeFirst' | 'menteeLast' | 'mentorFirst' | 'mentorLast', string>> &
  Readonly<Record<'menteePreferred' | 'mentorPreferred', string | null>>;

/** Pairs of the cohort that have started (`pairId` null), or one pair in whatever state. */
export function selectCheckedPairs(
  db: Db,
  which: { readonly cohortId: number } | { readonly pairId: number },
): readonly CheckedPair[] {
  const condition =
    'pairId' in which
      ? 'pair.id = ?'
      : `pair.cohortId = ? AND pair.startedOn IS NOT NULL AND pair.state IN ('active', 'paused')`;
  return db
    .prepare<[number], PairRow>(
      `SELECT pair.id AS pairId, pair.cohortId, pair.state,
              (SELECT min(m.heldOn) FROM meeting m WHERE m.pairId = pair.id) AS firstMeetingOn,
              a.firstName AS menteeFirst, a.lastName AS menteeLast, a.preferredName AS menteePreferred,
              b.firstName AS mentorFirst, b.lastName AS mentorLast, b.preferredName AS mentorPreferred
         FROM pair
         JOIN enrollment ea ON ea.id = pair.menteeId
         JOIN person a ON a.id = ea.personId
         JOIN enrollment eb ON eb.id = pair.mentorId
         JOIN person b ON b.id = eb.personId
        WHERE ${condition}
        ORDER BY pair.id`,
    )
    .all('pairId' in which ? which.pairId : which.cohortId)
    .map(row => ({
      pairId: row.pairId,
      cohortId: row.cohortId,
      firstMeetingOn: row.firstMeetingOn,
      isOpen: row.state === 'proposed' || row.state === 'active' || row.state === 'paused',
      mentee: displayName({
        firstName: row.menteeFirst,
        lastName: row.menteeLast,
        preferredName: row.menteePreferred,
      }),
      mentor: displayName({
        firstName: row.mentorFirst,
        lastName: row.mentorLast,
        preferredName: row.mentorPreferred,
      }),
    }));
}
