import { displayName } from '#shared/domain/people.ts';
import type { PackedColumns } from './pack-columns.ts';
import { unpackColumn } from './pack-columns.ts';
import type { StoredField } from './stored-fields.ts';

/** The roster as it is saved, in the form in which it travels to a worker. */
export type PackedPeople = { readonly personIds: Float64Array; readonly columns: PackedColumns };

/** The saved roster, to look people up and to compare with. */
export type ExistingPeople = {
  readonly count: number;
  readonly personIds: Float64Array;
  readonly indexById: ReadonlyMap<string, number>;
  readonly column: (field: StoredField) => readonly string[];
};

/** What a saved person is called. */
export function savedName({ column }: ExistingPeople, person: number): string {
  return displayName({
    firstName: column('firstName')[person] ?? '',
    lastName: column('lastName')[person] ?? '',
    preferredName: column('preferredName')[person] || null,
  });
}

export function unpackPeople(packed: PackedPeople): ExistingPeople {
  const unpacked = new Map<StoredField, readonly string[]>();
  const column = (field: StoredField): readonly string[] => {
    let values = unpacked.get(field);
    if (!values) {
      values = unpackColumn(packed.columns, field, packed.personIds.length);
      unpacked.set(field, values);
    }
    return values;
  };
  const indexById = new Map<string, number>();
  if (packed.personIds.length > 0) column('employeeId').forEach((id, index) => indexById.set(id, index));
  return { count: packed.personIds.length, personIds: packed.personIds, indexById, column };
}
