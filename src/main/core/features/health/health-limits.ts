import type { HealthLimits } from '#shared/contract/health.ts';

/**
 * The usual limits, until a facilitator sets her own.
 *
 * 30 days to the first meeting is the common yardstick of mentoring programs; one and a half times the cadence leaves
 * room for a holiday; "a couple of cancelled sessions and momentum dwindles" (Jordan and Sorell, Harvard Business
 * Review 2019) is where the two cancellations come from; 2 of 5 is the lower end of a scale that most people use high.
 */
export const USUAL_LIMITS: HealthLimits = {
  firstMeetingDays: 30,
  gapPercent: 150,
  leaderCancellations: 2,
  cancellationDays: 90,
  checkInDays: 7,
  lowRating: 2,
};

/** Two and a half times the cadence, with the usual limit: a pair that has in fact stopped. */
export const STOPPED_PER_GAP = 5 / 3;
