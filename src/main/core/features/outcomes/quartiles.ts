/**
 * Median and quartiles of at least one value, interpolated linearly between
 * ranks (type 7 of Hyndman & Fan 1996, the default of R and Excel's QUARTILE.INC).
 */
export function quartiles(values: readonly number[]): { median: number; q1: number; q3: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (p: number): number => {
    const rank = (sorted.length - 1) * p;
    const low = sorted[Math.floor(rank)] ?? Number.NaN;
    const high = sorted[Math.ceil(rank)] ?? low;
    return low + (high - low) * (rank - Math.floor(rank));
  };
  return { median: at(0.5), q1: at(0.25), q3: at(0.75) };
}
