import { type DenseProblem } from './dense-problem.ts';
import { FORBIDDEN } from './problem.ts';

/**
 * The few best columns of every row at the prices of the time: `kept` of them, in rows of `width` slots that
 * also have room for the choice before, because prices may come back to where it was the right one.
 */
export type SparseCore = {
  readonly kept: number;
  readonly width: number;
  readonly count: Int32Array;
  readonly column: Int32Array;
  readonly score: Int32Array;
  readonly heap: Float64Array;
};

export function createCore({ rows, columns }: DenseProblem): SparseCore {
  const kept = Math.min(columns, 4 * Math.ceil(Math.log2(columns + 1)));
  const width = 2 * kept;
  return {
    kept,
    width,
    count: new Int32Array(rows),
    column: new Int32Array(rows * width),
    score: new Int32Array(rows * width),
    heap: new Float64Array(kept),
  };
}

/**
 * Chooses the columns of one row with the lowest price less score, by a heap of the best so far.
 *
 * Rows begin reading at different columns: among equals, each then keeps others, where the same few for
 * everybody would leave most rows without a partner.
 */
export function selectColumns(
  { columns, score }: DenseProblem,
  price: Float64Array,
  core: SparseCore,
  row: number,
): void {
  const { kept, column: chosen, heap, count } = core;
  const base = row * columns;
  const offset = row * core.width;
  const before = Math.min(count[row]!, kept);
  chosen.copyWithin(offset + kept, offset, offset + before);
  const begin = Math.imul(row, 2654435761) >>> 0;
  const middle = begin % columns;
  let size = 0;
  let worst = Infinity;
  for (let half = 0; half < 2; half += 1) {
    const stop = half === 0 ? columns : middle;
    for (let j = half === 0 ? middle : 0; j < stop; j += 1) {
      const value = score[base + j]!;
      const cost = price[j]! - value;
      if (cost >= worst || value === FORBIDDEN) continue;
      if (size === kept) {
        heap[0] = cost;
        chosen[offset] = j;
        siftDown(heap, chosen, offset, 0, kept);
        worst = heap[0]!;
        continue;
      }
      heap[size] = cost;
      chosen[offset + size] = j;
      size += 1;
      if (size < kept) continue;
      for (let at = (kept >> 1) - 1; at >= 0; at -= 1) siftDown(heap, chosen, offset, at, kept);
      worst = heap[0]!;
    }
  }
  chosen.copyWithin(offset + size, offset + kept, offset + kept + before);
  count[row] = size + before;
  for (let at = offset; at < offset + size + before; at += 1) core.score[at] = score[base + chosen[at]!]!;
}

/** Restores a heap with the largest cost on top; `chosen` moves along. */
function siftDown(heap: Float64Array, chosen: Int32Array, offset: number, from: number, size: number): void {
  const cost = heap[from]!;
  const column = chosen[offset + from]!;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && heap[child + 1]! > heap[child]!) child += 1;
    if (heap[child]! <= cost) break;
    heap[at] = heap[child]!;
    chosen[offset + at] = chosen[offset + child]!;
    at = child;
  }
  heap[at] = cost;
  chosen[offset + at] = column;
}
