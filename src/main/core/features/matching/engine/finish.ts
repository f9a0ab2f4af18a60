import { addPlace, reroute, type View } from './augment.ts';
import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import {
  addPair,
  feasiblePrice,
  reducedCost,
  removePair,
  type Side,
  tightenPrices,
  transposed,
} from './network.ts';
import { FORBIDDEN, type FreeProblem, type FreeSolution, type Pair } from './problem.ts';
import { createReach, hub } from './reach.ts';

/**
 * Turns places back into people and makes the match exact, whatever state the kernels left it in: pairs that
 * are not the best at their prices are taken apart, and everybody without a place gets the best one there is
 * or stays free, by whichever chain of changes costs least.
 *
 * `isExact` spares reading the whole matrix once more where the kernels matched every row to the best column
 * at its prices.
 */
export function finish(
  problem: FreeProblem,
  dense: DenseProblem,
  match: DenseMatch,
  isExact: boolean,
): FreeSolution {
  const { rowsAreMentees } = dense;
  const [menteeSide, mentorSide] = sidesOf(problem, dense, match);
  const near = rowsAreMentees ? menteeSide : mentorSide;
  const far = rowsAreMentees ? mentorSide : menteeSide;
  const view: View = { near, far, matchBonus: problem.matchBonus, reach: createReach(near.count, far.count) };
  pricePeople(view, isExact);
  dropUnderpaidPairs(view);
  placeEverybody(view, () =>
    rowsAreMentees ? transposed(near.score, near.count, far.count) : problem.score,
  );
  tightenPrices(near, far, problem.matchBonus);
  const pairs: Pair[] = [];
  for (let person = 0; person < near.count; person += 1) {
    for (const other of near.partners[person]!) {
      pairs.push(rowsAreMentees ? { mentee: person, mentor: other } : { mentee: other, mentor: person });
    }
  }
  return { pairs, menteePrice: menteeSide.price, mentorPrice: mentorSide.price };
}

function sidesOf(problem: FreeProblem, dense: DenseProblem, match: DenseMatch): readonly [Side, Side] {
  const { rowsAreMentees, rowPerson, columnPerson, personScore } = dense;
  const none = new Int32Array(0);
  const mentees = sideOf(problem.menteeCapacity, rowsAreMentees ? personScore : none);
  const mentors = sideOf(problem.mentorCapacity, rowsAreMentees ? none : personScore);
  const near = rowsAreMentees ? mentees : mentors;
  const far = rowsAreMentees ? mentors : mentees;
  for (let row = 0; row < dense.rows; row += 1) {
    const column = match.columnOf[row]!;
    if (column < 0) continue;
    addPair(near, far, rowPerson ? rowPerson[row]! : row, columnPerson ? columnPerson[column]! : column);
  }
  // Only differences count while every column is taken; the rule for free ones is a price of 0 or more.
  let lowest = dense.rows === dense.columns ? Infinity : 0;
  if (lowest > 0) for (const price of match.price) if (price < lowest) lowest = price;
  far.price.fill(Infinity);
  for (let column = 0; column < dense.columns; column += 1) {
    const person = columnPerson ? columnPerson[column]! : column;
    far.price[person] = Math.min(far.price[person]!, match.price[column]! - lowest);
  }
  return [mentees, mentors];
}

function sideOf(capacity: Int32Array, score: Int32Array): Side {
  const count = capacity.length;
  return {
    count,
    score,
    capacity: capacity.slice(),
    price: new Float64Array(count),
    partners: Array.from({ length: count }, () => []),
  };
}

/** The lowest feasible prices near for the prices far, and then far for people without any place. */
function pricePeople({ near, far, matchBonus }: View, isExact: boolean): void {
  for (let person = 0; person < near.count; person += 1) {
    const partner = isExact ? near.partners[person]![0] : undefined;
    near.price[person] =
      partner === undefined
        ? feasiblePrice(near, far, matchBonus, person)
        : near.score[person * far.count + partner]! + matchBonus - far.price[partner]!;
  }
  for (let other = 0; other < far.count; other += 1) {
    if (far.price[other] !== Infinity) continue;
    let price = 0;
    for (let person = 0; person < near.count; person += 1) {
      const score = near.score[person * far.count + other]!;
      if (score !== FORBIDDEN) price = Math.max(price, score + matchBonus - near.price[person]!);
    }
    far.price[other] = price;
  }
}

function dropUnderpaidPairs({ near, far, matchBonus }: View): void {
  for (let person = 0; person < near.count; person += 1) {
    for (const other of [...near.partners[person]!]) {
      if (reducedCost(near, far, matchBonus, person, other) > 0) removePair(near, far, person, other);
    }
  }
}

/**
 * Hides all open places, then gives them back one by one: first those far that are free at a price above 0,
 * which somebody must take or nobody wants at that price, then the rest of the near side. `farScores` are the scores with one
 * row per person far.
 */
function placeEverybody(view: View, farScores: () => Int32Array): void {
  const { near, far } = view;
  const waiting: number[] = [];
  const owed: number[] = [];
  for (let person = 0; person < near.count; person += 1) {
    const taken = near.partners[person]!.length;
    for (let place = taken; place < near.capacity[person]!; place += 1) waiting.push(person);
    near.capacity[person] = taken;
  }
  for (let other = 0; other < far.count; other += 1) {
    const taken = far.partners[other]!.length;
    if (far.price[other] === 0) continue;
    for (let place = taken; place < far.capacity[other]!; place += 1) owed.push(other);
    far.capacity[other] = taken;
  }
  // A search that comes near its end reads the rows of those far who are still open.
  if (waiting.length > 0 || owed.length > 0) far.score = farScores();
  for (const other of owed) {
    const person = waiting.pop();
    reroute(view, person === undefined ? hub : { at: 'near', person }, { at: 'far', person: other });
    far.capacity[other]! += 1;
    if (person !== undefined) near.capacity[person]! += 1;
  }
  for (const person of waiting) addPlace(view, person);
}
