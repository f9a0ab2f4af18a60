/**
 * The exact assignment engine: the best pairs under the given scores, with proof.
 *
 * Pure arithmetic on numbered people; names, rules and reasons live with the callers. Scores are integers
 * (hundredths of a point in the product), so every comparison and every proof is exact.
 */
import { solveFree } from './engine/portfolio.ts';
import { type AssignmentProblem, type AssignmentResult, freeProblem, type Pair } from './engine/problem.ts';

export { type CertificateCheck, verifyCertificate } from './engine/certificate.ts';
export {
  type AssignmentProblem,
  type AssignmentResult,
  type DualPrices,
  FORBIDDEN,
  type Pair,
  SCORE_LIMIT,
} from './engine/problem.ts';

/**
 * As many matches as possible, and among those the highest sum of scores.
 *
 * Returns the pairs (locked ones included) sorted by mentee and mentor, their total in the unit of the
 * scores, and the dual prices that `verifyCertificate` checks. The input is not changed.
 * Throws RangeError for contradictory input (see `AssignmentProblem`); no input of people is contradictory.
 */
export function solveAssignment(problem: AssignmentProblem): AssignmentResult {
  const free = freeProblem(problem);
  const solution = solveFree(free);
  const pairs = [...solution.pairs, ...(problem.locked ?? [])].sort(byMenteeThenMentor);
  return {
    pairs,
    total: totalScore(problem, pairs),
    prices: { matchBonus: free.matchBonus, mentee: solution.menteePrice, mentor: solution.mentorPrice },
  };
}

function byMenteeThenMentor(a: Pair, b: Pair): number {
  return a.mentee - b.mentee || a.mentor - b.mentor;
}

function totalScore({ score, mentorCount }: AssignmentProblem, pairs: readonly Pair[]): number {
  let total = 0;
  for (const { mentee, mentor } of pairs) total += score[mentee * mentorCount + mentor] ?? 0;
  return total;
}
