import { describe, expect, it } from 'vitest';

import {
  type AssignmentProblem,
  FORBIDDEN,
  solveAssignment,
  verifyCertificate,
} from '#core/features/matching/assignment.ts';
import { createWarmAssignment, type WarmAssignment } from '#core/features/matching/engine/warm-assignment.ts';
import { instanceClasses, makeInstance } from '../../../bench/assignment-instances.ts';
import { edits, Ledger } from './random-edits.ts';
import { crowded, randomProblem, seeded, whole } from './random-problems.ts';

const isLong = Boolean(process.env['COUNTERPART_LONG']);
const capacityKinds = ['none', 'mentors', 'mentees', 'both'] as const;

/**
 * The searches of the warm engine look at a person's best pairs first and read on only where that is not enough. That
 * begins to matter with more people than fit on such a list, so these groups are larger than those of the other tests.
 */
describe('a large group that is edited', { timeout: 120_000 }, () => {
  it('equals a new solve after every edit, proves it, and prices every drop exactly', () => {
    for (let seed = 1; seed <= (isLong ? 200 : 40); seed += 1) {
      const random = seeded(seed + 900);
      const problem = randomProblem(random, {
        most: 110,
        capacities: capacityKinds[seed % 4] ?? 'none',
        locks: seed % 2 === 0,
      });
      follow(`seed ${seed}`, problem, random, 8);
    }
  });

  it('does so for every kind of scores there is a benchmark for', () => {
    for (const name of instanceClasses) {
      for (const [menteeCount, mentorCount] of [
        [90, 90],
        [70, 100],
        [100, 70],
      ] as const) {
        const instance = makeInstance(name, menteeCount, mentorCount, 3);
        follow(`${name} ${menteeCount}x${mentorCount}`, instance, seeded(menteeCount), isLong ? 30 : 12);
      }
    }
  });

  it('does so where a crowd can only have the same few, with one place each or several', () => {
    for (let seed = 1; seed <= (isLong ? 60 : 12); seed += 1) {
      const random = seeded(seed + 2_000);
      const instance = makeInstance('realistic', 60 + whole(random, 40), 60 + whole(random, 40), seed);
      const places = (count: number) => Array.from({ length: count }, () => whole(random, 3));
      const problem = {
        ...crowded(instance, random, seed % 2 === 0),
        mentorCapacity: seed % 3 === 0 ? undefined : places(instance.mentorCount),
        menteeCapacity: seed % 4 === 0 ? places(instance.menteeCount) : undefined,
      };
      follow(`crowd ${seed}`, problem, random, 8);
    }
  });
});

function follow(label: string, problem: AssignmentProblem, random: () => number, steps: number): void {
  const warm = createWarmAssignment(problem);
  const ledger = new Ledger(problem);
  for (let step = 0; step < steps; step += 1) {
    edits[whole(random, edits.length)]?.(random, ledger, warm);
    const at = `${label}, step ${step}`;
    const present = ledger.problem();
    const cold = solveAssignment(present);
    expect({ at, ...verifyCertificate(present, cold) }).toEqual({ at, holds: true });
    expect({ at, matches: warm.matchedCount(), total: warm.total() }).toEqual({
      at,
      matches: cold.pairs.length,
      total: cold.total,
    });
    expect({ at, ...verifyCertificate(present, warm.solution()) }).toEqual({ at, holds: true });
    for (let look = 0; look < 3; look += 1) checkPrice(at, present, warm, random);
  }
}

/** One pair's price, read from either side, against the optimum with the pair locked. */
function checkPrice(
  at: string,
  problem: AssignmentProblem,
  warm: WarmAssignment,
  random: () => number,
): void {
  const { menteeCount, mentorCount, score, locked = [] } = problem;
  if (menteeCount === 0 || mentorCount === 0) return;
  const pair = { mentee: whole(random, menteeCount), mentor: whole(random, mentorCount) };
  const { mentee, mentor } = pair;
  const isOpen =
    score[mentee * mentorCount + mentor] !== FORBIDDEN &&
    !locked.some(other => other.mentee === mentee && other.mentor === mentor) &&
    locked.filter(other => other.mentee === mentee).length < (problem.menteeCapacity?.[mentee] ?? 1) &&
    locked.filter(other => other.mentor === mentor).length < (problem.mentorCapacity?.[mentor] ?? 1);
  const forced = isOpen ? solveAssignment({ ...problem, locked: [...locked, pair] }) : null;
  const expected = {
    pair,
    at,
    matches: forced ? warm.matchedCount() - forced.pairs.length : 0,
    total: forced ? warm.total() - forced.total : Infinity,
  };
  const ofMentee = warm.pricesOfMentee(mentee);
  const ofMentor = warm.pricesOfMentor(mentor);
  expect({ pair, at, matches: ofMentee.matches[mentor], total: ofMentee.total[mentor] }).toEqual(expected);
  expect({ pair, at, matches: ofMentor.matches[mentee], total: ofMentor.total[mentee] }).toEqual(expected);
}
