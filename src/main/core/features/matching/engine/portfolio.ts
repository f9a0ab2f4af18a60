import { auctionPrices } from './auction.ts';
import { augmentInCores } from './core-augment.ts';
import { bidInCores } from './core-bids.ts';
import {
  type DenseMatch,
  denseProblem,
  type DenseProblem,
  squared,
  withoutStandIns,
} from './dense-problem.ts';
import { emptyMatch, freeRows, reduceRowsAndColumns } from './dense-start.ts';
import { finish } from './finish.ts';
import { freePairs, tightenPrices } from './network.ts';
import { freeUnderpaidRows } from './price-check.ts';
import { FORBIDDEN, type FreeProblem, type FreeSolution, leastOf } from './problem.ts';
import { createCores, type RowCores } from './row-cores.ts';
import { sortedStart } from './sorted-start.ts';
import { solveBySuccessivePaths } from './successive-paths.ts';

/** Columns kept per row: in a square prices move far, and a row needs more of them before it is read again. */
const KEPT = { square: 24, withRoom: 16 };

/** Rounds of search and check before searches read on by themselves. */
const ROUNDS = 3;

/** Share of the rows that bids may leave over before they are taken to want the same columns, and from how many rows. */
const MOST_LEFT = 0.5;
const CROWD = 30;

/**
 * Chooses the method by what the instance shows while it is being solved.
 *
 * - Bids match nearly everybody where scores are tied or columns abound.
 * - If they leave many, those compete for the same columns: a sorted match may settle it, or an auction finds the prices.
 * - The rest goes along shortest paths through the core of the best columns per row.
 */
export function solveFree(problem: FreeProblem): FreeSolution {
  if (hasSeveral(problem.menteeCapacity) && hasSeveral(problem.mentorCapacity)) {
    const network = solveBySuccessivePaths(problem);
    const { mentees, mentors } = network;
    tightenPrices(mentees, mentors, problem.matchBonus);
    return { pairs: freePairs(network), menteePrice: mentees.price, mentorPrice: mentors.price };
  }
  const dense = denseProblem(problem);
  const isSquare = dense.rows === dense.columns;
  const match = emptyMatch(dense);
  if (isSquare) reduceRowsAndColumns(dense, match);
  const cores = createCores(
    dense.rows,
    dense.columns,
    isSquare ? KEPT.square : KEPT.withRoom,
    leastOf(match.price),
  );
  const waiting = bidInCores(dense, match, cores, freeRows(match));
  if (waiting.length > MOST_LEFT * dense.rows && dense.rows > CROWD) return solveCrowded(problem, dense);
  const stuck = isSquare
    ? augmentAndCheck(dense, match, cores, waiting)
    : augmentInCores(dense, match, cores, waiting, true);
  return finish(problem, dense, match, stuck.length === 0);
}

/** Makes a square first, because the prices that crowds find have no regard to columns that stay free. */
function solveCrowded(problem: FreeProblem, dense: DenseProblem): FreeSolution {
  const square = squared(dense);
  const match = crowdedStart(square);
  const cores = createCores(square.rows, square.columns, KEPT.square, leastOf(match.price));
  const stuck = augmentAndCheck(square, match, cores, freeRows(match));
  return finish(problem, dense, withoutStandIns(dense, match), stuck.length === 0);
}

/** Prices and a partial match for rows that want the same columns. */
function crowdedStart(dense: DenseProblem): DenseMatch {
  const match = emptyMatch(dense);
  if (sortedStart(dense, match) && freeUnderpaidRows(dense, match, null).length < MOST_LEFT * dense.rows)
    return match;
  const fresh = emptyMatch(dense);
  auctionPrices(dense, fresh, spread(dense));
  freeUnderpaidRows(dense, fresh, null);
  return fresh;
}

/** Searches that trust the cores, a check of the whole matrix, and again; at last searches that read on. */
function augmentAndCheck(
  dense: DenseProblem,
  match: DenseMatch,
  cores: RowCores,
  first: readonly number[],
): readonly number[] {
  let waiting = first;
  for (let round = 0; round < ROUNDS && waiting.length > 0; round += 1) {
    const stuck = augmentInCores(dense, match, cores, waiting, false);
    waiting = [...stuck, ...freeUnderpaidRows(dense, match, cores)];
    for (const row of waiting) cores.count[row] = 0;
  }
  return augmentInCores(dense, match, cores, waiting, true);
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
