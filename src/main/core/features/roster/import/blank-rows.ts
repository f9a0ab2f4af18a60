/** How many rows hold text, and how wide the widest of them is up to its last filled cell. */
export function rosterTextRows(rows: readonly (readonly string[])[]): {
  readonly count: number;
  readonly width: number;
} {
  let count = 0;
  let width = 0;
  for (const row of rows) {
    let last = row.length;
    // Most rows end in a filled cell, so this loop rarely turns.
    while (last > 0 && (row[last - 1] ?? '').trim() === '') last--;
    if (last > 0) count++;
    if (last > width) width = last;
  }
  return { count, width };
}
