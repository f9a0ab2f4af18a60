import { FORBIDDEN, type Pair } from '../assignment.ts';
import { sum } from '../engine/problem.ts';
import { coverageClaim, keptClaim, totalClaim, waitingClaim, worstPairClaim } from './claims.ts';
import { cover } from './cover.ts';
import { narrow, wholeFace, type Face } from './face.ts';
import { keepMost } from './keep-pairs.ts';
import type { Arrangement, Claim, CohortProblem } from './objective.ts';
import { longestWaitingFirst } from './waiting.ts';
import { worstPairFirst } from './worst-pair.ts';

/**
 * The best arrangement under an objective, goal by goal, each proven before the next one chooses among what is left.
 *
 * Exact whole-number arithmetic; the input is not changed. Throws RangeError as `solveAssignment` does, and for
 * scores too large for the number of people (a spread beyond 10^9 / (2 x matches) with some goals).
 */
export function solveCohort(problem: CohortProblem): Arrangement {
  const { score, objective } = problem;
  const start = coveringFace(problem);
  let { face, isProven } = start;
  const worst = objective.worstPairFirst ? worstPairFirst(face, score) : null;
  if (worst) ({ face } = worst);
  const best = narrow(face, cell => score[cell]!);
  isProven &&= best.isProven && (worst?.isProven ?? true);
  const claims = coveringClaims(problem, start.isByWaiting, best.pairs.length);
  const lowest = worstOf(best.pairs, problem);
  if (worst && lowest !== null) claims.push(worstPairClaim(lowest, worst.settled, worst.isComplete));
  const settled = worst ? (worst.isComplete ? best.pairs.length : worst.settled) : 0;
  const total = totalClaim(best.value, claims.length === 1);
  if (!objective.keep) {
    claims.push(total);
    return { pairs: best.pairs, total: best.value, worst: lowest, settled, kept: null, claims, isProven };
  }
  const most = keepMost(face, best, score, objective.keep);
  if (most.givenUp === 0) claims.push(total);
  claims.push(keptClaim(most, objective.keep));
  return {
    pairs: most.pairs,
    total: best.value - most.givenUp,
    worst: worstOf(most.pairs, problem),
    settled,
    kept: most.kept,
    claims,
    isProven: isProven && most.isProven,
  };
}

/** The arrangements with the most people matched, the longest waiting among them, and what is proven of them. */
export function coverFirst(problem: CohortProblem): {
  readonly face: Face;
  readonly matches: number;
  readonly claims: Claim[];
  readonly isProven: boolean;
} {
  const { face, isByWaiting, isProven } = coveringFace(problem);
  const matches = mostMatches(face);
  return { face, matches, claims: coveringClaims(problem, isByWaiting, matches), isProven };
}

type Covering = { readonly face: Face; readonly isByWaiting: boolean; readonly isProven: boolean };

/** Coverage itself needs no solve: every later one matches as many people as its face allows. */
function coveringFace(problem: CohortProblem): Covering {
  const { order, waiting } = problem.objective;
  const face = wholeFace(problem, order.kind === 'qualityFloor' ? order.floor : FORBIDDEN);
  const first = waiting ? longestWaitingFirst(face, waiting, mostMatches(face)) : null;
  if (!first) return { face, isByWaiting: false, isProven: true };
  return { face: first.face, isByWaiting: true, isProven: first.isProven };
}

function coveringClaims(problem: CohortProblem, isByWaiting: boolean, matches: number): Claim[] {
  const { menteeCount, mentorCount, menteeCapacity, objective } = problem;
  const places = Array.from({ length: menteeCount }, (_, i) =>
    Math.min(menteeCapacity?.[i] ?? 1, mentorCount),
  );
  const coverage = coverageClaim(matches, sum(places), objective);
  return isByWaiting ? [coverage, waitingClaim()] : [coverage];
}

function mostMatches(face: Face): number {
  const { menteeCount, mentorCount, locked, open } = face;
  const menteeCapacity = face.menteeCapacity.slice();
  const mentorCapacity = face.mentorCapacity.slice();
  const value = Int32Array.from(open, isOpen => isOpen);
  for (const { mentee, mentor } of locked) {
    menteeCapacity[mentee]! -= 1;
    mentorCapacity[mentor]! -= 1;
    value[mentee * mentorCount + mentor] = 0;
  }
  const { count } = cover({ menteeCount, mentorCount, menteeCapacity, mentorCapacity, value, atLeast: 1 });
  return count + locked.length;
}

/** The lowest score of the pairs; null without any. */
export function worstOf(pairs: readonly Pair[], { score, mentorCount }: CohortProblem): number | null {
  if (pairs.length === 0) return null;
  return Math.min(...pairs.map(({ mentee, mentor }) => score[mentee * mentorCount + mentor]!));
}
