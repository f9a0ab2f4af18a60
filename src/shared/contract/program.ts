import * as z from 'zod';
import { operation } from './errors.ts';
import { isoDate } from './fields.ts';

export const PROGRAM_STATES = ['draft', 'chartered', 'running', 'closed', 'archived'] as const;
/** A program is chartered once its sponsor has signed, and running once a pair has started. */
export type ProgramState = (typeof PROGRAM_STATES)[number];

const charter = z.object({
  name: z.string().trim().min(1, 'Give the program a name.').max(120),
  organization: z.string().max(120),
  purpose: z.string().max(2000),
  focus: z.string().max(400),
  sponsorName: z.string().max(120),
  sponsorSignedOn: isoDate.nullable(),
  facilitatorName: z.string().max(120),
  facilitatorContact: z.string().max(200),
  escalationContact: z.string().max(200),
  cadenceDays: z.number().int().min(1).max(365),
  meetingCount: z.number().int().min(1).max(60),
  meetingMinutes: z.number().int().min(10).max(480),
  paper: z.enum(['A4', 'Letter']),
  /** Where the program stands in the talent strategy; printed in the report. */
  strategyLink: z.string().max(400),
  communicationPolicy: z.string().max(1000),
  ethics: z.string().max(1000),
  durationMonths: z.number().int().min(1).max(36).nullable(),
});

const cohort = z.object({
  id: z.number().int(),
  name: z.string().trim().min(1).max(120),
  isPilot: z.boolean(),
  pairCap: z.number().int().min(1).nullable(),
  /** From when to when people may say that they want to take part. */
  interestFrom: isoDate.nullable(),
  interestUntil: isoDate.nullable(),
  matchOn: isoDate.nullable(),
  orientationOn: isoDate.nullable(),
  startsOn: isoDate.nullable(),
  midReviewOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  /** When the outcomes are looked at once more, after the end. */
  followUpOn: isoDate.nullable(),
});

const outcome = z.object({
  id: z.number().int(),
  statement: z.string().trim().min(1, 'Say what should be different.').max(500),
  metric: z.string().max(200),
  baseline: z.string().max(100),
  target: z.string().max(100),
  current: z.string().max(100),
  source: z.string().max(200),
  /** The business area that it serves, for reports by area. */
  businessArea: z.string().trim().max(60),
  dueOn: isoDate.nullable(),
});

/** The open program: its charter, its cohort and where it stands. */
export const programContract = {
  get: operation.output(
    charter.extend({
      isSample: z.boolean(),
      createdAt: z.string(),
      /** The program and cohort that this one was made from. */
      predecessor: z.string(),
      state: z.enum(PROGRAM_STATES),
      closedOn: isoDate.nullable(),
      cohort,
      outcomes: z.array(outcome),
    }),
  ),
  updateCharter: operation.input(charter.partial()).output(z.void()),
  updateCohort: operation.input(cohort.omit({ id: true }).partial()).output(z.void()),
  addOutcome: operation
    .input(outcome.omit({ id: true }).extend({ businessArea: outcome.shape.businessArea.default('') }))
    .output(z.object({ id: z.number() })),
  updateOutcome: operation.input(outcome.partial().required({ id: true })).output(z.void()),
  removeOutcome: operation.input(z.object({ id: z.number().int() })).output(z.void()),
};

export type Charter = z.infer<typeof charter>;
export type Cohort = z.infer<typeof cohort>;
export type Outcome = z.infer<typeof outcome>;
