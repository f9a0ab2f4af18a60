import { selectLastAuditId } from './audit.sql.ts';
import type { Db } from './connection.ts';

/** Columns of `person` whose changes are told; of a restricted one it is told that it changed, not how. */
const TOLD = [
  'employeeId',
  'firstName',
  'lastName',
  'preferredName',
  'pronouns',
  'email',
  'status',
  'hireDate',
  'dateInJob',
  'terminationDate',
  'terminationType',
  'jobTitle',
  'department',
  'businessFunction',
  'location',
  'timeZone',
  'gradeLevel',
  'intakeGroup',
  'managerId',
  'preferredChannel',
  'availability',
] as const;

/** Restricted columns: of these it is told that they changed, not how. */
const ONLY_THAT = ['accessNeeds', 'performanceRating'] as const;

/** Ratings at the screening, by the person's enrollment. */
const RATED = ['screeningSocial', 'screeningConfidence', 'screeningTeaching'] as const;

/** Lists of a person: what is told of an item that joins or leaves. The field of a skill is its side. */
const LISTS = [
  { table: 'personLanguage', field: () => `'language'`, item: (row: string) => `${row}.language` },
  { table: 'personInterest', field: () => `'interest'`, item: (row: string) => `${row}.interest` },
  {
    table: 'personSkill',
    field: (row: string) => `${row}.side`,
    item: (row: string) =>
      `coalesce((SELECT name FROM skill WHERE id = ${row}.skillId), 'a removed skill') || ' (' || ${row}.level || ')'`,
  },
] as const;
const LIST_FIELDS = `('language', 'interest', 'offered', 'sought')`;

/** A step is being made, not undone or redone: then it has no label yet. */
const IN_THE_MAKING = `(SELECT label FROM undoStep WHERE id = (SELECT stepId FROM undoControl)) = ''`;

/**
 * Installs triggers that write what happens to a person into `personEvent`, whoever writes it: a cell, a paste, an import.
 *
 * The rows are part of the step, so that undoing it takes them along; that it was undone stands in the log.
 */
export function recordPersonEvents(db: Db): void {
  const changes = TOLD.map(
    column => `SELECT '${column}' AS field, old.${column} AS before, new.${column} AS after`,
  ).join('\n        UNION ALL ');
  const nameOf = (enrollmentId: string) =>
    `(SELECT coalesce(nullif(p.preferredName, ''), p.firstName) || ' ' || p.lastName
        FROM enrollment e JOIN person p ON p.id = e.personId WHERE e.id = ${enrollmentId})`;
  const pairRow = (one: string, other: string, before: string) => `
        INSERT INTO personEvent (personId, field, before, after)
        SELECT personId, 'pair', ${before}, new.state || ' ' || coalesce(${nameOf(other)}, '')
          FROM enrollment WHERE id = ${one};`;
  const onlyThat = ONLY_THAT.map(
    column =>
      `INSERT INTO personEvent (personId, field) SELECT new.id, '${column}' WHERE old.${column} IS NOT new.${column};`,
  );
  const rated = RATED.map(
    column => `
      INSERT INTO personEvent (personId, field, before, after)
      SELECT new.personId, '${column}', CAST(old.${column} AS TEXT), CAST(new.${column} AS TEXT)
       WHERE old.${column} IS NOT new.${column};`,
  );
  const lists = LISTS.map(
    ({ table, field, item }) => `
    CREATE TEMP TRIGGER told_${table}_insert AFTER INSERT ON main.${table}
    WHEN ${IN_THE_MAKING}
    BEGIN
      INSERT INTO personEvent (personId, field, after) VALUES (new.personId, ${field('new')}, ${item('new')});
    END;
    CREATE TEMP TRIGGER told_${table}_delete AFTER DELETE ON main.${table}
    WHEN ${IN_THE_MAKING} AND EXISTS (SELECT 1 FROM person WHERE id = old.personId)
    BEGIN
      INSERT INTO personEvent (personId, field, before) VALUES (old.personId, ${field('old')}, ${item('old')});
    END;`,
  );
  db.exec(`
    ${lists.join('')}
    CREATE TEMP TRIGGER told_skill_level AFTER UPDATE OF level ON main.personSkill
    WHEN old.level <> new.level AND ${IN_THE_MAKING}
    BEGIN
      INSERT INTO personEvent (personId, field, before) VALUES (old.personId, old.side, ${LISTS[2].item('old')});
      INSERT INTO personEvent (personId, field, after) VALUES (new.personId, new.side, ${LISTS[2].item('new')});
    END;
    CREATE TEMP TRIGGER told_rating_update AFTER UPDATE OF ${RATED.join(', ')} ON main.enrollment
    WHEN ${IN_THE_MAKING}
    BEGIN${rated.join('')}
    END;
    CREATE TEMP TRIGGER told_person_update AFTER UPDATE OF ${[...TOLD, ...ONLY_THAT].join(', ')} ON main.person
    WHEN ${IN_THE_MAKING}
    BEGIN
      INSERT INTO personEvent (personId, field, before, after)
      SELECT new.id, field, CAST(before AS TEXT), CAST(after AS TEXT) FROM (
        ${changes}
      ) WHERE before IS NOT after;
      ${onlyThat.join('\n      ')}
    END;
    CREATE TEMP TRIGGER told_enrollment_insert AFTER INSERT ON main.enrollment
    WHEN ${IN_THE_MAKING}
    BEGIN
      INSERT INTO personEvent (personId, field, after) VALUES (new.personId, 'role', new.role);
    END;
    CREATE TEMP TRIGGER told_enrollment_update AFTER UPDATE OF decision ON main.enrollment
    WHEN old.decision IS NOT new.decision AND ${IN_THE_MAKING}
    BEGIN
      INSERT INTO personEvent (personId, field, before, after)
      VALUES (new.personId, 'decision', old.decision, new.decision);
    END;
    CREATE TEMP TRIGGER told_pair_insert AFTER INSERT ON main.pair
    WHEN ${IN_THE_MAKING}
    BEGIN${pairRow('new.menteeId', 'new.mentorId', 'NULL')}${pairRow('new.mentorId', 'new.menteeId', 'NULL')}
    END;
    CREATE TEMP TRIGGER told_pair_update AFTER UPDATE OF state ON main.pair
    WHEN old.state IS NOT new.state AND ${IN_THE_MAKING}
    BEGIN${pairRow('new.menteeId', 'new.mentorId', 'old.state')}${pairRow('new.mentorId', 'new.menteeId', 'old.state')}
    END;
  `);
}

/**
 * Gives what was just written about people its entry in the log, the newest one.
 *
 * Lists are replaced as a whole: what left and joined again in the same step is not told.
 */
export function signPersonEvents(db: Db): void {
  const item = `coalesce(before, after)`;
  const inTheMaking = `auditId IS NULL AND field IN ${LIST_FIELDS}`;
  db.prepare(
    `DELETE FROM personEvent
      WHERE ${inTheMaking}
        AND (personId, field, ${item}) IN (SELECT personId, field, ${item}
                                             FROM personEvent
                                            WHERE ${inTheMaking}
                                            GROUP BY personId, field, ${item}
                                           HAVING count(before) = count(after))`,
  ).run();
  db.prepare('UPDATE personEvent SET auditId = ? WHERE auditId IS NULL').run(selectLastAuditId(db));
}
