import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { compareColumns, type Offer } from './dense-start.ts';

/**
 * Prices by auction with epsilon scaling (Bertsekas, "Auction algorithms for network flow problems", 1992):
 * every row bids its advantage over the second best plus epsilon, in rounds of ever smaller epsilon.
 *
 * Where everybody wants the same columns in the same order (scores like -i * j), shortest paths visit nearly
 * everybody for every row; an auction with large first steps finds the scale of the prices at once.
 * The outcome is within epsilon per row of the optimum, so the caller still has to finish it.
 *
 * Scaling needs every column to be taken, so indifferent rows bid for those that would stay free.
 */
export function auctionPrices(problem: DenseProblem, match: DenseMatch, highest: number): void {
  const { rows, columns } = problem;
  const { price, columnOf, rowOf } = match;
  const last = Math.max(1, highest / (LAST * rows));
  for (let epsilon = Math.max(1, Math.floor(highest / FIRST)); ; epsilon = Math.ceil(epsilon / SHRINK)) {
    rowOf.fill(-1);
    const isComplete = auctionRound(problem, match, epsilon);
    if (epsilon <= last || !isComplete) break;
  }
  columnOf.fill(-1);
  let lowest = rows < columns ? Infinity : 0;
  for (let j = 0; j < columns; j += 1) if (rowOf[j]! >= rows) lowest = Math.min(lowest, price[j]!);
  for (let j = 0; j < columns; j += 1) {
    const row = rowOf[j]!;
    price[j] = Math.max(0, price[j]! - lowest);
    if (row >= 0 && row < rows) columnOf[row] = j;
    else {
      rowOf[j] = -1;
      if (rows < columns) price[j] = 0;
    }
  }
}

/** The first epsilon is this fraction of the largest score; each next one is SHRINK times smaller. */
const FIRST = 8;
const SHRINK = 5;

/** The last epsilon is this fraction of the largest score per row: near enough for a sparse core. */
const LAST = 16;

/** Bids per column and round; where people cannot all be matched, prices would rise without end. */
const MOST_BIDS = 150;

function auctionRound(problem: DenseProblem, { price, rowOf }: DenseMatch, epsilon: number): boolean {
  const { rows, columns } = problem;
  const waiting = Array.from({ length: columns }, (_, row) => row);
  const offer: Offer = { column: -1, lowest: 0, second: 0 };
  let bids = MOST_BIDS * columns;
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (bids === 0) return false;
    bids -= 1;
    if (row < rows) compareColumns(problem, price, row, offer);
    else comparePrices(price, offer);
    const { column, lowest, second } = offer;
    if (column < 0) continue;
    price[column]! += (second < Infinity ? second - lowest : 0) + epsilon;
    const driven = rowOf[column]!;
    rowOf[column] = row;
    if (driven >= 0) waiting.push(driven);
  }
  return true;
}

function comparePrices(price: Float64Array, offer: Offer): void {
  let lowest = Infinity;
  let second = Infinity;
  let column = -1;
  for (let j = 0; j < price.length; j += 1) {
    const cost = price[j]!;
    if (cost >= second) continue;
    if (cost < lowest) {
      second = lowest;
      lowest = cost;
      column = j;
    } else second = cost;
  }
  offer.column = column;
  offer.lowest = lowest;
  offer.second = second;
}
