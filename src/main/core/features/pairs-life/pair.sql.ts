import type { CloseReason } from '#shared/contract/closure.ts';
import type { PairDetails, PairDetailsSide } from '#shared/contract/pairs.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { displayName, type Decision } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type PairPerson = PairDetailsSide & { readonly decision: Decision };

/** A pair as it stands in the tables. */
export type PairRecord = Pick<
  PairDetails,
  'pairId' | 'cohort' | 'state' | 'publishedOn' | 'startedOn' | 'endedOn'
> & { readonly mentee: PairPerson; readonly mentor: PairPerson };

type PairRow = Omit<PairRecord, 'mentee' | 'mentor'> & {
  readonly menteeId: number;
  readonly mentorId: number;
};
type SideRow = Omit<PairPerson, 'name'> & {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
};

const PAIR_QUERY = `
  SELECT pair.id AS pairId, cohort.name AS cohort, pair.state, pair.publishedOn, pair.startedOn, pair.endedOn,
         pair.menteeId, pair.mentorId
    FROM pair
    JOIN cohort ON cohort.id = pair.cohortId`;

const SIDE_QUERY = `
  SELECT e.id AS enrollmentId, e.decision, p.id AS personId, p.firstName, p.lastName, p.preferredName, p.jobTitle,
         p.department, p.status, p.preferredChannel
    FROM enrollment e
    JOIN person p ON p.id = e.personId`;

/** The pair with both its people, in whatever state and cohort; null when there is none. */
export function selectPair(db: Db, pairId: number): PairRecord | null {
  const row = db.prepare<[number], PairRow>(`${PAIR_QUERY} WHERE pair.id = ?`).get(pairId);
  return row ? withPeople(db, row) : null;
}

/** Open pairs of which somebody has left, is on leave or has withdrawn, whatever the cohort. */
export function selectPairsWithGone(db: Db): readonly PairRecord[] {
  return db
    .prepare<[], PairRow>(
      `${PAIR_QUERY}
        WHERE pair.state IN ('proposed', 'active', 'paused')
          AND EXISTS (SELECT 1
                        FROM enrollment e
                        JOIN person p ON p.id = e.personId
                       WHERE e.id IN (pair.menteeId, pair.mentorId)
                         AND (p.status <> 'active' OR e.decision <> 'accepted'))
        ORDER BY pair.id`,
    )
    .all()
    .flatMap(row => withPeople(db, row) ?? []);
}

function withPeople(db: Db, { menteeId, mentorId, ...pair }: PairRow): PairRecord | null {
  const mentee = selectSide(db, menteeId);
  const mentor = selectSide(db, mentorId);
  return mentee && mentor ? { ...pair, mentee, mentor } : null;
}

function selectSide(db: Db, enrollmentId: number): PairPerson | null {
  const row = db.prepare<[number], SideRow>(`${SIDE_QUERY} WHERE e.id = ?`).get(enrollmentId);
  if (!row) return null;
  const { firstName, lastName, preferredName, ...side } = row;
  return { ...side, name: displayName({ firstName, lastName, preferredName }) };
}

export function selectEndReason(db: Db, pairId: number): CloseReason | null {
  return (
    db
      .prepare<[number], CloseReason>('SELECT reason FROM pairClosure WHERE pairId = ?')
      .pluck()
      .get(pairId) ?? null
  );
}

export function selectPause(db: Db, pairId: number): PairDetails['pause'] {
  return (
    db
      .prepare<[number], NonNullable<PairDetails['pause']>>(
        'SELECT since, untilOn FROM pairPause WHERE pairId = ?',
      )
      .get(pairId) ?? null
  );
}

export function pausePair(db: Db, pairId: number, since: IsoDate, untilOn: IsoDate | null): void {
  db.prepare(`UPDATE pair SET state = 'paused' WHERE id = ? AND state <> 'paused'`).run(pairId);
  db.prepare(
    `INSERT INTO pairPause (pairId, since, untilOn) VALUES (?, ?, ?)
     ON CONFLICT (pairId) DO UPDATE SET untilOn = excluded.untilOn`,
  ).run(pairId, since, untilOn);
}

export function deletePause(db: Db, pairId: number): void {
  db.prepare('DELETE FROM pairPause WHERE pairId = ?').run(pairId);
}

export function selectExceptions(db: Db, pairId: number): PairDetails['exceptions'] {
  return db
    .prepare<[number], PairDetails['exceptions'][number]>(
      'SELECT startedOn, missing, reason FROM gateException WHERE pairId = ? ORDER BY id DESC',
    )
    .all(pairId);
}

export function selectSupervision(db: Db, enrollmentId: number): IsoDate[] {
  return db
    .prepare<[number], IsoDate>('SELECT heldOn FROM supervision WHERE enrollmentId = ? ORDER BY heldOn DESC')
    .pluck()
    .all(enrollmentId);
}

/** The name of a mentor of any cohort; null for anybody else. */
export function selectMentorName(db: Db, enrollmentId: number): string | null {
  const row = db
    .prepare<
      [number],
      { readonly firstName: string; readonly lastName: string; readonly preferredName: string | null }
    >(
      `SELECT p.firstName, p.lastName, p.preferredName
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        WHERE e.id = ?
          AND e.role = 'mentor'`,
    )
    .get(enrollmentId);
  return row ? displayName(row) : null;
}

export function insertSupervision(db: Db, enrollmentId: number, heldOn: IsoDate): boolean {
  return (
    db
      .prepare('INSERT INTO supervision (enrollmentId, heldOn) VALUES (?, ?) ON CONFLICT DO NOTHING')
      .run(enrollmentId, heldOn).changes > 0
  );
}

export function deleteSupervision(db: Db, enrollmentId: number, heldOn: IsoDate): boolean {
  return (
    db.prepare('DELETE FROM supervision WHERE enrollmentId = ? AND heldOn = ?').run(enrollmentId, heldOn)
      .changes > 0
  );
}

/** Who is on the waitlist of the newest cohort, next in line first; those without a place by the day they came forward. */
export function selectWaitlist(
  db: Db,
): readonly { readonly role: 'mentor' | 'mentee'; readonly name: string }[] {
  type Row = {
    readonly role: 'mentor' | 'mentee';
    readonly firstName: string;
    readonly lastName: string;
    readonly preferredName: string | null;
  };
  return db
    .prepare<[], Row>(
      `SELECT e.role, p.firstName, p.lastName, p.preferredName
         FROM enrollment e
         JOIN person p ON p.id = e.personId
        WHERE e.cohortId = (SELECT max(id) FROM cohort)
          AND e.decision = 'waitlist'
          AND p.status <> 'left'
        ORDER BY e.waitlistPlace NULLS LAST, coalesce(e.interestOn, '9999'), e.id`,
    )
    .all()
    .map(({ role, ...person }) => ({ role, name: displayName(person) }));
}
