import { type AssignmentProblem, FORBIDDEN, type Pair } from '#core/features/matching/assignment.ts';

/** Mulberry32, so that a failing case can be repeated from its seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function whole(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

export type ProblemShape = {
  readonly most: number;
  readonly capacities: 'none' | 'mentors' | 'mentees' | 'both';
  readonly locks?: boolean;
};

const spreads = [1, 3, 10, 100, 10_000, 1_000_000];

/** Any size down to nobody, any spread from all equal to all different, any share of forbidden pairs. */
export function randomProblem(random: () => number, shape: ProblemShape): AssignmentProblem {
  const menteeCount = whole(random, shape.most + 1);
  const mentorCount = random() < 0.3 ? menteeCount : whole(random, shape.most + 1);
  const spread = spreads[whole(random, spreads.length)] ?? 1;
  const offset = random() < 0.5 ? 0 : -whole(random, spread);
  const forbidden = random() < 0.3 ? 0 : random() ** 2;
  const isProduct = random() < 0.1;
  const score = Int32Array.from({ length: menteeCount * mentorCount }, (_, cell) => {
    if (random() < forbidden) return FORBIDDEN;
    if (isProduct) return -(1 + Math.floor(cell / mentorCount)) * (1 + (cell % mentorCount));
    return whole(random, spread) + offset;
  });
  const places = (count: number): number[] => Array.from({ length: count }, () => whole(random, 4));
  const { capacities } = shape;
  const problem = {
    menteeCount,
    mentorCount,
    score,
    menteeCapacity: capacities === 'mentees' || capacities === 'both' ? places(menteeCount) : undefined,
    mentorCapacity: capacities === 'mentors' || capacities === 'both' ? places(mentorCount) : undefined,
  };
  return shape.locks ? { ...problem, locked: randomLocks(random, problem) } : problem;
}

function randomLocks(random: () => number, problem: AssignmentProblem): Pair[] {
  const { menteeCount, mentorCount, score } = problem;
  const menteeRoom = Array.from({ length: menteeCount }, (_, i) => problem.menteeCapacity?.[i] ?? 1);
  const mentorRoom = Array.from({ length: mentorCount }, (_, j) => problem.mentorCapacity?.[j] ?? 1);
  const locked: Pair[] = [];
  for (const [cell, value] of score.entries()) {
    const mentee = Math.floor(cell / mentorCount);
    const mentor = cell % mentorCount;
    if (value === FORBIDDEN || random() > 0.1) continue;
    if ((menteeRoom[mentee] ?? 0) === 0 || (mentorRoom[mentor] ?? 0) === 0) continue;
    menteeRoom[mentee] = (menteeRoom[mentee] ?? 0) - 1;
    mentorRoom[mentor] = (mentorRoom[mentor] ?? 0) - 1;
    locked.push({ mentee, mentor });
  }
  return locked;
}

/** Leaves the first mentees only the first few mentors, and with `bothSides` the last mentors only the last few mentees. */
export function crowded(
  problem: AssignmentProblem,
  random: () => number,
  bothSides: boolean,
): AssignmentProblem {
  const { menteeCount, mentorCount, score } = problem;
  const few = 1 + whole(random, Math.floor(mentorCount / 3));
  const crowd = Math.floor(menteeCount * (0.1 + 0.6 * random()));
  const isClosed = (mentee: number, mentor: number): boolean =>
    (mentee < crowd && mentor >= few) ||
    (bothSides && mentor >= mentorCount - crowd && mentee < menteeCount - few);
  return {
    ...problem,
    score: score.map((value, cell) =>
      isClosed(Math.floor(cell / mentorCount), cell % mentorCount) ? FORBIDDEN : value,
    ),
  };
}
