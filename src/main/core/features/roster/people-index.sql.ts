import { must } from '#shared/domain/assert.ts';
import type { Db } from '#core/db/connection.ts';

/** The cells of `person` that the list filters and sorts by, in this order. */
export const INDEXED = [
  'id',
  'searchText',
  'firstName',
  'lastName',
  'preferredName',
  'employeeId',
  'email',
  'status',
  'jobTitle',
  'department',
  'businessFunction',
  'location',
  'timeZone',
  'gradeLevel',
  'intakeGroup',
  'managerId',
  'hireDate',
  'pronouns',
  'dateInJob',
  'terminationDate',
  'terminationType',
  'preferredChannel',
  'availability',
] as const;

export type IndexedRow = readonly (string | number | null)[];

/** Up to `limit` people with an id above `afterId`, by id. */
export function selectIndexed(db: Db, afterId: number, limit: number): readonly IndexedRow[] {
  return db
    .prepare(
      `SELECT ${INDEXED.join(', ')}
         FROM person
        WHERE id > ?
        ORDER BY id
        LIMIT ?`,
    )
    .raw()
    .all(afterId, limit) as IndexedRow[];
}

/** The people with these ids who are still there. */
export function selectIndexedOf(db: Db, ids: readonly number[]): readonly IndexedRow[] {
  return db
    .prepare(`SELECT ${INDEXED.join(', ')} FROM person WHERE id IN (SELECT value FROM json_each(?))`)
    .raw()
    .all(JSON.stringify(ids)) as IndexedRow[];
}

/** How many people there are, and the newest id. */
export function selectExtent(db: Db): { readonly people: number; readonly newest: number } {
  return must(
    db
      .prepare<[], { people: number; newest: number }>(
        `SELECT (SELECT count(*) FROM person) AS people,
                (SELECT coalesce(max(id), 0) FROM person) AS newest`,
      )
      .get(),
    'A SELECT without FROM gives a row',
  );
}

/**
 * From now on the ids of people whom a step changes or removes are noted in a table of this connection.
 *
 * New people have higher ids than those known, so that inserting them, a hundred thousand at an import, costs nothing.
 */
export function watchPeople(db: Db): void {
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS touchedPerson (id INTEGER PRIMARY KEY);
    CREATE TEMP TRIGGER IF NOT EXISTS touched_person_update AFTER UPDATE ON main.person
    WHEN (SELECT stepId FROM undoControl) IS NOT NULL
    BEGIN INSERT OR IGNORE INTO touchedPerson VALUES (new.id); END;
    CREATE TEMP TRIGGER IF NOT EXISTS touched_person_delete AFTER DELETE ON main.person
    WHEN (SELECT stepId FROM undoControl) IS NOT NULL
    BEGIN INSERT OR IGNORE INTO touchedPerson VALUES (old.id); END;
  `);
}

/** The ids noted since the last call. */
export function takeTouched(db: Db): readonly number[] {
  const ids = db.prepare<[], number>('SELECT id FROM touchedPerson').pluck().all();
  if (ids.length > 0) db.exec('DELETE FROM touchedPerson');
  return ids;
}

/** Who takes part in a cohort, in which roles. */
export function selectTakingPart(
  db: Db,
  cohortId: number,
): ReadonlyMap<number, readonly ('mentor' | 'mentee')[]> {
  const roles = new Map<number, ('mentor' | 'mentee')[]>();
  const rows = db
    .prepare<[number], { personId: number; role: 'mentor' | 'mentee' }>(
      'SELECT personId, role FROM enrollment WHERE cohortId = ? ORDER BY role',
    )
    .all(cohortId);
  for (const { personId, role } of rows) {
    const known = roles.get(personId);
    if (known) known.push(role);
    else roles.set(personId, [role]);
  }
  return roles;
}
