import { oc } from '@orpc/contract';
import * as z from 'zod';

/** What a refusal may carry beside its sentence: one message per field of the form it answers. */
const refusalData = z.object({ fields: z.record(z.string(), z.string()).optional() }).optional();

/**
 * Every way in which the core says "no" on purpose.
 *
 * The sentence of the error is written for the facilitator; the code is for tests and for
 * screens that react differently. Anything else that goes wrong is a bug.
 */
export const REFUSALS = {
  /** The request does not fit the form's rules; `fields` says which and why. */
  INVALID: { data: refusalData },
  /** It would break a rule of the program or of the database. */
  CONFLICT: { data: refusalData },
  /** The thing is no longer there. */
  NOT_FOUND: { data: refusalData },
  /** No program is open in this window. */
  NO_PROGRAM: { data: refusalData },
  /** Another window or computer has the file. */
  IN_USE: { data: refusalData },
  NOT_A_PROGRAM: { data: refusalData },
  TOO_NEW: { data: refusalData },
  NOT_WRITABLE: { data: refusalData },
  DISK_FULL: { data: refusalData },
  /** The uploaded file cannot be read as what it was given for. */
  BAD_FILE: { data: refusalData },
  /** The person stopped it; nothing was changed. */
  CANCELLED: { data: refusalData },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** The start of every operation of the contract: knows the refusals. */
export const operation = oc.errors(REFUSALS);
