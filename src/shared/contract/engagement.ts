import * as z from 'zod';
import { CANCEL_REASONS, CANCELLED_BY, MEETING_STATES, PLACE_TYPES, START_TIME } from '../domain/meetings.ts';
import { CHANNELS, SKILL_TYPES } from '../domain/people.ts';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';
import { pairHealth } from './health.ts';

const pairState = z.enum(['proposed', 'active', 'paused', 'completed', 'endedEarly', 'reassigned']);
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
  /** Null for a pair that has not started or is over. */
  health: pairHealth.nullable(),
});

const topic = z.string().trim().min(1).max(200);
const topics = z.array(topic).max(8, 'Choose at most 8 topics.');
const startsAt = z.string().regex(START_TIME, 'Give a time such as 14:30.').nullable();
const minutes = z
  .number()
  .int('Give whole minutes.')
  .min(1, 'Give at least 1 minute.')
  .max(600, 'Give at most 600 minutes (10 hours).')
  .nullable();

const meeting = z.object({
  id,
  pairId: id,
  plannedOn: isoDate,
  startsAt: z.string().nullable(),
  state: z.enum(MEETING_STATES),
  heldOn: isoDate.nullable(),
  minutes: z.number().int().nullable(),
  cancelledBy: z.enum(CANCELLED_BY).nullable(),
  cancelReason: z.enum(CANCEL_REASONS).nullable(),
  channel: z.string().nullable(),
  placeType: z.enum(PLACE_TYPES).nullable(),
  topics: z.array(z.string()),
  nextStep: z.string(),
  /** The meeting whose place this one took when it was moved. */
  movedFromId: id.nullable(),
});

const arrangement = {
  on: isoDate,
  startsAt: startsAt.default(null),
  minutes: minutes.default(null),
  channel: z.enum(CHANNELS).nullable().default(null),
  placeType: z.enum(PLACE_TYPES).nullable().default(null),
  topics: topics.default([]),
};

/** What became of a meeting, or the plan for one. There is no room for notes of what was said. */
const meetingEntry = z.discriminatedUnion('state', [
  z.object({ state: z.literal('planned'), ...arrangement }),
  z.object({
    state: z.literal('held'),
    ...arrangement,
    nextStep: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
  }),
  z.object({
    state: z.literal('cancelled'),
    on: isoDate,
    cancelledBy: z.enum(CANCELLED_BY),
    reason: z.enum(CANCEL_REASONS).nullable().default(null),
  }),
]);

/** One line of many: with `meetingId` it says what became of a meeting that was planned, or edits one. */
const logLine = z.object({ pairId: id, meetingId: id.nullable().default(null), entry: meetingEntry });

const VIEWS = ['toNote', 'coming', 'held', 'cancelled', 'all'] as const;

const meetingRow = z.object({
  id,
  pairId: id,
  mentee: z.string(),
  mentor: z.string(),
  on: isoDate,
  startsAt: z.string().nullable(),
  state: z.enum(MEETING_STATES),
  minutes: z.number().int().nullable(),
  channel: z.string().nullable(),
  cancelledBy: z.enum(CANCELLED_BY).nullable(),
  cancelReason: z.enum(CANCEL_REASONS).nullable(),
  topics: z.array(z.string()),
  nextStep: z.string(),
  /** The day it was planned for, where it was held on another. */
  plannedOn: isoDate,
});

const series = z.object({
  pairIds: z.array(id).min(1, 'Choose at least one pair.').max(5000),
  from: isoDate,
  count: z.number().int().min(1, 'Plan at least one meeting.').max(60, 'Plan at most 60 meetings.'),
  everyDays: z.number().int().min(1, 'Give at least 1 day.').max(365, 'Give at most 365 days.'),
  startsAt: startsAt.default(null),
  minutes: minutes.default(null),
  channel: z.enum(CHANNELS).nullable().default(null),
  placeType: z.enum(PLACE_TYPES).nullable().default(null),
});

/** A line of a calendar and what it would become here. */
const calendarLine = z.object({
  /** Its place in what was pasted, from 0. */
  line: z.number().int(),
  /** As it stood there. */
  text: z.string(),
  on: isoDate.nullable(),
  startsAt: z.string().nullable(),
  minutes: z.number().int().nullable(),
  pairId: id.nullable(),
  pair: z.string().nullable(),
  /** The planned meeting of that day that it says more about. */
  meetingId: id.nullable(),
  state: z.enum(['planned', 'held', 'cancelled']),
  /** Why it cannot become a meeting as it stands; null when it can. */
  problem: z.string().nullable(),
});

