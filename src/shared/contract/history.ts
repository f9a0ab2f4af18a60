import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { operation } from './errors.ts';
import { isoInstant } from './fields.ts';

const step = z.object({ id: z.number(), label: z.string(), doneAt: isoInstant, isUndone: z.boolean() });

/** What was done: undo, redo, the log that is never changed, and the announcement of each change. */
export const historyContract = {
  state: operation.output(
    z.object({ undo: step.nullable(), redo: step.nullable(), savedAt: isoInstant.nullable() }),
  ),
  steps: operation.output(z.array(step)),
  undo: operation.output(z.object({ label: z.string() })),
  redo: operation.output(z.object({ label: z.string() })),
  log: operation
    .input(
      z.object({
        prefix: z.string().max(40).default(''),
        limit: z.number().int().min(1).max(5000).default(500),
      }),
    )
    .output(
      z.array(
        z.object({
          id: z.number(),
          at: isoInstant,
          operation: z.string(),
          summary: z.string(),
          reason: z.string().nullable(),
          price: z.number().nullable(),
        }),
      ),
    ),
  /** One message after each committed change of the open program, from whichever window it came. */
  changes: operation.output(
    eventIterator(z.object({ revision: z.number(), tables: z.array(z.string()), savedAt: isoInstant })),
  ),
};
