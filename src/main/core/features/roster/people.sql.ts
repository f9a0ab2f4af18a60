import type { RosterRow, RosterSort } from '#shared/contract/roster.ts';
import { must } from '#shared/domain/assert.ts';
import { displayName, type Decision, type Role } from '#shared/domain/people.ts';
import type { Db } from '#core/db/connection.ts';
import type { Condition } from './people-filter.sql.ts';

/** The cohort that the screens work on: the newest one. */
export function selectCohortId(db: Db): number {
  return must(
    db.prepare<[], number>('SELECT id FROM cohort ORDER BY id DESC LIMIT 1').pluck().get(),
    'A program always has a cohort',
  );
}

/** Ids in the order of names, of everybody or of those that the quick filter shows; the index answers without the rows. */
export function selectIdsByName(db: Db, { sql, values }: Condition = EVERYBODY): readonly number[] {
  return db
    .prepare<(string | number)[], number>(
      `SELECT p.id
         FROM person p
         ${sql}
        ORDER BY p.searchText`,
    )
    .pluck()
    .all(...values);
}

const EVERYBODY: Condition = { sql: '', values: [], isSearchOnly: true };

/** Ids in no order. */
export function selectIds(db: Db, { sql, values }: Condition): readonly number[] {
  return db
    .prepare<(string | number)[], number>(`SELECT p.id FROM person p ${sql}`)
    .pluck()
    .all(...values);
}

const CELL: Readonly<Record<Exclude<RosterSort['column'], 'name'>, string>> = {
  firstName: `coalesce(nullif(p.preferredName, ''), p.firstName)`,
  employeeId: 'lower(p.employeeId)',
  email: 'lower(p.email)',
  jobTitle: 'p.jobTitle',
  department: 'p.department',
  businessFunction: 'p.businessFunction',
  location: 'p.location',
  timeZone: 'p.timeZone',
  gradeLevel: 'p.gradeLevel',
  managerName: `(SELECT m.lastName || ' ' || m.firstName FROM person m WHERE m.id = p.managerId)`,
  hireDate: 'p.hireDate',
  status: 'p.status',
};

/** One column of the filtered people, in no order. */
export function selectCells(
  db: Db,
  column: Exclude<RosterSort['column'], 'name'>,
  { sql, values }: Condition,
): readonly (readonly [id: number, cell: string | number | null])[] {
  return db
    .prepare(
      `SELECT p.id, ${CELL[column]}
         FROM person p
         ${sql}`,
    )
    .raw()
    .all(...values) as [number, string | number | null][];
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
              p.department, p.businessFunction, p.location, p.timeZone, p.gradeLevel, p.managerId, p.hireDate,
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

type Facet = { readonly value: string | null; readonly people: number };

export function selectFacets(db: Db): {
  people: number;
  departments: Facet[];
  locations: Facet[];
  grades: { lowest: number | null; highest: number | null };
} {
  const facet = (column: 'department' | 'location') =>
    db
      .prepare<[], Facet>(
        `SELECT nullif(${column}, '') AS value, count(*) AS people
           FROM person
          GROUP BY nullif(${column}, '')
          ORDER BY people DESC
          LIMIT 1000`,
      )
      .all();
  return {
    people: must(db.prepare<[], number>('SELECT count(*) FROM person').pluck().get(), 'count(*) gives a row'),
    departments: facet('department'),
    locations: facet('location'),
    grades: must(
      db
        .prepare<[], { lowest: number | null; highest: number | null }>(
          'SELECT min(gradeLevel) AS lowest, max(gradeLevel) AS highest FROM person',
        )
        .get(),
      'An aggregate always gives a row',
    ),
  };
}
