import type { GoalPairState } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type GoalPair = {
  readonly pairId: number;
  readonly state: GoalPairState;
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly mentee: { readonly personId: number; readonly name: string };
  readonly mentor: { readonly personId: number; readonly name: string };
};

type NameColumns<S extends string> = Readonly<
  Record<`${S}Id`, number> & Record<`${S}First` | `${S}Last`, string> & Record<`${S}Preferred`, string | null>
>;
type PairRow = Omit<GoalPair, 'mentee' | 'mentor'> & NameColumns<'mentee'> & NameColumns<'mentor'>;

const PAIRS = `
  SELECT pair.id AS pairId, pair.state, pair.startedOn, pair.endedOn,
         a.id AS menteeId, a.firstName AS menteeFirst, a.lastName AS menteeLast, a.preferredName AS menteePreferred,
         b.id AS mentorId, b.firstName AS mentorFirst, b.lastName AS mentorLast, b.preferredName AS mentorPreferred
    FROM pair
    JOIN enrollment ea ON ea.id = pair.menteeId
    JOIN person a ON a.id = ea.personId
    JOIN enrollment eb ON eb.id = pair.mentorId
    JOIN person b ON b.id = eb.personId`;

export function selectPair(db: Db, pairId: number): GoalPair | null {
  const row = db.prepare<[number], PairRow>(`${PAIRS} WHERE pair.id = ?`).get(pairId);
  return row ? toPair(row) : null;
}

/** All pairs that the newest cohort has or had, in the order in which they were made. */
export function selectPairs(db: Db): GoalPair[] {
  return db
    .prepare<[], PairRow>(
      `${PAIRS} WHERE pair.cohortId = (SELECT max(id) FROM cohort)
        ORDER BY pair.id`,
    )
    .all()
    .map(toPair);
}

function toPair(row: PairRow): GoalPair {
  const { pairId, state, startedOn, endedOn } = row;
  return {
    pairId,
    state,
    startedOn,
    endedOn,
    mentee: {
      personId: row.menteeId,
      name: displayName({
        firstName: row.menteeFirst,
        lastName: row.menteeLast,
        preferredName: row.menteePreferred,
      }),
    },
    mentor: {
      personId: row.mentorId,
      name: displayName({
        firstName: row.mentorFirst,
        lastName: row.mentorLast,
        preferredName: row.mentorPreferred,
      }),
    },
  };
}

export type CohortDates = { readonly midReviewOn: IsoDate | null; readonly endsOn: IsoDate | null };

/** When the newest cohort is looked at in the middle and when it ends. */
export function selectCohortDates(db: Db): CohortDates {
  const row = db
    .prepare<[], CohortDates>('SELECT midReviewOn, endsOn FROM cohort ORDER BY id DESC LIMIT 1')
    .get();
  return row ?? { midReviewOn: null, endsOn: null };
}

/** What goals can serve and be about. */
export function selectOutcomes(db: Db): { id: number; statement: string }[] {
  return db
    .prepare<[], { id: number; statement: string }>('SELECT id, statement FROM outcome ORDER BY id')
    .all();
}

export function selectSkills(db: Db): { id: number; name: string }[] {
  return db
    .prepare<[], { id: number; name: string }>(
      'SELECT id, name FROM skill WHERE name NOT IN (SELECT name FROM retiredTopic) ORDER BY name COLLATE NOCASE',
    )
    .all();
}
