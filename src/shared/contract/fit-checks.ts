import * as z from 'zod';
import { FIT_CHECK_STATES } from '../domain/fit-check.ts';
import { operation } from './errors.ts';
import { id, isoDate, role } from './fields.ts';

const score = z.number().int().min(1).max(5);

const answers = z.object({
  respected: score,
  useful: score,
  comfortable: score,
  goOn: score,
  prefersOther: z.boolean(),
});

/** What the facilitator may see without opening anybody's answers: that they came, never what they say. */
const pairStatus = z.object({
  pairId: id,
  mentee: z.string(),
  mentor: z.string(),
  firstMeetingOn: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  menteeAnsweredOn: isoDate.nullable(),
  mentorAnsweredOn: isoDate.nullable(),
  state: z.enum(FIT_CHECK_STATES),
  /** What to do now, without saying whose answer asks for it. */
  step: z.string().nullable(),
  isSettled: z.boolean(),
});

/** The short questions after the first meeting, answered by each side alone. */
export const fitChecksContract = {
  list: operation.output(z.object({ today: isoDate, pairs: z.array(pairStatus) })),
  ofPair: operation.input(z.object({ pairId: id })).output(pairStatus.extend({ today: isoDate })),
  /** Notes one side's answers; they are not shown again unless they are opened. */
  save: operation
    .input(z.object({ pairId: id, side: role, answeredOn: isoDate, answers }))
    .output(z.object({ words: z.string() })),
  /** One side's answers, for the facilitator alone; that they were looked at is logged. */
  open: operation
    .input(z.object({ pairId: id, side: role }))
    .output(answers.extend({ answeredOn: isoDate, name: z.string() })),
  /** The suggested step was taken, or is open again. */
  settle: operation.input(z.object({ pairId: id, isSettled: z.boolean() })).output(z.void()),
  remove: operation.input(z.object({ pairId: id, side: role })).output(z.void()),
};

export type FitAnswers = z.infer<typeof answers>;
export type FitCheckStatus = z.infer<typeof pairStatus>;
