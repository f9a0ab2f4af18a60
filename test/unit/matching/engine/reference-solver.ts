import { type AssignmentProblem, FORBIDDEN } from '#core/features/matching/assignment.ts';

/** What a solver must reach: the number of matches, then their total. */
export type Optimum = { readonly matches: number; readonly total: number };

/** Tries every assignment: certain, for a handful of people. */
export function bruteForceOptimum(problem: AssignmentProblem): Optimum {
  const { menteeCount, mentorCount, score } = problem;
  const menteeRoom = roomOf(problem.menteeCapacity, menteeCount);
  const mentorRoom = roomOf(problem.mentorCapacity, mentorCount);
  const locked = new Set((problem.locked ?? []).map(pair => pair.mentee * mentorCount + pair.mentor));
  let best: Optimum | null = null;
  const visit = (cell: number, matches: number, total: number): void => {
    if (cell === score.length) {
      if (best === null || isBetter({ matches, total }, best)) best = { matches, total };
      return;
    }
    const mentee = Math.floor(cell / mentorCount);
    const mentor = cell % mentorCount;
    const value = score[cell] ?? FORBIDDEN;
    const hasRoom = (menteeRoom[mentee] ?? 0) > 0 && (mentorRoom[mentor] ?? 0) > 0;
    if (value !== FORBIDDEN && hasRoom) {
      menteeRoom[mentee] = (menteeRoom[mentee] ?? 0) - 1;
      mentorRoom[mentor] = (mentorRoom[mentor] ?? 0) - 1;
      visit(cell + 1, matches + 1, total + value);
      menteeRoom[mentee] = (menteeRoom[mentee] ?? 0) + 1;
      mentorRoom[mentor] = (mentorRoom[mentor] ?? 0) + 1;
    }
    if (!locked.has(cell)) visit(cell + 1, matches, total);
  };
  visit(0, 0, 0);
  return best ?? { matches: -1, total: 0 };
}

function isBetter(a: Optimum, b: Optimum): boolean {
  return a.matches > b.matches || (a.matches === b.matches && a.total > b.total);
}

function roomOf(capacity: ArrayLike<number> | undefined, count: number): number[] {
  return Array.from({ length: count }, (_, person) => capacity?.[person] ?? 1);
}

type Arc = { readonly to: number; readonly cost: number; room: number; readonly back: number };

/**
 * Successive shortest paths by Bellman-Ford on an explicit flow network, without prices, slots or any other
 * idea of the engine: slow and independent. Every further unit of flow is one more match at least cost.
 */
export function flowOptimum(problem: AssignmentProblem): Optimum {
  const { menteeCount, mentorCount, score, locked = [] } = problem;
  const menteeRoom = roomOf(problem.menteeCapacity, menteeCount);
  const mentorRoom = roomOf(problem.mentorCapacity, mentorCount);
  const taken = new Set<number>();
  let matches = 0;
  let total = 0;
  for (const { mentee, mentor } of locked) {
    taken.add(mentee * mentorCount + mentor);
    menteeRoom[mentee] = (menteeRoom[mentee] ?? 0) - 1;
    mentorRoom[mentor] = (mentorRoom[mentor] ?? 0) - 1;
    matches += 1;
    total += score[mentee * mentorCount + mentor] ?? 0;
  }
  const source = menteeCount + mentorCount;
  const sink = source + 1;
  const arcs: Arc[][] = Array.from({ length: sink + 1 }, () => []);
  const link = (from: number, to: number, room: number, cost: number): void => {
    const out = arcs[from] ?? [];
    const into = arcs[to] ?? [];
    out.push({ to, cost, room, back: into.length });
    into.push({ to: from, cost: -cost, room: 0, back: out.length - 1 });
  };
  for (let i = 0; i < menteeCount; i += 1) link(source, i, menteeRoom[i] ?? 0, 0);
  for (let j = 0; j < mentorCount; j += 1) link(menteeCount + j, sink, mentorRoom[j] ?? 0, 0);
  for (const [cell, value] of score.entries()) {
    if (value === FORBIDDEN || taken.has(cell)) continue;
    link(Math.floor(cell / mentorCount), menteeCount + (cell % mentorCount), 1, -value);
  }
  for (;;) {
    const gain = pushOne(arcs, source, sink);
    if (gain === null) return { matches, total };
    matches += 1;
    total += gain;
  }
}

