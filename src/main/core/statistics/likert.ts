import { studentQuantile } from './paired-change.ts';

/** Answers on a scale of 1 to 5, told as numbers. */
export type ScaleSummary = {
  readonly n: number;
  readonly mean: number;
  /** 95 % t-interval of the mean, within the scale; null with fewer than two answers. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly median: number;
  /** How often each step was chosen, 1 to 5. */
  readonly counts: readonly number[];
};

/** Mean with m ± t(.975, n−1)·s/√n, median and counts of answers from 1 to 5; null without an answer. */
export function summarizeScale(values: readonly number[]): ScaleSummary | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  return {
    n,
    mean,
    interval: n < 2 ? null : meanInterval(values, mean),
    median: median(values),
    counts: [1, 2, 3, 4, 5].map(step => values.filter(value => value === step).length),
  };
}

function meanInterval(values: readonly number[], mean: number) {
  const n = values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = (studentQuantile(n - 1) * Math.sqrt(squares / (n - 1))) / Math.sqrt(n);
  return { low: Math.max(1, mean - half), high: Math.min(5, mean + half) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
