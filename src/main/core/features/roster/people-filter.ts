import type { ColumnFilter, RosterFilter } from '#shared/contract/people-filter.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import type { Cell, IndexedPeople } from './people-index.ts';

export type TakingPart = ReadonlyMap<number, readonly ('mentor' | 'mentee')[]>;
/** Whether the person at a place is shown. */
type Test = (place: number) => boolean;
type CellReader = (place: number) => Cell;

/** What ends the name in `searchText`. */
const AFTER_NAME = ' · ';

/** The places of those for whom every word of the quick filter and every column's condition holds, in order. */
export function filteredPlaces(
  { search, columns }: RosterFilter,
  people: IndexedPeople,
  takingPart: TakingPart,
): readonly number[] {
  // The longest word is the rarest, mostly.
  const [rarest, ...others] = foldText(search)
    .split(' ')
    .filter(word => word !== '')
    .sort((a, b) => b.length - a.length);
  const tests: Test[] = others.map(word => place => String(people.cells.searchText[place]).includes(word));
  for (const condition of columns) tests.push(columnTest(condition, people, takingPart));
  const places = rarest === undefined ? allPlaces(people) : people.placesWith(rarest);
  return tests.reduce((left, test) => left.filter(test), places);
}

function allPlaces({ size }: IndexedPeople): readonly number[] {
  return Array.from({ length: size }, (_, place) => place);
}

function columnTest(condition: ColumnFilter, people: IndexedPeople, takingPart: TakingPart): Test {
  const { column } = condition;
  if (column === 'takesPart') return takesPartTest(condition, people, takingPart);
  if (column === 'name') return nameTest(condition, people);
  const cellAt = cellReader(column, people);
  switch (condition.kind) {
    case 'empty':
      return place => isEmpty(cellAt(place));
    case 'filled':
      return place => !isEmpty(cellAt(place));
    case 'oneOf': {
      const wanted = new Set<Cell>(condition.values);
      const isNumber = peopleColumn(column).kind === 'number';
      return place => {
        const cell = cellAt(place);
        return wanted.has(isEmpty(cell) ? null : isNumber ? String(cell) : cell);
      };
    }
    case 'between': {
      const { from, to } = condition;
      return place => {
        const cell = cellAt(place);
        return !isEmpty(cell) && (from === null || cell >= from) && (to === null || cell <= to);
      };
    }
    case 'contains':
      return containsTest(cellAt, condition.text);
  }
}

/** Folding is slow and cells repeat, so each different cell is folded once. */
function containsTest(cellAt: CellReader, text: string): Test {
  const words = foldText(text).split(' ');
  const known = new Map<Cell, boolean>();
  return place => {
    const cell = cellAt(place);
    if (isEmpty(cell)) return false;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const folded = foldText(String(cell));
    const holds = words.every(word => folded.includes(word));
    known.set(cell, holds);
    return holds;
  };
}

function nameTest(condition: ColumnFilter, { cells }: IndexedPeople): Test {
  if (condition.kind !== 'contains') return () => condition.kind === 'filled';
  const words = foldText(condition.text).split(' ');
  return place => {
    const text = String(cells.searchText[place]);
    const end = text.indexOf(AFTER_NAME);
    const name = end < 0 ? text : text.slice(0, end);
    const preferred = cells.preferredName[place];
    const other = typeof preferred === 'string' ? foldText(preferred) : '';
    return words.every(word => name.includes(word) || other.includes(word));
  };
}

function takesPartTest(condition: ColumnFilter, { ids }: IndexedPeople, takingPart: TakingPart): Test {
  const rolesAt = (place: number) => takingPart.get(ids[place] ?? 0);
  if (condition.kind === 'filled') return place => rolesAt(place) !== undefined;
  if (condition.kind !== 'oneOf') return place => rolesAt(place) === undefined;
  const { values } = condition;
  const allowsNone = values.includes('none') || values.includes(null);
  return place => {
    const roles = rolesAt(place);
    return roles ? roles.some(role => values.includes(role)) : allowsNone;
  };
}

/** How a column's cell is read at a place. */
export function cellReader(
  column: Exclude<PeopleColumn, 'name' | 'takesPart'>,
  { cells, nameOf }: IndexedPeople,
): CellReader {
  if (column !== 'managerName') return place => cells[column][place] ?? null;
  // Few people lead many: each name is put together once.
  const names = new Map<Cell, string | null>();
  return place => {
    const id = cells.managerId[place] ?? null;
    const known = names.get(id);
    if (known !== undefined) return known;
    const name = nameOf(id);
    names.set(id, name);
    return name;
  };
}

function isEmpty(cell: Cell): cell is null | '' {
  return cell === null || cell === '';
}