function pushOne(arcs: readonly Arc[][], source: number, sink: number): number | null {
  const cost = arcs.map(() => Infinity);
  const via: (readonly [number, number])[] = [];
  cost[source] = 0;
  const queue = [source];
  const isQueued = arcs.map(() => false);
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    isQueued[node] = false;
    for (const [index, arc] of (arcs[node] ?? []).entries()) {
      const through = (cost[node] ?? Infinity) + arc.cost;
      if (arc.room === 0 || through >= (cost[arc.to] ?? Infinity)) continue;
      cost[arc.to] = through;
      via[arc.to] = [node, index];
      if (!isQueued[arc.to]) queue.push(arc.to);
      isQueued[arc.to] = true;
    }
  }
  if (cost[sink] === Infinity) return null;
  for (let node = sink; node !== source;) {
    const [from, index] = via[node] ?? [source, 0];
    const arc = arcs[from]?.[index];
    const back = arc && arcs[node]?.[arc.back];
    if (!arc || !back) throw new Error('the path is broken');
    arc.room -= 1;
    back.room += 1;
    node = from;
  }
  return -(cost[sink] ?? 0);
}

/**
 * The Hungarian method in its textbook form (potentials, one row at a time, O(n^3)) for people with one place
 * each and no locks: fast enough for hundreds. A forbidden pair costs more than all others can save together,
 * which puts coverage first.
 */
export function hungarianOptimum({ menteeCount, mentorCount, score }: AssignmentProblem): Optimum {
  const isTall = menteeCount > mentorCount;
  const rows = isTall ? mentorCount : menteeCount;
  const columns = isTall ? menteeCount : mentorCount;
  const scoreAt = (i: number, j: number): number =>
    (isTall ? score[j * mentorCount + i] : score[i * mentorCount + j]) ?? FORBIDDEN;
  let largest = 0;
  for (const value of score) if (value !== FORBIDDEN) largest = Math.max(largest, Math.abs(value));
  const never = (2 * largest + 1) * (rows + 1);
  const rowPrice = new Float64Array(rows + 1);
  const columnPrice = new Float64Array(columns + 1);
  const rowAt = new Int32Array(columns + 1);
  for (let start = 1; start <= rows; start += 1) {
    const nearest = new Float64Array(columns + 1).fill(Infinity);
    const via = new Int32Array(columns + 1);
    const isUsed = new Uint8Array(columns + 1);
    rowAt[0] = start;
    let column = 0;
    do {
      isUsed[column] = 1;
      const row = rowAt[column] ?? 0;
      let step = Infinity;
      let next = 0;
      for (let j = 1; j <= columns; j += 1) {
        if (isUsed[j]) continue;
        const value = scoreAt(row - 1, j - 1);
        const cost = (value === FORBIDDEN ? never : -value) - (rowPrice[row] ?? 0) - (columnPrice[j] ?? 0);
        if (cost < (nearest[j] ?? 0)) {
          nearest[j] = cost;
          via[j] = column;
        }
        if ((nearest[j] ?? 0) < step) {
          step = nearest[j] ?? 0;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j += 1) {
        if (isUsed[j]) {
          rowPrice[rowAt[j] ?? 0] = (rowPrice[rowAt[j] ?? 0] ?? 0) + step;
          columnPrice[j] = (columnPrice[j] ?? 0) - step;
        } else nearest[j] = (nearest[j] ?? 0) - step;
      }
      column = next;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const before = via[column] ?? 0;
      rowAt[column] = rowAt[before] ?? 0;
      column = before;
    }
  }
  let matches = 0;
  let total = 0;
  for (let j = 1; j <= columns; j += 1) {
    if (rowAt[j] === 0) continue;
    const value = scoreAt((rowAt[j] ?? 0) - 1, j - 1);
    if (value === FORBIDDEN) continue;
    matches += 1;
    total += value;
  }
  return { matches, total };
}
