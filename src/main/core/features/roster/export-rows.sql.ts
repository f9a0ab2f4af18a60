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

const EXPRESSIONS: Readonly<Record<(typeof EXPORTED)[number], string>> = {
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

/** The people with the given ids in that order, one cell for each of `EXPORTED`. */
export function selectExportRows(db: Db, ids: readonly number[]): ExportedCell[][] {
  return db
    .prepare<[string], ExportedCell[]>(
      `SELECT ${EXPORTED.map(field => EXPRESSIONS[field]).join(',\n              ')}
         FROM json_each(?) wanted
         JOIN person p ON p.id = wanted.value
        ORDER BY wanted.key`,
    )
    .raw()
    .all(JSON.stringify(ids));
}
