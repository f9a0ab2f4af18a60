import type { CommandContext } from '#core/app.ts';
import type { RosterImportPlan, RosterImportResult } from '#shared/contract/roster-import.ts';
import {
  ensureSkills,
  insertImport,
  insertPeople,
  listTableOf,
  PERSON_COLUMNS,
  type PersonValue,
  prepareListWriter,
  preparePersonUpdate,
  selectLastPersonId,
  updateLeft,
  withoutRowOverhead,
} from '../roster-import.sql.ts';
import type { RosterAnalysis, RosterWrite } from './analyze-roster.ts';
import { unpackColumn } from './pack-columns.ts';
import { guessSkillType } from './skill-type.ts';
import { ITEM_SEPARATOR, LEVEL_SEPARATOR } from './stored-fields.ts';

/** What writing needs of a command. */
export type ImportContext = Pick<CommandContext, 'db' | 'undo' | 'now' | 'describe'>;

export type ImportedFile = { readonly fileName: string; readonly fileHash: string };

/**
 * Writes an analyzed roster inside the caller's command: new and changed people, their lists, people who left,
 * and the record of the import.
 *
 * New people are written without an undo entry each (triggers would double the time); the step notes their
 * range of row ids instead. Managers need no second pass: row ids are known before writing, and the
 * foreign key is deferred.
 */
export function applyImport(
  ctx: ImportContext,
  file: ImportedFile,
  analysis: RosterAnalysis,
  missingPeople: RosterImportPlan['missingPeople'],
): RosterImportResult {
  const { db, undo } = ctx;
  const { write, check } = analysis;
  const importId = insertImport(db, {
    ...file,
    importedAt: ctx.now(),
    encoding: analysis.encoding,
    newCount: check.counts.new,
    changedCount: check.counts.changed,
    unchangedCount: check.counts.unchanged,
    rejectedCount: check.counts.rejected,
  });
  const firstId = selectLastPersonId(db) + 1;
  const rows = rowReader(write, firstId);
  const skillIds = ensureSkills(db, skillNames(write), guessSkillType);
  const lists = write.lists.map(field => ({
    write: prepareListWriter(db, field, skillIds),
    values: unpackColumn(write.columns, field, write.newCount + write.changedCount),
    changed: write.changedLists[field],
  }));
  undo.paused(() => {
    withoutRowOverhead(db, write.newCount, () =>
      insertPeople(db, rows.newColumns, firstId, write.newCount, rows.addNewValues),
    );
    for (let row = 0; lists.length > 0 && row < write.newCount; row++) {
      for (const list of lists) {
        const items = list.values[row];
        if (items) list.write(firstId + row, items, true);
      }
    }
  });
  noteNewPeople(ctx, write, firstId);
  const update = preparePersonUpdate(db);
  for (let position = 0; position < write.changedCount; position++) {
    const row = write.newCount + position;
    update(rows.allValues(row));
    for (const list of lists) {
      if (list.changed?.[position] === 1)
        list.write(write.changedIds[position] ?? 0, list.values[row] ?? '', false);
    }
  }
  const markedLeft =
    missingPeople.kind === 'markLeft' ? updateLeft(db, [...write.missingIds], missingPeople.leftOn) : 0;
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

type RowReader = {
  /** Columns of `person` that the file fills for anybody. */
  readonly newColumns: readonly string[];
  readonly addNewValues: (row: number, values: PersonValue[]) => void;
  /** Every column, search text, manager and row id: what an update overwrites. */
  readonly allValues: (row: number) => readonly PersonValue[];
};

function rowReader(write: RosterWrite, firstId: number): RowReader {
  const count = write.newCount + write.changedCount;
  const columns = PERSON_COLUMNS.map(({ field, column }) => ({
    column,
    values: write.columns[field] === undefined ? null : unpackColumn(write.columns, field, count),
    empty: column === 'firstName' || column === 'lastName' ? '' : null,
    isNumber: column === 'gradeLevel',
  }));
  const searchText = unpackColumn(write.columns, 'searchText', count);
  const filled = columns.filter(({ column, values, empty }) =>
    // The schema's own default costs nothing to write.
    column === 'status' && values?.every(status => status === 'active')
      ? false
      : values !== null || empty === '',
  );
  const add = (some: typeof columns, row: number, values: PersonValue[]): void => {
    for (const { values: texts, empty, isNumber } of some) {
      const text = texts === null ? '' : (texts[row] ?? '');
      values.push(text === '' ? empty : isNumber ? Number(text) : text);
    }
    const manager = write.managers[row] ?? 0;
    values.push(searchText[row] ?? '', manager === 0 ? null : manager < 0 ? -manager : firstId + manager - 1);
  };
  return {
    newColumns: [...filled.map(({ column }) => column), 'searchText', 'managerId'],
    addNewValues: (row, values) => add(filled, row, values),
    allValues(row) {
      const values: PersonValue[] = [];
      add(columns, row, values);
      values.push(write.changedIds[row - write.newCount] ?? 0);
      return values;
    },
  };
}

function noteNewPeople({ undo }: ImportContext, write: RosterWrite, firstId: number): void {
  if (write.newCount === 0) return;
  const lastId = firstId + write.newCount - 1;
  // Taken back in reverse order: the lists go before the people that they belong to.
  undo.insertedRange('person', firstId, lastId);
  for (const table of new Set(write.lists.map(listTableOf))) {
    undo.insertedRange(table, firstId, lastId, 'personId');
  }
}

function skillNames(write: RosterWrite): ReadonlySet<string> {
  const names = new Set<string>();
  for (const field of ['skillsOffered', 'skillsSought'] as const) {
    for (const cell of new Set(unpackColumn(write.columns, field, write.newCount + write.changedCount))) {
      if (cell === '') continue;
      for (const item of cell.split(ITEM_SEPARATOR)) names.add(item.split(LEVEL_SEPARATOR)[0] ?? '');
    }
  }
  names.delete('');
  return names;
}
