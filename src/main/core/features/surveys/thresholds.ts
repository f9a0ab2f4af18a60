import { SMALLEST_GROUP } from '#core/statistics/plain-words.ts';

/**
 * Fewest answers for each thing that is shown (metrics 5.9): a score, how the answers spread over the steps, and
 * open answers, whose wording may give somebody away. They do not change, so they cannot be lowered after the fact.
 */
export const LEAST = { scores: SMALLEST_GROUP, spread: 8, comments: 10 } as const;
