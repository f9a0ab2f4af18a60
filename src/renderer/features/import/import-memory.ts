import type { ImportAnswer, ImportMemory } from '#shared/contract/import-memory.ts';
import type { RosterReading, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { readingAnswers } from '#shared/domain/import-reading.ts';
import type { ImportKind } from '#shared/domain/list-import.ts';
import { client } from '../../api/client.ts';
import { notifyFailed } from '../../ui/notify.tsx';

const LONGEST_NAME = 300;

/** A file that was read, by its columns. */
type Source = Pick<RosterTablePreview, 'fileName'> & {
  readonly columns: readonly { readonly index: number; readonly name: string; readonly isNamed?: boolean }[];
  /** Null when no row holds names of columns. */
  readonly headerRow?: number | null;
};

/** Columns without names are called by their place, which tells something only where all of them are. */
function toldBy({ columns, headerRow }: Source) {
  const isNameless = headerRow === null;
  return { isNameless, columns: columns.filter(({ isNamed }) => isNameless || isNamed !== false) };
}

/** What a file with the same or nearly the same columns was taken for; null when none was imported as this kind. */
export async function recallSource(kind: ImportKind, preview: Source): Promise<ImportMemory | null> {
  const { columns, isNameless } = toldBy(preview);
  if (columns.length === 0) return null;
  try {
    return await client.importMemory.recall({
      kind,
      fileName: preview.fileName.slice(0, LONGEST_NAME),
      isNameless,
      columns: columns.map(({ index, name }) => ({ index, name: name.slice(0, LONGEST_NAME) })),
    });
  } catch (error) {
    notifyFailed(error);
    return null;
  }
}

/** Keeps what each column of this file became, what was answered and how it is read, so that the next one needs no thought. */
export async function rememberSource(
  kind: ImportKind,
  preview: Source,
  fieldOf: (index: number) => string | null,
  answers: readonly ImportAnswer[],
  reading: RosterReading = {},
): Promise<void> {
  const { columns, isNameless } = toldBy(preview);
  if (columns.length === 0) return;
  try {
    await client.importMemory.remember({
      kind,
      fileName: preview.fileName,
      columns: columns.map(({ index, name }) => ({
        name: name.slice(0, LONGEST_NAME),
        field: fieldOf(index),
      })),
      answers: [
        ...answers.filter(({ about }) => about.length <= LONGEST_NAME),
        ...readingAnswers(isNameless ? { ...reading, headerRow: null } : reading),
      ],
    });
  } catch (error) {
    notifyFailed(
      error,
      'The import is saved. What its columns are could not be remembered for the next file.',
    );
  }
}
