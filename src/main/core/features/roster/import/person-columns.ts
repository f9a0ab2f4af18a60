import { LIST_FIELDS, STORED_FIELDS, type ListField, type StoredField } from './stored-fields.ts';

/** A field that is a column of `person`. */
export type PersonColumn = {
  readonly field: StoredField;
  readonly column: string;
  /** Empty rather than NULL. */
  readonly isRequired: boolean;
  readonly isNumber: boolean;
};

/** Fields that are a column of `person`, with the column's name. The manager is written as a row id. */
export const PERSON_COLUMNS: readonly PersonColumn[] = STORED_FIELDS.filter(
  field => !(LIST_FIELDS as readonly StoredField[]).includes(field as ListField) && field !== 'manager',
).map(field => ({
  field,
  column: field === 'function' ? 'businessFunction' : field,
  isRequired: field === 'firstName' || field === 'lastName',
  isNumber: field === 'gradeLevel' || field === 'performanceRating',
}));
