import * as z from 'zod';
import { operation } from './errors.ts';
import { isoDate } from './fields.ts';

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
});

const cohort = z.object({
  id: z.number().int(),
  name: z.string().trim().min(1).max(120),
  isPilot: z.boolean(),
  pairCap: z.number().int().min(1).nullable(),
  matchOn: isoDate.nullable(),
  orientationOn: isoDate.nullable(),
  startsOn: isoDate.nullable(),
  midReviewOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
});

const outcome = z.object({
  id: z.number().int(),
  statement: z.string().trim().min(1, 'Say what should be different.').max(500),
  metric: z.string().max(200),
  baseline: z.string().max(100),
  target: z.string().max(100),
  current: z.string().max(100),
  source: z.string().max(200),
  dueOn: isoDate.nullable(),
});

const steps = z.enum(['done', 'late', 'next', 'later']);
const home = z.object({
  /** The program's path in order; each step links to the screen that moves it on. */
  path: z.array(
    z.object({
      key: z.enum(['plan', 'roster', 'people', 'matching', 'orientation', 'active', 'review', 'close']),
      title: z.string(),
      state: steps,
      words: z.string(),
      on: isoDate.nullable(),
    }),
  ),
  /** What needs the facilitator today, most urgent first. */
  today: z.array(
    z.object({
      key: z.string(),
      words: z.string(),
      detail: z.string(),
      to: z.enum([
        '/program',
        '/people',
        '/intake',
        '/matching',
        '/readiness',
        '/pairs',
        '/documents',
        '/outcomes',
        '/import',
      ]),
      tone: z.enum(['blocked', 'warn', 'next']),
    }),
  ),
  numbers: z.object({
    people: z.number(),
    mentors: z.number(),
    mentees: z.number(),
    pairs: z.number(),
    readyPairs: z.number(),
    meetingsHeld: z.number(),
    meetingsPlanned: z.number(),
  }),
});

/** The open program: its charter, its cohort and where it stands. */
export const programContract = {
  get: operation.output(
    charter.extend({ isSample: z.boolean(), createdAt: z.string(), cohort, outcomes: z.array(outcome) }),
  ),
  updateCharter: operation.input(charter.partial()).output(z.void()),
  updateCohort: operation.input(cohort.omit({ id: true }).partial()).output(z.void()),
  addOutcome: operation.input(outcome.omit({ id: true })).output(z.object({ id: z.number() })),
  updateOutcome: operation.input(outcome.partial().required({ id: true })).output(z.void()),
  removeOutcome: operation.input(z.object({ id: z.number().int() })).output(z.void()),
  home: operation.output(home),
};

export type Charter = z.infer<typeof charter>;
export type Cohort = z.infer<typeof cohort>;
export type Outcome = z.infer<typeof outcome>;
export type Home = z.infer<typeof home>;
