import { foldText } from './fold-text.ts';

/**
 * What is kept in `person.searchText`: the words that the quick filter looks through.
 *
 * The last name comes first, so that the index on this column also gives the people in the order of their names.
 * Every writer of a person (import, inline edit, sample) must use this and nothing else.
 */
export function personSearchText(person: {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName?: string | null | undefined;
  readonly jobTitle?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly location?: string | null | undefined;
  readonly employeeId: string;
  readonly email?: string | null | undefined;
}): string {
  const name = person.lastName === '' ? person.firstName : `${person.lastName} ${person.firstName}`;
  const parts = [
    name,
    person.preferredName,
    person.jobTitle,
    person.department,
    person.location,
    person.employeeId,
    person.email,
  ];
  return foldText(parts.filter(part => part !== null && part !== undefined && part !== '').join(' · '));
}
