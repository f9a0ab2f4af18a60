/** Rows by what `keyOf` gives for them, in the order given; a key without any has an empty list. */
export function groupedBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): (key: K) => readonly T[] {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return key => groups.get(key) ?? [];
}
