import * as z from 'zod';
import { SKILL_TYPES } from '../domain/people.ts';
import { operation } from './errors.ts';

const name = z.string().trim().min(1, 'Give the topic a name.').max(120, 'Use at most 120 characters.');
const type = z.enum(SKILL_TYPES);

const topic = z.object({
  name: z.string(),
  type,
  /** People who can teach it, and those who want to learn it. */
  teach: z.number().int(),
  learn: z.number().int(),
  meetings: z.number().int(),
  goals: z.number().int(),
  /** Offered no more; what names it already keeps it. */
  isRetired: z.boolean(),
});

/** What pairs can learn and talk about: a list that comes filled and belongs to the facilitator. */
export const topicsContract = {
  list: operation.output(z.array(topic)),
  add: operation.input(z.object({ name, type })).output(z.void()),
  /** Everywhere at once: people, goals and meetings follow. */
  rename: operation.input(z.object({ name: z.string(), to: name })).output(z.void()),
  setType: operation.input(z.object({ name: z.string(), type })).output(z.void()),
  /** Makes several topics one; nobody loses a level. */
  merge: operation
    .input(z.object({ names: z.array(z.string()).min(1, 'Choose what to merge.').max(50), into: z.string() }))
    .output(z.object({ merged: z.number().int() })),
  retire: operation.input(z.object({ name: z.string(), isRetired: z.boolean() })).output(z.void()),
};

export type CatalogTopic = z.infer<typeof topic>;
