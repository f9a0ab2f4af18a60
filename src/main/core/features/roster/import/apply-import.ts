import type { CommandContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import type { RosterImportResult } from '#shared/contract/roster-import.ts';
import {
  ensureSkills,
  copyPeople,
  insertImport,
  listTableOf,
  type PersonValue,
  prepareListWriter,
  preparePersonUpdate,
  selectFacilitator,
  selectLastPersonId,
  withoutRowOverhead,
} from '../roster-import.sql.ts';
import { saveSnapshot } from '../snapshots/index.ts';
import type { RosterAnalysis } from './analyze-roster.ts';
import { markLeavers, type MissingAnswers } from './leavers.ts';
import { unpackColumn } from './pack-columns.ts';
import { PERSON_COLUMNS } from './person-columns.ts';
import type { ReceivedRows } from './row-feed.ts';
import { guessSkillType } from './skill-type.ts';
import type { StagedPeople } from './staged-people.ts';
import type { ChangedRows, WritePlan } from './write-plan.ts';

/** What writing needs of a command. */
export type ImportContext = Pick<CommandContext, 'db' | 'undo' | 'now' | 'describe'>;

export type ImportedFile = { readonly fileName: string; readonly fileHash: string };

/** What the analysis says, without its rows. */
export type AnalyzedImport = Pick<RosterAnalysis, 'check' | 'encoding'> & { readonly plan: WritePlan };

/**
 * Writes an analyzed roster inside the caller's command: new and changed people, their lists, people who left,
 * the record of the import and the snapshot of who was in the file.
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
  batches: Iterable<ReceivedRows>,
  staged: StagedPeople,
  missing: MissingAnswers,
): RosterImportResult {
  const { db, undo } = ctx;
  const firstId = selectLastPersonId(db) + 1;
  const skillIds = ensureSkills(db, plan.skillNames, guessSkillType);
  const writer = rowWriter(db, plan, firstId, skillIds);
  // Taken one by one: asking for the batch after the last new people would wait for it, and their indexes with it.
  const rest = batches[Symbol.iterator]();
  const next = <K extends ReceivedRows['kind']>(kind: K): ReceivedRows & { readonly kind: K } => {
    const batch = rest.next().value;
    if (batch?.kind !== kind) throw new Error(`The import wanted ${kind} rows and got ${batch?.kind}`);
    return batch as ReceivedRows & { readonly kind: K };
  };
  undo.paused(() =>
    withoutRowOverhead(db, plan.newCount, () => {
      for (let written = 0; written < plan.newCount;) {
        const batch = next('new');
        writer.insert(batch, staged.attach(batch.file));
        written += batch.count;
      }
    }),
  );
  noteNewPeople(ctx, plan, firstId);
  for (let written = 0; written < plan.changedCount;) {
    const batch = next('changed');
    writer.update(batch);
    written += batch.count;
  }
  const markedLeft = markLeavers(db, [...plan.missingIds], missing);
  const importId = insertImport(db, {
    ...file,
    importedAt: ctx.now(),
    importedBy: selectFacilitator(db),
    encoding,
    newCount: check.counts.new,
    changedCount: check.counts.changed,
    unchangedCount: check.counts.unchanged,
    leftCount: markedLeft,
    rejectedCount: check.counts.rejected,
  });
  saveSnapshot(db, importId, next('snapshot').rows, firstId);
  const { counts } = check;
  const left = markedLeft > 0 ? `, ${markedLeft.toLocaleString('en-US')} left` : '';
  ctx.describe(
    `Import ${file.fileName}: ${counts.new.toLocaleString('en-US')} new, ${counts.changed.toLocaleString('en-US')} changed${left}`,
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
  insert(rows: ReceivedRows & { readonly kind: 'new' }, source: string): void;
  update(rows: ChangedRows): void;
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
  return {
    insert({ start, count, lists: listColumns }, source) {
      const lastId = copyPeople(db, source);
      // Managers and the undo entry refer to these ids.
      if (lastId !== firstId + start + count - 1) throw new Error(`New people end at row id ${lastId}`);
      for (const list of lists) {
        const items = unpackColumn(listColumns, list.field, count);
        items.forEach((packed, row) => {
          if (packed !== '') list.write(firstId + start + row, packed, true);
        });
      }
    },
    update(batch) {
      const addValues = valueReader(batch, firstId);
      const items = lists.map(({ field }) => unpackColumn(batch.columns, field, batch.count));
      for (let row = 0; row < batch.count; row++) {
        const position = batch.start + row;
        const personId = plan.changedIds[position] ?? 0;
        const values: PersonValue[] = [];
        addValues(row, values);
        update([...values, personId]);
        lists.forEach((list, index) => {
          if (list.changed?.[position] === 1) list.write(personId, items[index]?.[row] ?? '', false);
        });
      }
    },
  };
}

/** Reads rows as values of `person`: its columns, the search text, the manager. */
function valueReader(batch: ChangedRows, firstId: number): (row: number, values: PersonValue[]) => void {
  const cells = PERSON_COLUMNS.map(({ field, isRequired, isNumber }) => ({
    texts: unpackColumn(batch.columns, field, batch.count),
    empty: isRequired ? '' : null,
    isNumber,
  }));
  const searchText = unpackColumn(batch.columns, 'searchText', batch.count);
  return (row, values) => {
    for (const { texts, empty, isNumber } of cells) {
      const text = texts[row] ?? '';
      values.push(text === '' ? empty : isNumber ? Number(text) : text);
    }
    const manager = batch.managers[row] ?? 0;
    values.push(searchText[row] ?? '', manager === 0 ? null : manager < 0 ? -manager : firstId + manager - 1);
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
