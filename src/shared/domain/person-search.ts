import { foldText } from './fold-text.ts';

type SearchedParts = {
  readonly firstName: string;
  readonly lastName: string;
  readonly preferredName?: string | null | undefined;
  readonly jobTitle?: string | null | undefined;
  readonly department?: string | null | undefined;
  readonly location?: string | null | undefined;
  readonly employeeId: string;
  readonly email?: string | null | undefined;
};

/**
 * What is kept in `person.searchText`: the words that the quick filter looks through.
 *
 * The last name comes first, so that the index on this column also gives the people in the order of their names.
 * Every writer of a person (import, inline edit, sample) must use this and nothing else.
 */
export function personSearchText(person: SearchedParts): string {
  return foldText(joinParts(person));
}

/** The same from parts that were folded before: an import folds each department once, not once a person. */
export function personSearchTextOfFolded(parts: SearchedParts): string {
  return joinParts(parts);
}

function joinParts(person: SearchedParts): string {
  const { firstName, lastName } = person;
  let text = lastName === '' || firstName === '' ? lastName + firstName : `${lastName} ${firstName}`;
  for (const part of [
    person.preferredName,
    person.jobTitle,
    person.department,
    person.location,
    person.employeeId,
    person.email,
  ]) {
    if (part !== null && part !== undefined && part !== '') text += text === '' ? part : ` · ${part}`;
  }
  return text;
}
