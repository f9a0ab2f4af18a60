import type { Pair } from '../assignment.ts';

/** Who may be with whom: the pairs whose value is at least `atLeast`. */
export type Cover = {
  readonly menteeCount: number;
  readonly mentorCount: number;
  readonly menteeCapacity: ArrayLike<number>;
  readonly mentorCapacity: ArrayLike<number>;
  /** Row-major by mentee; FORBIDDEN is below any `atLeast`. */
  readonly value: Int32Array;
  readonly atLeast: number;
  /** Mentees (1) whose places come before everybody else's. */
  readonly first?: ArrayLike<number> | undefined;
  /** An arrangement to begin with: less is left to search the nearer it is. Pairs that are not allowed are left out. */
  readonly start?: readonly Pair[] | undefined;
  /** Stops as soon as somebody of `first`, or more than so many places, cannot be filled. */
  readonly mayLack?: number | undefined;
};

/** A place that could not be filled and why: these mentees have these mentors in all, who have no place left. */
export type Shortage = {
  readonly mentee: number;
  readonly mentees: readonly number[];
  readonly mentors: readonly number[];
};

export type Covered = {
  /** The most places that can be filled. */
  readonly count: number;
  readonly mentorsOf: readonly (readonly number[])[];
  readonly shortages: readonly Shortage[];
};

/**
 * Fills as many places as possible: first those of the mentees of `first`, who keep a place for good once they have
 * one, then the others (augmenting paths; the people who can be matched together form a matroid). What a failed
 * search has seen is the proof that the place cannot be filled (Hall 1935), and need not be looked at again.
 */
export function cover(problem: Cover): Covered {
  const { menteeCount, mentorCount, first, mayLack = Infinity } = problem;
  const state: State = {
    ...problem,
    mentorsOf: Array.from({ length: menteeCount }, () => []),
    menteesOf: Array.from({ length: mentorCount }, () => []),
    shortageOf: new Int32Array(mentorCount).fill(-1),
    shortages: [],
    from: new Int32Array(mentorCount),
    via: new Int32Array(menteeCount),
  };
  const isFirst = (mentee: number): boolean => (first?.[mentee] ?? 0) === 1;
  const lacking = first ? fillPlaces(state, isFirst, 0) : 0;
  if (lacking === 0 || mayLack === Infinity) {
    fillPlaces(state, mentee => !isFirst(mentee), mayLack - lacking);
  }
  const count = state.mentorsOf.reduce((sum, list) => sum + list.length, 0);
  return { count, mentorsOf: state.mentorsOf, shortages: state.shortages };
}

/** Fills the places of some mentees, beginning with their pairs of the start; returns how many stay empty. */
function fillPlaces(state: State, isAsked: (mentee: number) => boolean, mayLack: number): number {
  seed(state, isAsked);
  let lacking = 0;
  for (let mentee = 0; mentee < state.menteeCount; mentee += 1) {
    if (!isAsked(mentee)) continue;
    const capacity = state.menteeCapacity[mentee]!;
    while (state.mentorsOf[mentee]!.length < capacity && fillPlace(state, mentee));
    lacking += capacity - state.mentorsOf[mentee]!.length;
    if (lacking > mayLack) break;
  }
  return lacking;
}

function seed(state: State, isAsked: (mentee: number) => boolean): void {
  const {
    mentorCount,
    menteeCapacity,
    mentorCapacity,
    mentorsOf,
    menteesOf,
    value,
    atLeast,
    start = [],
  } = state;
  for (const { mentee, mentor } of start) {
    if (!isAsked(mentee) || value[mentee * mentorCount + mentor]! < atLeast) continue;
    if (mentorsOf[mentee]!.length >= menteeCapacity[mentee]!) continue;
    if (menteesOf[mentor]!.length >= mentorCapacity[mentor]!) continue;
    mentorsOf[mentee]!.push(mentor);
    menteesOf[mentor]!.push(mentee);
  }
}

