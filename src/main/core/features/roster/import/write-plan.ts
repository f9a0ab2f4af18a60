import { snapshotRows, type SnapshotRows } from '../snapshots/snapshot-rows.ts';
import { CellColumn, type TextColumn } from './cell-column.ts';
import type { PeopleComparison } from './compare-people.ts';
import type { ExistingPeople } from './existing-people.ts';
import { FILLED_TABLE, imageWriter, type PersonTable } from './image-of-people.ts';
import { managersFirst } from './managers-first.ts';
import { packColumn, type PackedColumns } from './pack-columns.ts';
import { searchTextOf } from './search-texts.ts';
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
  /** Lists that the file speaks about. */
  readonly lists: readonly ListField[];
  /** Per changed person: 1 when the list is another one than saved. */
  readonly changedLists: Partial<Record<ListField, Uint8Array>>;
  /** Names of all skills in those lists. */
  readonly skillNames: readonly string[];
  /** Row ids of people at work who are not in the file. */
  readonly missingIds: Float64Array;
};

/** New people, next to each other: a table of their values as SQLite keeps it, and their lists. */
export type NewRows = {
  readonly kind: 'new';
  readonly start: number;
  readonly count: number;
  /** The bytes of a database file with the rows as `person` will have them; they hold until the next batch is asked for. */
  readonly image: Uint8Array;
  readonly lists: PackedColumns;
};

/** Changed people, next to each other, in a form that crosses threads quickly. */
export type ChangedRows = {
  readonly kind: 'changed';
  /** Among the changed people. */
  readonly start: number;
  readonly count: number;
  readonly columns: PackedColumns;
  /** 0 for none, n > 0 for the nth new person (from 1), n < 0 for the saved person with row id -n. */
  readonly managers: Float64Array;
};

/** Who is in the file, kept for later. */
export type SnapshotBatch = { readonly kind: 'snapshot'; readonly rows: SnapshotRows };

export type Batch = NewRows | ChangedRows | SnapshotBatch;

/** Rows in a batch: small enough that writing starts at once, large enough that a batch costs nothing. */
const BATCH_ROWS = 5_000;
/**
 * Batches of a large import as shares of its new people. The first is small, so that writing starts soon; the last ones are,
 * so that little is left to write when all is prepared. Each is a file of its own, and SQLite attaches ten at most.
 *
 * Into a program without people, all of them go in one.
 */
const SHARES = [0.03, 0.06, 0.12, 0.16, 0.18, 0.18, 0.15, 0.08, 0.04] as const;

export type RowsToWrite = {
  readonly plan: WritePlan;
  /**
   * New people first, then changed ones, then the snapshot of all.
   *
   * @param table of the program; by default one with the columns that an import fills.
   */
  readonly batches: (table?: PersonTable) => Generator<Batch, void, void>;
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
      final[field].at(k) === (saved[savedIndex[k] ?? -1] ?? '') ? 0 : 1,
    );
  }
  const plan: WritePlan = {
    newCount: added.length,
    changedCount: changed.length,
    changedIds: Float64Array.from(changed, k => existing.personIds[savedIndex[k] ?? -1] ?? 0),
    lists,
    changedLists,
    skillNames: skillNames(final, [...added, ...changed], lists),
    missingIds: Float64Array.from(comparison.missing, saved => existing.personIds[saved] ?? 0),
  };
  return {
    plan,
    *batches(table = FILLED_TABLE) {
      const managerOf = managerFinder(comparison, existing, added);
      const people = inWritingOrder(added, managerOf);
      const firstId = (existing.personIds.at(-1) ?? 0) + 1;
      const managerIds = people.managers.map(manager => (manager > 0 ? firstId + manager - 1 : -manager));
      const newRows = (
        start: number,
        end: number,
        imageOf: ReturnType<typeof imageWriter>,
      ): NewRows | null => {
        const positions = people.order.slice(start, end);
        const managers = managerIds.subarray(start, end);
        const image = imageOf({ positions, managers, firstId: firstId + start });
        if (!image) return null;
        const listColumns: PackedColumns = {};
        for (const field of lists)
          if (filled.includes(field))
            listColumns[field] = packColumn(positions.map(k => final[field].at(k) ?? ''));
        return { kind: 'new', start, count: positions.length, image, lists: listColumns };
      };
      const whole =
        existing.count === 0 && added.length > 0
          ? newRows(0, added.length, imageWriter(final, table, true))
          : null;
      if (whole) yield whole;
      else {
        const imageOf = imageWriter(final, table, false);
        for (const { start, end } of shares(added.length)) {
          const rows = newRows(start, end, imageOf);
          if (!rows) throw new Error('Too many rows for one file');
          yield rows;
        }
      }
      for (let start = 0; start < changed.length; start += BATCH_ROWS) {
        const some = changed.slice(start, start + BATCH_ROWS);
        const columns: PackedColumns = {};
        for (const field of filled) columns[field] = packColumn(some.map(k => final[field].at(k) ?? ''));
        columns.searchText = packColumn(some.map(k => searchTextOf(final, k)));
        const managers = Float64Array.from(some, k => people.renumber(managerOf(k)));
        yield { kind: 'changed', start, count: some.length, columns, managers };
      }
      yield { kind: 'snapshot', rows: snapshotOf(comparison, existing, people.order) };
    },
  };
}

