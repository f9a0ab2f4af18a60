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
  exportCopy: operation.input(z.object({ id: programId })).output(z.file()),
  importCopy: operation.input(z.object({ file: z.file() })).output(opened),
};

export type ProgramListing = z.infer<typeof programListing>;
