import type { RosterField } from '#shared/domain/roster-fields.ts';
import type { Db } from '#core/db/connection.ts';

/** What a file of people holds; the importer knows each column by its label. */
export const EXPORTED = [
  'employeeId',
  'firstName',
  'lastName',
  'preferredName',
  'pronouns',
  'email',
  'jobTitle',
  'department',
  'function',
  'location',
  'timeZone',
  'gradeLevel',
  'intakeGroup',
  'managerId',
  'status',
  'hireDate',
  'dateInJob',
  'terminationDate',
  'terminationType',
  'preferredChannel',
  'languages',
  'skillsOffered',
  'skillsSought',
  'interests',
  'accessNeeds',
] as const satisfies readonly RosterField[];

export type ExportedCell = string | number | null;

const EXPRESSIONS: Readonly<Record<ExportColumn, string>> = {
  employeeId: 'p.employeeId',
  firstName: 'p.firstName',
  lastName: 'p.lastName',
  preferredName: 'p.preferredName',
  pronouns: 'p.pronouns',
  email: 'p.email',
  jobTitle: 'p.jobTitle',
  department: 'p.department',
  function: 'p.businessFunction',
  location: 'p.location',
  timeZone: 'p.timeZone',
  gradeLevel: 'p.gradeLevel',
  intakeGroup: 'p.intakeGroup',
  managerId: '(SELECT m.employeeId FROM person m WHERE m.id = p.managerId)',
  status: 'p.status',
  hireDate: 'p.hireDate',
  dateInJob: 'p.dateInJob',
  terminationDate: 'p.terminationDate',
  terminationType: 'p.terminationType',
  preferredChannel: 'p.preferredChannel',
  languages: list('SELECT language AS item FROM personLanguage WHERE personId = p.id'),
  skillsOffered: skills('offered'),
  skillsSought: skills('sought'),
  interests: list('SELECT interest AS item FROM personInterest WHERE personId = p.id'),
  accessNeeds: 'p.accessNeeds',
  availability: 'p.availability',
  managerName: `(SELECT trim(m.firstName || ' ' || m.lastName) FROM person m WHERE m.id = p.managerId)`,
  takesPart: `(SELECT group_concat(CASE e.role WHEN 'mentor' THEN 'Mentor' ELSE 'Mentee' END, ', ' ORDER BY e.role)
                 FROM enrollment e
                WHERE e.personId = p.id AND e.cohortId = :cohortId)`,
};

/** Items as the importer splits them. One item with a comma in it gets a semicolon, so that it stays one. */
function list(select: string): string {
  return `(SELECT CASE WHEN count(*) = 1 AND instr(max(item), ',') > 0 THEN max(item) || ';' ELSE group_concat(item, '; ' ORDER BY item) END FROM (${select}))`;
}

function skills(side: 'offered' | 'sought'): string {
  return `(SELECT group_concat(s.name || ': ' || ps.level, '; ' ORDER BY s.name) || ';'
             FROM personSkill ps
             JOIN skill s ON s.id = ps.skillId
            WHERE ps.personId = p.id AND ps.side = '${side}')`;
}

/** A column of an exported file: a field that the importer knows, or what only the list shows. */
export type ExportColumn = (typeof EXPORTED)[number] | 'availability' | 'managerName' | 'takesPart';

/** The people with the given ids in that order, one cell for each column. */
export function selectExportRows(
  db: Db,
  ids: readonly number[],
  columns: readonly ExportColumn[],
  cohortId: number,
): ExportedCell[][] {
  return (
    db
      .prepare<{ ids: string; cohortId: number }, ExportedCell[]>(
        `SELECT :cohortId, ${columns.map(column => EXPRESSIONS[column]).join(',\n              ')}
         FROM json_each(:ids) wanted
         JOIN person p ON p.id = wanted.value
        ORDER BY wanted.key`,
      )
      .raw()
      .all({ ids: JSON.stringify(ids), cohortId })
      // Of the cohort only some columns make use.
      .map(([, ...cells]) => cells)
  );
}
