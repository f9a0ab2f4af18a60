import type { Charter, Outcome } from '#shared/contract/program.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { command, os, query, type CommandContext, type QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { signCharter, unsignCharter } from './charter.ts';
import { programState } from './program-state.ts';
import * as sql from './program.sql.ts';

export const programHandlers = os.program.router({
  get: os.program.get.handler(query(program)),
  updateCharter: os.program.updateCharter.handler(command('program.updateCharter', updateCharter)),
  updateCohort: os.program.updateCohort.handler(command('program.updateCohort', updateCohort)),
  addOutcome: os.program.addOutcome.handler(
    command('program.addOutcome', (ctx, outcome) => {
      assertDue(ctx, outcome.dueOn);
      ctx.describe(`Add the outcome “${outcome.statement}”`);
      return { id: sql.insertOutcome(ctx.db, outcome) };
    }),
  ),
  updateOutcome: os.program.updateOutcome.handler(
    command('program.updateOutcome', (ctx, { id, ...change }) => {
      assertDue(ctx, change.dueOn ?? null);
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
});

function program({ db }: QueryContext) {
  const { archivedOn, ...charter } = sql.selectCharter(db);
  return {
    ...charter,
    state: programState({ ...charter, archivedOn, hasStartedPairs: sql.hasStartedPairs(db) }),
    cohort: sql.selectCohort(db),
    outcomes: sql.selectOutcomes(db),
  };
}

type CharterChange = { readonly [K in keyof Charter]?: Charter[K] | undefined };

/** A day of signature is more than a field: what was signed is kept with it. */
function updateCharter(ctx: CommandContext, { sponsorSignedOn, ...change }: CharterChange): void {
  ctx.describe('Edit the program charter');
  sql.updateCharter(ctx.db, change);
  if (sponsorSignedOn === null) unsignCharter(ctx.db);
  else if (sponsorSignedOn !== undefined) signCharter(ctx, '', sponsorSignedOn);
}

function assertDue({ db }: QueryContext, dueOn: Outcome['dueOn']): void {
  const { startsOn } = sql.selectCohort(db);
  if (!dueOn || !startsOn || dueOn >= startsOn) return;
  throw refuse(
    'INVALID',
    `The outcome would be due on ${dueOn}, before the pairs start on ${startsOn}. Nothing was saved.`,
    { dueOn: `Choose a day on or after ${startsOn}.` },
  );
}

/** The dates of a cohort as the lifecycle runs: each may be open, none may lie before the one above it. */
const DATE_ORDER = [
  ['interestFrom', 'first interest'],
  ['interestUntil', 'last interest'],
  ['matchOn', 'matching'],
  ['orientationOn', 'orientation'],
  ['startsOn', 'start'],
  ['midReviewOn', 'mid-review'],
  ['endsOn', 'end'],
  ['followUpOn', 'follow-up'],
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

export { charterFacts, charterHandlers, charterSignature } from './charter.ts';
export { charterParts, missingParts, type CharterFacts } from './charter-parts.ts';
export * as charterSql from './charter.sql.ts';
export { TEMPLATES } from './charter-templates.ts';
export {
  selectComparison,
  selectComparisonChanges as comparisonChanges,
  upsertComparison,
  type ComparablePerson,
} from './comparison.sql.ts';
export { comparedPeople, comparisonWords } from './comparison.ts';
export { comparisonPersonIds } from './comparison-people.ts';
export { selectLinkedProgram } from './linked.sql.ts';
export { programState } from './program-state.ts';
export {
  hasStartedPairs,
  selectCharter,
  selectCohort,
  selectOutcomes,
  updateProgramEnd,
} from './program.sql.ts';
