import { setScore, type Views, viewsOf } from './augment.ts';
import { addPair, type MatchNetwork, networkOf, reducedCost, removePair } from './network.ts';
import { changeCapacity, repairPair } from './network-edits.ts';
import { solveFree } from './portfolio.ts';
import { FORBIDDEN, type FreeProblem, matchBonusFor, type Pair, SCORE_LIMIT, sum } from './problem.ts';

/** A locked pair is out of the network: its score waits here, its places are taken off the capacities. */
export type Lock = { readonly pair: Pair; score: number };

/** The network of a warm assignment with what it does not hold itself. */
export type WarmState = {
  network: MatchNetwork;
  views: Views;
  readonly locks: Map<number, Lock>;
  /** Capacities as asked for; the network's own end at the number of people opposite. */
  readonly menteePlaces: number[];
  readonly mentorPlaces: number[];
};

export function keyOf({ mentee, mentor }: Pair): number {
  return mentee * 2 ** 26 + mentor;
}

/** Refuses people who do not exist, so that a wrong number cannot corrupt the optimum silently. */
export function checkPair({ network }: WarmState, { mentee, mentor }: Pair): void {
  checkPerson(mentee, network.mentees.count);
  checkPerson(mentor, network.mentors.count);
}

export function checkPerson(person: number, count: number): void {
  if (!Number.isInteger(person) || person < 0 || person >= count) {
    throw new RangeError(`there is no person ${person} among ${count}`);
  }
}

/**
 * Makes sure that the bonus per match still outweighs all scores before a larger score or more people come
 * in. Only where it does not is the problem solved again, with room for twice as much.
 */
export function ensureBonus(state: WarmState, scores: ArrayLike<number>, places = 0): void {
  const { mentees, mentors, matchBonus } = state.network;
  let largest = 0;
  for (let k = 0; k < scores.length; k += 1) {
    const score = scores[k]!;
    if (score === FORBIDDEN) continue;
    if (!Number.isInteger(score) || Math.abs(score) > SCORE_LIMIT) {
      throw new RangeError(`${score} is not a whole score within +-${SCORE_LIMIT}`);
    }
    largest = Math.max(largest, Math.abs(score));
  }
  const matches = Math.min(sum(mentees.capacity), sum(mentors.capacity)) + places;
  if (matchBonusFor(matches, largest) <= 2 * matchBonus) return;
  for (const score of mentees.score) {
    if (score !== FORBIDDEN) largest = Math.max(largest, Math.abs(score));
  }
  for (const { score } of state.locks.values()) largest = Math.max(largest, Math.abs(score));
  const problem: FreeProblem = {
    menteeCount: mentees.count,
    mentorCount: mentors.count,
    score: mentees.score,
    menteeCapacity: mentees.capacity,
    mentorCapacity: mentors.capacity,
    matchBonus: matchBonusFor(2 * matches, 2 * largest),
  };
  state.network = networkOf(problem, solveFree(problem));
  state.views = viewsOf(state.network);
}

export function lockPair(state: WarmState, pair: Pair): void {
  checkPair(state, pair);
  const { views } = state;
  const { mentees, mentors } = state.network;
  const { mentee, mentor } = pair;
  const score = mentees.score[mentee * mentors.count + mentor]!;
  if (state.locks.has(keyOf(pair))) throw new RangeError(`pair ${mentee}-${mentor} is locked already`);
  if (score === FORBIDDEN) throw new RangeError(`pair ${mentee}-${mentor} is forbidden and cannot be locked`);
  if (mentees.capacity[mentee] === 0 || mentors.capacity[mentor] === 0) {
    throw new RangeError(`pair ${mentee}-${mentor} cannot be locked: no place left`);
  }
  state.locks.set(keyOf(pair), { pair, score });
  const isMatched = mentees.partners[mentee]!.includes(mentor);
  setScore(views.mentee, views.mentor, mentee, mentor, FORBIDDEN);
  if (isMatched) {
    removePair(mentees, mentors, mentee, mentor);
    mentees.capacity[mentee]! -= 1;
    mentors.capacity[mentor]! -= 1;
  } else {
    changeCapacity(views.mentee, views.mentor, mentee, mentees.capacity[mentee]! - 1);
    changeCapacity(views.mentor, views.mentee, mentor, mentors.capacity[mentor]! - 1);
  }
}

export function unlockPair(state: WarmState, pair: Pair): void {
  const lock = state.locks.get(keyOf(pair));
  if (!lock) throw new RangeError(`pair ${pair.mentee}-${pair.mentor} is not locked`);
  state.locks.delete(keyOf(pair));
  const { mentees, mentors, matchBonus } = state.network;
  const { views } = state;
  const { mentee, mentor } = pair;
  setScore(views.mentee, views.mentor, mentee, mentor, lock.score);
  addPair(mentees, mentors, mentee, mentor);
  mentees.capacity[mentee]! += 1;
  mentors.capacity[mentor]! += 1;
  if (reducedCost(mentees, mentors, matchBonus, mentee, mentor) > 0) repairPair(views.mentee, mentee, mentor);
}

export function lockedPlaces(state: WarmState, side: keyof Pair, person: number): number {
  let count = 0;
  for (const { pair } of state.locks.values()) if (pair[side] === person) count += 1;
  return count;
}
