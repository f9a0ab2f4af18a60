import * as z from 'zod';
import { CHANNELS, EMPLOYMENT_STATUSES } from '../domain/people.ts';
import { operation } from './errors.ts';
import { id, isoDate } from './fields.ts';

const pairState = z.enum(['proposed', 'active', 'paused', 'completed', 'endedEarly', 'reassigned']);

const side = z.object({
  enrollmentId: id,
  personId: id,
  name: z.string(),
  jobTitle: z.string().nullable(),
  department: z.string().nullable(),
  status: z.enum(EMPLOYMENT_STATUSES),
  preferredChannel: z.enum(CHANNELS).nullable(),
});

const pairDetails = z.object({
  pairId: id,
  cohort: z.string(),
  state: pairState,
  today: isoDate,
  publishedOn: isoDate.nullable(),
  startedOn: isoDate.nullable(),
  endedOn: isoDate.nullable(),
  mentee: side,
  mentor: side,
});

/** One pair from its publication to its end. */
export const pairsContract = {
  get: operation.input(z.object({ pairId: id })).output(pairDetails),
  /** Pairs whose people's names, titles or departments hold every word of the text; the newest first. */
  find: operation
    .input(z.object({ text: z.string().trim().min(1).max(200), limit: z.number().int().min(1).max(50) }))
    .output(z.array(z.object({ pairId: id, mentee: z.string(), mentor: z.string(), state: pairState }))),
};

export type PairDetails = z.infer<typeof pairDetails>;
export type PairDetailsSide = z.infer<typeof side>;
