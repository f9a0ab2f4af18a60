import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#shared/domain/fold-text.ts';
import { personSearchText, personSearchTextOfFolded } from '#shared/domain/person-search.ts';

const word = fc.constantFrom(
  '',
  'Ana',
  'Müller',
  'ŁÓDŹ',
  'ΟΔΥΣΣΕΥΣ',
  'İzmir',
  'Straße',
  'São Paulo',
  'E-7',
  'ﬁ',
);

describe('the search text of an import', () => {
  it('is the one of an inline edit, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 8, maxLength: 8 }), words => {
        const person = (fold: (text: string) => string) => {
          const [firstName, lastName, preferredName, jobTitle, department, location, employeeId, email] =
            words.map(fold) as [string, string, string, string, string, string, string, string];
          return { firstName, lastName, preferredName, jobTitle, department, location, employeeId, email };
        };
        expect(personSearchTextOfFolded(person(foldText))).toBe(personSearchText(person(text => text)));
      }),
      { numRuns: 2000 },
    );
  });
});
