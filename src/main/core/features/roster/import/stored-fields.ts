import type { RosterField } from '#shared/domain/roster-fields.ts';
import type { CellColumn } from './cell-column.ts';

/** Fields as the program keeps them, each one text: names split, the manager as an employee id. */
export const STORED_FIELDS = [
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
  'function',
  'location',
  'timeZone',
  'gradeLevel',
  'intakeGroup',
  'performanceRating',
  'manager',
  'preferredChannel',
  'accessNeeds',
  'languages',
  'interests',
  'skillsOffered',
  'skillsSought',
] as const;
export type StoredField = (typeof STORED_FIELDS)[number];

/** Fields that hold several items, each kept in a table of its own. */
export const LIST_FIELDS = ['languages', 'interests', 'skillsOffered', 'skillsSought'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Between the items of a list and between a skill and its level; cleaned text holds no control characters. */
export const ITEM_SEPARATOR = '\u001e';
export const LEVEL_SEPARATOR = '\u001d';

/** Stands for "what is saved stays": a doubtful cell must not wipe out a good value of the last import. */
export const KEEP = '\u0001';

/** One value per row and field; an empty text is "none". Fields without a mapped column are absent. */
export type StoredColumns = Partial<Record<StoredField, CellColumn>>;

/** A column without values; `Array.from({ length })` asks for each element and takes many times as long. */
export function emptyColumn(length: number): string[] {
  const values: string[] = [];
  values.length = length;
  return values.fill('');
}

/** Where a mapped field is stored. */
export function storedFieldOf(field: RosterField): StoredField | null {
  switch (field) {
    case 'fullName':
      return null;
    case 'managerId':
    case 'managerEmail':
    case 'managerName':
      return 'manager';
    default:
      return field;
  }
}
