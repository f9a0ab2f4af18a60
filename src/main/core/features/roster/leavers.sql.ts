import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role, TerminationType } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

export type MissingRow = {
  readonly id: number;
  readonly employeeId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly knownLastDay: IsoDate | null;
};

/** Running pairs of `m.id` on either side. */
const IN_A_PAIR = `EXISTS (SELECT 1
                      FROM enrollment e
                      JOIN pair ON e.id IN (pair.menteeId, pair.mentorId)
                     WHERE e.personId = p.id
                       AND pair.state IN ('active', 'paused'))`;

/**
 * One page of the people of the list whose search text holds all the words, those in a running pair first.
 *
 * @param words folded, as in `searchText`.
 */
export function selectMissing(
  db: Db,
  ids: readonly number[],
  words: readonly string[],
  page: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: readonly MissingRow[] } {
  const found = `FROM person p
        WHERE p.id IN (SELECT value FROM json_each(?))
          ${words.map(() => 'AND instr(p.searchText, ?) > 0').join(' ')}`;
  const given = [JSON.stringify(ids), ...words];
  const total = db
    .prepare<unknown[], number>(`SELECT count(*) ${found}`)
    .pluck()
    .get(...given);
  const rows = db
    .prepare<unknown[], MissingRow>(
      `SELECT p.id, p.employeeId, p.firstName, p.lastName, p.preferredName, p.jobTitle, p.department,
              p.terminationDate AS knownLastDay
         ${found}
        ORDER BY ${IN_A_PAIR} DESC, p.searchText, p.id
        LIMIT ? OFFSET ?`,
    )
    .all(...given, page.limit, page.offset);
  return { total: total ?? 0, rows };
}

export type RunningPairRow = {
  readonly personId: number;
  readonly role: Role;
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName: string | null;
};

/** The running pairs of people, with the role that each has in it and the name of the other. */
export function selectRunningPairs(db: Db, ids: readonly number[]): readonly RunningPairRow[] {
  return db
    .prepare<[string], RunningPairRow>(
      `SELECT own.personId, own.role, p.firstName, p.lastName, p.preferredName
         FROM enrollment own
         JOIN pair ON own.id IN (pair.menteeId, pair.mentorId)
         JOIN enrollment other ON other.id IN (pair.menteeId, pair.mentorId) AND other.id <> own.id
         JOIN person p ON p.id = other.personId
        WHERE own.personId IN (SELECT value FROM json_each(?))
          AND pair.state IN ('active', 'paused')
        ORDER BY own.personId, pair.id`,
    )
    .all(JSON.stringify(ids));
}

/** The first of the people, by name, who was hired after the day. */
export function selectHiredAfter(
  db: Db,
  ids: readonly number[],
  day: IsoDate,
): { firstName: string; lastName: string; preferredName: string | null; hireDate: IsoDate } | null {
  return (
    db
      .prepare<
        [string, string],
        { firstName: string; lastName: string; preferredName: string | null; hireDate: IsoDate }
      >(
        `SELECT firstName, lastName, preferredName, hireDate
           FROM person
          WHERE id IN (SELECT value FROM json_each(?))
            AND hireDate > ?
          ORDER BY searchText
          LIMIT 1`,
      )
      .get(JSON.stringify(ids), day) ?? null
  );
}

/**
 * Marks people as having left.
 *
 * @param leftAs how; null leaves what is known of it.
 * @param keepsKnownDay a last day that is known already stands; false sets `leftOn` for everybody.
 * @returns how many people were written.
 */
export function updateLeft(
  db: Db,
  ids: readonly number[],
  leftOn: IsoDate,
  leftAs: TerminationType | null,
  keepsKnownDay: boolean,
): number {
  const day = keepsKnownDay ? 'coalesce(terminationDate, @leftOn)' : '@leftOn';
  return db
    .prepare<[{ ids: string; leftOn: IsoDate; leftAs: TerminationType | null }]>(
      `UPDATE person
          SET status = 'left',
              terminationDate = ${day},
              terminationType = coalesce(@leftAs, terminationType)
        WHERE id IN (SELECT value FROM json_each(@ids))`,
    )
    .run({ ids: JSON.stringify(ids), leftOn, leftAs }).changes;
}
