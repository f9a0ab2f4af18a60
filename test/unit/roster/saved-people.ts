import type { PackedPeople } from '#core/features/roster/import/existing-people.ts';
import { packColumn, type PackedColumns } from '#core/features/roster/import/pack-columns.ts';
import { STORED_FIELDS, type StoredField } from '#core/features/roster/import/stored-fields.ts';

/** People as they are saved, with row ids from 1, for comparing a file with them. */
export function packedPeople(people: readonly Partial<Record<StoredField, string>>[]): PackedPeople {
  const columns: PackedColumns = {};
  for (const field of STORED_FIELDS) {
    columns[field] = packColumn(people.map(person => person[field] ?? (field === 'status' ? 'active' : '')));
  }
  return { personIds: Float64Array.from(people, (_, index) => index + 1), columns };
}
