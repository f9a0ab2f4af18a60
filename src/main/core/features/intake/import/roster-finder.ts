import { foldText } from '#shared/domain/fold-text.ts';
import type { RosterPerson } from './roster-finder.sql.ts';

export type FoundPerson =
  | { readonly person: RosterPerson }
  | { readonly person: null; readonly reason: string };
export type RosterFinder = (cells: readonly string[]) => FoundPerson;

/**
 * Finds the person of the roster that the cells of a form mean: by employee id, else by e-mail, else by name.
 *
 * A name that two people share finds nobody: a form under the wrong name is worse than one more question.
 */
export function rosterFinder(people: readonly RosterPerson[]): RosterFinder {
  const byId = index(people, person => [person.employeeId]);
  const byEmail = index(people, person => (person.email === null ? [] : [person.email]));
  const byName = index(people, person => person.spellings);
  return cells => {
    const keys = cells.map(foldText).filter(key => key !== '');
    if (keys.length === 0) return unknown('The row names nobody.');
    const names = [...keys, ...keys.slice(1).map((key, at) => `${keys[at]} ${key}`)];
    for (const [known, tried] of [
      [byId, keys],
      [byEmail, keys],
      [byName, names],
    ] as const) {
      for (const key of tried) {
        const [person, other] = known.get(key) ?? [];
        if (person && other)
          return unknown(
            `Several people are called ${person.name}. Add the employee ID or the e-mail address.`,
          );
        if (person) return { person };
      }
    }
    return unknown(
      keys.some(key => key.includes('@'))
        ? 'Nobody in the roster has this e-mail address.'
        : 'Nobody in the roster has this name or ID. Check the spelling, or add the e-mail address.',
    );
  };
}

function unknown(reason: string): FoundPerson {
  return { person: null, reason };
}

function index(
  people: readonly RosterPerson[],
  keysOf: (person: RosterPerson) => readonly string[],
): ReadonlyMap<string, readonly RosterPerson[]> {
  const known = new Map<string, RosterPerson[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person).map(foldText))) {
      const group = known.get(key);
      if (group) group.push(person);
      else known.set(key, [person]);
    }
  }
  return known;
}
