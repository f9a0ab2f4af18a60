import type { CommandContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import type { RosterImportPlan, RosterImportResult } from '#shared/contract/roster-import.ts';
import {
  ensureSkills,
  insertImport,
  preparePeopleInsert,
  listTableOf,
  PERSON_COLUMNS,
  type PersonValue,
  prepareListWriter,
  preparePersonUpdate,
  selectLastPersonId,
  updateLeft,
  withoutRowOverhead,
} from '../roster-import.sql.ts';
import type { RosterAnalysis } from './analyze-roster.ts';
import { unpackColumn } from './pack-columns.ts';
import { guessSkillType } from './skill-type.ts';
import type { RowBatch, WritePlan } from './write-plan.ts';

/** What writing needs of a command. */
export type ImportContext = Pick<CommandContext, 'db' | 'undo' | 'now' | 'describe'>;

export type ImportedFile = { readonly fileName: string; readonly fileHash: string };

/** What the analysis says, without its rows. */
export type AnalyzedImport = Pick<RosterAnalysis, 'check' | 'encoding'> & { readonly plan: WritePlan };

/**
 * Writes an analyzed roster inside the caller's command: new and changed people, their lists, people who left,
 * and the record of the import.
 *
 * New people are written without an undo entry each (triggers would double the time); the step notes their
 * range of row ids instead. Managers need no second pass: row ids are known before writing, and the
 * foreign key is deferred.
 *
 * @param batches the rows of the plan, in order.
 */
export function applyImport(
  ctx: ImportContext,
  file: ImportedFile,
  { check, encoding, plan }: AnalyzedImport,
  batches: Iterable<RowBatch>,
  missingPeople: RosterImportPlan['missingPeople'],
): RosterImportResult {
  const { db, undo } = ctx;
  const importId = insertImport(db, {
    ...file,
    importedAt: ctx.now(),
    encoding,
    newCount: check.counts.new,
    changedCount: check.counts.changed,
    unchangedCount: check.counts.unchanged,
    rejectedCount: check.counts.rejected,
  });
  const firstId = selectLastPersonId(db) + 1;
  const skillIds = ensureSkills(db, plan.skillNames, guessSkillType);
  const writer = rowWriter(db, plan, firstId, skillIds);
  const left = batches[Symbol.iterator]();
  let batch = left.next();
  undo.paused(() =>
    withoutRowOverhead(db, plan.newCount, () => {
      for (; !batch.done && batch.value.start < plan.newCount; batch = left.next())
        writer.insert(batch.value);
    }),
  );
  noteNewPeople(ctx, plan, firstId);
  for (; !batch.done; batch = left.next()) writer.update(batch.value);
  const markedLeft =
    missingPeople.kind === 'markLeft' ? updateLeft(db, [...plan.missingIds], missingPeople.leftOn) : 0;
  const { counts } = check;
  ctx.describe(
    `Import ${file.fileName}: ${counts.new.toLocaleString('en-US')} new, ${counts.changed.toLocaleString('en-US')} changed`,
  );
  return {
    kind: 'done',
    importId,
    new: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    rejected: counts.rejected,
    markedLeft,
  };
}

type RowWriter = {
  insert(batch: RowBatch): void;
  update(batch: RowBatch): void;
};

function rowWriter(
  db: Db,
  plan: WritePlan,
  firstId: number,
  skillIds: ReadonlyMap<string, number>,
): RowWriter {
  const lists = plan.lists.map(field => ({
    field,
    write: prepareListWriter(db, field, skillIds),
    changed: plan.changedLists[field],
  }));
  const update = preparePersonUpdate(db);
  const newColumns = PERSON_COLUMNS.filter(
    ({ field, column }) =>
      isRequired(column) || (plan.filled.includes(field) && !(field === 'status' && plan.newAreActive)),
  );
  const insertRows = preparePeopleInsert(db, [
    ...newColumns.map(({ column }) => column),
    'searchText',
    'managerId',
  ]);
  return {
    insert(batch) {
      const rows = rowReader(batch, newColumns, firstId);
      insertRows(firstId + batch.start, batch.count, rows.addValues);
      for (const list of lists) {
        const items = unpackColumn(batch.columns, list.field, batch.count);
        items.forEach((packed, row) => {
          if (packed !== '') list.write(firstId + batch.start + row, packed, true);
        });
      }
    },
    update(batch) {
      const rows = rowReader(batch, PERSON_COLUMNS, firstId);
      const items = lists.map(({ field }) => unpackColumn(batch.columns, field, batch.count));
      for (let row = 0; row < batch.count; row++) {
        const position = batch.start - plan.newCount + row;
        const personId = plan.changedIds[position] ?? 0;
        const values: PersonValue[] = [];
        rows.addValues(row, values);
        update([...values, personId]);
        lists.forEach((list, index) => {
          if (list.changed?.[position] === 1) list.write(personId, items[index]?.[row] ?? '', false);
        });
      }
    },
  };
}

function isRequired(column: string): boolean {
  return column === 'firstName' || column === 'lastName';
}

/** Reads the rows of a batch as values of `person`: the given columns, the search text, the manager. */
function rowReader(
  batch: RowBatch,
  columns: typeof PERSON_COLUMNS,
  firstId: number,
): { readonly addValues: (row: number, values: PersonValue[]) => void } {
  const cells = columns.map(({ field, column }) => ({
    texts: unpackColumn(batch.columns, field, batch.count),
    empty: isRequired(column) ? '' : null,
    isNumber: column === 'gradeLevel',
  }));
  const searchText = unpackColumn(batch.columns, 'searchText', batch.count);
  return {
    addValues(row, values) {
      for (const { texts, empty, isNumber } of cells) {
        const text = texts[row] ?? '';
        values.push(text === '' ? empty : isNumber ? Number(text) : text);
      }
      const manager = batch.managers[row] ?? 0;
      values.push(
        searchText[row] ?? '',
        manager === 0 ? null : manager < 0 ? -manager : firstId + manager - 1,
      );
    },
  };
}

function noteNewPeople({ undo }: ImportContext, plan: WritePlan, firstId: number): void {
  if (plan.newCount === 0) return;
  const lastId = firstId + plan.newCount - 1;
  // Taken back in reverse order: the lists go before the people that they belong to.
  undo.insertedRange('person', firstId, lastId);
  for (const table of new Set(plan.lists.map(listTableOf))) {
    undo.insertedRange(table, firstId, lastId, 'personId');
  }
}
