import type { ImportMemory } from '#shared/contract/import-memory.ts';
import type { ImportKind } from '#shared/domain/list-import.ts';
import { command, os, query, type QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { headerKey } from '../roster/index.ts';
import * as sql from './import-memory.sql.ts';

export const importMemoryHandlers = os.importMemory.router({
  recall: os.importMemory.recall.handler(query(recall)),
  remember: os.importMemory.remember.handler(
    command('importMemory.remember', ({ db, today }, { kind, fileName, columns, answers }) => {
      const keys = keysOf(columns);
      const known = sql.selectSources(db, kind);
      const same = known.filter(({ id }) => likeness(keys, keysOf(sql.selectColumns(db, id))) === 1);
      // A program meets a few systems; a hundred different files were tries.
      for (const { id } of [...same, ...known.slice(MOST_SOURCES)]) sql.deleteSource(db, id);
      sql.insertSource(db, { kind, fileName, usedOn: today() }, columns, answers);
    }),
  ),
  forget: os.importMemory.forget.handler(
    command('importMemory.forget', ({ db }, { id }) => sql.deleteSource(db, id)),
  ),
});

const MOST_SOURCES = 40;
/** An export whose layout changed keeps most of its columns; another system's shares the ID and the name. */
const NEAR = 0.6;

type Known = {
  readonly source: sql.ImportSource;
  readonly keys: readonly string[];
  readonly likeness: number;
};

function recall(
  { db }: QueryContext,
  {
    kind,
    columns,
  }: {
    readonly kind: ImportKind;
    readonly columns: readonly { readonly index: number; readonly name: string }[];
  },
): ImportMemory | null {
  const keys = keysOf(columns);
  const nearest = nearestSource(db, kind, keys);
  if (nearest === null) return null;
  const { source } = nearest;
  const fields = new Map(sql.selectColumns(db, source.id).map(({ field }, at) => [nearest.keys[at], field]));
  return {
    ...source,
    isSame: nearest.likeness === 1,
    columns: columns.flatMap(({ index }, at) => {
      const field = fields.get(keys[at]);
      return field === undefined ? [] : [{ index, field }];
    }),
    answers: sql.selectAnswers(db, source.id),
  };
}

function nearestSource(db: Db, kind: ImportKind, keys: readonly string[]): Known | null {
  let nearest: Known | null = null;
  for (const source of sql.selectSources(db, kind)) {
    const known = keysOf(sql.selectColumns(db, source.id));
    const share = likeness(keys, known);
    // Of equally near ones the last import counts.
    if (share >= NEAR && share > (nearest?.likeness ?? 0)) nearest = { source, keys: known, likeness: share };
  }
  return nearest;
}

/** Names of columns as they are compared; of two that are called the same, the second is the second. */
function keysOf(columns: readonly { readonly name: string }[]): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map(({ name }) => {
    const key = headerKey(name);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} ${times}`;
  });
}

/** The share of all columns of two files that both have: 1 when these are the same, in any order. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const names = new Set(one);
  const shared = other.filter(key => names.has(key)).length;
  const all = one.length + other.length - shared;
  return all === 0 ? 0 : shared / all;
}
