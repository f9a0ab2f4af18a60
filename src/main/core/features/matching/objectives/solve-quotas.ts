import { FORBIDDEN, type Pair } from '../assignment.ts';
import { quotaWorstClaim, totalClaim } from './claims.ts';
import { narrow, withoutCells, type Face } from './face.ts';
import { keptCells } from './keep-pairs.ts';
import type { Arrangement, Claim, CohortProblem } from './objective.ts';
import { countWords } from '../rules/wording.ts';
import { contradictionWords, type Demand, demandOf, impossibleWords, metWords, type Quota } from './quota.ts';
import { bestWithDemands, type DemandResult } from './quota-search.ts';
import { coverFirst, solveCohort, worstOf } from './solve-cohort.ts';

export type QuotaProblem = CohortProblem & {
  readonly quotas: readonly Quota[];
  /** How long the whole-number program may take, seconds. */
  readonly timeLimit: number;
};

export type QuotaResult =
  | {
      readonly kind: 'found';
      readonly arrangement: Arrangement;
      /** How much higher, in the unit of the scores, the total of an unknown arrangement could be; 0 when proven. */
      readonly gap: number;
    }
  /** Proven: no arrangement that matches as many people meets the quotas. */
  | { readonly kind: 'impossible'; readonly words: string }
  /** The time ran out before an arrangement was found. */
  | { readonly kind: 'notFound'; readonly words: string };

/**
 * The best arrangement that also meets quotas: coverage, waiting, then the quotas, the worst pair (its score only,
 * not the second worst), the total, and kept pairs among equals (a tolerance is not used).
 *
 * Coverage stays first: people are never left out to meet a share. A quota alone is decided by the assignment
 * engine; exchange rates between quotas and fit (Lagrangian relaxation) then bound the total and strike out
 * nearly all pairs, and a whole-number program (HiGHS) closes what is left of the gap.
 */
export async function solveQuotas(problem: QuotaProblem): Promise<QuotaResult> {
  const free = solveCohort(problem);
  const start = coverFirst(problem);
  const demands = problem.quotas.map(quota => demandOf(quota, start.matches));
  if (demands.every(demand => surplus(demand, free.pairs, problem) >= 0)) {
    const claims = [...free.claims, ...metClaims(demands, free.pairs, problem)];
    return { kind: 'found', gap: 0, arrangement: { ...free, claims } };
  }
  for (const demand of demands) {
    const possible = furthest(start.face, demand);
    if (possible < demand.least) {
      return { kind: 'impossible', words: impossibleWords(demand, Math.abs(possible), start.matches) };
    }
  }
  const deadline = performance.now() + problem.timeLimit * 1000;
  const solve = (face: Face) => bestWithDemands(face, weightsOf(problem, face), demands, deadline);
  const whole = { face: start.face, isDecided: true };
  const floored = problem.objective.worstPairFirst
    ? await bestWorst(problem, start.face, demands, solve)
    : whole;
  const best = await solve(floored.face);
  if (best.pairs === null) {
    if (!best.isImpossible) {
      return {
        kind: 'notFound',
        words: `No arrangement that meets all quotas was found within ${countWords(problem.timeLimit, 'second')}.`,
      };
    }
    const few = await contradicting(demands, others =>
      bestWithDemands(start.face, weightsOf(problem, start.face), others, deadline),
    );
    return { kind: 'impossible', words: contradictionWords(few, start.matches) };
  }
  const scale = weightScale(problem);
  const gap = Math.floor(Math.max(0, best.bound - best.value) / scale);
  return {
    kind: 'found',
    gap,
    arrangement: arranged(problem, best.pairs, { ...start, ...floored }, demands, gap),
  };
}

/** The fewest of the quotas that contradict each other: one that the contradiction does not need is left out. */
async function contradicting(
  demands: readonly Demand[],
  solve: (demands: readonly Demand[]) => Promise<DemandResult>,
): Promise<readonly Demand[]> {
  let left = demands;
  for (const demand of demands) {
    // Each can be met alone, so it takes two.
    if (left.length <= 2) break;
    const others = left.filter(other => other !== demand);
    const { pairs, isImpossible } = await solve(others);
    if (pairs === null && isImpossible) left = others;
  }
  return left;
}