/** Meetings of the pairs: what is planned, what was held, what was called off and by whom. */
export const engagementContract = {
  pairs: operation.output(
    z.object({
      today: isoDate,
      meetingMinutes: z.number().int(),
      cadenceDays: z.number().int(),
      pairs: z.array(pairListing),
    }),
  ),
  /** All meetings of one pair, newest first. */
  meetings: operation.input(z.object({ pairId: id })).output(z.array(meeting)),
  /** What a meeting can be about: the kinds of session every pair has, then the catalog. */
  topics: operation.output(
    z.array(z.object({ name: z.string(), type: z.enum([...SKILL_TYPES, 'session']) })),
  ),
  /** Meetings of all pairs, a page at a time. */
  page: operation
    .input(
      z.object({
        view: z.enum(VIEWS),
        search: z.string().max(200).default(''),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(5000).default(100),
      }),
    )
    .output(
      z.object({
        today: isoDate,
        total: z.number().int(),
        counts: z.record(z.enum(VIEWS), z.number().int()),
        rows: z.array(meetingRow),
      }),
    ),
  /** Notes a meeting; with `meetingId` it edits one or says what became of it. */
  logMeeting: operation.input(logLine).output(z.object({ id })),
  /** What stands against each line, before it is saved: at most one sentence a line. */
  check: operation
    .input(z.object({ lines: z.array(logLine).max(5000) }))
    .output(z.array(z.object({ line: z.number().int(), field: z.string(), words: z.string() }))),
  /** Notes meetings of many pairs as one step, all or none. */
  logMany: operation
    .input(z.object({ lines: z.array(logLine).min(1, 'Fill in at least one line.').max(5000) }))
    .output(z.object({ saved: z.number().int() })),
  /** Moves a planned meeting; the old day stays in the chain. */
  reschedule: operation
    .input(z.object({ id, on: isoDate, startsAt: startsAt.default(null) }))
    .output(z.object({ id })),
  removeMeeting: operation.input(z.object({ id })).output(z.void()),
  /** The days that a series would get, and the pairs that it would leave out. */
  previewSeries: operation.input(series).output(
    z.object({
      meetings: z.number().int(),
      days: z.array(isoDate),
      left: z.array(z.object({ pairId: id, words: z.string() })),
    }),
  ),
  planSeries: operation.input(series).output(z.object({ planned: z.number().int() })),
  /** Reads a copied calendar or a calendar file; nothing is saved. */
  readCalendar: operation
    .input(z.object({ text: z.string().max(2_000_000, 'This is more than a calendar of meetings.') }))
    .output(z.object({ lines: z.array(calendarLine), skipped: z.number().int() })),
  /** The months of a pair, newest first: messages as the two count them, beside the meetings that were held. */
  messages: operation.input(z.object({ pairId: id })).output(
    z.array(
      z.object({
        month: z.string(),
        messages: z.number().int().nullable(),
        meetings: z.number().int(),
      }),
    ),
  ),
  /** Only how many: nothing of what was written. */
  setMessages: operation
    .input(
      z.object({
        pairId: id,
        month: z.string().regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/, 'Give a month such as 2026-03.'),
        messages: z
          .number()
          .int('Give a whole number.')
          .min(0, 'Give 0 or more.')
          .max(10_000, 'Give at most 10,000.')
          .nullable(),
      }),
    )
    .output(z.void()),
  /** Planned meetings as a calendar file: of these pairs, or of all. */
  exportCalendar: operation.input(z.object({ pairIds: z.array(id).max(5000).nullable() })).output(z.file()),
};

export type PairState = z.infer<typeof pairState>;
export type PairListing = z.infer<typeof pairListing>;
export type Meeting = z.infer<typeof meeting>;
export type MeetingEntry = z.infer<typeof meetingEntry>;
export type LogLine = z.infer<typeof logLine>;
export type MeetingView = (typeof VIEWS)[number];
export type MeetingRow = z.infer<typeof meetingRow>;
export type MeetingSeries = z.infer<typeof series>;
export type CalendarLine = z.infer<typeof calendarLine>;
