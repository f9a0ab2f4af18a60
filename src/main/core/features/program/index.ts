import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { command, os, query, type CommandContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { homeOf } from './home.ts';
import * as sql from './program.sql.ts';

export const programHandlers = os.program.router({
  get: os.program.get.handler(
    query(({ db }) => ({
      ...sql.selectCharter(db),
      cohort: sql.selectCohort(db),
      outcomes: sql.selectOutcomes(db),
    })),
  ),
  updateCharter: os.program.updateCharter.handler(
    command('program.updateCharter', (ctx, change) => {
      ctx.describe('Edit the program charter');
      sql.updateCharter(ctx.db, change);
    }),
  ),
  updateCohort: os.program.updateCohort.handler(command('program.updateCohort', updateCohort)),
  addOutcome: os.program.addOutcome.handler(
    command('program.addOutcome', (ctx, outcome) => {
      ctx.describe(`Add the outcome “${outcome.statement}”`);
      return { id: sql.insertOutcome(ctx.db, outcome) };
    }),
  ),
  updateOutcome: os.program.updateOutcome.handler(
    command('program.updateOutcome', (ctx, { id, ...change }) => {
      ctx.describe('Edit an outcome');
      if (!sql.updateOutcome(ctx.db, id, change))
        throw refuse('NOT_FOUND', 'This outcome is no longer there.');
    }),
  ),
  removeOutcome: os.program.removeOutcome.handler(
    command('program.removeOutcome', (ctx, { id }) => {
      ctx.describe('Remove an outcome');
      if (!sql.deleteOutcome(ctx.db, id)) throw refuse('NOT_FOUND', 'This outcome is no longer there.');
    }),
  ),
  home: os.program.home.handler(query(home)),
});

/** The dates of a cohort as the lifecycle runs: each may be open, none may lie before the one above it. */
const DATE_ORDER = [
  ['matchOn', 'matching'],
  ['orientationOn', 'orientation'],
  ['startsOn', 'start'],
  ['midReviewOn', 'mid-review'],
  ['endsOn', 'end'],
] as const;

function updateCohort(ctx: CommandContext, change: Parameters<typeof sql.updateCohort>[2]): void {
  const cohort = sql.selectCohort(ctx.db);
  const next = { ...cohort, ...change };
  let before: { readonly name: string; readonly day: IsoDate } | null = null;
  for (const [key, name] of DATE_ORDER) {
    const day = next[key];
    if (!day) continue;
    if (before && day < before.day) {
      const sentence = `The ${name} date (${day}) lies before the ${before.name} date (${before.day}). Nothing was saved.`;
      throw refuse('INVALID', sentence, { [key]: `Choose a day on or after ${before.day}.` });
    }
    before = { name, day };
  }
  ctx.describe('Edit the cohort');
  sql.updateCohort(ctx.db, cohort.id, change);
}

function home({ db, today }: QueryContext) {
  const day = today();
  const charter = sql.selectCharter(db);
  const cohort = sql.selectCohort(db);
  const quietSince = addDays(day, -Math.ceil(charter.cadenceDays * 1.5));
  return homeOf({
    today: day,
    charter,
    cohort,
    outcomes: sql.selectOutcomes(db),
    counts: sql.selectProgressCounts(db, cohort.id, day, quietSince),
  });
}

export { selectCharter, selectCohort, selectOutcomes } from './program.sql.ts';
