import { command, os, query, type CommandContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { activate } from './activation.ts';
import { DEFAULT_MODULES } from './default-modules.ts';
import { pairReadiness, readinessMatrix } from './overview.ts';
import { assertWithinProgram } from './record-date.ts';
import { recordAttendance, recordLimits, recordTraining, sign } from './recording.ts';
import * as sql from './readiness.sql.ts';

export const readinessHandlers = os.readiness.router({
  matrix: os.readiness.matrix.handler(query(({ db, today }) => readinessMatrix(db, today()))),
  pairs: os.readiness.pairs.handler(query(({ db }) => pairReadiness(db))),

  addEvent: os.readiness.addEvent.handler(
    command('readiness.addEvent', (ctx, event) => {
      assertWithinProgram(event.heldOn, recordLimits(ctx).earliest, 'heldOn');
      ctx.describe(`Add the orientation “${event.title}”`);
      return { id: sql.insertEvent(ctx.db, sql.selectCohortId(ctx.db), event) };
    }),
  ),
  updateEvent: os.readiness.updateEvent.handler(
    command('readiness.updateEvent', (ctx, event) => {
      assertWithinProgram(event.heldOn, recordLimits(ctx).earliest, 'heldOn');
      ctx.describe(`Edit the orientation “${event.title}”`);
      if (!sql.updateEvent(ctx.db, event)) throw refuse('NOT_FOUND', 'This orientation is no longer there.');
    }),
  ),
  removeEvent: os.readiness.removeEvent.handler(
    command('readiness.removeEvent', (ctx, { id }) => {
      ctx.describe('Remove an orientation and its attendance');
      if (!sql.deleteEvent(ctx.db, id)) throw refuse('NOT_FOUND', 'This orientation is no longer there.');
    }),
  ),

  addModule: os.readiness.addModule.handler(
    command('readiness.addModule', (ctx, module) => {
      const cohortId = sql.selectCohortId(ctx.db);
      assertNewTitle(ctx.db, cohortId, module);
      ctx.describe(`Add the training “${module.title}”`);
      return { id: sql.insertModule(ctx.db, cohortId, module) };
    }),
  ),
  updateModule: os.readiness.updateModule.handler(
    command('readiness.updateModule', (ctx, module) => {
      assertNewTitle(ctx.db, sql.selectCohortId(ctx.db), module);
      ctx.describe(`Edit the training “${module.title}”`);
      if (!sql.updateModule(ctx.db, module)) throw refuse('NOT_FOUND', 'This module is no longer there.');
    }),
  ),
  removeModule: os.readiness.removeModule.handler(
    command('readiness.removeModule', (ctx, { id }) => {
      ctx.describe('Remove a training module and its records');
      if (!sql.deleteModule(ctx.db, id)) throw refuse('NOT_FOUND', 'This module is no longer there.');
    }),
  ),
  addSuggestedModules: os.readiness.addSuggestedModules.handler(
    command('readiness.addSuggestedModules', (ctx: CommandContext) => {
      ctx.describe('Add the suggested training');
      return { added: insertDefaultModules(ctx.db) };
    }),
  ),

  recordAttendance: os.readiness.recordAttendance.handler(
    command('readiness.recordAttendance', recordAttendance),
  ),
  recordTraining: os.readiness.recordTraining.handler(command('readiness.recordTraining', recordTraining)),
  sign: os.readiness.sign.handler(command('readiness.sign', sign)),
  activate: os.readiness.activate.handler(command('readiness.activate', activate)),
});

/** Gives the newest cohort the suggested modules that it lacks; returns how many that were. */
export function insertDefaultModules(db: Db): number {
  const cohortId = sql.selectCohortId(db);
  const known = new Set(sql.selectModules(db, cohortId).map(module => module.title));
  const lacking = DEFAULT_MODULES.filter(module => !known.has(module.title));
  for (const module of lacking) sql.insertModule(db, cohortId, module);
  return lacking.length;
}

function assertNewTitle(
  db: Db,
  cohortId: number,
  module: { readonly id?: number; readonly title: string },
): void {
  const isTaken = sql
    .selectModules(db, cohortId)
    .some(other => other.title === module.title && other.id !== module.id);
  if (isTaken) {
    throw refuse('CONFLICT', `There is a module called “${module.title}” already. Nothing was saved.`, {
      title: 'Choose another title.',
    });
  }
}

export { pairReadiness, readinessMatrix } from './overview.ts';

export { DEFAULT_MODULES } from './default-modules.ts';
