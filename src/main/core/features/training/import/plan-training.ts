import type { ListFile } from '#shared/contract/list-import.ts';
import type { TrainingImportPlan } from '#shared/contract/training.ts';
import { suggestModule } from '#shared/domain/training.ts';
import { queryContext, type CommandContext, type CoreContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { columnsOf, dateColumns, listRows, problemList } from '../../people-lists/index.ts';
import {
  personFinder,
  recordLimits,
  selectCohortId,
  selectKnownPeople,
  upsertTraining,
} from '../../readiness/index.ts';
import type { ListRows } from '../../roster/index.ts';
import * as sql from '../training.sql.ts';
import { checkRows, type CheckedRow } from './check-rows.ts';
import { guessColumns } from './guess-columns.ts';

/** Rows that the preview spells out; the counts are of all. */
const SHOWN_ROWS = 2000;
/** Different titles beyond which a column holds something else. */
const MOST_TITLES = 500;

/** What the columns of a learning system's list probably say; nothing is saved. */
export async function* suggestRecords(context: CoreContext, file: ListFile, signal: AbortSignal | undefined) {
  const { list } = yield* listRows(context, file, signal);
  const { db, today } = queryContext(context);
  const cohortId = selectCohortId(db);
  const find = personFinder(selectKnownPeople(db, cohortId));
  const modules = activeModules(db, cohortId);
  const dates = dateColumns(list, today());
  yield {
    kind: 'done' as const,
    columns: guessColumns(list, find, modules, dates),
    dates,
    modules: modules.map(({ id, title }) => ({ id, title })),
    today: today(),
  };
}

/** What each row of a learning system's list records, and which module each of its titles means. */
export function planTraining(ctx: QueryContext, list: ListRows, plan: TrainingImportPlan) {
  const cohortId = selectCohortId(ctx.db);
  const modules = activeModules(ctx.db, cohortId);
  const titles = titlesIn(list, plan, modules);
  const problems = problemList(list);
  const rows = checkRows(list.rows, plan, {
    find: personFinder(selectKnownPeople(ctx.db, cohortId)),
    modules,
    moduleOf: new Map(titles.map(({ title, moduleId }) => [title, moduleId])),
    existing: sql.selectExistingRecords(ctx.db, cohortId),
    limits: recordLimits(ctx),
    problems,
  });
  const count = (outcome: CheckedRow['outcome']) => rows.filter(row => row.outcome === outcome).length;
  return {
    records: rows.flatMap(row => row.record ?? []),
    problems,
    check: {
      kind: 'done' as const,
      counts: {
        new: count('new'),
        newer: count('newer'),
        already: count('already'),
        repeated: count('repeated'),
        unmatched: count('unmatched'),
      },
      titles: titles.slice(0, MOST_TITLES),
      rows: [...rows]
        .sort(
          (a, b) => Number(b.outcome === 'unmatched') - Number(a.outcome === 'unmatched') || a.row - b.row,
        )
        .slice(0, SHOWN_ROWS)
        .map(({ record: _record, ...row }) => row),
      problems: problems.groups(),
    },
  };
}

/** Writes what the check showed; all rows are one undo step. */
export function writeTraining(
  ctx: CommandContext,
  list: ListRows,
  plan: TrainingImportPlan,
  fileName: string,
): { changed: number } {
  const { records } = planTraining(ctx, list, plan);
  if (records.length === 0) {
    throw refuse('CONFLICT', 'No row of this list adds anything. Nothing was saved.');
  }
  ctx.describe(
    `Import ${records.length} training ${records.length === 1 ? 'record' : 'records'} from ${fileName}`,
  );
  const changed = records.reduce(
    (sum, { moduleId, enrollmentId, ...record }) =>
      sum + upsertTraining(ctx.db, moduleId, [enrollmentId], record),
    0,
  );
  return { changed };
}

/** Records cannot be read without a column that says whose they are. */
export function assertPersonColumn(plan: TrainingImportPlan): void {
  if (columnsOf(plan, 'person').length > 0) return;
  throw refuse('INVALID', 'Choose the column that says who: an ID, an e-mail address or a name.', {
    person: 'Choose a column.',
  });
}

function activeModules(db: QueryContext['db'], cohortId: number): readonly sql.StoredModule[] {
  return sql.selectModules(db, cohortId).filter(module => !module.isRetired);
}

/** The different titles of the file with the module that each means: as she said, else the one that is called so. */
function titlesIn(list: ListRows, plan: TrainingImportPlan, modules: readonly sql.StoredModule[]) {
  const [column] = columnsOf(plan, 'module');
  if (column === undefined) return [];
  const rows = new Map<string, number>();
  for (const { cells } of list.rows) {
    const title = cells[column] ?? '';
    if (title !== '') rows.set(title, (rows.get(title) ?? 0) + 1);
  }
  const said = new Map(plan.modules.map(({ title, moduleId }) => [title, moduleId]));
  return [...rows]
    .map(([title, count]) => ({
      title,
      rows: count,
      moduleId: said.has(title) ? (said.get(title) ?? null) : (suggestModule(title, modules)?.id ?? null),
    }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}
