import * as z from 'zod';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';

/** Signs of trouble, the strongest first. */
export const SIGNS = [
  'supportAsked',
  'lowFitCheck',
  'leaderCancels',
  'noFirstMeeting',
  'gap',
  'checkInOverdue',
  'lowRating',
  'mentorCancels',
] as const;

const reason = z.object({
  sign: z.enum(SIGNS),
  /** A strong sign alone makes a pair be at risk; two others together do, too. */
  isStrong: z.boolean(),
  words: z.string(),
});

/** How a pair is doing and why: never a figure alone. */
export const pairHealth = z.object({
  state: z.enum(['onTrack', 'watch', 'atRisk', 'paused']),
  reasons: z.array(reason),
  /** Against a month ago, by the same rules; null for a pair that had not started then. */
  trend: z.enum(['better', 'same', 'worse']).nullable(),
  /** What it was a month ago. */
  before: z.enum(['onTrack', 'watch', 'atRisk', 'paused']).nullable(),
  /** What the facilitator may do now. */
  nextStep: z.string().nullable(),
  /** Meetings that the leader called off, of those whose day has come. */
  leaderCancelled: z.object({ count: z.number().int(), of: z.number().int() }),
});

const proportion = z.object({
  count: z.number().int(),
  of: z.number().int(),
  /** Wilson's interval at 95%; null below five, where it would say nothing. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
});

const limit = (most: number) =>
  z.number().int().min(1, 'Give at least 1.').max(most, `Give at most ${most}.`);

/** From where on something counts as a sign. */
export const healthLimits = z.object({
  /** Days after the start by which a pair should have met. */
  firstMeetingDays: limit(180),
  /** Days without a meeting, in percent of the cadence. */
  gapPercent: limit(365),
  /** Meetings called off by the mentee within the days below. */
  leaderCancellations: limit(20),
  cancellationDays: limit(365),
  /** Days that a check-in report may be late. */
  checkInDays: limit(90),
  /** A fit check or a check-in rating at or below it, of 5. */
  lowRating: limit(5),
});

/** How the pairs are doing, with reasons. */
export const healthContract = {
  summary: operation.output(
    z.object({
      today: isoDate,
      monthAgo: isoDate,
      counts: z.object({
        atRisk: z.number().int(),
        watch: z.number().int(),
        onTrack: z.number().int(),
        paused: z.number().int(),
      }),
      worse: z.number().int(),
      better: z.number().int(),
      leaderCancelled: proportion,
    }),
  ),
  /** One pair with every reason; null where the pair has not started or is over. */
  ofPair: operation
    .input(z.object({ pairId: id }))
    .output(
      z.object({ health: pairHealth.nullable(), monthAgo: isoDate, beforeReasons: z.array(z.string()) }),
    ),
  limits: operation.output(z.object({ limits: healthLimits, usual: healthLimits })),
  updateLimits: operation.input(healthLimits).output(z.void()),
};

export type Sign = (typeof SIGNS)[number];
export type HealthReason = z.infer<typeof reason>;
export type PairHealth = z.infer<typeof pairHealth>;
export type HealthState = PairHealth['state'];
export type HealthLimits = z.infer<typeof healthLimits>;
