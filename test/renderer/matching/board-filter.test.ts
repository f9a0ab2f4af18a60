import { describe, expect, it } from 'vitest';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Board, BoardPair, BoardPerson } from '#shared/contract/matching.ts';
import {
  NO_FILTER,
  pairRows,
  shownPairs,
  shownUnmatched,
  valuesOf,
} from '../../../src/renderer/features/matching/board-filter.ts';

function person(id: number, name: string, known: Partial<BoardPerson> = {}): BoardPerson {
  return {
    id,
    personId: id,
    name,
    jobTitle: null,
    department: null,
    location: null,
    capacity: 1,
    load: 1,
    whyUnmatched: null,
    ...known,
  };
}

function pair(id: number, menteeId: number, mentorId: number, known: Partial<BoardPair> = {}): BoardPair {
  return {
    id,
    menteeId,
    mentorId,
    fit: 5000,
    isLocked: false,
    fixedBecause: null,
    origin: 'auto',
    warnings: [],
    stage: 'proposed',
    menteeSays: null,
    mentorSays: null,
    overrides: [],
    reason: '',
    ...known,
  };
}

const soft = {
  rule: 'timeZoneDistance' as const,
  name: 'Time zone',
  cost: 0,
  mode: 'soft' as const,
  words: 'Far',
  acceptedBecause: null,
};
const mark = {
  rule: 'sameManager' as const,
  name: 'Same manager',
  words: 'Both report to the same manager.',
  reason: 'Both asked for it',
  actor: null,
  at: '2026-03-02T09:00:00.000Z' as IsoInstant,
};
const board: Pick<Board, 'mentees' | 'mentors' | 'pairs'> = {
  mentees: [
    person(1, 'Élodie Garnier', { department: 'Finance', location: 'Lyon' }),
    person(2, 'Tom Reyes', { department: 'Sales', location: 'ØSLO' }),
    person(3, 'Uma Shah', { load: 0 }),
  ],
  mentors: [
    person(11, 'Ana Cruz', { jobTitle: 'Designer' }),
    person(12, 'Bo Dahl', { capacity: 2 }),
    person(13, 'Cy Young', { load: 0, capacity: 2 }),
  ],
  pairs: [
    pair(101, 1, 11, { fit: 8000, isLocked: true, overrides: [mark] }),
    pair(102, 2, 12, { fit: 4000, warnings: [soft], stage: 'staged', mentorSays: 'prefersOther' }),
  ],
};
const rows = pairRows(board as Board);
const shownIds = (filter: Partial<typeof NO_FILTER>, sort: Parameters<typeof shownPairs>[2] = 'mentee') =>
  shownPairs(rows, { ...NO_FILTER, ...filter }, sort).map(row => row.pair.id);

describe('the board’s search and filters', () => {
  it('find a pair by either person, forgiving accents and case, and by words in any order', () => {
    expect(shownIds({ search: 'elodie' })).toEqual([101]);
    expect(shownIds({ search: 'oslo REYES' })).toEqual([102]);
    expect(shownIds({ search: 'designer' })).toEqual([101]);
    expect(shownIds({ search: 'nobody' })).toEqual([]);
  });

  it('narrow down to a department, a site, a warning, a state, a lock or a mark', () => {
    expect(shownIds({ department: 'Sales' })).toEqual([102]);
    expect(shownIds({ site: 'Lyon' })).toEqual([101]);
    expect(shownIds({ warning: 'any' })).toEqual([102]);
    expect(shownIds({ warning: 'timeZoneDistance' })).toEqual([102]);
    expect(shownIds({ warning: 'sameTeam' })).toEqual([]);
    expect(shownIds({ stage: 'staged' })).toEqual([102]);
    expect(shownIds({ stage: 'objection' })).toEqual([102]);
    expect(shownIds({ only: 'overridden' })).toEqual([101]);
    expect(shownIds({ only: 'locked' })).toEqual([101]);
    expect(shownIds({ only: 'unlocked' })).toEqual([102]);
  });

  it('order pairs by last name, department, fit and what warns', () => {
    expect(shownIds({}, 'mentee')).toEqual([101, 102]);
    expect(shownIds({}, 'mentor')).toEqual([101, 102]);
    expect(shownIds({}, 'department')).toEqual([101, 102]);
    expect(shownIds({}, 'worst')).toEqual([102, 101]);
    expect(shownIds({}, 'best')).toEqual([101, 102]);
    expect(shownIds({}, 'warnings')).toEqual([102, 101]);
  });

  it('show whoever has no partner first, then mentors with room for one more', () => {
    expect(shownUnmatched(board.mentors, NO_FILTER).map(({ name }) => name)).toEqual(['Cy Young', 'Bo Dahl']);
    expect(shownUnmatched(board.mentees, NO_FILTER).map(({ name }) => name)).toEqual(['Uma Shah']);
  });

  it('offer each department once', () => {
    expect(valuesOf(board as Board, 'department')).toEqual(['Finance', 'Sales']);
  });
});
