import type { ConcernEntry } from '#shared/contract/concerns.ts';
import { FEWEST_TOLD, type ConcernKind, type RaisedBy } from '#shared/domain/concerns.ts';
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';
import {
  command,
  os,
  query,
  queryContext,
  withDiskErrors,
  type CommandContext,
  type CoreContext,
  type QueryContext,
} from '#core/app.ts';
import { appendAudit } from '#core/db/audit.sql.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { selectCharter } from '../program/index.ts';
import * as sql from './concerns.sql.ts';

export const concernsHandlers = os.concerns.router({
  state: os.concerns.state.handler(query(state)),
  reveal: os.concerns.reveal.handler(({ context, input }) => reveal(context, input.reason)),
  hide: os.concerns.hide.handler(({ context }) => hide(context)),
  list: os.concerns.list.handler(
    query(ctx => {
      refuseHidden(ctx);
      return { concerns: [...sql.selectConcerns(ctx.db)] };
    }),
  ),
  add: os.concerns.add.handler(
    command('concerns.add', (ctx, { raisedOn, ...entry }) => ({
      id: openConcern(ctx, { ...entry, raisedOn }),
    })),
  ),
  update: os.concerns.update.handler(
    command('concerns.update', (ctx, { id, ...entry }) => {
      refuseHidden(ctx);
      assertEntry(ctx, entry);
      ctx.describe(ANY_CHANGE);
      if (!sql.updateConcern(ctx.db, id, entry))
        throw refuse('NOT_FOUND', 'This concern is no longer there.');
    }),
  ),
  remove: os.concerns.remove.handler(
    command('concerns.remove', (ctx, { id }) => {
      refuseHidden(ctx);
      ctx.describe(ANY_CHANGE);
      if (!sql.deleteConcern(ctx.db, id)) throw refuse('NOT_FOUND', 'This concern is no longer there.');
    }),
  ),
});

/** The same words for every change: the history and the log must not tell who, what, or even how much. */
const ANY_CHANGE = 'Change the restricted register';

/** An opened register closes by itself: whoever leaves the desk does not leave it to the next person. */
const OPEN_MINUTES = 15;
const HELD = 'concerns:openUntil';

export type OpenConcern = {
  readonly raisedBy: RaisedBy;
  readonly kind: ConcernKind;
  readonly pairId: number | null;
  readonly account?: string;
  readonly action?: string;
  readonly nextOn?: IsoDate | null;
  /** Today when left out. */
  readonly raisedOn?: IsoDate | null;
};

/** Puts a concern into the restricted register inside the caller's command, whose words it replaces; returns its id. */
export function openConcern(ctx: CommandContext, concern: OpenConcern): number {
  const entry: ConcernEntry = {
    pairId: concern.pairId,
    raisedBy: concern.raisedBy,
    kind: concern.kind,
    raisedOn: concern.raisedOn ?? ctx.today(),
    account: concern.account ?? '',
    action: concern.action ?? '',
    nextOn: concern.nextOn ?? null,
    resolvedOn: null,
  };
  assertEntry(ctx, entry);
  ctx.describe(ANY_CHANGE);
  return sql.insertConcern(ctx.db, entry);
}

function assertEntry(ctx: QueryContext, { pairId, raisedOn, nextOn, resolvedOn }: ConcernEntry): void {
  if (pairId !== null && !sql.isPair(ctx.db, pairId)) {
    throw refuse('NOT_FOUND', 'This pair is no longer there. Nothing was saved.');
  }
  const today = ctx.today();
  if (raisedOn > today) {
    throw refuse('INVALID', `${raisedOn} is in the future (today is ${today}). Nothing was saved.`, {
      raisedOn: `Choose ${today} or a day before it.`,
    });
  }
  if (resolvedOn !== null && (resolvedOn < raisedOn || resolvedOn > today)) {
    throw refuse(
      'INVALID',
      `It was raised on ${raisedOn} and today is ${today}, so it was not settled on ${resolvedOn}. Nothing was saved.`,
      { resolvedOn: `Choose a day from ${raisedOn} to ${today}.` },
    );
  }
  if (nextOn !== null && nextOn < raisedOn) {
    throw refuse(
      'INVALID',
      `The next date (${nextOn}) lies before the day it was raised. Nothing was saved.`,
      {
        nextOn: `Choose ${raisedOn} or a later day.`,
      },
    );
  }
}

function state(ctx: QueryContext) {
  const charter = selectCharter(ctx.db);
  const openUntil = openUntilOf(ctx);
  return {
    today: ctx.today(),
    isOpen: openUntil !== null,
    openUntil,
    count: concernCount(ctx.db),
    facilitator: charter.facilitatorName,
    facilitatorContact: charter.facilitatorContact,
    escalationContact: charter.escalationContact,
  };
}

/** How many concerns were raised, for reports: null while there are too few to be told without telling whose. */
export function concernCount(db: Db): number | null {
  const count = sql.countConcerns(db);
  return count >= FEWEST_TOLD ? count : null;
}

/** Nothing runs while the register is open, so there is nothing to end when the window lets go of it. */
type Opened = { readonly until: IsoInstant; readonly db: Db; release(): void };

/** Until when this window may read the register; null when it may not. */
function openUntilOf({ core, db, now }: QueryContext): IsoInstant | null {
  const opened = core.window.held.get(HELD) as Opened | undefined;
  // Another program opened in this window is another register.
  return opened && opened.db === db && opened.until > now() ? opened.until : null;
}

function refuseHidden(ctx: QueryContext): void {
  if (openUntilOf(ctx) !== null) return;
  throw refuse('CONFLICT', 'The register is hidden. Open it with a reason first.');
}

function reveal(context: CoreContext, reason: string): { openUntil: IsoInstant } {
  const { db, now } = queryContext(context);
  const at = now();
  const until = new Date(Date.parse(at) + OPEN_MINUTES * 60_000).toISOString() as IsoInstant; // toISOString writes an instant.
  withDiskErrors(() =>
    db
      .transaction(() =>
        appendAudit(db, {
          at,
          operation: 'concerns.reveal',
          summary: 'Opened the restricted register',
          reason,
          price: null,
        }),
      )
      .immediate(),
  );
  const opened: Opened = { until, db, release() {} };
  context.window.held.set(HELD, opened);
  return { openUntil: until };
}

function hide(context: CoreContext): void {
  context.window.held.delete(HELD);
}

export { insertConcern } from './concerns.sql.ts';