function* shares(count: number): Generator<{ readonly start: number; readonly end: number }, void, void> {
  let start = 0;
  for (const [at, share] of SHARES.entries()) {
    if (start === count) return;
    const isLast = at === SHARES.length - 1;
    const end = isLast ? count : Math.min(count, start + Math.max(BATCH_ROWS, Math.ceil(count * share)));
    yield { start, end };
    start = end;
  }
}

function snapshotOf(
  { final, savedIndex }: PeopleComparison,
  existing: ExistingPeople,
  added: readonly number[],
): SnapshotRows {
  const saved: number[] = [];
  savedIndex.forEach((index, k) => index >= 0 && saved.push(k));
  saved.sort((a, b) => (savedIndex[a] ?? 0) - (savedIndex[b] ?? 0));
  const ids = Float64Array.from(saved, k => existing.personIds[savedIndex[k] ?? -1] ?? 0);
  return snapshotRows(final, added, saved, ids);
}

function isUntouchedList(field: StoredField, lists: readonly ListField[]): boolean {
  return (LIST_FIELDS as readonly string[]).includes(field) && !(lists as readonly string[]).includes(field);
}

function hasValues(values: TextColumn, added: readonly number[], changed: readonly number[]): boolean {
  const has = (k: number): boolean =>
    values instanceof CellColumn ? !values.isEmpty(k) : values.at(k) !== '';
  if (values instanceof CellColumn && values.isBlankThroughout()) return false;
  return added.some(has) || changed.some(has);
}

type NewPeople = {
  /** Positions in the comparison, in the order of writing: each after their manager, if that is a new person too. */
  readonly order: readonly number[];
  /** By place in the order: see `ChangedRows.managers`. */
  readonly managers: Float64Array;
  /** A manager numbered in the order of the file, as they are numbered in the order of writing. */
  readonly renumber: (manager: number) => number;
};

function inWritingOrder(added: readonly number[], managerOf: (k: number) => number): NewPeople {
  const managers = new Float64Array(added.length);
  const ofNew = new Int32Array(added.length);
  for (let place = 0; place < added.length; place++) {
    const manager = managerOf(added[place] ?? 0);
    managers[place] = manager;
    ofNew[place] = Math.max(manager, 0) - 1;
  }
  const order = managersFirst(ofNew);
  if (!order) return { order: added, managers, renumber: manager => manager };
  const places = new Int32Array(added.length);
  order.forEach((position, place) => (places[position] = place));
  const renumber = (manager: number): number => (manager > 0 ? (places[manager - 1] ?? -1) + 1 : manager);
  return {
    order: Array.from(order, position => added[position] ?? -1),
    managers: Float64Array.from(order, position => renumber(managers[position] ?? 0)),
    renumber,
  };
}

/** Managers by position in the comparison: 0 none, n > 0 the nth of `people`, n < 0 the saved person with row id -n. */
function managerFinder(
  { final, positionOf }: PeopleComparison,
  existing: ExistingPeople,
  people: readonly number[],
): (k: number) => number {
  const places = new Int32Array(final.manager.length);
  people.forEach((k, place) => (places[k] = place + 1));
  const find = (manager: string): number => {
    const saved = existing.count === 0 ? undefined : existing.indexById.get(manager);
    return saved === undefined ? (places[positionOf(manager)] ?? 0) : -(existing.personIds[saved] ?? 0);
  };
  // Colleagues often stand beside each other.
  let lastManager = '';
  let lastFound = 0;
  return k => {
    const manager = final.manager.at(k) ?? '';
    if (manager !== lastManager) {
      lastFound = manager === '' ? 0 : find(manager);
      lastManager = manager;
    }
    return lastFound;
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
    for (const cell of new Set(rows.map(k => final[field].at(k) ?? ''))) {
      if (cell === '') continue;
      for (const item of cell.split(ITEM_SEPARATOR)) names.add(item.split(LEVEL_SEPARATOR)[0] ?? '');
    }
  }
  names.delete('');
  return [...names];
}
