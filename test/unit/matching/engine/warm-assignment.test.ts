import { describe, expect, it } from 'vitest';

import {
  type AssignmentProblem,
  FORBIDDEN,
  type Pair,
  solveAssignment,
  verifyCertificate,
} from '#core/features/matching/assignment.ts';
import { createWarmAssignment } from '#core/features/matching/engine/warm-assignment.ts';
import { edits, Ledger } from './random-edits.ts';
import { type ProblemShape, randomProblem, seeded, whole } from './random-problems.ts';
import { flowOptimum } from './reference-solver.ts';

const isLong = Boolean(process.env['COUNTERPART_LONG']);
const sequences = isLong ? 8000 : 2000;
const editsPerSequence = isLong ? 16 : 5;
const capacityKinds = ['none', 'mentors', 'mentees', 'both'] as const;

describe('an assignment that is edited', { timeout: 120_000 }, () => {
  it(`equals a new solve after every edit of ${sequences} random sequences, and proves it`, () => {
    for (let seed = 1; seed <= sequences; seed += 1) {
      const random = seeded(seed);
      const capacities = capacityKinds[seed % 4] ?? 'none';
      const problem = randomProblem(random, { most: 9, capacities, locks: seed % 2 === 0 });
      const warm = createWarmAssignment(problem);
      const ledger = new Ledger(problem);
      for (let step = 0; step < editsPerSequence; step += 1) {
        edits[whole(random, edits.length)]?.(random, ledger, warm);
        const cold = flowOptimum(ledger.problem());
        const at = `seed ${seed}, step ${step}`;
        expect({ at, matches: warm.matchedCount(), total: warm.total() }).toEqual({ at, ...cold });
        expect({ at, ...verifyCertificate(ledger.problem(), warm.solution()) }).toEqual({ at, holds: true });
      }
    }
  });

  it('refuses edits that contradict a lock or name nobody, and stays as it was', () => {
    const problem = { menteeCount: 2, mentorCount: 2, score: Int32Array.of(5, 1, 2, FORBIDDEN) };
    const warm = createWarmAssignment(problem);
    const pair = { mentee: 0, mentor: 1 };
    warm.lock(pair);
    const before = warm.solution();
    const refused = [
      () => warm.lock(pair),
      () => warm.lock({ mentee: 0, mentor: 0 }),
      () => warm.lock({ mentee: 1, mentor: 1 }),
      () => warm.forbid(pair),
      () => warm.removeMentee(0),
      () => warm.rescoreMentee(0, [5, FORBIDDEN]),
      () => warm.unlock({ mentee: 1, mentor: 0 }),
      () => warm.rescorePair({ mentee: 2, mentor: 0 }, 1),
      () => warm.rescorePair({ mentee: 0, mentor: 0 }, 1.5),
      () => warm.addMentee([1]),
      () => warm.setMentorCapacity(0, -1),
      () => warm.pricesOfMentee(2),
    ];
    for (const edit of refused) expect(edit).toThrow(RangeError);
    expect(warm.solution()).toEqual(before);
  });
});

/** The price by definition: the optimum less the optimum with the pair locked. */
function forcedPrice(problem: AssignmentProblem, pair: Pair): { matches: number; total: number } | null {
  const { mentorCount, score, locked = [] } = problem;
  const best = solveAssignment(problem);
  if (score[pair.mentee * mentorCount + pair.mentor] === FORBIDDEN) return null;
  if (locked.some(other => other.mentee === pair.mentee && other.mentor === pair.mentor)) return null;
  if (roomLeft(problem, 'mentee', pair.mentee) <= 0 || roomLeft(problem, 'mentor', pair.mentor) <= 0)
    return null;
  const forced = flowOptimum({ ...problem, locked: [...locked, pair] });
  return { matches: best.pairs.length - forced.matches, total: best.total - forced.total };
}

const impossible = { matches: 0, total: Infinity };

function roomLeft(problem: AssignmentProblem, side: keyof Pair, person: number): number {
  const capacity = side === 'mentee' ? problem.menteeCapacity : problem.mentorCapacity;
  return (capacity?.[person] ?? 1) - (problem.locked ?? []).filter(pair => pair[side] === person).length;
}

describe('the price of a drop', { timeout: 120_000 }, () => {
  function checkAllPrices(seed: number, shape: ProblemShape): void {
    const problem = randomProblem(seeded(seed), shape);
    const warm = createWarmAssignment(problem);
    const { menteeCount, mentorCount } = problem;
    const byMentor = Array.from({ length: mentorCount }, (_, mentor) => warm.pricesOfMentor(mentor));
    for (let mentee = 0; mentee < menteeCount; mentee += 1) {
      const byMentee = warm.pricesOfMentee(mentee);
      for (let mentor = 0; mentor < mentorCount; mentor += 1) {
        const at = `seed ${seed}, pair ${mentee}-${mentor}`;
        const expected = { at, ...(forcedPrice(problem, { mentee, mentor }) ?? impossible) };
        expect({ at, matches: byMentee.matches[mentor], total: byMentee.total[mentor] }).toEqual(expected);
        const mirrored = byMentor[mentor];
        expect({ at, matches: mirrored?.matches[mentee], total: mirrored?.total[mentee] }).toEqual(expected);
      }
    }
  }

  for (const capacities of capacityKinds) {
    it(`is what forcing the pair costs, for every pair, from either side (several places: ${capacities})`, () => {
      for (let seed = 1; seed <= (isLong ? 600 : 120); seed += 1) {
        checkAllPrices(seed, { most: 9, capacities, locks: seed % 3 === 0 });
      }
    });
  }

  it('stays exact after edits', () => {
    for (let seed = 1; seed <= (isLong ? 400 : 60); seed += 1) {
      const random = seeded(seed + 5000);
      const problem = randomProblem(random, { most: 8, capacities: 'mentors', locks: true });
      const warm = createWarmAssignment(problem);
      const ledger = new Ledger(problem);
      for (let step = 0; step < 8; step += 1) edits[whole(random, edits.length)]?.(random, ledger, warm);
      const edited = ledger.problem();
      for (let mentee = 0; mentee < edited.menteeCount; mentee += 1) {
        const prices = warm.pricesOfMentee(mentee);
        for (let mentor = 0; mentor < edited.mentorCount; mentor += 1) {
          const at = `seed ${seed}, pair ${mentee}-${mentor}`;
          const expected = { at, ...(forcedPrice(edited, { mentee, mentor }) ?? impossible) };
          expect({ at, matches: prices.matches[mentor], total: prices.total[mentor] }).toEqual(expected);
        }
      }
    }
  });

  it('says how many points a move costs, that a pair is impossible, and when somebody loses their match', () => {
    const score = Int32Array.of(90, 80, 70, 85, 60, FORBIDDEN);
    const three = createWarmAssignment({ menteeCount: 3, mentorCount: 2, score });
    expect(three.total()).toBe(90 + 85);
    expect(three.pricesOfMentee(2)).toEqual({
      matches: Int32Array.of(0, 0),
      total: Float64Array.of(90 + 85 - (60 + 85), Infinity),
    });
    const tight = Int32Array.of(10, 8, FORBIDDEN, 9);
    const two = createWarmAssignment({ menteeCount: 2, mentorCount: 2, score: tight });
    expect(two.pricesOfMentee(0)).toEqual({
      matches: Int32Array.of(0, 1),
      total: Float64Array.of(0, 19 - 8),
    });
  });
});
