import { type DenseMatch, type DenseProblem } from './dense-problem.ts';
import { chooseColumns, type RowCores } from './row-cores.ts';

const ROUNDS = 4;

/** Bids per waiting row and round: price wars between near equals are settled faster by shortest paths. */
const MOST_BIDS = 10;

/** What one row finds when it compares columns: its best, and the costs of its best and second best. */
export type Offer = { column: number; lowest: number; second: number };

/**
 * Rows bid against each other ("augmenting row reduction"; Jonker and Volgenant, Computing 38, 1987): each
 * waiting row takes its best column and raises the price to where its second best is as good; the row it
 * drives out bids again at once. Among equals a row takes a free column or waits. Returns the rows left.
 */
export function bidInCores(
  problem: DenseProblem,
  match: DenseMatch,
  cores: RowCores,
  first: readonly number[],
): readonly number[] {
  let waiting = first;
  for (let round = 0; round < ROUNDS && waiting.length > 0; round += 1) {
    waiting = bidOnce(problem, match, cores, waiting);
  }
  return waiting;
}

function bidOnce(
  problem: DenseProblem,
  match: DenseMatch,
  cores: RowCores,
  waiting: readonly number[],
): readonly number[] {
  const { price, columnOf, rowOf } = match;
  const left: number[] = [];
  const offer: Offer = { column: -1, lowest: 0, second: 0 };
  let budget = MOST_BIDS * waiting.length;
  for (const first of waiting) {
    let row = first;
    for (;;) {
      compareCore(problem, match, cores, row, offer);
      const { column, lowest, second } = offer;
      const rises = lowest < second && second < Infinity;
      if (column < 0 || (!rises && rowOf[column]! >= 0)) {
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

/**
 * Fills `offer` for one row as if all its columns had been compared; `column` is -1 when everything is
 * forbidden to it. Among equally good columns a free one is preferred.
 */
function compareCore(
  problem: DenseProblem,
  { price, rowOf }: DenseMatch,
  cores: RowCores,
  row: number,
  offer: Offer,
): void {
  const { width, count, column: columns, score, floor, bound } = cores;
  for (let isFresh = count[row] === 0; ; isFresh = true) {
    if (isFresh) chooseColumns(problem.score, problem.columns, price, cores, row);
    const base = row * width;
    const stop = base + count[row]!;
    let lowest = Infinity;
    let second = Infinity;
    let column = -1;
    for (let at = base; at < stop; at += 1) {
      if (floor[at]! > second) break;
      const j = columns[at]!;
      const cost = price[j]! - score[at]!;
      if (cost < lowest) {
        second = lowest;
        lowest = cost;
        column = j;
      } else {
        if (cost < second) second = cost;
        if (cost === lowest && rowOf[column]! >= 0) column = j;
      }
    }
    if (second > bound[row]! && !isFresh) continue;
    offer.column = column;
    offer.lowest = lowest;
    offer.second = Math.min(second, bound[row]!);
    return;
  }
}
