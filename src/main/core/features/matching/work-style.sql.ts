import type { WorkScale, WorkStyle } from '#shared/domain/work-style.ts';
import type { Db } from '#core/db/connection.ts';

export function selectWorkStyle(db: Db, personId: number): WorkStyle {
  const rows = db
    .prepare<[number], { scale: WorkScale; value: number }>(
      'SELECT scale, value FROM workStyle WHERE personId = ?',
    )
    .all(personId);
  return Object.fromEntries(rows.map(({ scale, value }) => [scale, value]));
}

/** What everybody in the cohort said about how they like to work, by person. */
export function selectWorkStyles(db: Db, cohortId: number): ReadonlyMap<number, WorkStyle> {
  const rows = db
    .prepare<[number], { personId: number; scale: WorkScale; value: number }>(
      `SELECT personId, scale, value
         FROM workStyle
        WHERE personId IN (SELECT personId FROM enrollment WHERE cohortId = ?)`,
    )
    .all(cohortId);
  const byPerson = new Map<number, Partial<Record<WorkScale, number>>>();
  for (const { personId, scale, value } of rows) {
    const known = byPerson.get(personId);
    if (known) known[scale] = value;
    else byPerson.set(personId, { [scale]: value });
  }
  return byPerson;
}

export function replaceWorkStyle(db: Db, personId: number, style: WorkStyle): void {
  db.prepare('DELETE FROM workStyle WHERE personId = ?').run(personId);
  const insert = db.prepare('INSERT INTO workStyle (personId, scale, value) VALUES (?, ?, ?)');
  for (const [scale, value] of Object.entries(style))
    if (value !== undefined) insert.run(personId, scale, value);
}
