import { openKernel } from './dense-kernel.ts';
import { type DenseMatch, type DenseProblem } from './dense-problem.ts';

/** The first epsilon is this fraction of the spread of the scores; each next one is SHRINK times smaller. */
const FIRST = 8;
const SHRINK = 5;

/** The last epsilon is this fraction of the spread per row: near enough for shortest paths. */
const LAST = 16;

/** Bids per row and round; where people cannot all be matched, prices would rise without end. */
const MOST_BIDS = 150;

/**
 * Prices and a match of a square problem by auction with epsilon scaling (Bertsekas, "Auction algorithms for network
 * flow problems", 1992): every row bids its advantage over the second best plus epsilon, in rounds of ever smaller
 * epsilon. `spread` is the largest difference of two scores.
 *
 * Where many rows compete for the same columns, shortest paths visit nearly everybody for every row; an
 * auction with large first steps finds the scale of the prices at once. The outcome is within epsilon per row
 * of the optimum, so the caller still has to finish it.
 */
export function auctioned(problem: DenseProblem, spread: number, isWide = false): DenseMatch {
  const kernel = openKernel(problem, isWide);
  const last = Math.max(1, spread / (LAST * problem.rows));
  for (let epsilon = Math.max(1, Math.floor(spread / FIRST)); ; epsilon = Math.ceil(epsilon / SHRINK)) {
    const waiting = kernel.auction(MOST_BIDS * problem.rows, epsilon);
    if (kernel.hasRunOver()) return auctioned(problem, spread, true);
    if (epsilon <= last || waiting > 0) return kernel.match();
  }
}
