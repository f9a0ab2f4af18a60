import { DENSE_KERNEL } from './dense-kernel-bytes.ts';
import { type DenseMatch, type DenseProblem } from './dense-problem.ts';

/** The part of the standard that is used here: the core's types know neither browsers nor their names. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** What `kernel/dense.ts` exports; addresses and sizes are in bytes. */
type Kernel = {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  layOut(at: number, rows: number, columns: number, isWide: boolean): number;
  priceAt(): number;
  rowOfAt(): number;
  columnOfAt(): number;
  begin(): number;
  reduce(): void;
  freeUnderpaid(): number;
  waitFree(): number;
  bid(budget: number): number;
  auction(budget: number, epsilon: number): number;
  augment(): number;
  hasRunOver(): number;
};

/** Numbers of 32 bits are used for scores and prices up to this, as in the kernel; doubles beyond. */
const MOST_NARROW = 2 ** 27;

const PAGE_BYTES = 65_536;

/** How the first rounds of bids go on: bids per waiting row. Wars between near equals are left to searches. */
const FIRST_BIDS = 10;
const MORE_BIDS = 40;
const ROUNDS = 8;

/**
 * A problem in the memory of the kernels, which read every row from end to end, four cells at a time.
 *
 * There is one such memory: whoever opens a problem is done with the one before. Results are exact whatever the
 * state: a row that is matched has the column with the least price less score, and prices of free columns have not
 * moved since `begin`.
 */
export type DenseKernel = {
  /** Whether its numbers are doubles. */
  readonly isWide: boolean;
  /**
   * Matches what bids can. In a square, first prices come from row and column reduction (Kuhn, Naval Research
   * Logistics 2, 1955): for each column the least that some row loses by taking it instead of its best. Then rows bid
   * against each other ("augmenting row reduction"; Jonker and Volgenant, Computing 38, 1987): each takes its best
   * column and raises the price to where its second best is as good; the row it drives out bids again at once.
   * Among equals a row takes a free column or waits. Stops early, and returns false, when after the first round more than
   * `crowd` rows still wait: those all want the same.
   */
  readonly bid: (crowd: number) => boolean;
  /**
   * Takes all columns away and lets every row bid from the prices there are, at most so often: its advantage over the second
   * best plus `epsilon`. Returns how many rows still wait for their turn.
   */
  readonly auction: (most: number, epsilon: number) => number;
  /**
   * Goes on from a match and prices found elsewhere, of which none is too high for narrow numbers. Returns how many
   * rows could have done better and are free now.
   */
  readonly take: (match: DenseMatch) => number;
  /**
   * Matches the rest one by one along shortest augmenting paths (Dijkstra over price less score). Returns how many
   * rows can reach no free column.
   */
  readonly augment: () => number;
  /** Prices have become too high for narrow numbers: nothing here can be used. */
  readonly hasRunOver: () => boolean;
  readonly match: () => DenseMatch;
};

/** Whether a match found elsewhere has to be taken over in doubles. */
export function needsDoubles({ price }: DenseMatch): boolean {
  return price.some(value => Math.abs(value) > MOST_NARROW);
}

let instance: Kernel | null = null;

function kernel(): Kernel {
  if (instance) return instance;
  const module = new WebAssembly.Module(Buffer.from(DENSE_KERNEL, 'base64'));
  instance = new WebAssembly.Instance(module).exports as Kernel;
  return instance;
}

/** Copies the scores into the memory of the kernels, in narrow numbers unless those could run over. */
export function openKernel(problem: DenseProblem, isWide = false): DenseKernel {
  const { rows, columns, score } = problem;
  const solver = kernel();
  const bytes = solver.layOut(0, rows, columns, isWide);
  const missing = Math.ceil((bytes - solver.memory.buffer.byteLength) / PAGE_BYTES);
  if (missing > 0) solver.memory.grow(missing);
  const { buffer } = solver.memory;
  const view = (at: number, length: number) =>
    isWide ? new Float64Array(buffer, at, length) : new Int32Array(buffer, at, length);
  const stride = isWide ? (columns + 1) & ~1 : (columns + 3) & ~3;
  const cells = view(0, rows * stride);
  if (stride === columns) cells.set(score);
  else
    for (let row = 0; row < rows; row += 1)
      cells.set(score.subarray(row * columns, (row + 1) * columns), row * stride);
  const largest = solver.begin();
  if (!isWide && largest > MOST_NARROW) return openKernel(problem, true);
  const price = view(solver.priceAt(), columns);
  const rowOf = view(solver.rowOfAt(), columns);
  const columnOf = new Int32Array(buffer, solver.columnOfAt(), rows);
  return {
    isWide,
    bid: crowd => {
      if (rows === columns) solver.reduce();
      let waiting = solver.waitFree();
      for (let round = 0; round < ROUNDS && waiting > 0; round += 1) {
        waiting = solver.bid((round === 0 ? FIRST_BIDS : MORE_BIDS) * waiting);
        if (round === 0 && waiting > crowd) return false;
      }
      return true;
    },
    auction: (most, epsilon) => solver.auction(most, epsilon),
    take: match => {
      price.set(match.price);
      rowOf.set(match.rowOf);
      columnOf.set(match.columnOf);
      const freed = solver.freeUnderpaid();
      solver.waitFree();
      return freed;
    },
    augment: () => solver.augment(),
    hasRunOver: () => solver.hasRunOver() !== 0,
    match: () => ({
      price: Float64Array.from(price),
      columnOf: columnOf.slice(),
      rowOf: Int32Array.from(rowOf),
    }),
  };
}
