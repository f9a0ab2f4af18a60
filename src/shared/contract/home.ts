import * as z from 'zod';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';

/** The life of a cohort in order. */
export const STAGES = [
  'planning',
  'interest',
  'screening',
  'matching',
  'orientation',
  'active',
  'midReview',
  'closing',
  'evaluated',
] as const;
export type Stage = (typeof STAGES)[number];

const stepState = z.enum(['done', 'late', 'next', 'later']);

const task = z.object({
  id,
  stage: z.enum(STAGES),
  title: z.string().trim().min(1, 'Say what is to be done.').max(200, 'Use at most 200 characters.'),
  owner: z.string().trim().max(120),
  dueOn: isoDate.nullable(),
  doneOn: isoDate.nullable(),
});

const home = z.object({
  today: isoDate,
  /** The cohort's path in order; each step links to the screen that moves it on. */
  path: z.array(
    z.object({
      key: z.enum(STAGES),
      title: z.string(),
      state: stepState,
      words: z.string(),
      on: isoDate.nullable(),
      tasksOpen: z.number().int(),
      tasksDone: z.number().int(),
    }),
  ),
  /** What needs the facilitator today, most urgent first. */
  now: z.array(
    z.object({
      key: z.string(),
      words: z.string(),
      detail: z.string(),
      /** A screen of the app. */
      to: z.string(),
      tone: z.enum(['blocked', 'warn', 'next']),
    }),
  ),
  checklist: z.array(task.extend({ isLate: z.boolean() })),
  numbers: z.object({
    people: z.number(),
    mentors: z.number(),
    mentees: z.number(),
    pairs: z.number(),
    activePairs: z.number(),
    endedPairs: z.number(),
    meetingsHeld: z.number(),
    meetingsNoted: z.number(),
  }),
});

/** Where the cohort stands, what needs the facilitator, and the checklist of its life. */
export const homeContract = {
  get: operation.output(home),
  addTask: operation.input(task.omit({ id: true, doneOn: true })).output(z.object({ id })),
  updateTask: operation.input(task.partial().required({ id: true })).output(z.void()),
  removeTask: operation.input(z.object({ id })).output(z.void()),
  /** Writes the usual tasks with days counted from the cohort's dates; those that are there already stay. */
  addUsualTasks: operation.output(z.object({ count: z.number().int() })),
};

export type Home = z.infer<typeof home>;
export type LifecycleTask = Home['checklist'][number];
