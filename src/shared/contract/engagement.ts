import * as z from 'zod';
import { CHANNELS } from '../domain/people.ts';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';

const pairState = z.enum(['proposed', 'active', 'paused', 'completed', 'endedEarly', 'reassigned']);
const meetingState = z.enum(['planned', 'held', 'cancelled']);
const cancelledBy = z.enum(['mentor', 'mentee', 'other']);
const side = z.object({ enrollmentId: id, personId: id, name: z.string(), jobTitle: z.string().nullable() });

const pairListing = z.object({
  pairId: id,
  state: pairState,
  startedOn: isoDate.nullable(),
  mentee: side,
  mentor: side,
  /** Hundredths of a point; null once the pair is over or somebody has withdrawn. */
  fit: z.number().int().nullable(),
  isReady: z.boolean(),
  /** What a pair that has not started still lacks, in sentences. */
  missing: z.array(z.string()),
  held: z.number().int(),
  cancelled: z.number().int(),
  /** Meetings that the cadence asks for up to today. */
  expected: z.number().int(),
  lastHeldOn: isoDate.nullable(),
  nextPlannedOn: isoDate.nullable(),
  /** Active, and nothing held for one and a half times the cadence. */
  isQuiet: z.boolean(),
});

const meeting = z.object({
  id,
  pairId: id,
  plannedOn: isoDate,
  state: meetingState,
  heldOn: isoDate.nullable(),
  minutes: z.number().int().nullable(),
  cancelledBy: cancelledBy.nullable(),
  channel: z.string().nullable(),
  topic: z.string(),
});

const minutes = z
  .number()
  .int('Give whole minutes.')
  .min(1, 'Give at least 1 minute.')
  .max(600, 'Give at most 600 minutes.')
  .nullable();

/** What became of a meeting, or the plan for one. */
const meetingEntry = z.discriminatedUnion('state', [
  z.object({ state: z.literal('planned'), on: isoDate }),
  z.object({
    state: z.literal('held'),
    on: isoDate,
    minutes,
    channel: z.enum(CHANNELS).nullable(),
    topic: z.string().trim().max(200, 'Use at most 200 characters.'),
  }),
  z.object({ state: z.literal('cancelled'), on: isoDate, cancelledBy }),
]);

/** Pairs at work: who meets, how often, and who has gone quiet. */
export const engagementContract = {
  pairs: operation.output(
    z.object({ today: isoDate, meetingMinutes: z.number().int(), pairs: z.array(pairListing) }),
  ),
  meetings: operation.input(z.object({ pairId: id })).output(z.array(meeting)),
  /** Notes a meeting; with `meetingId` it says what became of one that was planned. */
  logMeeting: operation
    .input(z.object({ pairId: id, meetingId: id.nullable().default(null), entry: meetingEntry }))
    .output(z.object({ id })),
  removeMeeting: operation.input(z.object({ id })).output(z.void()),
};

export type PairState = z.infer<typeof pairState>;
export type PairListing = z.infer<typeof pairListing>;
export type Meeting = z.infer<typeof meeting>;
export type MeetingEntry = z.infer<typeof meetingEntry>;
