import { describe, expect, it } from 'vitest';
import { pairFinder } from '#core/features/engagement/calendar/find-pair.ts';

function side(name: string, email: string | null = null, formalName = name) {
  return { name, formalName, email };
}
const pairs = [
  { pairId: 1, mentee: side('Helen Brandt'), mentor: side('Li Wei', 'li.wei@example.com') },
  { pairId: 2, mentee: side('Tom Reyes', null, 'Thomas Reyes'), mentor: side('Ana Cruz') },
  { pairId: 3, mentee: side('Uma Brandt'), mentor: side('Noor de Vries') },
  { pairId: 4, mentee: side('Zoë Ek'), mentor: side('Ana Cruz') },
];
const find = pairFinder(pairs);
const foundIn = (text: string) => {
  const found = find(text);
  return found.kind === 'found' ? found.pair.pairId : found.kind;
};

describe('the pair of an appointment', () => {
  it.each([
    ['both full names', 'Mentoring Helen Brandt & Li Wei', 1],
    ['one full name', 'Lunch with Noor de Vries', 3],
    ['last name first', 'Brandt, Uma', 3],
    ['no accents', 'zoe ek', 4],
    ['an address', 'mailto li.wei@example.com', 1],
    ['the formal name', 'Thomas Reyes', 2],
    ['first names of both', 'Tom / Ana', 2],
    ['last names of both', 'Reyes and Cruz', 2],
    ['one last name that only one pair has', 'Reyes weekly', 2],
    ['a mentor of two beside one mentee’s first name', 'Ana Cruz with Zoë', 4],
  ])('is found by %s', (_words, text, pairId) => {
    expect(foundIn(text)).toBe(pairId);
  });

  it.each([
    ['a mentor of two pairs alone', 'Ana Cruz', 'several'],
    ['a last name that two have', 'Brandt', 'several'],
    ['nobody', 'Budget review', 'none'],
    ['a first name alone', 'Helen', 'none'],
  ])('is not guessed from %s', (_words, text, kind) => {
    expect(foundIn(text)).toBe(kind);
  });
});
