import * as z from 'zod';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';

const report = z.object({
  receivedOn: isoDate,
  meetingsHeld: z.number().int().min(0).max(60, 'Give at most 60 meetings.').nullable(),
  works: z.string().trim().max(1000, 'Use at most 1,000 characters.'),
  hinders: z.string().trim().max(1000, 'Use at most 1,000 characters.'),
  wantsSupport: z.boolean(),
  rating: z.number().int().min(1, 'Give 1 to 5.').max(5, 'Give 1 to 5.').nullable(),
});

const received = report.extend({ id, supportedOn: isoDate.nullable() });

const plan = z.object({
  rhythm: z.enum(['weeks', 'midAndEnd', 'none']),
  weeks: z.number().int().min(1, 'Give at least 1 week.').max(52, 'Give at most 52 weeks.'),
});

const round = z.object({
  dueOn: isoDate,
  received: z.number().int(),
  /** Asked for, not there, and the day is over. */
  overdue: z.number().int(),
  /** Pairs that owe a report of this day. */
  asked: z.number().int(),
});

const owed = z.object({
  pairId: id,
  mentee: z.string(),
  mentor: z.string(),
  dueOn: isoDate,
  state: z.enum(['received', 'overdue', 'open']),
  /** Meetings noted here up to the day, to compare with what the pair reports. */
  meetingsNoted: z.number().int(),
  report: received.nullable(),
});

/** What pairs report to the facilitator, round by round. */
export const checkinsContract = {
  /** The days on which reports are due, and the reports of one of them (of the one that needs most when not given). */
  rounds: operation.input(z.object({ dueOn: isoDate.nullable() })).output(
    z.object({
      today: isoDate,
      plan,
      /** Says why there is no day, where there is none. */
      noDays: z.string().nullable(),
      rounds: z.array(round),
      shown: isoDate.nullable(),
      pairs: z.array(owed),
    }),
  ),
  ofPair: operation.input(z.object({ pairId: id })).output(z.array(owed)),
  updatePlan: operation.input(plan).output(z.void()),
  save: operation.input(report.extend({ pairId: id, dueOn: isoDate })).output(z.object({ id })),
  remove: operation.input(z.object({ id })).output(z.void()),
  /** Notes that the support somebody asked for was given, or that it was not after all. */
  settleSupport: operation.input(z.object({ id, isSettled: z.boolean() })).output(z.void()),
  /** Everybody whose report of the day is missing, one line a person, for a mail merge. */
  reminders: operation.input(z.object({ dueOn: isoDate })).output(z.file()),
};

export type CheckInPlan = z.infer<typeof plan>;
export type CheckInReport = z.infer<typeof report>;
export type CheckInRound = z.infer<typeof round>;
export type OwedCheckIn = z.infer<typeof owed>;
