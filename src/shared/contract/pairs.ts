import * as z from 'zod';
import { CHANNELS, EMPLOYMENT_STATUSES } from '../domain/people.ts';
import { CLOSE_REASONS } from './closure.ts';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';

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

/** Something that cannot wait: who is gone, and what to do for the one who stays. */
const attention = z.object({
  kind: z.enum(['left', 'leave', 'withdrawn']),
  side: role,
  words: z.string(),
  step: z.string(),
});

const pairDetails = z.object({
  pairId: id,
  cohort: z.string(),
  state: pairState,
  today: isoDate,
  publishedOn: isoDate.nullable(),
  startedOn: isoDate.nullable(),
  endedOn: isoDate.nullable(),
  /** Why it is over, where that was noted. */
  endReason: z.enum(CLOSE_REASONS).nullable(),
  mentee: side,
  mentor: side,
  attention: z.array(attention),
  pause: z.object({ since: isoDate, untilOn: isoDate.nullable() }).nullable(),
  /** Starts that did not wait for the gate, newest first. */
  exceptions: z.array(z.object({ startedOn: isoDate, missing: z.string(), reason: z.string() })),
  /** Days on which the facilitator talked with the mentor, newest first. */
  supervision: z.array(isoDate),
});

const outcome = z.object({ words: z.string() });

const newPartners = z.object({
  moves: z.array(
    z.object({ mentee: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  words: z.string(),
  /** Who waits outside the cohort's pairs and could take a place, by role. */
  waitlist: z.object({ mentors: z.array(z.string()), mentees: z.array(z.string()) }),
});

/** One pair from its publication to its end. */
export const pairsContract = {
  get: operation.input(z.object({ pairId: id })).output(pairDetails),
  /** Pairs whose people's names, titles or departments hold every word of the text; the newest first. */
  find: operation
    .input(z.object({ text: z.string().trim().min(1).max(200), limit: z.number().int().min(1).max(50) }))
    .output(z.array(z.object({ pairId: id, mentee: z.string(), mentor: z.string(), state: pairState }))),
  /** Open pairs of which somebody is gone. */
  attention: operation.output(
    z.array(z.object({ pairId: id, mentee: z.string(), mentor: z.string(), attention: z.array(attention) })),
  ),
  pause: operation.input(z.object({ pairId: id, untilOn: isoDate.nullable() })).output(outcome),
  /** The way out that either of the two may take: nobody is asked why, and it is not kept who asked. */
  endWithoutFault: operation.input(z.object({ pairId: id })).output(outcome),
  /** Ends a pair of which somebody has left; the partner stays in the program. */
  endBecauseGone: operation.input(z.object({ pairId: id })).output(outcome),
  /** What it would take to give everybody who waits a partner. */
  previewPartners: operation.output(newPartners),
  findPartners: operation.output(outcome),
  noteSupervision: operation
    .input(z.object({ enrollmentId: id, heldOn: isoDate, isHeld: z.boolean() }))
    .output(outcome),
};

export type PairDetails = z.infer<typeof pairDetails>;
export type PairDetailsSide = z.infer<typeof side>;
export type PairAttention = z.infer<typeof attention>;
