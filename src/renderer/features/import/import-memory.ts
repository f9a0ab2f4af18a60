import type { ImportAnswer, ImportMemory } from '#shared/contract/import-memory.ts';
import type { RosterTablePreview } from '#shared/contract/roster-import.ts';
import type { ImportKind } from '#shared/domain/list-import.ts';
import { client } from '../../api/client.ts';
import { notifyFailed } from '../../ui/notify.tsx';

const LONGEST_NAME = 300;

/** A file that was read, by its columns. */
type Source = Pick<RosterTablePreview, 'fileName'> & {
  readonly columns: readonly { readonly index: number; readonly name: string; readonly isNamed?: boolean }[];
};

/** What a file with the same or nearly the same columns was taken for; null when none was imported as this kind. */
export async function recallSource(kind: ImportKind, preview: Source): Promise<ImportMemory | null> {
  // Columns without names are called by their place, which says nothing about what is in them.
  const columns = preview.columns.filter(({ isNamed }) => isNamed !== false);
  if (columns.length === 0) return null;
  try {
    return await client.importMemory.recall({
      kind,
      columns: columns.map(({ index, name }) => ({ index, name: name.slice(0, LONGEST_NAME) })),
    });
  } catch (error) {
    notifyFailed(error);
    return null;
  }
}

/** Keeps what each column of this file became and what was answered, so that the next one needs no thought. */
export async function rememberSource(
  kind: ImportKind,
  preview: Source,
  fieldOf: (index: number) => string | null,
  answers: readonly ImportAnswer[],
): Promise<void> {
  const columns = preview.columns.filter(({ isNamed }) => isNamed !== false);
  if (columns.length === 0) return;
  try {
    await client.importMemory.remember({
      kind,
      fileName: preview.fileName,
      columns: columns.map(({ index, name }) => ({
        name: name.slice(0, LONGEST_NAME),
        field: fieldOf(index),
      })),
      answers: answers.filter(({ about }) => about.length <= LONGEST_NAME),
    });
  } catch (error) {
    notifyFailed(
      error,
      'The import is saved. What its columns are could not be remembered for the next file.',
    );
  }
}
