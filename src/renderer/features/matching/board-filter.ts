import type { Board, BoardPair, BoardPerson } from '#shared/contract/matching.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { must } from '#shared/domain/assert.ts';

export const SORTS = {
  mentee: 'Mentee name',
  mentor: 'Mentor name',
  worst: 'Weakest fit first',
  best: 'Strongest fit first',
  warnings: 'Warnings first',
} as const;
export type Sort = keyof typeof SORTS;

export type BoardFilter = {
  readonly search: string;
  readonly department: string | null;
  readonly site: string | null;
  readonly only: 'warnings' | 'locked' | 'unlocked' | null;
};
export const NO_FILTER: BoardFilter = { search: '', department: null, site: null, only: null };

/** A pair with its two people, as a row shows it. */
export type PairRow = {
  readonly pair: BoardPair;
  readonly mentee: BoardPerson;
  readonly mentor: BoardPerson;
};

/** Pairs with their people, in the board's order. */
export function pairRows({ pairs, mentees, mentors }: Board): readonly PairRow[] {
  const menteeOf = new Map(mentees.map(person => [person.id, person]));
  const mentorOf = new Map(mentors.map(person => [person.id, person]));
  return pairs.map(pair => ({
    pair,
    mentee: must(menteeOf.get(pair.menteeId), 'A pair on the board has its mentee there'),
    mentor: must(mentorOf.get(pair.mentorId), 'A pair on the board has its mentor there'),
  }));
}

/** Warnings that nobody has accepted yet. */
export function openWarnings({ warnings }: BoardPair): BoardPair['warnings'] {
  return warnings.filter(({ acceptedBecause }) => acceptedBecause === null);
}

export function isFiltered({ search, department, site, only }: BoardFilter): boolean {
  return foldText(search) !== '' || department !== null || site !== null || only !== null;
}

/** Pairs where one of the two people fits the search and the filters, sorted. */
export function shownPairs(rows: readonly PairRow[], filter: BoardFilter, sort: Sort): readonly PairRow[] {
  const matches = personMatcher(filter);
  return rows
    .filter(({ pair, mentee, mentor }) => fitsOnly(pair, filter.only) && (matches(mentee) || matches(mentor)))
    .sort(COMPARE[sort]);
}

/** People without a partner, then mentors with room for one more, who fit the search and the filters. */
export function shownUnmatched(people: readonly BoardPerson[], filter: BoardFilter): readonly BoardPerson[] {
  const matches = personMatcher(filter);
  const shown = people.filter(person => person.load < person.capacity && matches(person));
  return [...shown.filter(({ load }) => load === 0), ...shown.filter(({ load }) => load > 0)];
}

function fitsOnly(pair: BoardPair, only: BoardFilter['only']): boolean {
  switch (only) {
    case null:
      return true;
    case 'warnings':
      return pair.warnings.length > 0;
    case 'locked':
      return pair.isLocked;
    case 'unlocked':
      return !pair.isLocked && pair.fixedBecause === null;
  }
}

function personMatcher({ search, department, site }: BoardFilter): (person: BoardPerson) => boolean {
  const words = foldText(search).split(' ').filter(Boolean);
  return person => {
    if (department !== null && person.department !== department) return false;
    if (site !== null && person.location !== site) return false;
    if (words.length === 0) return true;
    const text = searchText(person);
    return words.every(word => text.includes(word));
  };
}

const texts = new WeakMap<BoardPerson, string>();

function searchText(person: BoardPerson): string {
  let text = texts.get(person);
  if (text === undefined) {
    const parts = [person.name, person.jobTitle, person.department, person.location];
    texts.set(person, (text = foldText(parts.filter(Boolean).join(' '))));
  }
  return text;
}

const byText = new Intl.Collator(undefined, { sensitivity: 'base' }).compare;
const byMentee = (a: PairRow, b: PairRow) => byText(a.mentee.name, b.mentee.name);

const COMPARE: Readonly<Record<Sort, (a: PairRow, b: PairRow) => number>> = {
  mentee: byMentee,
  mentor: (a, b) => byText(a.mentor.name, b.mentor.name) || byMentee(a, b),
  worst: (a, b) => a.pair.fit - b.pair.fit || byMentee(a, b),
  best: (a, b) => b.pair.fit - a.pair.fit || byMentee(a, b),
  warnings: (a, b) => weightOf(b.pair) - weightOf(a.pair) || byMentee(a, b),
};

/** Hard before soft, open before accepted. */
function weightOf({ warnings }: BoardPair): number {
  return warnings.reduce(
    (sum, { mode, acceptedBecause }) => sum + (mode === 'hard' ? 100 : acceptedBecause === null ? 10 : 1),
    0,
  );
}

/** The distinct values of a field on both sides, in alphabetical order, for the filters. */
export function valuesOf({ mentees, mentors }: Board, field: 'department' | 'location'): readonly string[] {
  const values = new Set<string>();
  for (const person of [...mentees, ...mentors]) {
    const value = person[field];
    if (value) values.add(value);
  }
  return [...values].sort(byText);
}
