import type { ImportMemory, RecallInput } from '#shared/contract/import-memory.ts';
import { readingOfAnswers } from '#shared/domain/import-reading.ts';
import { command, os, query, type QueryContext } from '#core/app.ts';
import {
  isNamelessAlike,
  keysOf,
  knownSources,
  likeness,
  NEAR,
  type KnownSource,
} from './column-likeness.ts';
import * as sql from './import-memory.sql.ts';
import { rereadAsKnown } from './recall-reading.ts';

export const importMemoryHandlers = os.importMemory.router({
  recall: os.importMemory.recall.handler(query(recall)),
  reread: os.importMemory.reread.handler(({ context, input, signal }) =>
    rereadAsKnown(context, input, signal),
  ),
  remember: os.importMemory.remember.handler(
    command('importMemory.remember', ({ db, today }, { kind, fileName, columns, answers }) => {
      const known = knownSources(db, kind);
      const { headerRow } = readingOfAnswers(answers);
      const same = nearSources(known, { columns, fileName, isNameless: headerRow === null }).filter(
        one => one.likeness === 1,
      );
      // A program meets a few systems; a hundred different files were tries.
      for (const { id } of [...same.map(({ source }) => source), ...known.slice(MOST_SOURCES)])
        sql.deleteSource(db, id);
      sql.insertSource(db, { kind, fileName, usedOn: today() }, columns, answers);
    }),
  ),
  forget: os.importMemory.forget.handler(
    command('importMemory.forget', ({ db }, { id }) => sql.deleteSource(db, id)),
  ),
});

const MOST_SOURCES = 40;

type File = {
  readonly columns: readonly { readonly name: string }[];
  readonly fileName: string;
  /** Its columns are called by their place. */
  readonly isNameless: boolean;
};

function recall(
  { db }: QueryContext,
  { kind, columns, fileName, isNameless }: RecallInput,
): ImportMemory | null {
  const near = nearSources(knownSources(db, kind), { columns, fileName, isNameless });
  let nearest: (typeof near)[number] | undefined;
  // Of equally near ones the last import counts.
  for (const one of near) if (one.likeness > (nearest?.likeness ?? 0)) nearest = one;
  if (!nearest) return null;
  const { keys, reading: _, ...source } = nearest.source;
  const fields = new Map(sql.selectColumns(db, source.id).map(({ field }, at) => [keys[at], field]));
  const own = keysOf(columns);
  return {
    ...source,
    isSame: nearest.likeness === 1,
    columns: columns.flatMap(({ index }, at) => {
      const field = fields.get(own[at]);
      return field === undefined ? [] : [{ index, field }];
    }),
    answers: sql.selectAnswers(db, source.id),
  };
}

/** Known files with most of these columns, in the order in which they are known. */
function nearSources(
  known: readonly KnownSource[],
  { columns, fileName, isNameless }: File,
): readonly { readonly source: KnownSource; readonly likeness: number }[] {
  const keys = keysOf(columns);
  return known
    .filter(({ reading }) => (reading.headerRow === null) === isNameless)
    .map(source => ({
      source,
      likeness: isNameless
        ? Number(isNamelessAlike(source, { fileName, width: keys.length }))
        : likeness(keys, source.keys),
    }))
    .filter(one => one.likeness >= NEAR);
}
