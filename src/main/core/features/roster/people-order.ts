import type { RosterFilter, RosterSort } from '#shared/contract/people-filter.ts';
import type { PeopleColumn } from '#shared/domain/people-columns.ts';
import type { ProgramSession } from '#core/program-session.ts';
import { cellReader, filteredPlaces, type TakingPart } from './people-filter.ts';
import { peopleIndex, type Cell, type IndexedPeople } from './people-index.ts';
import { selectTakingPart } from './people-index.sql.ts';
import * as sql from './people.sql.ts';

type Ids = readonly number[];

/** Filters and orders kept per open program: a facilitator types, deletes and scrolls within a few of them. */
const KEPT = 12;
/** Above this many different cells (ids, addresses) the plain order of characters is taken: it is 20 times faster. */
const MOST_COLLATED = 5_000;
/** Values offered for one column's filter. */
const MOST_VALUES = 2_000;

/**
 * The ids of everybody that `filter` shows, in the order of `sort`: names by their folded text, other columns
 * as people of the window's language sort them, empty cells last, equal cells by name.
 *
 * The list is kept until people or enrollments change, so that scrolling and the end of the list cost nothing.
 */
export function orderedIds(
  program: ProgramSession,
  filter: RosterFilter,
  sort: RosterSort,
  cohortId: number,
): Ids {
  const kept = program.derive(
    'roster.orders',
    ['person', 'enrollment', 'cohort'],
    () => new Map<string, Ids>(),
  );
  const key = JSON.stringify([filter, sort, cohortId]);
  const known = kept.get(key);
  if (known) return known;
  const ids = readOrder(program, filter, sort, cohortId);
  const oldest = kept.size >= KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, ids);
  return ids;
}

function readOrder(program: ProgramSession, filter: RosterFilter, sort: RosterSort, cohortId: number): Ids {
  const index = peopleIndex(program);
  const isEverybody = filter.search.trim() === '' && filter.columns.length === 0;
  // The first rows after opening: the index of the database gives the order of names without the rows.
  if (isEverybody && sort.column === 'name' && !index.isReady(program.revision)) {
    index.build(program);
    const ids = sql.selectIdsByName(program.db);
    return sort.direction === 'asc' ? ids : [...ids].reverse();
  }
  const takingPart = takingPartOf(program, cohortId);
  const people = index.people(program.revision);
  return sorted(isEverybody ? null : filteredPlaces(filter, people, takingPart), sort, people, takingPart);
}

/** @param places who is shown, by name; null for everybody. */
function sorted(
  places: readonly number[] | null,
  { column, direction }: RosterSort,
  people: IndexedPeople,
  takingPart: TakingPart,
): Ids {
  const { ids } = people;
  if (column === 'name') {
    const named = places ? places.map(place => ids[place] ?? 0) : ids;
    return direction === 'asc' ? named : [...named].reverse();
  }
  const cellAt =
    column === 'takesPart'
      ? (place: number) => takingPart.get(ids[place] ?? 0)?.join() ?? null
      : cellReader(column, people);
  const byCell = new Map<Cell, number[]>();
  const add = (place: number) => {
    const cell = cellAt(place);
    const key = cell === '' ? null : cell;
    const same = byCell.get(key);
    if (same) same.push(ids[place] ?? 0);
    else byCell.set(key, [ids[place] ?? 0]);
  };
  if (places) places.forEach(add);
  else for (let place = 0; place < people.size; place += 1) add(place);
  const different = [...byCell.keys()].filter(cell => cell !== null).sort(comparison(byCell.size));
  if (direction === 'desc') different.reverse();
  return [...different, null].flatMap(cell => byCell.get(cell) ?? []);
}

function comparison(count: number): (a: string | number, b: string | number) => number {
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (count <= MOST_COLLATED) return compare(String(a), String(b));
    return a < b ? -1 : a > b ? 1 : 0;
  };
}

function takingPartOf(program: ProgramSession, cohortId: number): TakingPart {
  return program.derive(`roster.takingPart.${cohortId}`, ['enrollment', 'cohort'], () =>
    selectTakingPart(program.db, cohortId),
  );
}

export type ColumnValues = {
  readonly values: { value: string | null; people: number }[];
  readonly isWhole: boolean;
};

/** The different cells of a column among the people whom all conditions on other columns show, with how many have each. */
export function columnValues(
  program: ProgramSession,
  column: PeopleColumn,
  filter: RosterFilter,
  cohortId: number,
): ColumnValues {
  const people = peopleIndex(program).people(program.revision);
  const takingPart = takingPartOf(program, cohortId);
  const others = { ...filter, columns: filter.columns.filter(condition => condition.column !== column) };
  const counts = new Map<string | null, number>();
  const count = (value: string | null) => counts.set(value, (counts.get(value) ?? 0) + 1);
  const cellAt = column === 'name' || column === 'takesPart' ? null : cellReader(column, people);
  for (const place of filteredPlaces(others, people, takingPart)) {
    if (column === 'takesPart') {
      for (const role of takingPart.get(people.ids[place] ?? 0) ?? ['none']) count(role);
    } else {
      const cell = cellAt ? cellAt(place) : null;
      count(cell === null || cell === '' ? null : String(cell));
    }
  }
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST_VALUES);
  const values = frequent
    .map(([value, people]) => ({ value, people }))
    .sort((a, b) => (a.value === null ? 1 : b.value === null ? -1 : compare(a.value, b.value)));
  return { values, isWhole: counts.size <= MOST_VALUES };
}

/** The people before and after one in the list, and the place from 1. */
export function neighborsOf(ids: Ids, id: number) {
  const at = ids.indexOf(id);
  return {
    previousId: at > 0 ? (ids[at - 1] ?? null) : null,
    nextId: at >= 0 ? (ids[at + 1] ?? null) : null,
    place: at < 0 ? null : at + 1,
    total: ids.length,
  };
}
