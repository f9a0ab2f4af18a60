import type { RosterFilter, RosterSort } from '#shared/contract/roster.ts';
import type { ProgramSession } from '#core/program-session.ts';
import { filterCondition, type Condition } from './people-filter.sql.ts';
import * as sql from './people.sql.ts';

type Ids = readonly number[];
type Cell = string | number | null;

/** Filters and orders kept per open program: a facilitator types, deletes and scrolls within a few of them. */
const KEPT = 12;
/** Above this many different cells (ids, addresses) the plain order of characters is taken: it is 20 times faster. */
const MOST_COLLATED = 5_000;

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
  const tables = ['person', 'enrollment', 'cohort'];
  const kept = program.derive('roster.orders', tables, () => new Map<string, Ids>());
  const key = JSON.stringify([filter, sort, cohortId]);
  const known = kept.get(key);
  if (known) return known;
  const ids = readOrder(program, filter, sort, cohortId);
  const oldest = kept.size >= KEPT ? kept.keys().next().value : undefined;
  if (oldest !== undefined) kept.delete(oldest);
  kept.set(key, ids);
  return ids;
}

function readOrder(
  program: ProgramSession,
  filter: RosterFilter,
  { column, direction }: RosterSort,
  cohortId: number,
): Ids {
  const condition = filterCondition(program.db, filter, cohortId);
  if (column === 'name') {
    const ids = idsByName(program, condition);
    return direction === 'asc' ? ids : [...ids].reverse();
  }
  const cells: Cell[] = [];
  for (const [id, cell] of sql.selectCells(program.db, column, condition))
    cells[id] = cell === '' ? null : cell;
  return byCell(nameOrder(program), cells, direction);
}

function nameOrder(program: ProgramSession): Ids {
  return program.derive('roster.names', ['person'], () => sql.selectIdsByName(program.db));
}

/** Without a filter or with the quick filter alone the index answers; else the rows are read as they lie, which is faster than in order. */
function idsByName(program: ProgramSession, condition: Condition): Ids {
  if (condition.sql === '') return nameOrder(program);
  if (condition.isSearchOnly) return sql.selectIdsByName(program.db, condition);
  const isShown: true[] = [];
  for (const id of sql.selectIds(program.db, condition)) isShown[id] = true;
  return nameOrder(program).filter(id => isShown[id]);
}

/** Puts people with equal cells together and sorts the different cells, which are mostly far fewer than the people. */
function byCell(names: Ids, cells: readonly (Cell | undefined)[], direction: 'asc' | 'desc'): Ids {
  const people = new Map<Cell, number[]>();
  for (const id of names) {
    const cell = cells[id];
    if (cell === undefined) continue;
    const same = people.get(cell);
    if (same) same.push(id);
    else people.set(cell, [id]);
  }
  const different = [...people.keys()].filter(cell => cell !== null).sort(comparison(people.size));
  if (direction === 'desc') different.reverse();
  return [...different, null].flatMap(cell => people.get(cell) ?? []);
}

function comparison(count: number): (a: string | number, b: string | number) => number {
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (count <= MOST_COLLATED) return compare(String(a), String(b));
    return a < b ? -1 : a > b ? 1 : 0;
  };
}