type State = Cover & {
  readonly mentorsOf: number[][];
  readonly menteesOf: number[][];
  /** The shortage that showed that no open place can be reached from a mentor, -1 while one may. */
  readonly shortageOf: Int32Array;
  readonly shortages: Shortage[];
  /** The mentee from whom a search came to a mentor, and the mentor from whom it came to a mentee. */
  readonly from: Int32Array;
  readonly via: Int32Array;
};

function fillPlace(state: State, mentee: number): boolean {
  const { mentorCount, mentorCapacity, menteesOf, mentorsOf, value, atLeast, from, via } = state;
  const unseen: number[] = [];
  for (let mentor = 0; mentor < mentorCount; mentor += 1) {
    if (state.shortageOf[mentor] === -1) unseen.push(mentor);
  }
  const queue = [mentee];
  const isQueued = new Set(queue);
  const seen: number[] = [];
  for (let next = 0; next < queue.length; next += 1) {
    const current = queue[next]!;
    const row = current * mentorCount;
    const present = mentorsOf[current]!;
    for (let index = 0; index < unseen.length;) {
      const mentor = unseen[index]!;
      // A mentor whom this mentee has already is no way on.
      if (value[row + mentor]! < atLeast || present.includes(mentor)) {
        index += 1;
        continue;
      }
      from[mentor] = current;
      if (menteesOf[mentor]!.length < mentorCapacity[mentor]!) {
        takePlaces(state, mentee, mentor);
        return true;
      }
      seen.push(mentor);
      unseen[index] = unseen[unseen.length - 1]!;
      unseen.pop();
      for (const other of menteesOf[mentor]!) {
        if (isQueued.has(other)) continue;
        isQueued.add(other);
        queue.push(other);
        via[other] = mentor;
      }
    }
  }
  for (const mentor of seen) state.shortageOf[mentor] = state.shortages.length;
  const shortage = shortageOf(state, mentee, isQueued);
  // A later search that meets one of them is told of everybody who competes for them by now.
  for (const mentor of shortage.mentors) {
    if (state.shortageOf[mentor] !== -1) state.shortageOf[mentor] = state.shortages.length;
  }
  state.shortages.push(shortage);
  return false;
}

/** Walks back from the mentor with room: each mentee on the way takes the mentor found and gives up the one before. */
function takePlaces({ mentorsOf, menteesOf, from, via }: State, start: number, found: number): void {
  let mentor = found;
  for (;;) {
    const mentee = from[mentor]!;
    mentorsOf[mentee]!.push(mentor);
    menteesOf[mentor]!.push(mentee);
    if (mentee === start) return;
    mentor = via[mentee]!;
    take(mentorsOf[mentee]!, mentor);
    take(menteesOf[mentor]!, mentee);
  }
}

function take(list: number[], value: number): void {
  list.splice(list.indexOf(value), 1);
}

/** The mentees of a failed search, with those of earlier ones whose mentors it did not look at again. */
function shortageOf(state: State, mentee: number, searched: ReadonlySet<number>): Shortage {
  const mentees = new Set(searched);
  for (const mentor of mentorsFor(state, searched)) {
    for (const earlier of state.shortages[state.shortageOf[mentor]!]?.mentees ?? []) mentees.add(earlier);
  }
  return { mentee, mentees: [...mentees].sort((a, b) => a - b), mentors: mentorsFor(state, mentees) };
}

function mentorsFor({ mentorCount, value, atLeast }: Cover, mentees: ReadonlySet<number>): readonly number[] {
  const isAllowed = new Uint8Array(mentorCount);
  for (const mentee of mentees) {
    for (let mentor = 0; mentor < mentorCount; mentor += 1) {
      if (value[mentee * mentorCount + mentor]! >= atLeast) isAllowed[mentor] = 1;
    }
  }
  return Array.from(isAllowed.keys()).filter(mentor => isAllowed[mentor] === 1);
}
