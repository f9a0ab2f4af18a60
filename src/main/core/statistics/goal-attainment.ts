/** Expected correlation between the goals of one person or pair, as its authors propose. */
const RHO = 0.3;

export type RatedGoal = {
  /** -2 to +2. */
  readonly rating: number;
  readonly weight: number;
};

/**
 * The T-score of goal attainment scaling: 50 when all is as expected, about 10 for each step better or worse.
 *
 * Kiresuk & Sherman 1968, Community Mental Health Journal 4:443. Null without a goal.
 */
export function attainmentScore(goals: readonly RatedGoal[]): number | null {
  if (goals.length === 0) return null;
  const sum = goals.reduce((total, { rating, weight }) => total + weight * rating, 0);
  const weights = goals.reduce((total, { weight }) => total + weight, 0);
  const squares = goals.reduce((total, { weight }) => total + weight * weight, 0);
  return 50 + (10 * sum) / Math.sqrt((1 - RHO) * squares + RHO * weights * weights);
}

/** Goals as expected or better: what a board understands without the score. */
export function metCount(goals: readonly RatedGoal[]): number {
  return goals.filter(({ rating }) => rating >= 0).length;
}
