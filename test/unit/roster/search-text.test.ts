import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILLED_TABLE, IMAGE_TABLE, imageWriter } from '#core/features/roster/import/image-of-people.ts';
import { STORED_FIELDS, type StoredField } from '#core/features/roster/import/stored-fields.ts';
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
  // Nothing is left of it once accents are gone.
  '\u0301',
  ' \u0308 ',
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

  it('is laid out for new people as for changed ones, in columns that repeat and in columns that do not', () => {
    const part = fc.tuple(word, fc.constantFrom('', ' ', ' Ω ', '-b', '\u0301')).map(([a, b]) => a + b);
    const people = fc.array(fc.record(Object.fromEntries(FIELDS.map(field => [field, part]))), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        people,
        fc.subarray([...FIELDS]),
        fc.boolean(),
        fc.constantFrom(5, 4500),
        (few, unique, isPlain, count) => {
          // Beyond some thousand rows a column is judged: unique texts are no longer looked up.
          const valueOf = (field: (typeof FIELDS)[number], k: number): string =>
            unique.includes(field)
              ? `${isPlain ? '' : (few[k % few.length]?.[field] ?? '')}X${k}`
              : (few[k % few.length]?.[field] ?? '');
          const values = Object.fromEntries(
            STORED_FIELDS.map(stored => {
              const field = FIELDS.find(each => each === stored);
              return [stored, Array.from({ length: count }, (_, k) => (field ? valueOf(field, k) : ''))];
            }),
          ) as Record<StoredField, string[]>;
          const write = imageWriter(values, FILLED_TABLE, false);
          const half = count >> 1;
          const positions = Array.from({ length: count }, (_, k) => k);
          const laidOut = [positions.slice(0, half), positions.slice(half)].flatMap(some =>
            searchTexts(write({ positions: some, managers: new Float64Array(some.length), firstId: 1 })!),
          );
          const plain = positions.map(k =>
            personSearchTextOfFolded(
              Object.fromEntries(FIELDS.map(field => [field, foldText(values[field][k] ?? '')])) as Record<
                (typeof FIELDS)[number],
                string
              >,
            ),
          );
          expect(laidOut).toEqual(plain);
        },
      ),
      { numRuns: 30 },
    );
  });
});

const FIELDS = [
  'firstName',
  'lastName',
  'preferredName',
  'jobTitle',
  'department',
  'location',
  'employeeId',
  'email',
] as const;

function searchTexts(image: Uint8Array): readonly string[] {
  const db = new Database(Buffer.from(image));
  try {
    return db.prepare<[], string>(`SELECT searchText FROM ${IMAGE_TABLE} ORDER BY rowid`).pluck().all();
  } finally {
    db.close();
  }
}
