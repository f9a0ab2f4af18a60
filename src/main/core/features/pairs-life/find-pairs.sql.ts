import type { PairDetails } from '#shared/contract/pairs.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

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
