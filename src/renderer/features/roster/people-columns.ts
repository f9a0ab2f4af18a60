import { PEOPLE_COLUMN_KEYS, PEOPLE_COLUMNS, type PeopleColumn } from '#shared/domain/people-columns.ts';

export const STATUS_WORDS = PEOPLE_COLUMNS.status.words;

const WIDTHS: Partial<Record<PeopleColumn, number>> = {
  name: 208,
  jobTitle: 190,
  gradeLevel: 96,
  email: 220,
  employeeId: 130,
  availability: 200,
};
/** Shown until somebody chooses otherwise: what is compared most. */
const SHOWN_FIRST: ReadonlySet<PeopleColumn> = new Set([
  'name',
  'jobTitle',
  'department',
  'location',
  'gradeLevel',
  'managerName',
  'hireDate',
  'email',
  'employeeId',
  'status',
]);

/** How the columns stand before anybody moved them. */
export const FIRST_LAYOUT = PEOPLE_COLUMN_KEYS.map(column => ({
  column,
  width: WIDTHS[column] ?? 140,
  isShown: SHOWN_FIRST.has(column),
}));

export function isPeopleColumn(id: string): id is PeopleColumn {
  return (PEOPLE_COLUMN_KEYS as readonly string[]).includes(id);
}
