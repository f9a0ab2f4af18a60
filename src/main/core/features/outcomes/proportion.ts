import type { Proportion } from '#shared/contract/outcomes.ts';
import { SMALLEST_GROUP } from '#core/statistics/plain-words.ts';
import { wilsonInterval } from '#core/statistics/proportions.ts';

/** `count` of `of` with its 95 % Wilson interval, or without one when the group is too small to be told as a share. */
export function proportionOf(count: number, of: number): Proportion {
  if (of < SMALLEST_GROUP) return { count, of, interval: null };
  const { lower, upper } = wilsonInterval({ count, of });
  return { count, of, interval: { share: count / of, low: lower, high: upper } };
}
