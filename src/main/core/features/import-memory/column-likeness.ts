import { foldText } from '#shared/domain/fold-text.ts';
import { readingOfAnswers } from '#shared/domain/import-reading.ts';
import type { RosterReading } from '#shared/contract/roster-import.ts';
import type { ImportKind } from '#shared/domain/list-import.ts';
import type { Db } from '#core/db/connection.ts';
import { headerKey } from '../roster/index.ts';
import { selectAnswers, selectColumns, selectSources, type ImportSource } from './import-memory.sql.ts';

/** An export whose layout changed keeps most of its columns; another system's shares the ID and the name. */
export const NEAR = 0.6;

/** A file that was imported, by its columns and by how it was read by hand. */
export type KnownSource = ImportSource & {
  readonly keys: readonly string[];
  readonly reading: RosterReading;
};

/** Files of a kind that were imported, the last one first. */
export function knownSources(db: Db, kind: ImportKind): readonly KnownSource[] {
  return selectSources(db, kind).map(source => ({
    ...source,
    keys: keysOf(selectColumns(db, source.id)),
    reading: readingOfAnswers(selectAnswers(db, source.id)),
  }));
}

/** Names of columns as they are compared; of two that are called the same, the second is the second. */
export function keysOf(columns: readonly { readonly name: string }[]): readonly string[] {
  const seen = new Map<string, number>();
  return columns.map(({ name }) => {
    const key = headerKey(name);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} ${times}`;
  });
}

/** The share of all columns of two files that both have: 1 when these are the same, in any order. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const names = new Set(one);
  const shared = other.filter(key => names.has(key)).length;
  const all = one.length + other.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** Columns without names tell nothing but their number: they are alike in files that are called alike and are as wide. */
export function isNamelessAlike(
  { fileName, keys }: Pick<KnownSource, 'fileName' | 'keys'>,
  file: { readonly fileName: string; readonly width: number },
): boolean {
  return keys.length === file.width && stemOf(fileName) !== '' && stemOf(fileName) === stemOf(file.fileName);
}

/** "Personal 2026-05 (2).csv" and "personal_2026-06.csv" are both "personal". */
function stemOf(fileName: string): string {
  return foldText(fileName.replace(/\.[^.]{1,5}$/, '')).replace(/[^\p{L}]+/gu, '');
}
