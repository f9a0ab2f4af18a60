import { foldText, isPlainText } from '#shared/domain/fold-text.ts';
import { personSearchTextOfFolded } from '#shared/domain/person-search.ts';
import type { PeopleComparison } from './compare-people.ts';
import type { StoredField } from './stored-fields.ts';

/** Fields of the search text that many people share. */
const SHARED_SEARCH_FIELDS = [
  'firstName',
  'lastName',
  'preferredName',
  'jobTitle',
  'department',
  'location',
] as const satisfies readonly StoredField[];

/** Whether a person's search text needs no more than lower case, which SQLite does as well, on the other thread. */
export function isPlain(final: PeopleComparison['final'], k: number): boolean {
  for (const field of SHARED_SEARCH_FIELDS) if (!isPlainPart(final[field][k] ?? '')) return false;
  return isPlainText(final.employeeId[k] ?? '') && isPlainText(final.email[k] ?? '');
}

/** The search text of a person by position in the comparison, in folded form. */
export function searchTextOf(final: PeopleComparison['final'], k: number): string {
  const part = (field: StoredField): string => foldedPart(final[field][k] ?? '');
  return personSearchTextOfFolded({
    firstName: part('firstName'),
    lastName: part('lastName'),
    preferredName: part('preferredName'),
    jobTitle: part('jobTitle'),
    department: part('department'),
    location: part('location'),
    employeeId: foldText(final.employeeId[k] ?? ''),
    email: foldText(final.email[k] ?? ''),
  });
}

const isPlainPart = remembering(isPlainText);
const foldedPart = remembering(foldText);

const REMEMBERED = 20_000;

/** The same function for columns that repeat themselves: what it said of a text is kept for a while. */
function remembering<T>(judge: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>([['', judge('')]]);
  return text => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = judge(text);
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
