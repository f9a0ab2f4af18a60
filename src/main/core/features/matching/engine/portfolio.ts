import { auctionPrices } from './auction.ts';
import { augmentDense } from './dense-augment.ts';
import { type DenseMatch, denseProblem, type DenseProblem } from './dense-problem.ts';
import { freeRows, startMatch } from './dense-start.ts';
import { finish } from './finish.ts';
import { freePairs, tightenPrices } from './network.ts';
import { freeUnderpaidRows } from './price-check.ts';
import { FORBIDDEN, type FreeProblem, type FreeSolution } from './problem.ts';
import { augmentInCore } from './sparse-augment.ts';
import { createCore, selectColumns } from './sparse-core.ts';
import { solveBySuccessivePaths } from './successive-paths.ts';

/** Rounds of core, check and repair; whatever they leave is finished over the whole matrix. */
const ROUNDS = 5;

/** Up to so many rows a core is not worth choosing. */
const SMALL = 100;

/**
 * Chooses the method by what the instance shows while it is being solved.
 *
 * - The cheap start matches nearly everybody where scores are tied or columns abound.
 * - If it leaves many, they compete for the same columns: an auction finds the prices.
 * - Few rows left over, with free columns at hand, are done at once by dense shortest paths.
 * - Otherwise shortest paths in the core of the best columns per row, checked against the whole matrix.
 */
export function solveFree(problem: FreeProblem): FreeSolution {
  if (hasSeveral(problem.menteeCapacity) && hasSeveral(problem.mentorCapacity)) {
    const network = solveBySuccessivePaths(problem);
    const { mentees, mentors } = network;
    tightenPrices(mentees, mentors, problem.matchBonus);
    return { pairs: freePairs(network), menteePrice: mentees.price, mentorPrice: mentors.price };
  }
  const dense = denseProblem(problem);
  const match = startMatch(dense);
  let waiting = freeRows(match);
  if (2 * waiting.length > dense.rows && dense.rows > 30) {
    auctionPrices(dense, match, spread(problem));
    freeUnderpaidRows(dense, match);
    waiting = freeRows(match);
  } else {
    // With free columns at hand searches end soon; in a square they grow long and the core is shorter.
    const passes = dense.rows < SMALL ? Infinity : dense.rows < dense.columns ? 3 : 0.5;
    waiting = augmentDense(dense, match, waiting, passes * dense.score.length);
  }
  const isExact = waiting.length === 0 || solveInCore(dense, match, waiting);
  return finish(problem, dense, match, isExact);
}

/** Returns whether everybody was matched and the whole matrix agreed. */
function solveInCore(dense: DenseProblem, match: DenseMatch, first: readonly number[]): boolean {
  const core = createCore(dense);
  let waiting = first;
  for (let round = 0; round < ROUNDS && waiting.length > 0; round += 1) {
    if (round > 0) for (const row of waiting) selectColumns(dense, match.price, core, row);
    const stuck = augmentInCore(dense, match, core, waiting);
    waiting = [...stuck, ...freeUnderpaidRows(dense, match)];
  }
  return waiting.length === 0;
}

function hasSeveral(capacity: Int32Array): boolean {
  return capacity.some(places => places > 1);
}

/** Largest difference of two scores. */
function spread({ score }: FreeProblem): number {
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of score) {
    if (value > highest) highest = value;
    if (value < lowest && value !== FORBIDDEN) lowest = value;
  }
  return highest > lowest ? highest - lowest : 1;
}
