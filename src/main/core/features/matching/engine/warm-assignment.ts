import { dropPrices, type DropPrices } from './drop-prices.ts';
import { freePairs, networkOf, tightenPrices } from './network.ts';
import { appendPerson, changeCapacity, changeRow, changeScore } from './network-edits.ts';
import { solveFree } from './portfolio.ts';
import {
  type AssignmentProblem,
  type AssignmentResult,
  FORBIDDEN,
  freeProblem,
  type Pair,
} from './problem.ts';
import {
  checkPair,
  checkPerson,
  ensureBonus,
  keyOf,
  lockedPlaces,
  lockPair,
  unlockPair,
  type WarmState,
} from './warm-state.ts';
import { viewsOf } from './augment.ts';

export { type DropPrices } from './drop-prices.ts';

/**
 * An optimum that is kept while people and rules change: every edit restores it, prices included, by one or
 * two chains of changes instead of a new solve.
 *
 * People keep their number for good: a removed person keeps it without a place, an added one gets the next.
 * Scores are as in `AssignmentProblem`. Edits that contradict a lock, name nobody or carry no valid score
 * throw RangeError and change nothing.
 */
export type WarmAssignment = {
  /** Makes the pair part of every solution. It must be allowed, and both need a place that is not locked. */
  readonly lock: (pair: Pair) => void;
  readonly unlock: (pair: Pair) => void;
  readonly forbid: (pair: Pair) => void;
  readonly allow: (pair: Pair, score: number) => void;
  readonly rescorePair: (pair: Pair, score: number) => void;
  /** Replaces all scores of one mentee, by mentor; locked pairs keep their lock and get the new score. */
  readonly rescoreMentee: (mentee: number, scores: ArrayLike<number>) => void;
  readonly rescoreMentor: (mentor: number, scores: ArrayLike<number>) => void;
  /** Adds a person with their scores by the number of the people opposite and returns their number. */
  readonly addMentee: (scores: ArrayLike<number>, capacity?: number) => number;
  readonly addMentor: (scores: ArrayLike<number>, capacity?: number) => number;
  /** Takes a person out; locks of theirs must be lifted first. Setting a capacity brings them back. */
  readonly removeMentee: (mentee: number) => void;
  readonly removeMentor: (mentor: number) => void;
  readonly setMenteeCapacity: (mentee: number, capacity: number) => void;
  readonly setMentorCapacity: (mentor: number, capacity: number) => void;
  readonly solution: () => AssignmentResult;
  readonly total: () => number;
  readonly matchedCount: () => number;
  /** The exact price of every drop of this mentee's card, by mentor. A locked card must be unlocked first. */
  readonly pricesOfMentee: (mentee: number) => DropPrices;
  readonly pricesOfMentor: (mentor: number) => DropPrices;
};

/** Solves the problem once and keeps it solved. Keeps copies; throws like `solveAssignment`. */
export function createWarmAssignment(problem: AssignmentProblem): WarmAssignment {
  const state = initialState(problem);
  const rescorePair = (pair: Pair, score: number): void => rescore(state, pair, score);
  return {
    lock: pair => lockPair(state, pair),
    unlock: pair => unlockPair(state, pair),
    forbid: pair => rescore(state, pair, FORBIDDEN),
    allow: rescorePair,
    rescorePair,
    rescoreMentee: (mentee, scores) => rescorePerson(state, 'mentee', mentee, scores),
    rescoreMentor: (mentor, scores) => rescorePerson(state, 'mentor', mentor, scores),
    addMentee: (scores, capacity = 1) => addPerson(state, 'mentee', scores, capacity),
    addMentor: (scores, capacity = 1) => addPerson(state, 'mentor', scores, capacity),
    removeMentee: mentee => setCapacity(state, 'mentee', mentee, 0),
    removeMentor: mentor => setCapacity(state, 'mentor', mentor, 0),
    setMenteeCapacity: (mentee, capacity) => setCapacity(state, 'mentee', mentee, capacity),
    setMentorCapacity: (mentor, capacity) => setCapacity(state, 'mentor', mentor, capacity),
    solution: () => solutionOf(state),
    total: () => totalOf(state),
    matchedCount: () => state.locks.size + freePairs(state.network).length,
    pricesOfMentee: mentee => pricesOf(state, 'mentee', mentee),
    pricesOfMentor: mentor => pricesOf(state, 'mentor', mentor),
  };
}

function initialState(problem: AssignmentProblem): WarmState {
  const free = freeProblem(problem);
  const network = networkOf(free, solveFree(free));
  const { menteeCount, mentorCount, score, menteeCapacity, mentorCapacity, locked = [] } = problem;
  return {
    network,
    views: viewsOf(network),
    locks: new Map(
      locked.map(pair => [keyOf(pair), { pair, score: score[pair.mentee * mentorCount + pair.mentor]! }]),
    ),
    menteePlaces: Array.from({ length: menteeCount }, (_, i) => menteeCapacity?.[i] ?? 1),
    mentorPlaces: Array.from({ length: mentorCount }, (_, j) => mentorCapacity?.[j] ?? 1),
  };
}

