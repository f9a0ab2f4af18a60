import { foldText } from '#shared/domain/fold-text.ts';
import type { ListedPerson } from './list-import.sql.ts';

export type WhyNobody = 'empty' | 'unknown' | 'ambiguous' | 'conflict' | 'left';
export type Listed =
  | { readonly person: ListedPerson }
  | { readonly person: null; readonly why: WhyNobody; readonly words: string };
export type FindListed = (cells: readonly string[]) => Listed;

/**
 * Finds whom the cells of a row mean, by employee id, e-mail address and name.
 *
 * Cells that mean two people, and a name that two people share, find nobody: a pair of the wrong people is worse than
 * one more question.
 */
export function listedFinder(people: readonly ListedPerson[]): FindListed {
  const byId = indexed(people, person => [person.employeeId]);
  const byEmail = indexed(people, person => (person.email === null ? [] : [person.email]));
  const byName = indexed(people, person => person.spellings);
  return cells => {
    const written = cells.map(cell => cell.trim()).filter(cell => cell !== '');
    if (written.length === 0) return nobody('empty', 'nobody is named');
    const keys = [...new Set(written.flatMap(partsOf).map(foldText))];
    const whole = written.map(foldText);
    const names = [...keys, ...whole.slice(1).map((key, at) => `${whole[at]} ${key}`)];
    const certain = unique([
      ...keys.flatMap(key => byId.get(key) ?? []),
      ...keys.flatMap(key => byEmail.get(key) ?? []),
    ]);
    const named = unique(names.flatMap(key => byName.get(key) ?? []));
    const found = certain.length > 0 ? certain : named;
    const [person, other] = found;
    const text = written.join(', ');
    if (!person) return nobody('unknown', `“${text}” is nobody in the roster`);
    if (other) return certain.length > 0 ? meansTwo(text, person, other) : sharedName(person, found);
    // "E17, Li Wei" where E17 is somebody else: one of the two cells is wrong.
    const [namesake] = named;
    if (namesake && !named.includes(person)) return meansTwo(text, person, namesake);
    if (person.status === 'left') return nobody('left', `${person.name} has left the company`);
    return { person };
  };
}

function meansTwo(text: string, one: ListedPerson, other: ListedPerson): Listed {
  return nobody('conflict', `“${text}” means ${one.name} and also ${other.name}`);
}

function sharedName(person: ListedPerson, found: readonly ListedPerson[]): Listed {
  const ids = found.slice(0, 4).map(({ employeeId }) => employeeId);
  return nobody('ambiguous', `${found.length} people are called ${person.name} (IDs ${ids.join(', ')})`);
}

/** "Li Wei <li.wei@example.com>" and "Li Wei (E17)" say who twice. */
function partsOf(cell: string): readonly string[] {
  const inside = cell.split(/[<>()[\]]/).map(part => part.trim());
  return [cell, ...(inside.length > 1 ? inside : [])].filter(part => part !== '');
}

function nobody(why: WhyNobody, words: string): Listed {
  return { person: null, why, words };
}

function unique(people: readonly ListedPerson[]): readonly ListedPerson[] {
  return [...new Set(people)];
}

function indexed(
  people: readonly ListedPerson[],
  keysOf: (person: ListedPerson) => readonly string[],
): ReadonlyMap<string, readonly ListedPerson[]> {
  const known = new Map<string, ListedPerson[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person).map(foldText))) {
      const group = known.get(key);
      if (group) group.push(person);
      else known.set(key, [person]);
    }
  }
  return known;
}
