import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';

/**
 * First prices and matches by the two cheap phases of Jonker and Volgenant (Computing 38, 1987):
 * column reduction, then rows bidding against each other ("augmenting row reduction").
 *
 * Column reduction needs every column to be matched in the end, so it is only done for square problems;
 * otherwise prices start at 0, where the price of a column that stays free must be.
 */
export function startMatch(problem: DenseProblem): DenseMatch {
  const { rows, columns } = problem;
  const match: DenseMatch = {
    price: new Float64Array(columns),
    columnOf: new Int32Array(rows).fill(-1),
    rowOf: new Int32Array(columns).fill(-1),
  };
  if (rows === columns) reduceColumns(problem, match);
  let waiting = freeRows(match);
  for (let round = 0; round < 2 && waiting.length > 0; round += 1) waiting = bid(problem, match, waiting);
  return match;
}

export function freeRows({ columnOf }: DenseMatch): number[] {
  const free: number[] = [];
  for (let i = 0; i < columnOf.length; i += 1) if (columnOf[i]! < 0) free.push(i);
  return free;
}

/** Prices every column at its best score and matches it to that row where the row is still free. */
function reduceColumns({ rows, columns, score }: DenseProblem, { price, columnOf, rowOf }: DenseMatch): void {
  const best = new Int32Array(columns).fill(FORBIDDEN);
  const bestRow = new Int32Array(columns).fill(-1);
  for (let i = 0; i < rows; i += 1) {
    const base = i * columns;
    for (let j = 0; j < columns; j += 1) {
      const value = score[base + j]!;
      if (value > best[j]!) {
        best[j] = value;
        bestRow[j] = i;
      }
    }
  }
  for (let j = columns - 1; j >= 0; j -= 1) {
    const i = bestRow[j]!;
    if (i < 0) continue;
    price[j] = best[j]!;
    if (columnOf[i]! >= 0) continue;
    columnOf[i] = j;
    rowOf[j] = i;
  }
}

const bidsPerRow = 4;

/** What one row finds when it compares all columns: its best, and the costs of its best and second best. */
export type Offer = { column: number; lowest: number; second: number };

/**
 * Each waiting row takes its best column and raises the price to where its second best is as good; the row
 * it drives out bids again at once. Among equals a row takes a free column or waits. Returns the rows left.
 */
function bid(problem: DenseProblem, match: DenseMatch, waiting: readonly number[]): number[] {
  const { price, columnOf, rowOf } = match;
  const left: number[] = [];
  const offer: Offer = { column: -1, lowest: 0, second: 0 };
  // Price wars between near equals are settled faster by shortest paths.
  let budget = bidsPerRow * waiting.length;
  for (const first of waiting) {
    let row = first;
    for (;;) {
      compareColumns(problem, price, row, offer);
      const { lowest, second } = offer;
      let { column } = offer;
      const rises = lowest < second && second < Infinity;
      if (column >= 0 && !rises && rowOf[column]! >= 0) column = freeColumnAt(problem, match, row, lowest);
      if (column < 0) {
        left.push(row);
        break;
      }
      if (rises) price[column]! += second - lowest;
      const driven = rowOf[column]!;
      columnOf[row] = column;
      rowOf[column] = row;
      if (driven < 0) break;
      columnOf[driven] = -1;
      budget -= 1;
      if (budget < 0) {
        left.push(driven);
        break;
      }
      row = driven;
    }
  }
  return left;
}

/** Fills `offer` for one row; `column` is -1 when everything is forbidden to it. */
export function compareColumns(
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

function freeColumnAt(
  { columns, score }: DenseProblem,
  { price, rowOf }: DenseMatch,
  row: number,
  lowest: number,
): number {
  const base = row * columns;
  for (let j = 0; j < columns; j += 1) {
    const cost = price[j]! - score[base + j]!;
    if (cost === lowest && rowOf[j]! < 0) return j;
  }
  return -1;
}
