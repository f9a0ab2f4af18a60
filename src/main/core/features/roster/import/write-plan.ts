import { foldText } from '#shared/domain/fold-text.ts';
import { personSearchTextOfFolded } from '#shared/domain/person-search.ts';
import type { PeopleComparison } from './compare-people.ts';
import type { ExistingPeople } from './existing-people.ts';
import { packColumn, type PackedColumns } from './pack-columns.ts';
import {
  ITEM_SEPARATOR,
  LEVEL_SEPARATOR,
  LIST_FIELDS,
  STORED_FIELDS,
  type ListField,
  type StoredField,
} from './stored-fields.ts';

/** What an import will write, short of the rows themselves. Rows to write are numbered: new people first, then changed ones. */
export type WritePlan = {
  readonly newCount: number;
  readonly changedCount: number;
  /** Row ids of the changed people, in order. */
  readonly changedIds: Float64Array;
  /** Fields that at least one of the rows has a value for; the writer takes the others as empty. */
  readonly filled: readonly StoredField[];
  /** Nobody new is on leave or has left: the schema's own default costs nothing to write. */
  readonly newAreActive: boolean;
  /** Lists that the file speaks about. */
  readonly lists: readonly ListField[];
  /** Per changed person: 1 when the list is another one than saved. */
  readonly changedLists: Partial<Record<ListField, Uint8Array>>;
  /** Names of all skills in those lists. */
  readonly skillNames: readonly string[];
  /** Row ids of people at work who are not in the file. */
  readonly missingIds: Float64Array;
};

/** Some rows to write, next to each other, either all new or all changed, in a form that crosses threads quickly. */
export type RowBatch = {
  readonly start: number;
  readonly count: number;
  readonly columns: PackedColumns;
  /** Per row: 0 none, n > 0 the nth new person (from 1), n < 0 the saved person with row id -n. */
  readonly managers: Float64Array;
};

/** Rows in a batch: small enough that writing starts at once, large enough that a batch costs nothing. */
const BATCH_ROWS = 5_000;

export type RowsToWrite = {
  readonly plan: WritePlan;
  readonly batches: () => Generator<RowBatch, void, void>;
};

/**
 * Says what an import writes, and gives the rows batch by batch: while one batch is written, the next is prepared.
 *
 * @param added positions (in the comparison) of new people.
 * @param changed positions of people whose values change.
 */
export function rowsToWrite(
  comparison: PeopleComparison,
  existing: ExistingPeople,
  added: readonly number[],
  changed: readonly number[],
): RowsToWrite {
  const { final, savedIndex } = comparison;
  const lists = LIST_FIELDS.filter(field => comparison.touched.includes(field));
  const filled = STORED_FIELDS.filter(
    field => field !== 'manager' && !isUntouchedList(field, lists) && hasValues(final[field], added, changed),
  );
  const changedLists: WritePlan['changedLists'] = {};
  for (const field of lists) {
    const saved = existing.column(field);
    changedLists[field] = Uint8Array.from(changed, k =>
      final[field][k] === (saved[savedIndex[k] ?? -1] ?? '') ? 0 : 1,
    );
  }
  const plan: WritePlan = {
    newCount: added.length,
    changedCount: changed.length,
    changedIds: Float64Array.from(changed, k => existing.personIds[savedIndex[k] ?? -1] ?? 0),
    filled,
    newAreActive: added.every(k => final.status[k] === 'active'),
    lists,
    changedLists,
    skillNames: skillNames(final, [...added, ...changed], lists),
    missingIds: Float64Array.from(comparison.missing, saved => existing.personIds[saved] ?? 0),
  };
  return {
    plan,
    *batches() {
      const managerOf = managerFinder(comparison, existing, added);
      let start = 0;
      for (const group of [added, changed]) {
        for (let from = 0; from < group.length; from += BATCH_ROWS) {
          const some = group.slice(from, from + BATCH_ROWS);
          const columns: PackedColumns = {};
          for (const field of filled) columns[field] = packColumn(some.map(k => final[field][k] ?? ''));
          columns.searchText = packColumn(some.map(k => searchTextOf(final, k)));
          yield { start, count: some.length, columns, managers: Float64Array.from(some, managerOf) };
          start += some.length;
        }
      }
    },
  };
}

function isUntouchedList(field: StoredField, lists: readonly ListField[]): boolean {
  return (LIST_FIELDS as readonly string[]).includes(field) && !(lists as readonly string[]).includes(field);
}

function hasValues(values: readonly string[], added: readonly number[], changed: readonly number[]): boolean {
  const has = (k: number): boolean => values[k] !== '';
  return added.some(has) || changed.some(has);
}

function managerFinder(
  { final }: PeopleComparison,
  existing: ExistingPeople,
  added: readonly number[],
): (k: number) => number {
  const newPosition = new Map<string, number>();
  added.forEach((k, position) => newPosition.set(final.employeeId[k] ?? '', position + 1));
  return k => {
    const manager = final.manager[k] ?? '';
    if (manager === '') return 0;
    const saved = existing.indexById.get(manager);
    return saved === undefined ? (newPosition.get(manager) ?? 0) : -(existing.personIds[saved] ?? 0);
  };
}

function skillNames(
  final: PeopleComparison['final'],
  rows: readonly number[],
  lists: readonly ListField[],
): readonly string[] {
  const names = new Set<string>();
  for (const field of ['skillsOffered', 'skillsSought'] as const) {
    if (!lists.includes(field)) continue;
    for (const cell of new Set(rows.map(k => final[field][k] ?? ''))) {
      if (cell === '') continue;
      for (const item of cell.split(ITEM_SEPARATOR)) names.add(item.split(LEVEL_SEPARATOR)[0] ?? '');
    }
  }
  names.delete('');
  return [...names];
}

function searchTextOf(final: PeopleComparison['final'], k: number): string {
  const part = (field: StoredField): string => foldedPart(final[field][k] ?? '');
  return personSearchTextOfFolded({
    firstName: part('firstName'),
    lastName: part('lastName'),
    preferredName: part('preferredName'),
    jobTitle: part('jobTitle'),
    department: part('department'),
    location: part('location'),
    employeeId: foldText(final.employeeId[k] ?? ''),
    email: foldText(final.email[k] ?? ''),
  });
}

/** Texts in their folded form, for columns that repeat themselves. */
const folded = new Map<string, string>();
const REMEMBERED = 20_000;

function foldedPart(text: string): string {
  if (text === '') return text;
  let known = folded.get(text);
  if (known === undefined) {
    known = foldText(text);
    if (folded.size >= REMEMBERED) folded.clear();
    folded.set(text, known);
  }
  return known;
}
