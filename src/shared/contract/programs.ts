import * as z from 'zod';
import { operation } from './errors.ts';

const programId = z.string().regex(/^[a-z0-9-]{1,64}$/);
const programListing = z.object({
  id: programId,
  name: z.string(),
  isSample: z.boolean(),
  openedAt: z.string().nullable(),
  bytes: z.number(),
});
const cloneChoices = z.object({
  suggestedName: z.string(),
  suggestedCohort: z.string(),
  /** What the new program will name as the one before it. */
  predecessor: z.string(),
  people: z.number().int(),
  waitlist: z.number().int(),
  priorPairs: z.number().int(),
  alumni: z.number().int(),
  lessons: z.number().int(),
});
const opened = z.object({ id: programId, name: z.string() });

/** Program files in the app's data folder: each is one reverse-mentoring program. */
export const programsContract = {
  list: operation.output(z.array(programListing)),
  create: operation
    .input(
      z.object({
        name: z.string().trim().min(1, 'Give the program a name.').max(120, 'Use at most 120 characters.'),
      }),
    )
    .output(opened),
  createSample: operation.output(opened),
  open: operation.input(z.object({ id: programId })).output(opened),
  close: operation.output(z.void()),
  remove: operation.input(z.object({ id: programId })).output(z.void()),
  /** What the open program could hand on to the next cohort. */
  cloneChoices: operation.output(cloneChoices),
  /** Makes the program of the next cohort from the open one and opens it; nobody's private records go with it. */
  cloneProgram: operation
    .input(
      z.object({
        name: z.string().trim().min(1, 'Give the program a name.').max(120, 'Use at most 120 characters.'),
        cohortName: z
          .string()
          .trim()
          .min(1, 'Give the cohort a name.')
          .max(120, 'Use at most 120 characters.'),
        isPilot: z.boolean(),
        lessons: z.boolean(),
        roster: z.boolean(),
        waitlist: z.boolean(),
        priorPairs: z.boolean(),
        alumni: z.boolean(),
      }),
    )
    .output(opened),
  /** The whole program, or all of it but the restricted register of concerns and what could tell of it. */
  exportCopy: operation
    .input(z.object({ id: programId, withoutConcerns: z.boolean().default(false) }))
    .output(z.file()),
  importCopy: operation.input(z.object({ file: z.file() })).output(opened),
};

export type CloneChoices = z.infer<typeof cloneChoices>;
export type ProgramListing = z.infer<typeof programListing>;
