import type { ModuleFields, ModuleListing } from '#shared/contract/training.ts';
import type { ReadinessPerson } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayInWords } from '#shared/domain/day-words.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import {
  assertWithinProgram,
  insertDefaultModules,
  insertModule,
  readinessMatrix,
  recordLimits,
  selectCohortId,
} from '../readiness/index.ts';
import * as sql from './training.sql.ts';

/** Every module with how far the people it is for have come. */
export function listModules({ db, today }: QueryContext): {
  today: ReturnType<QueryContext['today']>;
  earliest: ReturnType<QueryContext['today']>;
  modules: ModuleListing[];
} {
  const cohortId = selectCohortId(db);
  const { people } = readinessMatrix(db, today());
  const { startsOn } = sql.selectProgramContact(db, cohortId);
  const limits = recordLimits({ db, today });
  const modules = sql.selectModules(db, cohortId).map((module): ModuleListing => {
    const progress = module.isRetired ? NOBODY : progressOf(module, people);
    return {
      ...module,
      ...progress,
      warnings: warningsOf({ ...module, ...progress }, limits.today, startsOn),
    };
  });
  return { ...limits, modules };
}

const NOBODY = { people: 0, done: 0, readOnly: 0, expired: 0 };

function progressOf(module: sql.StoredModule, people: readonly ReadinessPerson[]): typeof NOBODY {
  const counts = { ...NOBODY };
  for (const person of people) {
    if (module.role !== 'both' && module.role !== person.role) continue;
    counts.people += 1;
    const record = person.training.find(one => one.moduleId === module.id);
    if (!record) continue;
    if (record.isExpired) counts.expired += 1;
    else if (module.needsRehearsal && !record.isRehearsed) counts.readOnly += 1;
    else counts.done += 1;
  }
  return counts;
}

/** What is odd about a module, as sentences. */
function warningsOf(
  module: sql.StoredModule & typeof NOBODY,
  today: IsoDate,
  startsOn: IsoDate | null,
): string[] {
  if (module.isRetired) return [];
  const open = module.people - module.done;
  const warnings: string[] = [];
  if (module.dueOn !== null && module.dueOn < today && open > 0) {
    warnings.push(
      `Due since ${dayInWords(module.dueOn)}; ${open} of ${module.people} have not completed it.`,
    );
  } else if (
    module.dueOn !== null &&
    startsOn !== null &&
    module.dueOn > startsOn &&
    today <= startsOn &&
    module.isRequired
  ) {
    warnings.push(
      `Due after the first day of the program (${dayInWords(startsOn)}), though pairs wait for it.`,
    );
  }
  if (module.needsRehearsal && module.format === 'reading') {
    warnings.push('It is to be rehearsed, but is given as reading. Choose a workshop or a call.');
  }
  return warnings;
}

/** The module as it is stored; refuses one that is gone. */
function moduleById(ctx: CommandContext, id: number): sql.StoredModule {
  const module = sql.selectModules(ctx.db, selectCohortId(ctx.db)).find(one => one.id === id);
  if (!module) throw refuse('NOT_FOUND', 'This module is no longer there. Nothing was saved.');
  return module;
}

export function addModule(ctx: CommandContext, module: ModuleFields): { id: number } {
  assertSound(ctx, module);
  ctx.describe(`Add the training “${module.title}”`);
  return { id: insertModule(ctx.db, selectCohortId(ctx.db), module) };
}

export function changeModule(ctx: CommandContext, module: ModuleFields & { readonly id: number }): void {
  moduleById(ctx, module.id);
  assertSound(ctx, module);
  ctx.describe(`Edit the training “${module.title}”`);
  sql.updateModule(ctx.db, module);
}

function assertSound(ctx: CommandContext, module: ModuleFields & { readonly id?: number }): void {
  const isTaken = sql
    .selectModules(ctx.db, selectCohortId(ctx.db))
    .some(other => other.title === module.title && other.id !== module.id);
  if (isTaken) {
    throw refuse('CONFLICT', `There is a module called “${module.title}” already. Nothing was saved.`, {
      title: 'Choose another title.',
    });
  }
  if (module.dueOn !== null) assertWithinProgram(module.dueOn, recordLimits(ctx).earliest, 'dueOn');
}

export function removeModule(ctx: CommandContext, { id }: { readonly id: number }): void {
  const { title, records } = moduleById(ctx, id);
  ctx.describe(
    records === 0
      ? `Remove the training “${title}”`
      : `Remove the training “${title}” and its ${records === 1 ? 'record' : `${records} records`}`,
  );
  sql.deleteModule(ctx.db, id);
}

export function retireModule(
  ctx: CommandContext,
  { id, isRetired }: { readonly id: number; readonly isRetired: boolean },
): void {
  const { title } = moduleById(ctx, id);
  ctx.describe(isRetired ? `Retire the training “${title}”` : `Use the training “${title}” again`);
  sql.updateRetired(ctx.db, id, isRetired);
}

/** Moves a module within those of its role, which is how screens and packs list them. */
export function moveModule(
  ctx: CommandContext,
  { id, beforeId }: { readonly id: number; readonly beforeId: number | null },
): void {
  const moved = moduleById(ctx, id);
  const others = sql
    .selectModules(ctx.db, selectCohortId(ctx.db))
    .filter(module => module.role === moved.role && !module.isRetired && module.id !== id)
    .map(module => module.id);
  const place = beforeId === null ? others.length : others.indexOf(beforeId);
  if (place < 0) {
    throw refuse(
      'CONFLICT',
      'Modules are ordered within their role. Change the role to move it to another one.',
    );
  }
  ctx.describe(`Move the training “${moved.title}”`);
  sql.updatePositions(ctx.db, [...others.slice(0, place), id, ...others.slice(place)]);
}

export function addSuggested(ctx: CommandContext): { added: number } {
  ctx.describe('Add the suggested training');
  return { added: insertDefaultModules(ctx.db) };
}
