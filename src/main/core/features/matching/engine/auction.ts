import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';

/** What one row finds when it compares columns: its best, and the costs of its best and second best. */
type Offer = { column: number; lowest: number; second: number };

/**
 * Prices of a square problem by auction with epsilon scaling (Bertsekas, "Auction algorithms for network flow
 * problems", 1992): every row bids its advantage over the second best plus epsilon, in rounds of ever smaller
 * epsilon.
 *
 * Where many rows compete for the same columns, shortest paths visit nearly everybody for every row; an
 * auction with large first steps finds the scale of the prices at once. The outcome is within epsilon per row
 * of the optimum, so the caller still has to finish it.
 */
export function auctionPrices(
  problem: DenseProblem,
  { price, columnOf, rowOf }: DenseMatch,
  spread: number,
): void {
  const last = Math.max(1, spread / (LAST * problem.rows));
  for (let epsilon = Math.max(1, Math.floor(spread / FIRST)); ; epsilon = Math.ceil(epsilon / SHRINK)) {
    rowOf.fill(-1);
    const isComplete = auctionRound(problem, price, rowOf, epsilon);
    if (epsilon <= last || !isComplete) break;
  }
  columnOf.fill(-1);
  for (let j = 0; j < rowOf.length; j += 1) if (rowOf[j]! >= 0) columnOf[rowOf[j]!] = j;
}

/** The first epsilon is this fraction of the spread of the scores; each next one is SHRINK times smaller. */
const FIRST = 8;
const SHRINK = 5;

/** The last epsilon is this fraction of the spread per row: near enough for shortest paths. */
const LAST = 16;

/** Bids per column and round; where people cannot all be matched, prices would rise without end. */
const MOST_BIDS = 150;

function auctionRound(
  problem: DenseProblem,
  price: Float64Array,
  rowOf: Int32Array,
  epsilon: number,
): boolean {
  const { rows } = problem;
  const waiting = Array.from({ length: rows }, (_, row) => row);
  const offer: Offer = { column: -1, lowest: 0, second: 0 };
  let bids = MOST_BIDS * rows;
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (bids === 0) return false;
    bids -= 1;
    compareColumns(problem, price, row, offer);
    const { column, lowest, second } = offer;
    if (column < 0) continue;
    price[column]! += (second < Infinity ? second - lowest : 0) + epsilon;
    const driven = rowOf[column]!;
    rowOf[column] = row;
    if (driven >= 0) waiting.push(driven);
  }
  return true;
}

/** Fills `offer` for one row; `column` is -1 when everything is forbidden to it. */
function compareColumns(
  { columns, score }: DenseProblem,
  price: Float64Array,
  row: number,
  offer: Offer,
): void {
  const base = row * columns;
  let lowest = Infinity;
  let second = Infinity;
  let column = -1;
  for (let j = 0; j < columns; j += 1) {
    const value = score[base + j]!;
    const cost = price[j]! - value;
    if (cost < second && value !== FORBIDDEN) {
      if (cost < lowest) {
        second = lowest;
        lowest = cost;
        column = j;
      } else second = cost;
    }
  }
  offer.column = column;
  offer.lowest = lowest;
  offer.second = second;
}
