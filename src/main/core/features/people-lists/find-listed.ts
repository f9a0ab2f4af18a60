import { foldText } from '#shared/domain/fold-text.ts';
import type { ListedPerson } from './people.sql.ts';

export type WhyNobody = 'empty' | 'unknown' | 'ambiguous' | 'conflict' | 'left';
export type Nobody = {
  readonly person: null;
  readonly why: WhyNobody;
  readonly words: string;
  /** Cells that would mean one of those who share the name. */
  readonly choices: readonly string[];
};
export type Listed = { readonly person: ListedPerson } | Nobody;
export type FindListed = (cells: readonly string[]) => Listed;

/**
 * Finds whom the cells of a row mean, by employee id, e-mail address and name.
 *
 * Cells that mean two people, and a name that two people share, find nobody: a record of the wrong person is worse than
 * one more question.
 */
export function listedFinder(people: readonly ListedPerson[]): FindListed {
  const lookUp = peopleIndex(people);
  return cells => {
    const written = cells.map(cell => cell.trim()).filter(cell => cell !== '');
    if (written.length === 0) return nobody('empty', 'nobody is named');
    const { certain, named } = lookUp(written);
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

type Named = {
  readonly employeeId: string;
  readonly email: string | null;
  readonly spellings: readonly string[];
};

/** Looks cells up: `certain` are those whom an id or an e-mail address means, `named` those who are called so. */
export function peopleIndex<P extends Named>(people: readonly P[]) {
  const byId = indexed(people, person => [person.employeeId]);
  const byEmail = indexed(people, person => (person.email === null ? [] : [person.email]));
  const byName = indexed(people, person => person.spellings);
  return (cells: readonly string[]): { readonly certain: readonly P[]; readonly named: readonly P[] } => {
    const keys = [...new Set(cells.flatMap(partsOf).map(foldText))];
    const whole = cells.map(foldText);
    // First and last name may stand in two columns.
    const names = [...keys, ...whole.slice(1).map((key, at) => `${whole[at]} ${key}`)];
    const ids = keys.flatMap(key => byId.get(key) ?? []);
    const addresses = keys.flatMap(key => byEmail.get(key) ?? []);
    return {
      certain: [...new Set([...ids, ...addresses])],
      named: [...new Set(names.flatMap(key => byName.get(key) ?? []))],
    };
  };
}

function meansTwo(text: string, one: ListedPerson, other: ListedPerson): Listed {
  return nobody('conflict', `“${text}” means ${one.name} and also ${other.name}`);
}

function sharedName(person: ListedPerson, found: readonly ListedPerson[]): Listed {
  const ids = found.slice(0, 4).map(({ employeeId }) => employeeId);
  return nobody(
    'ambiguous',
    `${found.length} people are called ${person.name} (IDs ${ids.join(', ')})`,
    found.map(({ name, employeeId }) => `${name} (${employeeId})`),
  );
}

/** "Li Wei <li.wei@example.com>" and "Li Wei (E17)" say who twice. */
function partsOf(cell: string): readonly string[] {
  const inside = cell.split(/[<>()[\]]/).map(part => part.trim());
  return [cell, ...(inside.length > 1 ? inside : [])].filter(part => part !== '');
}

function nobody(why: WhyNobody, words: string, choices: readonly string[] = []): Listed {
  return { person: null, why, words, choices };
}

function indexed<P>(
  people: readonly P[],
  keysOf: (person: P) => readonly string[],
): ReadonlyMap<string, readonly P[]> {
  const known = new Map<string, P[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person).map(foldText))) {
      const group = known.get(key);
      if (group) group.push(person);
      else known.set(key, [person]);
    }
  }
  return known;
}