function arranged(
  problem: QuotaProblem,
  pairs: readonly Pair[],
  start: { readonly claims: readonly Claim[]; readonly isProven: boolean; readonly isDecided: boolean },
  demands: readonly Demand[],
  gap: number,
): Arrangement {
  const { score, mentorCount, objective } = problem;
  const total = pairs.reduce((sum, { mentee, mentor }) => sum + score[mentee * mentorCount + mentor]!, 0);
  const worst = worstOf(pairs, problem);
  const claims = [...start.claims, ...metClaims(demands, pairs, problem)];
  if (objective.worstPairFirst && worst !== null) claims.push(quotaWorstClaim(worst, start.isDecided));
  claims.push(totalClaim(total, false, gap));
  const kept = objective.keep ? keptCount(problem, pairs) : null;
  const settled = objective.worstPairFirst ? 1 : 0;
  return {
    pairs,
    total,
    worst,
    settled,
    kept,
    claims,
    isProven: start.isProven && start.isDecided && gap === 0,
  };
}

function keptCount({ objective, mentorCount }: QuotaProblem, pairs: readonly Pair[]): number {
  const kept = new Set(objective.keep?.pairs.map(({ mentee, mentor }) => mentee * mentorCount + mentor));
  return pairs.filter(({ mentee, mentor }) => kept.has(mentee * mentorCount + mentor)).length;
}

/** How far a quota can be met at all: the most, or minus the fewest, pairs that count. */
function furthest(face: Face, { quota, sign }: Demand): number {
  return narrow(face, cell => sign * quota.counts[cell]!).value;
}

function surplus(
  { quota, sign, least }: Demand,
  pairs: readonly Pair[],
  { mentorCount }: CohortProblem,
): number {
  const count = pairs.filter(
    ({ mentee, mentor }) => quota.counts[mentee * mentorCount + mentor] === 1,
  ).length;
  return sign * count - least;
}

function metClaims(
  demands: readonly Demand[],
  pairs: readonly Pair[],
  problem: CohortProblem,
): readonly Claim[] {
  return demands.map(demand => {
    const count = demand.sign * (surplus(demand, pairs, problem) + demand.least);
    return { kind: 'quota', words: metWords(demand, count, pairs.length) };
  });
}

/** Scores scaled so that one kept pair more counts less than the smallest difference of two totals. */
function weightsOf(problem: QuotaProblem, face: Face): Int32Array {
  const scale = weightScale(problem);
  const isKept = keptCells(face, problem.objective.keep?.pairs ?? []);
  return problem.score.map((value, cell) =>
    value === FORBIDDEN ? FORBIDDEN : value * scale + isKept[cell]!,
  );
}

function weightScale({ objective }: QuotaProblem): number {
  return (objective.keep?.pairs.length ?? 0) + 1;
}

type Solve = (face: Face) => Promise<DemandResult>;

/**
 * Closes the pairs below the highest score at which as many people as before can meet the quotas. `isDecided` is
 * false when the time ran out on one of the questions, so that a higher score may do.
 */
async function bestWorst(
  { score }: QuotaProblem,
  face: Face,
  demands: readonly Demand[],
  solve: Solve,
): Promise<{ readonly face: Face; readonly isDecided: boolean }> {
  let isDecided = true;
  const { pairs } = narrow(face, () => 0);
  const above = (least: number): Face => withoutCells(face, cell => score[cell]! < least);
  const passes = async (least: number): Promise<boolean> => {
    const closed = above(least);
    if (narrow(closed, () => 0).pairs.length < pairs.length || !isFilled(closed)) return false;
    if (demands.some(demand => furthest(closed, demand) < demand.least)) return false;
    if (demands.length === 1) return true;
    const found = await solve(closed);
    isDecided &&= found.pairs !== null || found.isImpossible;
    return found.pairs !== null;
  };
  const levels = [...new Set(score.filter((_, cell) => face.open[cell] === 1))].sort((a, b) => a - b);
  let [low, high] = [0, levels.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (await passes(levels[middle]!)) low = middle;
    else high = middle;
  }
  return { face: above(levels[low]!), isDecided };
}

/** Whether everybody who must be filled still can be. */
function isFilled(face: Face): boolean {
  const { pairs } = narrow(face, () => 0);
  const menteePlaces = face.menteeCapacity.slice();
  const mentorPlaces = face.mentorCapacity.slice();
  for (const { mentee, mentor } of pairs) {
    menteePlaces[mentee]! -= 1;
    mentorPlaces[mentor]! -= 1;
  }
  return (
    menteePlaces.every((places, i) => places === 0 || face.fillMentee[i] === 0) &&
    mentorPlaces.every((places, j) => places === 0 || face.fillMentor[j] === 0)
  );
}
