import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Db } from '#core/db/connection.ts';

/** Lines of a person's history that are shown. */
const SHOWN = 300;

export type PersonEventRow = {
  readonly auditId: number;
  readonly at: IsoInstant;
  readonly actor: string | null;
  readonly summary: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** What happened to a person, newest first, each line with the entry of the log that it belongs to. */
export function selectPersonEvents(db: Db, personId: number): readonly PersonEventRow[] {
  return db
    .prepare<[number, number], PersonEventRow>(
      `SELECT a.id AS auditId, a.at, a.actor, a.summary, v.field,
              CASE WHEN v.field = 'managerId' THEN ${nameOf('v.before')} ELSE v.before END AS before,
              CASE WHEN v.field = 'managerId' THEN ${nameOf('v.after')} ELSE v.after END AS after
         FROM personEvent v
         JOIN auditEntry a ON a.id = v.auditId
        WHERE v.personId = ?
        ORDER BY v.auditId DESC, v.id
        LIMIT ?`,
    )
    .all(personId, SHOWN);
}

function nameOf(id: string): string {
  return `(SELECT trim(coalesce(nullif(preferredName, ''), firstName) || ' ' || lastName)
             FROM person WHERE id = CAST(${id} AS INTEGER))`;
}

/** Notes that a restricted field was shown; it belongs to no step, so undo leaves it. */
export function insertShown(db: Db, personId: number, auditId: number, field: string): void {
  db.prepare(`INSERT INTO personEvent (personId, auditId, field, after) VALUES (?, ?, 'shown', ?)`).run(
    personId,
    auditId,
    field,
  );
}

/** The words of one restricted column of a person. */
export function selectRestricted(
  db: Db,
  personId: number,
  column: 'accessNeeds' | 'performanceRating',
): string | number | null {
  return (
    db
      .prepare<[number], string | number | null>(`SELECT ${column} FROM person WHERE id = ?`)
      .pluck()
      .get(personId) ?? null
  );
}
