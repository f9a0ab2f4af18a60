import { peopleIndex } from '../people-lists/index.ts';
import type { KnownPerson } from './people-index.sql.ts';

export type WhyNotFound = 'empty' | 'unknown' | 'ambiguous' | 'bothRoles' | 'notTaking';
export type Found =
  | { readonly kind: 'found'; readonly person: KnownPerson }
  | { readonly kind: 'unknown'; readonly why: WhyNotFound; readonly reason: string };

/**
 * Finds the person that cells of a row mean: by employee id, else by e-mail address, else by name.
 *
 * A name that two people share finds nobody: a record in the wrong file is worse than one more question.
 */
export function personFinder(people: readonly KnownPerson[]): (cells: readonly string[]) => Found {
  const lookUp = peopleIndex(people);
  return cells => {
    const written = cells.map(cell => cell.trim()).filter(cell => cell !== '');
    if (written.length === 0) return unknown('empty', 'The row names nobody.');
    const { certain, named } = lookUp(written);
    const [first] = certain;
    // A person who is known in both roles is found twice.
    if (first)
      return decide(
        certain.filter(({ employeeId }) => employeeId === first.employeeId),
        false,
      );
    if (named.length > 0) return decide(named, true);
    return unknown(
      'unknown',
      written.some(cell => cell.includes('@'))
        ? 'Nobody who takes part has this e-mail address.'
        : 'Nobody who takes part has this name or ID. Check the spelling, or use the e-mail address.',
    );
  };
}

function decide(found: readonly KnownPerson[], isByName: boolean): Found {
  const taking = found.filter(person => person.decision === 'accepted');
  const [person, other] = taking;
  if (person && other) {
    return isByName
      ? unknown(
          'ambiguous',
          `${taking.length} people are called ${person.name}. Use the employee ID or e-mail address.`,
        )
      : unknown(
          'bothRoles',
          `${person.name} takes part as mentor and as mentee. Mark one of the two by hand.`,
        );
  }
  if (person) return { kind: 'found', person };
  const [left] = found;
  return left
    ? unknown('notTaking', `${left.name} ${DECISION_WORDS[left.decision]}.`)
    : unknown('empty', 'The row names nobody.');
}

function unknown(why: WhyNotFound, reason: string): Found {
  return { kind: 'unknown', why, reason };
}

const DECISION_WORDS = {
  interested: 'has come forward but is not accepted yet',
  accepted: 'takes part',
  waitlist: 'is on the waiting list and does not take part',
  declined: 'was declined and does not take part',
  withdrawn: 'has withdrawn and no longer takes part',
} as const;
