import type { Db } from '#core/db/connection.ts';

/** The grades of the organization in words, lowest first; a grade's level is its place from 1. */
export function selectGradeLadder(db: Db): readonly string[] {
  return db.prepare<[], string>('SELECT label FROM gradeLabel ORDER BY level').pluck().all();
}

export function replaceGradeLadder(db: Db, labels: readonly string[]): void {
  db.prepare('DELETE FROM gradeLabel').run();
  const insert = db.prepare<[string, number]>('INSERT INTO gradeLabel (label, level) VALUES (?, ?)');
  labels.forEach((label, place) => insert.run(label, place + 1));
}

/**
 * Gives everybody on the level that is a key of `moves` the level that is its value, all at once.
 *
 * Limits of eligibility and of saved views go with it: who asked for “at least Manager” means the grade, not its place.
 */
export function moveGradeLevels(db: Db, moves: ReadonlyMap<number, number>): void {
  const pairs = JSON.stringify([...moves].map(([from, to]) => ({ from, to })));
  db.prepare<[string]>(
    `UPDATE person
        SET gradeLevel = move.level
       FROM (SELECT value ->> 'from' AS was, value ->> 'to' AS level FROM json_each(?)) AS move
      WHERE person.gradeLevel = move.was`,
  ).run(pairs);
  db.prepare<{ readonly pairs: string }>(
    `UPDATE eligibilityRule
        SET lower = coalesce(
              (SELECT value ->> 'to' FROM json_each(:pairs) WHERE value ->> 'from' = eligibilityRule.lower), lower),
            upper = coalesce(
              (SELECT value ->> 'to' FROM json_each(:pairs) WHERE value ->> 'from' = eligibilityRule.upper), upper)
      WHERE kind = 'grade'`,
  ).run({ pairs });
  db.prepare<{ readonly pairs: string }>(
    `UPDATE peopleViewFilter
        SET low = coalesce(
              (SELECT value ->> 'to' FROM json_each(:pairs) WHERE value ->> 'from' = CAST(peopleViewFilter.low AS INTEGER)), low),
            high = coalesce(
              (SELECT value ->> 'to' FROM json_each(:pairs) WHERE value ->> 'from' = CAST(peopleViewFilter.high AS INTEGER)), high)
      WHERE columnKey = 'gradeLevel' AND kind = 'between'`,
  ).run({ pairs });
}
