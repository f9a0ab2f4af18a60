import { FORBIDDEN, type Pair } from '#core/features/matching/assignment.ts';
import type { CohortProblem, Objective } from '#core/features/matching/objectives/objective.ts';
import { randomProblem, whole } from '../engine/random-problems.ts';

/** Every arrangement there is around the locked pairs, as lists of cells: certain, for a handful of people. */
export function allArrangements(problem: CohortProblem): readonly (readonly number[])[] {
  const { menteeCount, mentorCount, score, objective } = problem;
  const floor = objective.order.kind === 'qualityFloor' ? objective.order.floor : FORBIDDEN + 1;
  const room = (given: ArrayLike<number> | undefined, count: number): number[] =>
    Array.from({ length: count }, (_, person) => given?.[person] ?? 1);
  const menteeRoom = room(problem.menteeCapacity, menteeCount);
  const mentorRoom = room(problem.mentorCapacity, mentorCount);
  const locked = new Set((problem.locked ?? []).map(pair => pair.mentee * mentorCount + pair.mentor));
  const found: number[][] = [];
  const chosen: number[] = [];
  const visit = (cell: number): void => {
    if (cell === score.length) {
      found.push([...chosen]);
      return;
    }
    const mentee = Math.floor(cell / mentorCount);
    const mentor = cell % mentorCount;
    const isOpen = locked.has(cell) || (score[cell]! !== FORBIDDEN && score[cell]! >= floor);
    if (isOpen && menteeRoom[mentee]! > 0 && mentorRoom[mentor]! > 0) {
      menteeRoom[mentee]! -= 1;
      mentorRoom[mentor]! -= 1;
      chosen.push(cell);
      visit(cell + 1);
      chosen.pop();
      menteeRoom[mentee]! += 1;
      mentorRoom[mentor]! += 1;
    }
    if (!locked.has(cell)) visit(cell + 1);
  };
  visit(0);
  return found;
}

/** An arrangement as numbers in the order of the objective: lexicographically larger is better. */
export function merit(problem: CohortProblem, cells: readonly number[]): readonly number[] {
  const { mentorCount, score, objective } = problem;
  const { waiting, worstPairFirst, keep } = objective;
  const menteesMatched = cells.map(cell => waiting?.mentees?.[Math.floor(cell / mentorCount)] ?? 0);
  const mentorsMatched = cells.map(cell => waiting?.mentors?.[cell % mentorCount] ?? 0);
  const scores = cells.map(cell => score[cell]!);
  const kept = new Set(keep?.pairs.map(pair => pair.mentee * mentorCount + pair.mentor));
  return [
    cells.length,
    ...menteesMatched.sort((a, b) => b - a),
    ...mentorsMatched.sort((a, b) => b - a),
    ...(worstPairFirst ? [...scores].sort((a, b) => a - b) : []),
    scores.reduce((sum, value) => sum + value, 0),
    cells.filter(cell => kept.has(cell)).length,
  ];
}

export function compareMerit(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = a[index]! - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export function cellsOf({ mentorCount }: CohortProblem, pairs: readonly Pair[]): readonly number[] {
  return pairs.map(({ mentee, mentor }) => mentee * mentorCount + mentor);
}

/** A small problem with any objective: any floor, waiting times, pairs to keep, capacities and locks. */
export function randomCohort(random: () => number, tolerance = false): CohortProblem {
  const capacities = (['none', 'mentors', 'both'] as const)[whole(random, 3)] ?? 'none';
  const shape = {
    most: capacities === 'both' ? 3 : random() < 0.1 ? 5 : 4,
    capacities,
    locks: random() < 0.3,
  };
  const problem = randomProblem(random, shape);
  // The largest spread with people who must be filled is a documented limit, not a case of the product.
  const score = problem.score.map(value => (value === FORBIDDEN ? value : value % 100_000));
  const times = (count: number): number[] => Array.from({ length: count }, () => whole(random, 4));
  const keep = keptPairs(random, problem.menteeCount, problem.mentorCount);
  const objective: Objective = {
    order: random() < 0.3 ? { kind: 'qualityFloor', floor: medianOf(score) } : { kind: 'coverageFirst' },
    worstPairFirst: random() < 0.5,
    waiting:
      random() < 0.5
        ? {
            mentees: times(problem.menteeCount),
            mentors: random() < 0.5 ? times(problem.mentorCount) : undefined,
          }
        : undefined,
    keep:
      random() < 0.5 || tolerance ? { pairs: keep, tolerance: tolerance ? whole(random, 60) : 0 } : undefined,
  };
  return { ...problem, score, objective };
}

function keptPairs(random: () => number, menteeCount: number, mentorCount: number): readonly Pair[] {
  if (mentorCount === 0) return [];
  return Array.from({ length: menteeCount }, (_, mentee) => ({ mentee, mentor: whole(random, mentorCount) }));
}

function medianOf(score: Int32Array): number {
  const open = [...score].filter(value => value !== FORBIDDEN).sort((a, b) => a - b);
  return open[open.length >> 1] ?? 0;
}
