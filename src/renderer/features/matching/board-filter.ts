import type { Board, BoardPair, BoardPerson } from '#shared/contract/matching.ts';
import { foldText } from '#shared/domain/fold-text.ts';
import { must } from '#shared/domain/assert.ts';
import type { RuleKey } from '#shared/domain/matching.ts';
import { hasObjection, type BoardStage } from './stage-label.ts';

export const SORTS = {
  mentee: 'Mentee last name',
  mentor: 'Mentor last name',
  department: 'Mentee department',
  worst: 'Weakest fit first',
  best: 'Strongest fit first',
  warnings: 'Warnings first',
} as const;
export type Sort = keyof typeof SORTS;

export type BoardFilter = {
  readonly search: string;
  readonly department: string | null;
  readonly site: string | null;
  readonly only: 'locked' | 'unlocked' | 'overridden' | null;
  readonly warning: RuleKey | 'any' | null;
  readonly stage: BoardStage | 'objection' | null;
};
export const NO_FILTER: BoardFilter = {
  search: '',
  department: null,
  site: null,
  only: null,
  warning: null,
  stage: null,
};

/** A pair with its two people, as a row shows it. */
export type PairRow = {
  readonly pair: BoardPair;
  readonly mentee: BoardPerson;
  readonly mentor: BoardPerson;
  /** Places in the order of last names. */
  readonly menteePlace: number;
  readonly mentorPlace: number;
};

/** Pairs with their people, in the board's order. */
export function pairRows({ pairs, mentees, mentors }: Board): readonly PairRow[] {
  const menteeAt = new Map(mentees.map(({ id }, place) => [id, place]));
  const mentorAt = new Map(mentors.map(({ id }, place) => [id, place]));
  return pairs.map(pair => {
    const menteePlace = must(menteeAt.get(pair.menteeId), 'A pair on the board has its mentee there');
    const mentorPlace = must(mentorAt.get(pair.mentorId), 'A pair on the board has its mentor there');
    const mentee = must(mentees[menteePlace], 'Places are of the list');
    const mentor = must(mentors[mentorPlace], 'Places are of the list');
    return { pair, mentee, mentor, menteePlace, mentorPlace };
  });
}

/** Warnings that nobody has accepted yet. */
export function openWarnings({ warnings }: BoardPair): BoardPair['warnings'] {
  return warnings.filter(({ acceptedBecause }) => acceptedBecause === null);
}

export function isFiltered({ search, ...choices }: BoardFilter): boolean {
  return foldText(search) !== '' || Object.values(choices).some(choice => choice !== null);
}

/** Pairs where one of the two people fits the search and the filters, sorted. */
export function shownPairs(rows: readonly PairRow[], filter: BoardFilter, sort: Sort): readonly PairRow[] {
  const matches = personMatcher(filter);
  return rows
    .filter(
      ({ pair, mentee, mentor }) =>
        fitsOnly(pair, filter.only) &&
        fitsWarning(pair, filter.warning) &&
        fitsStage(pair, filter.stage) &&
        (matches(mentee) || matches(mentor)),
    )
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
    case 'locked':
      return pair.isLocked;
    case 'unlocked':
      return !pair.isLocked && pair.fixedBecause === null;
    case 'overridden':
      return pair.overrides.length > 0;
  }
}

function fitsWarning({ warnings }: BoardPair, wanted: BoardFilter['warning']): boolean {
  if (wanted === null) return true;
  return warnings.some(({ rule }) => wanted === 'any' || rule === wanted);
}

function fitsStage(pair: BoardPair, wanted: BoardFilter['stage']): boolean {
  if (wanted === null) return true;
  return wanted === 'objection' ? hasObjection(pair) : pair.stage === wanted;
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
const byMentee = (a: PairRow, b: PairRow) => a.menteePlace - b.menteePlace;

const COMPARE: Readonly<Record<Sort, (a: PairRow, b: PairRow) => number>> = {
  mentee: byMentee,
  mentor: (a, b) => a.mentorPlace - b.mentorPlace || byMentee(a, b),
  // Without a department comes last.
  department: (a, b) =>
    Number(a.mentee.department === null) - Number(b.mentee.department === null) ||
    byText(a.mentee.department ?? '', b.mentee.department ?? '') ||
    byMentee(a, b),
  worst: (a, b) => a.pair.fit - b.pair.fit || byMentee(a, b),
  best: (a, b) => b.pair.fit - a.pair.fit || byMentee(a, b),
  warnings: (a, b) => weightOf(b.pair) - weightOf(a.pair) || byMentee(a, b),
};

/** Open before accepted, hard before soft. */
function weightOf({ warnings }: BoardPair): number {
  return warnings.reduce(
    (sum, { mode, acceptedBecause }) => sum + (acceptedBecause !== null ? 1 : mode === 'hard' ? 100 : 10),
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

/** Rules that a pair on the board breaks now, in the order in which they are met. */
export function brokenRules({
  pairs,
}: Pick<Board, 'pairs'>): readonly { readonly rule: RuleKey; readonly name: string }[] {
  const names = new Map(pairs.flatMap(({ warnings }) => warnings.map(({ rule, name }) => [rule, name])));
  return [...names].map(([rule, name]) => ({ rule, name }));
}
