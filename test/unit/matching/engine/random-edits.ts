import { expect } from 'vitest';

import { type AssignmentProblem, FORBIDDEN, type Pair } from '#core/features/matching/assignment.ts';
import { type WarmAssignment } from '#core/features/matching/engine/warm-assignment.ts';
import { whole } from './random-problems.ts';

/** The same people and rules kept in the plainest way, to be solved cold after every edit. */
export class Ledger {
  readonly score: number[][];
  readonly menteeCapacity: number[];
  readonly mentorCapacity: number[];
  locked: Pair[];

  constructor(problem: AssignmentProblem) {
    const { menteeCount, mentorCount, score } = problem;
    this.score = Array.from({ length: menteeCount }, (_, i) =>
      Array.from(score.subarray(i * mentorCount, (i + 1) * mentorCount)),
    );
    this.menteeCapacity = Array.from({ length: menteeCount }, (_, i) => problem.menteeCapacity?.[i] ?? 1);
    this.mentorCapacity = Array.from({ length: mentorCount }, (_, j) => problem.mentorCapacity?.[j] ?? 1);
    this.locked = [...(problem.locked ?? [])];
  }

  problem(): AssignmentProblem {
    return {
      menteeCount: this.menteeCapacity.length,
      mentorCount: this.mentorCapacity.length,
      score: Int32Array.from(this.score.flat()),
      menteeCapacity: this.menteeCapacity,
      mentorCapacity: this.mentorCapacity,
      locked: this.locked,
    };
  }

  isLocked({ mentee, mentor }: Pair): boolean {
    return this.locked.some(pair => pair.mentee === mentee && pair.mentor === mentor);
  }

  locksOf(side: keyof Pair, person: number): number {
    return this.locked.filter(pair => pair[side] === person).length;
  }
}

export type Edit = (random: () => number, ledger: Ledger, warm: WarmAssignment) => void;

export const edits: readonly Edit[] = [
  function lock(random, ledger, warm) {
    const pair = randomPair(random, ledger);
    if (!pair || ledger.isLocked(pair) || ledger.score[pair.mentee]?.[pair.mentor] === FORBIDDEN) return;
    if (ledger.locksOf('mentee', pair.mentee) >= (ledger.menteeCapacity[pair.mentee] ?? 0)) return;
    if (ledger.locksOf('mentor', pair.mentor) >= (ledger.mentorCapacity[pair.mentor] ?? 0)) return;
    ledger.locked.push(pair);
    warm.lock(pair);
  },
  function unlock(random, ledger, warm) {
    const pair = ledger.locked[whole(random, ledger.locked.length)];
    if (!pair) return;
    ledger.locked = ledger.locked.filter(other => other !== pair);
    warm.unlock(pair);
  },
  function rescorePair(random, ledger, warm) {
    const pair = randomPair(random, ledger);
    if (!pair) return;
    const score = ledger.isLocked(pair) ? whole(random, 200) : randomScore(random);
    ledger.score[pair.mentee]?.splice(pair.mentor, 1, score);
    if (score === FORBIDDEN) warm.forbid(pair);
    else if (random() < 0.5) warm.allow(pair, score);
    else warm.rescorePair(pair, score);
  },
  function rescoreMentee(random, ledger, warm) {
    const mentee = whole(random, ledger.menteeCapacity.length);
    const row = ledger.score[mentee];
    if (!row) return;
    for (const mentor of row.keys()) {
      row[mentor] = ledger.isLocked({ mentee, mentor }) ? whole(random, 200) : randomScore(random);
    }
    warm.rescoreMentee(mentee, row);
  },
  function rescoreMentor(random, ledger, warm) {
    const mentor = whole(random, ledger.mentorCapacity.length);
    if (ledger.mentorCapacity.length === 0) return;
    for (const [mentee, row] of ledger.score.entries()) {
      row[mentor] = ledger.isLocked({ mentee, mentor }) ? whole(random, 200) : randomScore(random);
    }
    warm.rescoreMentor(
      mentor,
      ledger.score.map(row => row[mentor] ?? FORBIDDEN),
    );
  },
  function addMentee(random, ledger, warm) {
    const row = ledger.mentorCapacity.map(() => randomScore(random));
    const capacity = whole(random, 3);
    ledger.score.push(row);
    ledger.menteeCapacity.push(capacity);
    expect(warm.addMentee(row, capacity)).toBe(ledger.score.length - 1);
  },
  function addMentor(random, ledger, warm) {
    const column = ledger.score.map(() => randomScore(random));
    const capacity = whole(random, 3);
    for (const [mentee, row] of ledger.score.entries()) row.push(column[mentee] ?? FORBIDDEN);
    ledger.mentorCapacity.push(capacity);
    expect(warm.addMentor(column, capacity)).toBe(ledger.mentorCapacity.length - 1);
  },
  function changeMenteeCapacity(random, ledger, warm) {
    const mentee = whole(random, ledger.menteeCapacity.length);
    if (ledger.menteeCapacity.length === 0) return;
    const capacity = ledger.locksOf('mentee', mentee) + whole(random, 3);
    ledger.menteeCapacity[mentee] = capacity;
    if (capacity === 0) warm.removeMentee(mentee);
    else warm.setMenteeCapacity(mentee, capacity);
  },
  function changeMentorCapacity(random, ledger, warm) {
    const mentor = whole(random, ledger.mentorCapacity.length);
    if (ledger.mentorCapacity.length === 0) return;
    const capacity = ledger.locksOf('mentor', mentor) + whole(random, 3);
    ledger.mentorCapacity[mentor] = capacity;
    if (capacity === 0) warm.removeMentor(mentor);
    else warm.setMentorCapacity(mentor, capacity);
  },
];

function randomPair(random: () => number, ledger: Ledger): Pair | null {
  if (ledger.menteeCapacity.length === 0 || ledger.mentorCapacity.length === 0) return null;
  return {
    mentee: whole(random, ledger.menteeCapacity.length),
    mentor: whole(random, ledger.mentorCapacity.length),
  };
}

function randomScore(random: () => number): number {
  if (random() < 0.25) return FORBIDDEN;
  return random() < 0.05 ? whole(random, 1_000_000_000) : whole(random, 200) - 50;
}
