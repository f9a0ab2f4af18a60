import type { ColumnFilter, RosterFilter } from '#shared/contract/people-filter.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { peopleColumn, type PeopleColumn } from '#shared/domain/people-columns.ts';
import type { Cell, IndexedPerson, PeopleIndex } from './people-index.ts';

export type TakingPart = ReadonlyMap<number, readonly ('mentor' | 'mentee')[]>;
type Test = (person: IndexedPerson) => boolean;

/** What ends the name in `searchText`. */
const AFTER_NAME = ' · ';

/** Whether a person is shown: every word of the quick filter and every column's condition holds. */
export function filterTest(filter: RosterFilter, index: PeopleIndex, takingPart: TakingPart): Test {
  const tests: Test[] = [];
  for (const word of foldText(filter.search).split(' ')) {
    if (word !== '') tests.push(person => person.searchText.includes(word));
  }
  for (const condition of filter.columns) tests.push(columnTest(condition, index, takingPart));
  const [first, ...more] = tests;
  if (!first) return () => true;
  return more.length === 0 ? first : person => first(person) && more.every(test => test(person));
}

function columnTest(condition: ColumnFilter, index: PeopleIndex, takingPart: TakingPart): Test {
  const { column } = condition;
  if (column === 'takesPart') return takesPartTest(condition, takingPart);
  if (column === 'name') return nameTest(condition);
  const cellOf = cellReader(column, index);
  switch (condition.kind) {
    case 'empty':
      return person => isEmpty(cellOf(person));
    case 'filled':
      return person => !isEmpty(cellOf(person));
    case 'oneOf': {
      const wanted = new Set<Cell>(condition.values);
      const asText = peopleColumn(column).kind === 'number';
      return person => {
        const cell = cellOf(person);
        return wanted.has(isEmpty(cell) ? null : asText ? String(cell) : cell);
      };
    }
    case 'between': {
      const { from, to } = condition;
      return person => {
        const cell = cellOf(person);
        return cell !== null && cell !== '' && (from === null || cell >= from) && (to === null || cell <= to);
      };
    }
    case 'contains':
      return containsTest(cellOf, condition.text);
  }
}

/** Folding is slow and cells repeat, so each different cell is folded once. */
function containsTest(cellOf: (person: IndexedPerson) => Cell, text: string): Test {
  const words = foldText(text).split(' ');
  const known = new Map<Cell, boolean>();
  return person => {
    const cell = cellOf(person);
    if (isEmpty(cell)) return false;
    const before = known.get(cell);
    if (before !== undefined) return before;
    const folded = foldText(String(cell));
    const holds = words.every(word => folded.includes(word));
    known.set(cell, holds);
    return holds;
  };
}

function nameTest(condition: ColumnFilter): Test {
  if (condition.kind !== 'contains') return () => condition.kind === 'filled';
  const words = foldText(condition.text).split(' ');
  return person => {
    const { searchText } = person;
    const end = searchText.indexOf(AFTER_NAME);
    const preferred = person.preferredName === null ? '' : foldText(String(person.preferredName));
    const name = end < 0 ? searchText : searchText.slice(0, end);
    return words.every(word => name.includes(word) || preferred.includes(word));
  };
}

function takesPartTest(condition: ColumnFilter, takingPart: TakingPart): Test {
  if (condition.kind === 'filled') return person => takingPart.has(person.id);
  if (condition.kind !== 'oneOf') return person => !takingPart.has(person.id);
  const { values } = condition;
  const allowsNone = values.includes('none') || values.includes(null);
  return person => {
    const roles = takingPart.get(person.id);
    return roles ? roles.some(role => values.includes(role)) : allowsNone;
  };
}

/** How a column's cell is read off a person. */
export function cellReader(
  column: Exclude<PeopleColumn, 'name' | 'takesPart'>,
  index: PeopleIndex,
): (person: IndexedPerson) => Cell {
  return column === 'managerName' ? person => index.managerName(person) : person => person[column];
}

function isEmpty(cell: Cell): cell is null | '' {
  return cell === null || cell === '';
}
