import { addPlace, removePlace, reroute, setScore, type View } from './augment.ts';
import { addPair, feasiblePrice, reducedCost, removePair, type Side } from './network.ts';
import { FORBIDDEN } from './problem.ts';

/** Gives one pair another score (or FORBIDDEN) and restores the optimum by at most one chain of changes. */
export function changeScore(view: View, mirror: View, person: number, other: number, score: number): void {
  const { near, far, matchBonus } = view;
  const isMatched = near.partners[person]!.includes(other);
  setScore(view, mirror, person, other, score);
  if (score === FORBIDDEN) {
    if (isMatched) repairPair(view, person, other);
    return;
  }
  const cost = reducedCost(near, far, matchBonus, person, other);
  if (isMatched && cost > 0) repairPair(view, person, other);
  if (!isMatched && cost < 0) fillPair(view, person, other);
}

/** Takes a pair apart that is not worth its prices any more and finds its two people the best places. */
export function repairPair(view: View, person: number, other: number): void {
  const { near, far } = view;
  removePair(near, far, person, other);
  // The two open places are not offered to others while the way from one to the other is sought.
  near.capacity[person]! -= 1;
  far.capacity[other]! -= 1;
  reroute(view, { at: 'near', person }, { at: 'far', person: other });
  near.capacity[person]! += 1;
  far.capacity[other]! += 1;
}

/** Matches a pair that is worth more than its prices and lets the surplus partners move on. */
function fillPair(view: View, person: number, other: number): void {
  const { near, far } = view;
  addPair(near, far, person, other);
  near.capacity[person]! += 1;
  far.capacity[other]! += 1;
  reroute(view, { at: 'far', person: other }, { at: 'near', person });
  near.capacity[person]! -= 1;
  far.capacity[other]! -= 1;
}

/** Changes how many partners a near person may have, one chain of changes per place. */
export function changeCapacity(view: View, mirror: View, person: number, capacity: number): void {
  const { near } = view;
  while (near.capacity[person]! > capacity) removePlace(view, mirror, person);
  while (near.capacity[person]! < capacity) addPlace(view, person);
}

/** Replaces all scores of a near person: out with the old row, in with the new one. */
export function changeRow(view: View, mirror: View, person: number, scores: ArrayLike<number>): void {
  const { near, far, matchBonus } = view;
  const capacity = near.capacity[person]!;
  changeCapacity(view, mirror, person, 0);
  for (let other = 0; other < far.count; other += 1) setScore(view, mirror, person, other, scores[other]!);
  near.price[person] = feasiblePrice(near, far, matchBonus, person);
  changeCapacity(view, mirror, person, capacity);
}

/** Adds a person without any place to `own`; the caller gives places afterwards. Copies both matrices. */
export function appendPerson(
  own: Side,
  opposite: Side,
  matchBonus: number,
  scores: ArrayLike<number>,
): number {
  const person = own.count;
  const rows = new Int32Array((person + 1) * opposite.count);
  rows.set(own.score);
  for (let other = 0; other < opposite.count; other += 1)
    rows[person * opposite.count + other] = scores[other]!;
  const columns = new Int32Array(rows.length);
  for (let other = 0; other < opposite.count; other += 1) {
    columns.set(opposite.score.subarray(other * person, (other + 1) * person), other * (person + 1));
    columns[other * (person + 1) + person] = scores[other]!;
  }
  own.score = rows;
  opposite.score = columns;
  own.count += 1;
  own.capacity = extended(own.capacity, new Int32Array(own.count));
  own.price = extended(own.price, new Float64Array(own.count));
  own.partners.push([]);
  own.price[person] = feasiblePrice(own, opposite, matchBonus, person);
  return person;
}

function extended<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
