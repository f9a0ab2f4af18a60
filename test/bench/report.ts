/** One measured figure against its peer of the same run. */
export type BenchRow = {
  readonly bench: string;
  readonly case: string;
  readonly ours: number;
  readonly peer: string;
  readonly peerValue: number;
  /** `ms` (less is better) or a rate such as `pages/s` (more is better). */
  readonly unit: string;
  /** For times the largest ratio ours/peer that is good enough, for rates the smallest. */
  readonly goal: number;
};

/** The middle value; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Prints rows for people and, below, as JSON lines for machines. */
export function printTable(rows: readonly BenchRow[]): void {
  for (const row of rows) {
    const ratio = row.ours / row.peerValue;
    const isRate = row.unit !== 'ms';
    const isMet = isRate ? ratio >= row.goal : ratio <= row.goal;
    console.log(
      `${row.bench.padEnd(12)} ${row.case.padEnd(48)} ${format(row.ours)} ${row.unit.padEnd(8)} ${row.peer}: ${format(row.peerValue)}  ` +
        `ratio ${ratio.toFixed(2)} (goal ${isRate ? '>=' : '<='} ${row.goal}) ${isMet ? 'met' : 'MISSED'}`,
    );
  }
  for (const row of rows) console.log(JSON.stringify({ ...row, ratio: row.ours / row.peerValue }));
}

function format(value: number): string {
  return (value >= 100 ? value.toFixed(0) : value.toFixed(2)).padStart(9);
}
