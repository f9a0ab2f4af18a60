import { randomUUID } from 'node:crypto';
import type { TrainingImportCheck, TrainingImportPlan } from '#shared/contract/training.ts';
import {
  queryContext,
  releaseHeld,
  runCommand,
  type CommandContext,
  type CoreContext,
  type HeldValue,
  type QueryContext,
} from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
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
import { dateOrderOf, guessColumns, titlesIn } from './guess-columns.ts';

type Held = HeldValue & { readonly fileName: string; readonly list: ListRows };

const PREFIX = 'trainingImport:';
const MAX_BYTES = 50 * 1024 * 1024;
const SAMPLES = 3;
/** Rows that the preview spells out; the counts are of all. */
const SHOWN_ROWS = 2000;

/** Reads a list and guesses what its columns are; nothing is saved. */
export async function inspectList(
  context: CoreContext,
  { text, file }: { readonly text?: string | undefined; readonly file?: File | undefined },
) {
  if (file && file.size > MAX_BYTES) {
    throw refuse(
      'BAD_FILE',
      'This file has more than 50 MB. Export one year at a time, then choose it again.',
    );
  }
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text ?? '');
  if (bytes.length === 0) throw refuse('INVALID', 'The list is empty. Paste rows, or choose a file.');
  const list = await context.jobs.run('readRows', { bytes });
  const ctx = queryContext(context);
  const cohortId = selectCohortId(ctx.db);
  const modules = sql.selectModules(ctx.db, cohortId).filter(module => !module.isRetired);
  const find = personFinder(selectKnownPeople(ctx.db, cohortId));
  // One list at a time.
  const held = [...context.window.held.keys()].filter(key => key.startsWith(PREFIX));
  releaseHeld(context.window, held);
  const token = randomUUID();
  const fileName = file ? file.name.replace(/[\p{C}/\\]+/gu, ' ').slice(0, 120) : 'the pasted list';
  const upload: Held = { fileName, list, release: () => undefined };
  context.window.held.set(PREFIX + token, upload);
  return {
    token,
    fileName,
    rowCount: list.rows.length,
    columns: list.columns.map(({ index, name }) => ({
      index,
      name,
      samples: list.rows
        .map(({ cells }) => cells[index] ?? '')
        .filter(cell => cell !== '')
        .slice(0, SAMPLES)
        .map(cell => cell.slice(0, 80)),
      titles: titlesIn(list.rows, index),
      dateOrder: dateOrderOf(list.rows, index, ctx.today()),
    })),
    guess: guessColumns(list, find, modules, ctx.today()),
  };
}

export function checkList(ctx: QueryContext, plan: TrainingImportPlan): TrainingImportCheck {
  const rows = checked(ctx, plan);
  const count = (outcome: CheckedRow['outcome']) => rows.filter(row => row.outcome === outcome).length;
  return {
    counts: {
      new: count('new'),
      newer: count('newer'),
      already: count('already'),
      repeated: count('repeated'),
      unmatched: count('unmatched'),
    },
    rows: [...rows]
      .sort((a, b) => Number(b.outcome === 'unmatched') - Number(a.outcome === 'unmatched') || a.row - b.row)
      .slice(0, SHOWN_ROWS)
      .map(({ record: _record, ...row }) => row),
  };
}

/** Writes what the check showed; all rows are one undo step. */
export function applyList(context: CoreContext, plan: TrainingImportPlan): { changed: number } {
  const result = runCommand(context, 'training.import', (ctx: CommandContext) => {
    const records = checked(ctx, plan).flatMap(row => row.record ?? []);
    if (records.length === 0) {
      throw refuse('CONFLICT', 'No row of this list adds anything. Nothing was saved.');
    }
    const { fileName } = heldOf(ctx, plan.token);
    ctx.describe(
      `Import ${records.length} training ${records.length === 1 ? 'record' : 'records'} from ${fileName}`,
    );
    const changed = records.reduce(
      (sum, { moduleId, enrollmentId, ...record }) =>
        sum + upsertTraining(ctx.db, moduleId, [enrollmentId], record),
      0,
    );
    return { changed };
  });
  context.window.held.delete(PREFIX + plan.token);
  return result;
}

function checked(ctx: QueryContext, plan: TrainingImportPlan): CheckedRow[] {
  const { list } = heldOf(ctx, plan.token);
  const cohortId = selectCohortId(ctx.db);
  return checkRows(list.rows, plan, {
    find: personFinder(selectKnownPeople(ctx.db, cohortId)),
    modules: sql.selectModules(ctx.db, cohortId).filter(module => !module.isRetired),
    existing: sql.selectExistingRecords(ctx.db, cohortId),
    limits: recordLimits(ctx),
  });
}

function heldOf({ core }: QueryContext, token: string): Held {
  const held = core.window.held.get(PREFIX + token) as Held | undefined;
  if (!held)
    throw refuse('NOT_FOUND', 'The list is no longer at hand. Choose it again; nothing was changed.');
  return held;
}
