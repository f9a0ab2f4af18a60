import type { WaitingPerson } from '#shared/contract/intake.ts';
import type { Role } from '#shared/domain/people.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { updatePlaces } from './form.sql.ts';
import { byWaitlistPlace, intakeNow, type IntakeEntry } from './intake-now.ts';

/** Those who wait for a place, next in line first. */
export function waitlistOf(ctx: QueryContext, role: Role): readonly IntakeEntry[] {
  return intakeNow(ctx)
    .filter(entry => entry.role === role && entry.decision === 'waitlist')
    .sort(byWaitlistPlace);
}

export function waitlist(ctx: QueryContext): Record<Role, WaitingPerson[]> {
  const listed = (role: Role) =>
    waitlistOf(ctx, role).map(
      ({ id, personId, name, jobTitle, location, interestOn, decidedOn, decisionReason, verdict }) => ({
        id,
        personId,
        name,
        jobTitle,
        location,
        interestOn,
        decidedOn,
        reason: decisionReason,
        verdict,
      }),
    );
  return { mentor: listed('mentor'), mentee: listed('mentee') };
}

export function moveInWaitlist(
  ctx: CommandContext,
  { id, beforeId }: { id: number; beforeId: number | null },
): void {
  const moved = intakeNow(ctx).find(entry => entry.id === id && entry.decision === 'waitlist');
  if (!moved)
    throw refuse('NOT_FOUND', 'This person is no longer on the waitlist. Somebody may have decided already.');
  const before = waitlistOf(ctx, moved.role);
  const others = before.filter(entry => entry.id !== id);
  const at = beforeId === null ? others.length : others.findIndex(entry => entry.id === beforeId);
  if (at === -1)
    throw refuse('NOT_FOUND', 'The place in the waitlist is no longer there. Nothing was moved.');
  const after = [...others.slice(0, at), moved, ...others.slice(at)];
  ctx.describe(`Move ${moved.name} to place ${at + 1} of the waitlist`);
  updatePlaces(
    ctx.db,
    after.flatMap((entry, index) =>
      entry.waitlistPlace === index + 1 ? [] : [{ id: entry.id, place: index + 1 }],
    ),
  );
}
