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
  'managerId',
  'preferredChannel',
  'availability',
] as const;

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
  db.exec(`
    CREATE TEMP TRIGGER told_person_update AFTER UPDATE OF ${TOLD.join(', ')}, accessNeeds ON main.person
    WHEN ${IN_THE_MAKING}
    BEGIN
      INSERT INTO personEvent (personId, field, before, after)
      SELECT new.id, field, CAST(before AS TEXT), CAST(after AS TEXT) FROM (
        ${changes}
      ) WHERE before IS NOT after;
      INSERT INTO personEvent (personId, field) SELECT new.id, 'accessNeeds' WHERE old.accessNeeds IS NOT new.accessNeeds;
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

/** Gives what was just written about people its entry in the log, the newest one. */
export function signPersonEvents(db: Db): void {
  db.prepare('UPDATE personEvent SET auditId = ? WHERE auditId IS NULL').run(selectLastAuditId(db));
}
