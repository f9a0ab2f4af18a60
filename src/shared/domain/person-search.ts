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
 * Every writer of a person (import, inline edit, sample) must use this and nothing else. Part by part, because of some
 * parts nothing is left: a cell may hold an accent alone.
 */
export function personSearchText(person: SearchedParts): string {
  const fold = (part: string | null | undefined) => foldText(part ?? '');
  return personSearchTextOfFolded({
    firstName: fold(person.firstName),
    lastName: fold(person.lastName),
    preferredName: fold(person.preferredName),
    jobTitle: fold(person.jobTitle),
    department: fold(person.department),
    location: fold(person.location),
    employeeId: fold(person.employeeId),
    email: fold(person.email),
  });
}

/** The same from parts that were folded before: an import folds each department once, not once a person. */
export function personSearchTextOfFolded(parts: SearchedParts): string {
  const { firstName, lastName } = parts;
  let text = lastName === '' || firstName === '' ? lastName + firstName : `${lastName} ${firstName}`;
  for (const part of [
    parts.preferredName,
    parts.jobTitle,
    parts.department,
    parts.location,
    parts.employeeId,
    parts.email,
  ]) {
    if (part !== null && part !== undefined && part !== '') text += text === '' ? part : ` · ${part}`;
  }
  return text;
}
