import * as z from 'zod';
import { CONCERN_KINDS, RAISED_BY } from '../domain/concerns.ts';
import { operation } from './errors.ts';
import { id, isoDate, isoInstant } from './fields.ts';

const words = z.string().trim().max(2000, 'Use at most 2,000 characters.');

const entry = z.object({
  /** The pair it is about, where there is one. */
  pairId: id.nullable(),
  raisedOn: isoDate,
  raisedBy: z.enum(RAISED_BY),
  kind: z.enum(CONCERN_KINDS),
  /** What was said, in as few words as it takes. */
  account: words,
  /** What was done about it. */
  action: words,
  /** When somebody looks at it again. */
  nextOn: isoDate.nullable(),
  resolvedOn: isoDate.nullable(),
});

const concern = entry.extend({ id, pair: z.string().nullable(), isPairOpen: z.boolean() });

/**
 * The restricted register for the junior mentor's safety.
 *
 * Writing is always possible, reading only after a reason was given, which the log keeps. Nothing of it is in exports,
 * documents, searches, the history of steps or the words of the log.
 */
export const concernsContract = {
  /** What may be known without opening the register. */
  state: operation.output(
    z.object({
      today: isoDate,
      isOpen: z.boolean(),
      openUntil: isoInstant.nullable(),
      /** How many there ever were; null while they are too few to be told. */
      count: z.number().int().nullable(),
      facilitator: z.string(),
      facilitatorContact: z.string(),
      escalationContact: z.string(),
    }),
  ),
  /** Opens the register in this window for a while; the reason is kept. */
  reveal: operation
    .input(
      z.object({
        reason: z.string().trim().min(1, 'Say why you open the register; the log keeps it.').max(500),
      }),
    )
    .output(z.object({ openUntil: isoInstant })),
  hide: operation.output(z.void()),
  /** Refused while the register is hidden. */
  list: operation.output(z.object({ concerns: z.array(concern) })),
  add: operation
    .input(
      entry.omit({ resolvedOn: true, raisedOn: true }).extend({
        raisedOn: isoDate.nullable().default(null),
        account: words.default(''),
        action: words.default(''),
        nextOn: isoDate.nullable().default(null),
      }),
    )
    .output(z.object({ id })),
  update: operation.input(entry.extend({ id })).output(z.void()),
  remove: operation.input(z.object({ id })).output(z.void()),
};

export type Concern = z.infer<typeof concern>;
export type ConcernEntry = z.infer<typeof entry>;
