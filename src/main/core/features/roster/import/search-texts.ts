import { foldText } from '#shared/domain/fold-text.ts';
import { personSearchTextOfFolded } from '#shared/domain/person-search.ts';
import type { PeopleComparison } from './compare-people.ts';
import type { StoredField } from './stored-fields.ts';

/** The search text of a person by position in the comparison, in folded form. */
export function searchTextOf(final: PeopleComparison['final'], k: number): string {
  const part = (field: StoredField): string => foldedPart(final[field].at(k) ?? '');
  return personSearchTextOfFolded({
    firstName: part('firstName'),
    lastName: part('lastName'),
    preferredName: part('preferredName'),
    jobTitle: part('jobTitle'),
    department: part('department'),
    location: part('location'),
    employeeId: foldText(final.employeeId.at(k) ?? ''),
    email: foldText(final.email.at(k) ?? ''),
  });
}

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
