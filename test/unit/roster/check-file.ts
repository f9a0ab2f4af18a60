import Database from 'better-sqlite3';
import { expect } from 'vitest';
import { analyzeRoster, type RosterAnalysis } from '#core/features/roster/import/analyze-roster.ts';
import type { PackedPeople } from '#core/features/roster/import/existing-people.ts';
import { unpackColumn } from '#core/features/roster/import/pack-columns.ts';
import { PERSON_COLUMNS } from '#core/features/roster/import/person-columns.ts';
import { readTable } from '#core/features/roster/import/read-table.ts';
import { suggestMapping } from '#core/features/roster/import/suggest-mapping.ts';
import { LIST_FIELDS, type StoredField } from '#core/features/roster/import/stored-fields.ts';
import { IMAGE_TABLE } from '#core/features/roster/import/image-of-people.ts';
import type { ImportChoices } from '#core/features/roster/import/validate-rows.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { bytesOf } from './roster-files.ts';

export const TODAY = '2026-03-02' as IsoDate;
export const NOBODY: PackedPeople = { personIds: new Float64Array(), columns: {} };

/** The mapping that the wizard proposes for a file, by column name. */
export async function suggested(text: string | Uint8Array) {
  const table = await readTable(typeof text === 'string' ? bytesOf(text) : text);
  const { columns, questions } = suggestMapping(table, TODAY);
  const fields = Object.fromEntries(
    table.columns.map(({ name, index }) => [name, columns[index]?.field ?? null]),
  );
  return { fields, questions, columns, table };
}

/** Analyzes a CSV with the proposed mapping, into an empty program unless told otherwise. */
export async function analyzed(
  text: string | Uint8Array,
  choices: Partial<ImportChoices> = {},
  existing: PackedPeople = NOBODY,
) {
  const { columns } = await suggested(text);
  const mapping = columns.flatMap(({ column, field }) => (field ? [{ column, field }] : []));
  return analyzeRoster({
    bytes: typeof text === 'string' ? bytesOf(text) : text,
    reading: {},
    choices: { mapping, dateOrders: [], repairs: [], today: TODAY, ...choices },
    existing,
  });
}

/** The problems of a file as `kind: rows`. */
export async function problemsOf(
  text: string | Uint8Array,
  choices: Partial<ImportChoices> = {},
  existing: PackedPeople = NOBODY,
) {
  const { check } = await analyzed(text, choices, existing);
  const found: Record<string, number[]> = {};
  for (const group of check.groups)
    (found[group.problem] ??= []).push(...group.examples.map(example => example.row));
  return found;
}

/** A stored column of all rows that an analysis would write, new people first. */
export function writtenBy({ rows }: RosterAnalysis, field: StoredField): readonly string[] {
  return peopleIn(rows).flatMap(batch =>
    batch.kind === 'changed'
      ? unpackColumn(batch.columns, field, batch.count)
      : isList(field)
        ? unpackColumn(batch.lists, field, batch.count)
        : imageColumn(batch.image, columnOf(field)).map(value => String(value ?? '')),
  );
}

function peopleIn(rows: RosterAnalysis['rows']) {
  const batches = [];
  // The image of a batch holds until the next one.
  for (const batch of rows.batches())
    if (batch.kind === 'new') batches.push({ ...batch, image: Buffer.from(batch.image) });
    else if (batch.kind === 'changed') batches.push(batch);
  return batches;
}

/** The managers of all rows that an analysis would write, as `ChangedRows.managers` has them. */
export function managersBy({ rows }: RosterAnalysis): readonly number[] {
  return peopleIn(rows).flatMap(batch => {
    if (batch.kind === 'changed') return [...batch.managers];
    const firstOfAll = Number(imageColumn(batch.image, 'id')[0]) - batch.start;
    return imageColumn(batch.image, 'managerId').map(value => {
      const id = Number(value ?? 0);
      return id >= firstOfAll ? id - firstOfAll + 1 : id === 0 ? 0 : -id;
    });
  });
}

function isList(field: StoredField): boolean {
  return (LIST_FIELDS as readonly StoredField[]).includes(field);
}

function columnOf(field: StoredField): string {
  return PERSON_COLUMNS.find(each => each.field === field)?.column ?? '';
}

/** Read by SQLite itself; empty where the table has no such column. */
function imageColumn(image: Uint8Array, column: string): readonly (string | number | null)[] {
  const db = new Database(Buffer.from(image));
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    const columns = (db.pragma(`table_info(${IMAGE_TABLE})`) as { name: string }[]).map(({ name }) => name);
    const source = columns.includes(column) ? column : 'NULL';
    return db
      .prepare<[], string | number | null>(`SELECT ${source} FROM ${IMAGE_TABLE} ORDER BY rowid`)
      .pluck()
      .all();
  } finally {
    db.close();
  }
}

/** A stored column of the people that would be written. */
export async function written(
  text: string | Uint8Array,
  field: StoredField,
  choices: Partial<ImportChoices> = {},
) {
  return writtenBy(await analyzed(text, choices), field);
}
