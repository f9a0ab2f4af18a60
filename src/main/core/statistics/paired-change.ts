/** First and last value of the same people. */
export type PairedSummary = {
  readonly n: number;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** Standard deviation of the changes; 0 when everybody changed alike. */
  readonly spread: number;
  /** 95 % t-interval of the mean change. */
  readonly low: number;
  readonly high: number;
  readonly better: number;
  readonly same: number;
  readonly worse: number;
};

/**
 * Paired pre/post change (metrics 5.6): a change, not an effect.
 *
 * Null with fewer than two people, who have no spread.
 */
export function pairedChange(
  people: readonly { readonly before: number; readonly after: number }[],
): PairedSummary | null {
  const n = people.length;
  if (n < 2) return null;
  const changes = people.map(({ before, after }) => after - before);
  const change = mean(changes);
  const squares = changes.reduce((sum, one) => sum + (one - change) ** 2, 0);
  const spread = Math.sqrt(squares / (n - 1));
  const half = (studentQuantile(n - 1) * spread) / Math.sqrt(n);
  return {
    n,
    before: mean(people.map(({ before }) => before)),
    after: mean(people.map(({ after }) => after)),
    change,
    spread,
    low: change - half,
    high: change + half,
    better: changes.filter(one => one > 0).length,
    same: changes.filter(one => one === 0).length,
    worse: changes.filter(one => one < 0).length,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that Student's t exceeds in 2.5 % of cases, by halving an interval that holds it. */
export function studentQuantile(freedom: number): number {
  let low = 0;
  let high = 20;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (upperTail(middle, freedom) > 0.025) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(T > t): half the regularized incomplete beta function at v/(v+t²) (Abramowitz & Stegun 26.7.1). */
function upperTail(t: number, freedom: number): number {
  return regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
}

function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  // The fraction converges fast only on this side; the other is its mirror image.
  if (x > (a + 1) / (a + b + 2)) return 1 - regularizedBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return (front / a) * betaFraction(x, a, b);
}

/** Lentz's evaluation of the continued fraction of the incomplete beta function (Abramowitz & Stegun 26.5.8). */
function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return result;
}

/** Stirling's series, shifted up to where it is exact to fourteen digits. */
function logGamma(x: number): number {
  if (x < 12) return logGamma(x + 1) - Math.log(x);
  const square = x * x;
  const series = 1 / (12 * x) - 1 / (360 * x * square) + 1 / (1260 * x * square * square);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}
