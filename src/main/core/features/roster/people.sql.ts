import type { RosterRow } from '#shared/contract/roster.ts';
import { must } from '#shared/domain/assert.ts';
import { displayName, type Decision, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';

/** The cohort that the screens work on: the newest one. */
export function selectCohortId(db: Db): number {
  return must(
    db.prepare<[], number>('SELECT id FROM cohort ORDER BY id DESC LIMIT 1').pluck().get(),
    'A program always has a cohort',
  );
}

/** Everybody's id in the order of names; the index answers without the rows. */
export function selectIdsByName(db: Db): readonly number[] {
  return db.prepare<[], number>('SELECT id FROM person ORDER BY searchText, id').pluck().all();
}

type PageRow = Omit<RosterRow, 'managerName' | 'roles'> & {
  managerFirstName: string | null;
  managerLastName: string | null;
  managerPreferredName: string | null;
  roles: string;
};

/** The people with the given ids, in the order of the ids. */
export function selectRows(db: Db, ids: readonly number[], cohortId: number): RosterRow[] {
  return db
    .prepare<{ ids: string; cohortId: number }, PageRow>(
      `SELECT p.id, p.employeeId, p.firstName, p.lastName, p.preferredName, p.email, p.status, p.jobTitle,
              p.department, p.businessFunction, p.location, p.timeZone, p.gradeLevel, p.intakeGroup, p.managerId, p.hireDate,
              (SELECT label FROM gradeLabel WHERE level = p.gradeLevel) AS gradeLabel,
              p.pronouns, p.dateInJob, p.terminationDate, p.terminationType, p.preferredChannel, p.availability,
              m.firstName AS managerFirstName, m.lastName AS managerLastName, m.preferredName AS managerPreferredName,
              (SELECT json_group_array(json_object('role', e.role, 'decision', e.decision) ORDER BY e.role)
                 FROM enrollment e
                WHERE e.personId = p.id AND e.cohortId = :cohortId) AS roles
         FROM json_each(:ids) wanted
         JOIN person p ON p.id = wanted.value
         LEFT JOIN person m ON m.id = p.managerId
        ORDER BY wanted.key`,
    )
    .all({ ids: JSON.stringify(ids), cohortId })
    .map(({ managerFirstName, managerLastName, managerPreferredName, roles, ...row }) => ({
      ...row,
      managerName:
        managerFirstName === null
          ? null
          : displayName({
              firstName: managerFirstName,
              lastName: managerLastName ?? '',
              preferredName: managerPreferredName,
            }),
      roles: JSON.parse(roles) as { role: Role; decision: Decision }[],
    }));
}

export function selectPeopleCount(db: Db): number {
  return must(db.prepare<[], number>('SELECT count(*) FROM person').pluck().get(), 'count(*) gives a row');
}
