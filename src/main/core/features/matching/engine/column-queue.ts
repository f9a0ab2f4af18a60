/** A binary heap of columns by distance, lowest first; entries made stale by a shorter way stay in it. */
export type ColumnQueue = { size: number; key: Float64Array; column: Int32Array };

export function createColumnQueue(room: number): ColumnQueue {
  return { size: 0, key: new Float64Array(room), column: new Int32Array(room) };
}

export function push(queue: ColumnQueue, key: number, column: number): void {
  if (queue.size === queue.key.length) grow(queue);
  let at = queue.size;
  queue.size += 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (queue.key[parent]! <= key) break;
    queue.key[at] = queue.key[parent]!;
    queue.column[at] = queue.column[parent]!;
    at = parent;
  }
  queue.key[at] = key;
  queue.column[at] = column;
}

/** Removes the entry with the lowest key, which the caller has read at index 0. */
export function dropLowest(queue: ColumnQueue): void {
  queue.size -= 1;
  const { size, key, column } = queue;
  const lastKey = key[size]!;
  const lastColumn = column[size]!;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    if (child + 1 < size && key[child + 1]! < key[child]!) child += 1;
    if (key[child]! >= lastKey) break;
    key[at] = key[child]!;
    column[at] = column[child]!;
    at = child;
  }
  key[at] = lastKey;
  column[at] = lastColumn;
}

function grow(queue: ColumnQueue): void {
  const key = new Float64Array(queue.key.length * 2);
  const column = new Int32Array(queue.column.length * 2);
  key.set(queue.key);
  column.set(queue.column);
  queue.key = key;
  queue.column = column;
}
