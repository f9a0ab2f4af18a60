import { FORBIDDEN, type FreeProblem, type FreeSolution, type Pair } from './problem.ts';

/**
 * One side of the match network. Row r of `score` holds the scores of person r with everybody opposite.
 * A price is what one more place with this person would be worth; it is 0 while the person has room.
 */
export type Side = {
  count: number;
  score: Int32Array;
  capacity: Int32Array;
  price: Float64Array;
  readonly partners: number[][];
};

/**
 * The problem as a minimum-cost flow mentee -> mentor -> hub, where an unmatched mentee flows straight
 * into the hub. Both sides keep their own row-major copy of the scores, so that a search can run in either
 * direction over contiguous memory: seen from the mentors, the network is the same with the sides swapped.
 */
export type MatchNetwork = {
  readonly mentees: Side;
  readonly mentors: Side;
  readonly matchBonus: number;
};

/** The network with nobody matched and prices that are feasible for it. It owns copies of the scores. */
export function emptyNetwork(problem: FreeProblem): MatchNetwork {
  const { menteeCount, mentorCount, matchBonus } = problem;
  const mentees: Side = {
    count: menteeCount,
    score: problem.score.slice(),
    capacity: new Int32Array(menteeCount),
    price: new Float64Array(menteeCount),
    partners: Array.from({ length: menteeCount }, () => []),
  };
  const mentors: Side = {
    count: mentorCount,
    score: transposed(problem.score, menteeCount, mentorCount),
    capacity: problem.mentorCapacity.slice(),
    price: new Float64Array(mentorCount),
    partners: Array.from({ length: mentorCount }, () => []),
  };
  for (let i = 0; i < menteeCount; i += 1) mentees.price[i] = feasiblePrice(mentees, mentors, matchBonus, i);
  return { mentees, mentors, matchBonus };
}

/** The network in the state of a solution. It owns copies of the scores and prices. */
export function networkOf(problem: FreeProblem, solution: FreeSolution): MatchNetwork {
  const network = emptyNetwork(problem);
  const { mentees, mentors } = network;
  mentees.capacity.set(problem.menteeCapacity);
  mentees.price.set(solution.menteePrice);
  mentors.price.set(solution.mentorPrice);
  for (const { mentee, mentor } of solution.pairs) addPair(mentees, mentors, mentee, mentor);
  return network;
}

/** The lowest price of one person that leaves no pair worth more than its two prices. */
export function feasiblePrice(own: Side, opposite: Side, matchBonus: number, person: number): number {
  let price = 0;
  const base = person * opposite.count;
  for (let other = 0; other < opposite.count; other += 1) {
    const score = own.score[base + other]!;
    if (score === FORBIDDEN) continue;
    const needed = score + matchBonus - opposite.price[other]!;
    if (needed > price) price = needed;
  }
  return price;
}

/** The price of the two people of a pair less its worth: 0 or more unless matched, 0 or less if matched. */
export function reducedCost(
  own: Side,
  opposite: Side,
  matchBonus: number,
  person: number,
  other: number,
): number {
  const worth = own.score[person * opposite.count + other]! + matchBonus;
  return own.price[person]! + opposite.price[other]! - worth;
}

export function addPair(own: Side, opposite: Side, person: number, other: number): void {
  own.partners[person]!.push(other);
  opposite.partners[other]!.push(person);
}

export function removePair(own: Side, opposite: Side, person: number, other: number): void {
  take(own.partners[person]!, other);
  take(opposite.partners[other]!, person);
}

function take(list: number[], value: number): void {
  const index = list.indexOf(value);
  if (index < 0) throw new Error(`partner ${value} is not in the list it should be taken from`);
  list[index] = list[list.length - 1]!;
  list.pop();
}

/** All pairs that are not locked, by mentee. */
export function freePairs({ mentees }: MatchNetwork): Pair[] {
  const pairs: Pair[] = [];
  for (const [mentee, partners] of mentees.partners.entries()) {
    for (const mentor of partners) pairs.push({ mentee, mentor });
  }
  return pairs;
}

/**
 * Gives the whole worth of a matched pair to a person whose only place it is, so that the certificate needs
 * a surplus only where both people have several places.
 */
export function tightenPrices(near: Side, far: Side, matchBonus: number): void {
  for (let person = 0; person < near.count; person += 1) {
    for (const other of near.partners[person]!) {
      const surplus = -reducedCost(near, far, matchBonus, person, other);
      if (surplus <= 0) continue;
      if (near.capacity[person] === 1) near.price[person]! += surplus;
      else if (far.capacity[other] === 1) far.price[other]! += surplus;
    }
  }
}

/** The same matrix with rows and columns exchanged, in blocks that stay in the cache. */
export function transposed(matrix: Int32Array, rows: number, columns: number): Int32Array {
  const result = new Int32Array(matrix.length);
  const block = 32;
  for (let top = 0; top < rows; top += block) {
    const bottom = Math.min(rows, top + block);
    for (let left = 0; left < columns; left += block) {
      const right = Math.min(columns, left + block);
      for (let i = top; i < bottom; i += 1) {
        for (let j = left; j < right; j += 1) result[j * rows + i] = matrix[i * columns + j]!;
      }
    }
  }
  return result;
}
