import type { SkillClaim } from '#shared/domain/matching.ts';
import type { RosterField } from '#shared/domain/roster-fields.ts';
import type { SamplePerson } from './organization.ts';

/** A column of the export: what it holds and what its header says. */
export type CsvColumn = { readonly field: RosterField; readonly header: string };

/** The columns of a tidy HR export, under plain names. */
export const PLAIN_COLUMNS: readonly CsvColumn[] = [
  { field: 'employeeId', header: 'Employee ID' },
  { field: 'firstName', header: 'First name' },
  { field: 'lastName', header: 'Last name' },
  { field: 'preferredName', header: 'Preferred name' },
  { field: 'pronouns', header: 'Pronouns' },
  { field: 'email', header: 'E-mail' },
  { field: 'jobTitle', header: 'Job title' },
  { field: 'department', header: 'Department' },
  { field: 'function', header: 'Function' },
  { field: 'location', header: 'Location' },
  { field: 'timeZone', header: 'Time zone' },
  { field: 'gradeLevel', header: 'Grade' },
  { field: 'managerId', header: 'Manager ID' },
  { field: 'status', header: 'Status' },
  { field: 'hireDate', header: 'Hire date' },
  { field: 'dateInJob', header: 'In job since' },
  { field: 'terminationDate', header: 'Termination date' },
  { field: 'terminationType', header: 'Termination type' },
  { field: 'preferredChannel', header: 'Preferred channel' },
  { field: 'languages', header: 'Languages' },
  { field: 'skillsOffered', header: 'Skills offered' },
  { field: 'skillsSought', header: 'Skills sought' },
  { field: 'interests', header: 'Interests' },
  { field: 'accessNeeds', header: 'Access needs' },
];

/**
 * The people as CSV text (RFC 4180: commas, CRLF, quotes where needed), a header line first.
 *
 * Managers are named by employee id, e-mail or name, as the columns ask; lists are split by semicolons.
 */
export function organizationCsv(
  people: readonly SamplePerson[],
  columns: readonly CsvColumn[] = PLAIN_COLUMNS,
): string {
  const byId = new Map(people.map(person => [person.id, person]));
  const lines = people.map(person => {
    const manager = person.managerId === null ? undefined : byId.get(person.managerId);
    return columns.map(({ field }) => quoted(CELLS[field](person, manager))).join(',');
  });
  return [columns.map(({ header }) => quoted(header)).join(','), ...lines, ''].join('\r\n');
}

type Cell = (person: SamplePerson, manager: SamplePerson | undefined) => string | null;

const CELLS: Readonly<Record<RosterField, Cell>> = {
  employeeId: person => person.employeeId,
  firstName: person => person.firstName,
  lastName: person => person.lastName,
  fullName: fullName,
  preferredName: person => person.preferredName,
  pronouns: person => person.pronouns,
  email: person => person.email,
  jobTitle: person => person.jobTitle,
  department: person => person.department,
  function: person => person.businessFunction,
  location: person => person.location,
  timeZone: person => person.timeZone,
  gradeLevel: person => String(person.gradeLevel),
  intakeGroup: () => null,
  performanceRating: () => null,
  managerId: (_, manager) => manager?.employeeId ?? null,
  managerEmail: (_, manager) => manager?.email ?? null,
  managerName: (_, manager) => (manager ? fullName(manager) : null),
  status: person => person.status,
  hireDate: person => person.hireDate,
  dateInJob: person => person.dateInJob,
  terminationDate: person => person.terminationDate,
  terminationType: person => person.terminationType,
  preferredChannel: person => person.preferredChannel,
  languages: person => person.languages.join('; '),
  skillsOffered: person => claimsText(person.offered),
  skillsSought: person => claimsText(person.sought),
  interests: person => person.interests.join('; '),
  accessNeeds: person => person.accessNeeds,
};

function fullName(person: SamplePerson): string {
  return `${person.firstName} ${person.lastName}`;
}

function claimsText(claims: readonly SkillClaim[]): string {
  return claims.map(({ skill, level }) => `${skill} (${level})`).join('; ');
}

function quoted(cell: string | null): string {
  if (cell === null) return '';
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
