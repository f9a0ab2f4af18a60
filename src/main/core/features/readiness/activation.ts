import type { PairReadiness } from '#shared/contract/readiness.ts';
import type { CommandContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { pairReadiness } from './overview.ts';
import { insertGateException, selectLeft, updateToActive } from './records.sql.ts';

/** How many pairs a refusal spells out; the screen lists them all. */
const SPELLED_OUT = 4;

/** More missing words than this are cut; a module's title may be long. */
const MOST_WORDS = 4000;

/**
 * Starts pairs, all or none.
 *
 * A leader and a junior who meet untrained and without an agreement can do each other harm that no
 * program repairs, so the gate holds until somebody puts a reason in writing.
 */
export function activate(
  ctx: CommandContext,
  { pairIds, reason }: { readonly pairIds: readonly number[]; readonly reason?: string | undefined },
): { activated: number } {
  const wanted = new Set(pairIds);
  const pairs = pairReadiness(ctx.db, ctx.today()).filter(pair => wanted.has(pair.pairId));
  if (pairs.length < wanted.size) {
    throw refuse('NOT_FOUND', 'One of these pairs is no longer on the board. Nothing was started.');
  }
  const waiting = pairs.filter(pair => pair.state !== 'active');
  refuseGone(ctx, waiting);
  if (waiting.length === 0) throw refuse('CONFLICT', 'These pairs are active already.');
  const unready = waiting.filter(pair => !pair.isReady);
  if (unready.length > 0 && reason === undefined) throw refuse('CONFLICT', refusal(unready, waiting.length));
  const subject = waiting.length === 1 ? pairName(waiting[0]) : `${waiting.length} pairs`;
  ctx.describe(unready.length > 0 ? `Start ${subject} before all is ready` : `Start ${subject}`, {
    reason: unready.length > 0 ? (reason ?? null) : null,
  });
  const activated = updateToActive(
    ctx.db,
    waiting.map(pair => pair.pairId),
    ctx.today(),
  );
  for (const pair of reason === undefined ? [] : unready) {
    insertGateException(ctx.db, {
      pairId: pair.pairId,
      startedOn: ctx.today(),
      missing: pair.gates
        .flatMap(gate => gate.missing)
        .join(' ')
        .slice(0, MOST_WORDS),
      reason: reason ?? '',
    });
  }
  return { activated };
}

/** No reason lets a pair meet of whom one has left the company. */
function refuseGone(ctx: CommandContext, waiting: readonly PairReadiness[]): void {
  const left = selectLeft(ctx.db);
  for (const pair of waiting) {
    const gone = [pair.mentee, pair.mentor].find(({ personId }) => left.has(personId));
    if (!gone) continue;
    throw refuse(
      'CONFLICT',
      `${gone.name} has left, so ${pairName(pair)} cannot start. Nothing was started. End the pair on its page; the partner stays and can be re-matched.`,
    );
  }
}

/** Why pairs may not start yet, pair by pair, and what to do about it. */
function refusal(unready: readonly PairReadiness[], total: number): string {
  const spelled = unready.slice(0, SPELLED_OUT).map(pair => {
    const missing = pair.gates.flatMap(gate => gate.missing).join(' ');
    return total === 1 ? missing : `${pairName(pair)}: ${missing}`;
  });
  const others = unready.length - spelled.length;
  const lead =
    total === 1
      ? `${pairName(unready[0])} cannot start yet.`
      : `${unready.length} of ${total} pairs cannot start yet.`;
  return [
    lead,
    ...spelled,
    ...(others > 0 ? [`And ${others} more.`] : []),
    'Nothing was started. Give a reason to start anyway.',
  ].join(' ');
}

/** The two people of a pair as history and refusals name them. */
export function pairName(pair: PairReadiness | undefined): string {
  return pair ? `${pair.mentee.name} and ${pair.mentor.name}` : 'This pair';
}
