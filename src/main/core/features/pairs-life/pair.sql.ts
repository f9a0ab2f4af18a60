import type { PairDetails, PairDetailsSide } from '#shared/contract/pairs.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

type SideRow = Omit<PairDetailsSide, 'name'> & {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
};
type PairRow = Omit<PairDetails, 'mentee' | 'mentor' | 'today'> & {
  readonly menteeId: number;
  readonly mentorId: number;
};

export type PairRecord = Omit<PairDetails, 'today'>;

/** The pair with both its people, in whatever state and cohort; null when there is none. */
export function selectPair(db: Db, pairId: number): PairRecord | null {
  const row = db
    .prepare<[number], PairRow>(
      `SELECT pair.id AS pairId, cohort.name AS cohort, pair.state, pair.publishedOn, pair.startedOn, pair.endedOn,
              pair.menteeId, pair.mentorId
         FROM pair
         JOIN cohort ON cohort.id = pair.cohortId
        WHERE pair.id = ?`,
    )
    .get(pairId);
  if (!row) return null;
  const { menteeId, mentorId, ...pair } = row;
  const mentee = selectSide(db, menteeId);
  const mentor = selectSide(db, mentorId);
  return mentee && mentor ? { ...pair, mentee, mentor } : null;
}

function selectSide(db: Db, enrollmentId: number): PairDetailsSide | null {
  const row = db
    .prepare<[number], SideRow>(
      `SELECT e.id AS enrollmentId, p.id AS personId, p.firstName, p.lastName, p.preferredName, p.jobTitle,
              p.department, p.status, p.preferredChannel
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        WHERE e.id = ?`,
    )
    .get(enrollmentId);
  if (!row) return null;
  const { firstName, lastName, preferredName, ...side } = row;
  return { ...side, name: displayName({ firstName, lastName, preferredName }) };
}

export type FoundPair = {
  readonly pairId: number;
  readonly mentee: string;
  readonly mentor: string;
  readonly state: PairDetails['state'];
};

type FoundRow = Pick<FoundPair, 'pairId' | 'state'> &
  Readonly<Record<'menteeFirst' | 'menteeLast' | 'mentorFirst' | 'mentorLast', string>> &
  Readonly<Record<'menteePreferred' | 'mentorPreferred', string | null>>;

/** Pairs in which every word of `text` is found at one of the two people, the newest first. */
export function findPairs(db: Db, text: string, limit: number): readonly FoundPair[] {
  const words = foldText(text).split(/\s+/).filter(Boolean);
  return db
    .prepare<[string, number], FoundRow>(
      `SELECT pair.id AS pairId, pair.state,
              a.firstName AS menteeFirst, a.lastName AS menteeLast, a.preferredName AS menteePreferred,
              b.firstName AS mentorFirst, b.lastName AS mentorLast, b.preferredName AS mentorPreferred
         FROM pair
         JOIN enrollment ea ON ea.id = pair.menteeId
         JOIN person a ON a.id = ea.personId
         JOIN enrollment eb ON eb.id = pair.mentorId
         JOIN person b ON b.id = eb.personId
        WHERE NOT EXISTS (SELECT 1
                            FROM json_each(?) AS word
                           WHERE instr(a.searchText, word.value) = 0
                             AND instr(b.searchText, word.value) = 0)
        ORDER BY pair.id DESC
        LIMIT ?`,
    )
    .all(JSON.stringify(words), limit)
    .map(row => ({
      pairId: row.pairId,
      state: row.state,
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
