import { foldText } from '#shared/domain/fold-text.ts';
import type { KnownPerson } from './people-index.sql.ts';

export type Found =
  | { readonly kind: 'found'; readonly person: KnownPerson }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Finds the person that cells of a row mean: by employee id, else by e-mail address, else by name.
 *
 * A name that two people share finds nobody: a record in the wrong file is worse than one more question.
 */
export function personFinder(people: readonly KnownPerson[]): (cells: readonly string[]) => Found {
  const byId = indexBy(people, person => [person.employeeId]);
  const byEmail = indexBy(people, person => (person.email ? [person.email] : []));
  const byName = indexBy(people, person => person.spellings);
  return cells => {
    const keys = cells.map(foldText).filter(key => key !== '');
    if (keys.length === 0) return { kind: 'unknown', reason: 'The row names nobody.' };
    const names = [...keys, ...keys.slice(1).map((key, index) => `${keys[index]} ${key}`)];
    for (const [index, tried] of [
      [byId, keys],
      [byEmail, keys],
      [byName, names],
    ] as const) {
      for (const key of tried) {
        const found = index.get(key);
        if (found) return decide(found, index === byName);
      }
    }
    return {
      kind: 'unknown',
      reason: keys.some(key => key.includes('@'))
        ? 'Nobody who takes part has this e-mail address.'
        : 'Nobody who takes part has this name or ID. Check the spelling, or use the e-mail address.',
    };
  };
}

function decide(found: readonly KnownPerson[], isByName: boolean): Found {
  const taking = found.filter(person => person.decision === 'accepted');
  const [person, other] = taking;
  if (person && other) {
    const reason = isByName
      ? `${taking.length} people are called ${person.name}. Use the employee ID or e-mail address.`
      : `${person.name} takes part as mentor and as mentee. Mark one of the two by hand.`;
    return { kind: 'unknown', reason };
  }
  if (person) return { kind: 'found', person };
  const [left] = found;
  return {
    kind: 'unknown',
    reason: left ? `${left.name} ${DECISION_WORDS[left.decision]}.` : 'The row names nobody.',
  };
}

const DECISION_WORDS = {
  interested: 'has come forward but is not accepted yet',
  accepted: 'takes part',
  waitlist: 'is on the waiting list and does not take part',
  declined: 'was declined and does not take part',
  withdrawn: 'has withdrawn and no longer takes part',
} as const;

function indexBy(
  people: readonly KnownPerson[],
  keysOf: (person: KnownPerson) => readonly string[],
): ReadonlyMap<string, readonly KnownPerson[]> {
  const index = new Map<string, KnownPerson[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person).map(foldText))) {
      const group = index.get(key);
      if (group) group.push(person);
      else index.set(key, [person]);
    }
  }
  return index;
}
