import type { CoreContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import type { ListRows } from '../roster/index.ts';

const MAX_BYTES = 50 * 1024 * 1024;

/**
 * The rows of a list that a dialog was given, pasted or as a file, and what it is called.
 *
 * @param advice how to make a file smaller that is too large, as a sentence.
 */
export async function givenRows(
  context: CoreContext,
  { text, file }: { readonly text?: string | undefined; readonly file?: File | undefined },
  advice: string,
): Promise<{ readonly fileName: string; readonly list: ListRows }> {
  if (file && file.size > MAX_BYTES) throw refuse('BAD_FILE', `This file has more than 50 MB. ${advice}`);
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text ?? '');
  if (bytes.length === 0) throw refuse('INVALID', 'The list is empty. Paste rows, or choose a file.');
  return {
    fileName: file ? file.name.replace(/[\p{C}/\\]+/gu, ' ').slice(0, 120) : 'the pasted list',
    list: await context.jobs.run('readRows', { bytes }),
  };
}
