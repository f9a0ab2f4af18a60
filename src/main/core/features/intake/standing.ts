import { VERDICT_WORDS } from '#shared/domain/intake.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import * as sql from './form.sql.ts';
import { mustFind } from './form.ts';
import { intakeNow } from './intake-now.ts';

/** An exception for one person, for a reason that stays; null goes back to what the rules say. */
export function override(
  ctx: CommandContext,
  { id, verdict, reason }: { id: number; verdict: 'eligible' | 'notEligible' | null; reason: string },
): void {
  const entry = intakeNow(ctx).find(one => one.id === id);
  if (!entry) throw refuse('NOT_FOUND', 'This person no longer takes part. Somebody may have removed them.');
  if (verdict === null) {
    if (sql.deleteOverride(ctx.db, id)) ctx.describe(`Judge ${entry.name} by the rules again`);
    return;
  }
  if (reason === '')
    throw refuse('INVALID', 'Say why this person is an exception; it is kept with the decision.', {
      reason: 'Say why.',
    });
  ctx.describe(`Make an exception: ${entry.name} is ${VERDICT_WORDS[verdict].toLowerCase()}`, { reason });
  sql.upsertOverride(ctx.db, { enrollmentId: id, verdict, reason, madeOn: ctx.today() });
}

export function doNotInvite(
  ctx: CommandContext,
  { personId, reason }: { personId: number; reason: string | null },
): void {
  const { name } = mustFind(ctx.db, personId);
  if (reason === null) {
    ctx.describe(`${name} may be invited again`);
    sql.deleteDoNotInvite(ctx.db, personId);
    return;
  }
  if (reason === '') throw refuse('INVALID', `Say why ${name} is not to be invited.`, { reason: 'Say why.' });
  ctx.describe(`Do not invite ${name}`, { reason });
  sql.upsertDoNotInvite(ctx.db, { personId, reason, notedOn: ctx.today() });
}

export function setIntakeGroup(
  ctx: CommandContext,
  { personIds, group }: { personIds: readonly number[]; group: string },
): void {
  const [first] = personIds;
  const who =
    personIds.length === 1 && first !== undefined
      ? mustFind(ctx.db, first).name
      : `${personIds.length} people`;
  ctx.describe(group === '' ? `Clear the intake group of ${who}` : `Put ${who} into “${group}”`);
  sql.updateIntakeGroup(ctx.db, personIds, group);
}

/** The rating itself is said in no step and no log. */
export function setPerformance(
  ctx: CommandContext,
  { personId, rating }: { personId: number; rating: number | null },
): void {
  ctx.describe(`Edit the performance rating of ${mustFind(ctx.db, personId).name}`);
  sql.updatePerformance(ctx.db, personId, rating);
}
