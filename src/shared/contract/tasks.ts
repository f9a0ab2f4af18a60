import * as z from 'zod';
import { TASK_OWNERS } from '../domain/meetings.ts';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';

const title = z.string().trim().min(1, 'Say what is to be done.').max(200, 'Use at most 200 characters.');

const task = z.object({
  id,
  /** Null: a task of the program, for everybody with the role. */
  pairId: id.nullable(),
  pair: z.object({ mentee: z.string(), mentor: z.string() }).nullable(),
  title: z.string(),
  owner: z.enum(TASK_OWNERS),
  dueOn: isoDate.nullable(),
  doneOn: isoDate.nullable(),
  isOverdue: z.boolean(),
});

const taskEntry = z.object({
  pairId: id.nullable(),
  title,
  owner: z.enum(TASK_OWNERS),
  dueOn: isoDate.nullable(),
});

const event = z.object({
  id,
  title: z.string(),
  heldOn: isoDate,
  place: z.string(),
});

const eventEntry = z.object({
  title: z.string().trim().min(1, 'Give the event a name.').max(200, 'Use at most 200 characters.'),
  heldOn: isoDate,
  place: z.string().trim().max(200, 'Use at most 200 characters.'),
});

/** A day of the program that is set elsewhere. */
const milestone = z.object({ title: z.string(), on: isoDate });

/** What has to be done, by whom and until when, and the days of the program. */
export const tasksContract = {
  list: operation.output(
    z.object({
      today: isoDate,
      tasks: z.array(task),
      events: z.array(event),
      milestones: z.array(milestone),
    }),
  ),
  ofPair: operation.input(z.object({ pairId: id })).output(z.array(task)),
  add: operation.input(taskEntry).output(z.object({ id })),
  update: operation.input(taskEntry.extend({ id })).output(z.void()),
  setDone: operation.input(z.object({ id, isDone: z.boolean() })).output(z.void()),
  remove: operation.input(z.object({ id })).output(z.void()),
  addEvent: operation.input(eventEntry).output(z.object({ id })),
  updateEvent: operation.input(eventEntry.extend({ id })).output(z.void()),
  removeEvent: operation.input(z.object({ id })).output(z.void()),
};

export type Task = z.infer<typeof task>;
export type TaskEntry = z.infer<typeof taskEntry>;
export type ProgramEvent = z.infer<typeof event>;
export type EventEntry = z.infer<typeof eventEntry>;
