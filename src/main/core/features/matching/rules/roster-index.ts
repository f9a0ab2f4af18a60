import { foldText } from '#shared/domain/fold-text.ts';
import type { Candidate, PairRule } from '#shared/domain/matching.ts';
import { RELATIONS } from './relation.ts';

/** Relations as small integers: the index in `RELATIONS`, larger is closer. */
const [, SAME_TEAM, SAME_MANAGER, CHAIN, DIRECT] = RELATIONS.map((_, index) => index) as [
  number,
  number,
  number,
  number,
  number,
];

type Groups<Key> = Map<Key, number[]>;

function addTo<Key>(groups: Groups<Key>, key: Key, index: number): void {
  const members = groups.get(key);
  if (members) members.push(index);
  else groups.set(key, [index]);
}

/** Where each person stands in a list of candidates. */
export function placesByPerson(people: readonly Candidate[]): ReadonlyMap<number, readonly number[]> {
  const places: Groups<number> = new Map();
  people.forEach(({ personId }, index) => addTo(places, personId, index));
  return places;
}

/**
 * Fills, for one mentee at a time, how each mentor relates to that mentee: the index in `RELATIONS`, as `relationOf`
 * would say it. Work follows the number of related people, not the number of pairs.
 */
export function relationRows(mentors: readonly Candidate[]): (mentee: Candidate, row: Uint8Array) => void {
  const byPerson = placesByPerson(mentors);
  const byManager: Groups<number> = new Map();
  const byAncestor: Groups<number> = new Map();
  mentors.forEach(({ managerChain }, index) => {
    if (managerChain[0] !== undefined) addTo(byManager, managerChain[0], index);
    for (const ancestor of new Set(managerChain)) addTo(byAncestor, ancestor, index);
  });
  return (mentee, row) => {
    row.fill(0);
    const mark = (indexes: readonly number[] | undefined, relation: number): void => {
      for (const index of indexes ?? []) row[index] = relation;
    };
    // From the loosest relation to the closest: the closest is written last.
    const chain = mentee.managerChain;
    const manager = chain[0];
    if (manager !== undefined && chain.length > 1) mark(byAncestor.get(manager), SAME_TEAM);
    for (const above of chain) {
      for (const index of byManager.get(above) ?? []) {
        if ((mentors[index]?.managerChain.length ?? 0) > 1) row[index] = SAME_TEAM;
      }
    }
    if (manager !== undefined) mark(byManager.get(manager), SAME_MANAGER);
    for (const above of chain) mark(byPerson.get(above), CHAIN);
    mark(byAncestor.get(mentee.personId), CHAIN);
    if (manager !== undefined) mark(byPerson.get(manager), DIRECT);
    mark(byManager.get(mentee.personId), DIRECT);
  };
}

/**
 * Fills, for one mentee at a time, how many entries (languages, interests) each mentor shares with that mentee,
 * forgiving case and accents. The row holds 0 too where a side has no entries at all.
 */
export function sharedRows(
  mentors: readonly Candidate[],
  entriesOf: (person: Candidate) => readonly string[],
): (mentee: Candidate, row: Uint8Array) => void {
  const byEntry: Groups<string> = new Map();
  mentors.forEach((mentor, index) => {
    for (const entry of new Set(entriesOf(mentor).map(foldText))) addTo(byEntry, entry, index);
  });
  return (mentee, row) => {
    row.fill(0);
    for (const entry of new Set(entriesOf(mentee).map(foldText))) {
      for (const index of byEntry.get(entry) ?? []) row[index] = (row[index] ?? 0) + 1;
    }
  };
}

/** Fills, for one mentee at a time, 1 where a pair rule of this kind is about the mentee and the mentor. */
export function pairRuleRows(
  mentors: readonly Candidate[],
  pairRules: readonly PairRule[],
  kind: PairRule['kind'],
): (mentee: Candidate, row: Uint8Array) => void {
  const byPerson = placesByPerson(mentors);
  const others: Groups<number> = new Map();
  for (const rule of pairRules) {
    if (rule.kind !== kind) continue;
    addTo(others, rule.menteePersonId, rule.mentorPersonId);
    addTo(others, rule.mentorPersonId, rule.menteePersonId);
  }
  return (mentee, row) => {
    row.fill(0);
    for (const other of others.get(mentee.personId) ?? []) {
      for (const index of byPerson.get(other) ?? []) row[index] = 1;
    }
  };
}

/**
 * A number from 0 up for each distinct value of both sides, -1 for null, so that pairs compare integers. The lists
 * come back in the order of the people; `values[number]` is the first spelling met.
 */
export function numbered(
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
  valueOf: (person: Candidate) => string | null,
): { readonly mentees: Int32Array; readonly mentors: Int32Array; readonly values: readonly string[] } {
  const numbers = new Map<string, number>();
  const values: string[] = [];
  const numberOf = (person: Candidate): number => {
    const value = valueOf(person);
    if (value === null) return -1;
    const found = numbers.get(value);
    if (found !== undefined) return found;
    numbers.set(value, values.length);
    return values.push(value) - 1;
  };
  return { mentees: Int32Array.from(mentees, numberOf), mentors: Int32Array.from(mentors, numberOf), values };
}
