import { type Proportion, newcombeDifference, wilsonInterval } from './proportions.ts';

/** Fewest people about whom a share may be printed (metrics 5.9): below it counts only. */
export const SMALLEST_GROUP = 5;

/** Whole percents: a decimal would promise a precision that twenty people do not give. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 100)}%`;
}

/** "95% interval 76% to 99%" for a proportion. */
export function intervalInWords(proportion: Proportion): string {
  const { lower, upper } = wilsonInterval(proportion);
  return `95% interval ${percent(lower)} to ${percent(upper)}`;
}

/**
 * What a proportion of this size can and cannot say, for a reader without statistics.
 *
 * The limits follow the width of the interval: wider than 30 points says little,
 * wider than 10 gives a direction.
 */
export function certaintyInWords(proportion: Proportion, smallestGroup = SMALLEST_GROUP): string {
  if (proportion.of < smallestGroup) {
    return `Only ${proportion.of} – too few for a percentage.`;
  }
  const { lower, upper } = wilsonInterval(proportion);
  const width = upper - lower;
  if (width > 0.3) return 'Too few people to tell more than the count itself.';
  if (width > 0.1) return 'A direction, not a precise figure.';
  return 'Enough people for a fairly precise figure.';
}

/** Whether a difference between two groups can be told from none, in words. */
export function differenceInWords(first: Proportion, second: Proportion): string {
  if (first.of < SMALLEST_GROUP || second.of < SMALLEST_GROUP) {
    return 'Too small to tell: at least one group has fewer than five people.';
  }
  const { difference, lower, upper } = newcombeDifference(first, second);
  const points = (value: number): string => `${Math.round(value * 100)}`.replace('-', '−');
  const range = `95% interval ${points(lower)} to ${points(upper)} points`;
  if (lower <= 0 && upper >= 0) {
    return `Not distinguishable from no difference (${points(difference)} points, ${range}).`;
  }
  const direction = difference > 0 ? 'higher' : 'lower';
  return `${points(Math.abs(difference))} points ${direction} (${range}).`;
}
