import { ORPCError } from '@orpc/client';

/** The sentence of a refusal, or an honest one for a bug: what happened, that nothing was lost, what to do. */
export function explainError(error: unknown): string {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR' && error.code !== 'BAD_REQUEST')
    return error.message;
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return (
      fieldMessages(error)[0] ??
      'Something in this form does not fit. Nothing was saved. Check the entries, then try again.'
    );
  }
  return 'Counterpart ran into a problem of its own. What was saved before is safe; this step was not saved. Try again, and restart Counterpart if it stays.';
}

/** Messages for the fields of a form, by field name. */
export function errorFields(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof ORPCError)) return {};
  const data = error.data as { fields?: Record<string, string>; issues?: readonly Issue[] } | undefined;
  const fields = { ...data?.fields };
  for (const issue of data?.issues ?? []) fields[issue.path?.map(String).join('.') ?? ''] ??= issue.message;
  return fields;
}

/** Whether the person stopped it: nothing to report then. */
export function isCancelled(error: unknown): boolean {
  return (
    (error instanceof ORPCError && error.code === 'CANCELLED') ||
    (error instanceof Error && error.name === 'AbortError')
  );
}

type Issue = { readonly message: string; readonly path?: readonly (string | number)[] };

function fieldMessages(error: unknown): readonly string[] {
  return Object.values(errorFields(error));
}
