import { auctioned } from './auction.ts';
import { needsDoubles, openKernel } from './dense-kernel.ts';
import {
  type DenseMatch,
  denseProblem,
  type DenseProblem,
  emptyMatch,
  squared,
  withoutStandIns,
} from './dense-problem.ts';
import { finish } from './finish.ts';
import { freePairs, tightenPrices } from './network.ts';
import { FORBIDDEN, type FreeProblem, type FreeSolution } from './problem.ts';
import { sortedStart } from './sorted-start.ts';
import { solveBySuccessivePaths } from './successive-paths.ts';

/** Share of the rows that bids may leave over before they are taken to want the same columns, and from how many rows. */
const MOST_LEFT = 0.5;
const CROWD = 30;

/** What the kernels leave: exact where no row was stuck. */
type Matched = { readonly match: DenseMatch; readonly isExact: boolean };

/**
 * Chooses the method by what the instance shows while it is being solved.
 *
 * - Bids match nearly everybody where scores are tied or columns abound; the rest goes along shortest paths.
 * - If bids leave many, those compete for the same columns: a sorted match may settle it, or an auction finds the prices.
 */
export function solveFree(problem: FreeProblem): FreeSolution {
  if (hasSeveral(problem.menteeCapacity) && hasSeveral(problem.mentorCapacity)) {
    const network = solveBySuccessivePaths(problem);
    const { mentees, mentors } = network;
    tightenPrices(mentees, mentors, problem.matchBonus);
    return { pairs: freePairs(network), menteePrice: mentees.price, mentorPrice: mentors.price };
  }
  const dense = denseProblem(problem);
  const { match, isExact } = matchByBids(dense) ?? matchCrowd(dense);
  return finish(problem, dense, match, isExact);
}

/** Bids, then searches; null where a crowd wants the same columns. */
function matchByBids(dense: DenseProblem, isWide = false): Matched | null {
  const kernel = openKernel(dense, isWide);
  if (!kernel.bid(Math.max(CROWD, MOST_LEFT * dense.rows))) return null;
  const stuck = kernel.augment();
  if (kernel.hasRunOver()) return matchByBids(dense, true);
  return { match: kernel.match(), isExact: stuck === 0 };
}

/** Makes a square first, because the prices that crowds find have no regard to columns that stay free. */
function matchCrowd(dense: DenseProblem): Matched {
  const square = squared(dense);
  const { match, isExact } = repaired(square, crowdedStart(square));
  return { match: withoutStandIns(dense, match), isExact };
}

/** Prices and a partial match for rows that want the same columns. */
function crowdedStart(square: DenseProblem): DenseMatch {
  const sorted = emptyMatch(square);
  if (sortedStart(square, sorted)) {
    const underpaid = openKernel(square, needsDoubles(sorted)).take(sorted);
    if (underpaid < MOST_LEFT * square.rows) return sorted;
  }
  return auctioned(square, spread(square));
}

/** Takes rows off columns that are not their best at these prices, and matches them along shortest paths. */
function repaired(square: DenseProblem, start: DenseMatch, isWide = needsDoubles(start)): Matched {
  const kernel = openKernel(square, isWide);
  kernel.take(start);
  const stuck = kernel.augment();
  if (kernel.hasRunOver()) return repaired(square, start, true);
  return { match: kernel.match(), isExact: stuck === 0 };
}

function hasSeveral(capacity: Int32Array): boolean {
  return capacity.some(places => places > 1);
}

/** Largest difference of two scores. */
function spread({ score }: DenseProblem): number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of score) {
    if (value > highest) highest = value;
    if (value < lowest && value !== FORBIDDEN) lowest = value;
  }
  return highest > lowest ? highest - lowest : 1;
}
