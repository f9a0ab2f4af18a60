import type { FunnelStep, MeetingRates } from '#shared/contract/outcomes.ts';
import { SMALLEST_GROUP } from '#core/statistics/plain-words.ts';

/** Below this many pairs the intervals are so wide that only large differences can show. */
const SMALL_COHORT = 36;

/** What the figures cannot say, in sentences a board can read. */
export function limitsOf(pairs: number, funnel: readonly FunnelStep[], meetings: MeetingRates): string[] {
  const limits: string[] = [];
  if (pairs > 0 && pairs < SMALLEST_GROUP) {
    limits.push(
      `With ${pairs === 1 ? 'one pair' : `${pairs} pairs`} only counts are shown: a percentage of so few says nothing.`,
    );
  } else if (pairs >= SMALLEST_GROUP && pairs < SMALL_COHORT) {
    limits.push(
      `With ${pairs} pairs the intervals are wide. A difference in retention like those reported by large programs could not be told from chance.`,
    );
  }
  if (meetings.activePairs > 0 && meetings.expected === 0) {
    limits.push(
      'No pair has run for a whole meeting period yet, so nothing can be said about how regularly they meet.',
    );
  }
  const accepted = funnel.find(step => step.key === 'accepted')?.people ?? 0;
  if (accepted > 0) {
    limits.push(
      'People chose to take part. Who volunteers differs from who does not, so these figures describe; they do not prove an effect.',
    );
  }
  return limits;
}