function rescore(state: WarmState, pair: Pair, score: number): void {
  checkPair(state, pair);
  const lock = state.locks.get(keyOf(pair));
  if (lock && score === FORBIDDEN) {
    throw new RangeError(`pair ${pair.mentee}-${pair.mentor} is locked and cannot be forbidden`);
  }
  ensureBonus(state, [score]);
  if (lock) lock.score = score;
  else changeScore(state.views.mentee, state.views.mentor, pair.mentee, pair.mentor, score);
}

function rescorePerson(state: WarmState, side: keyof Pair, person: number, scores: ArrayLike<number>): void {
  const { near, far } = state.views[side];
  checkPerson(person, near.count);
  checkLength(scores, far.count);
  const locks = [...state.locks.values()].filter(({ pair }) => pair[side] === person);
  const opposite = oppositeOf(side);
  if (locks.some(({ pair }) => scores[pair[opposite]] === FORBIDDEN)) {
    throw new RangeError(`a locked pair of ${side} ${person} cannot be forbidden`);
  }
  ensureBonus(state, scores);
  const open = Array.from(scores);
  for (const lock of locks) {
    lock.score = open[lock.pair[opposite]]!;
    open[lock.pair[opposite]] = FORBIDDEN;
  }
  changeRow(state.views[side], state.views[opposite], person, open);
}

function addPerson(state: WarmState, side: keyof Pair, scores: ArrayLike<number>, capacity: number): number {
  checkLength(scores, state.views[side].far.count);
  checkCapacity(capacity);
  ensureBonus(state, scores, capacity);
  const { near, far, matchBonus } = state.views[side];
  const person = appendPerson(near, far, matchBonus, scores);
  state.views = viewsOf(state.network);
  const [own, opposite] =
    side === 'mentee' ? [state.menteePlaces, state.mentorPlaces] : [state.mentorPlaces, state.menteePlaces];
  own.push(capacity);
  const other = oppositeOf(side);
  for (const [index, places] of opposite.entries()) {
    // Places beyond the number of people opposite were held back; there is one more person now.
    if (places > person) applyCapacity(state, other, index, places);
  }
  applyCapacity(state, side, person, capacity);
  return person;
}

function setCapacity(state: WarmState, side: keyof Pair, person: number, capacity: number): void {
  checkPerson(person, state.views[side].near.count);
  checkCapacity(capacity);
  if (lockedPlaces(state, side, person) > capacity) {
    throw new RangeError(`${side} ${person} has more locked pairs than ${capacity}`);
  }
  ensureBonus(state, [], capacity);
  (side === 'mentee' ? state.menteePlaces : state.mentorPlaces)[person] = capacity;
  applyCapacity(state, side, person, capacity);
}

function applyCapacity(state: WarmState, side: keyof Pair, person: number, capacity: number): void {
  const view = state.views[side];
  const places = Math.min(capacity, view.far.count) - lockedPlaces(state, side, person);
  changeCapacity(view, state.views[oppositeOf(side)], person, places);
}

function solutionOf(state: WarmState): AssignmentResult {
  const { mentees, mentors, matchBonus } = state.network;
  tightenPrices(mentees, mentors, matchBonus);
  const locked = Array.from(state.locks.values(), lock => lock.pair);
  const pairs = [...freePairs(state.network), ...locked].sort(
    (a, b) => a.mentee - b.mentee || a.mentor - b.mentor,
  );
  const prices = { matchBonus, mentee: mentees.price.slice(), mentor: mentors.price.slice() };
  return { pairs, total: totalOf(state), prices };
}

function totalOf({ network, locks }: WarmState): number {
  const { mentees, mentors } = network;
  let total = 0;
  for (const { score } of locks.values()) total += score;
  for (const [mentee, partners] of mentees.partners.entries()) {
    for (const mentor of partners) total += mentees.score[mentee * mentors.count + mentor]!;
  }
  return total;
}

function pricesOf(state: WarmState, side: keyof Pair, person: number): DropPrices {
  checkPerson(person, state.views[side].near.count);
  return dropPrices(state.views[oppositeOf(side)], person);
}

function oppositeOf(side: keyof Pair): keyof Pair {
  return side === 'mentee' ? 'mentor' : 'mentee';
}

function checkLength(scores: ArrayLike<number>, count: number): void {
  if (scores.length !== count) throw new RangeError(`${scores.length} scores given for ${count} people`);
}

function checkCapacity(capacity: number): void {
  if (!Number.isInteger(capacity) || capacity < 0) {
    throw new RangeError(`capacity ${capacity} is not a whole number of places`);
  }
}
