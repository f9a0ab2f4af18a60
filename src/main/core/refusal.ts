import { ORPCError } from '@orpc/server';
import type { RefusalCode } from '#shared/contract/errors.ts';

/**
 * An expected "no": a code for tests and screens, a sentence for the facilitator, messages per field.
 *
 * The sentence says what is wrong, where, and what to do.
 */
export function refuse(
  code: RefusalCode,
  sentence: string,
  fields?: Readonly<Record<string, string>>,
): Error {
  return new ORPCError(code, { message: sentence, data: fields ? { fields } : undefined });
}

/** Whether the error is a refusal of one of the given codes (of any code when none is given). */
export function isRefusal(error: unknown, ...codes: readonly RefusalCode[]): boolean {
  return (
    error instanceof ORPCError && (codes.length === 0 || (codes as readonly string[]).includes(error.code))
  );
}
