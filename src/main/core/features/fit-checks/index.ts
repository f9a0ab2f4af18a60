import type { FitAnswers, FitCheckStatus } from '#shared/contract/fit-checks.ts';
import type { Home } from '#shared/contract/home.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
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
import { selectCohort } from '../program/index.ts';
import * as sql from './fit-checks.sql.ts';
import { statusOf } from './status.ts';
import { tasksOf } from './today.ts';

export const fitChecksHandlers = os.fitChecks.router({
  list: os.fitChecks.list.handler(query(list)),
  ofPair: os.fitChecks.ofPair.handler(
    query((ctx, { pairId }) => ({
      ...statusOf(pairOrRefuse(ctx.db, pairId), sql.selectChecksOf(ctx.db, pairId), ctx.today()),
      today: ctx.today(),
    })),
  ),
  save: os.fitChecks.save.handler(command('fitChecks.save', save)),
  open: os.fitChecks.open.handler(({ context, input }) => open(context, input)),
  settle: os.fitChecks.settle.handler(command('fitChecks.settle', settle)),
  remove: os.fitChecks.remove.handler(
    command('fitChecks.remove', (ctx, { pairId, side }) => {
      const pair = pairOrRefuse(ctx.db, pairId);
      ctx.describe(`Remove a fit check of ${pairName(pair)}`);
      if (!sql.deleteCheck(ctx.db, pairId, side)) throw refuse('NOT_FOUND', 'There is no such fit check.');
    }),
  ),
});

function list(ctx: QueryContext): { today: IsoDate; pairs: FitCheckStatus[] } {
  const { id: cohortId } = selectCohort(ctx.db);
  const today = ctx.today();
  return { today, pairs: [...statuses(ctx.db, cohortId, today)] };
}

function statuses(db: Db, cohortId: number, today: IsoDate): readonly FitCheckStatus[] {
  const checks = new Map<number, sql.SavedCheck[]>();
  for (const check of sql.selectChecks(db, cohortId)) {
    const group = checks.get(check.pairId);
    if (group) group.push(check);
    else checks.set(check.pairId, [check]);
  }
  return sql
    .selectCheckedPairs(db, { cohortId })
    .map(pair => statusOf(pair, checks.get(pair.pairId) ?? [], today));
}

type Save = {
  readonly pairId: number;
  readonly side: Role;
  readonly answeredOn: IsoDate;
  readonly answers: FitAnswers;
};

function save(ctx: CommandContext, { pairId, side, answeredOn, answers }: Save): { words: string } {
  const pair = pairOrRefuse(ctx.db, pairId);
  const today = ctx.today();
  if (pair.firstMeetingOn === null) {
    throw refuse(
      'CONFLICT',
      `${pairName(pair)} have not met yet, as far as is noted. Nothing was saved. Note their first meeting, then ask how it went.`,
    );
  }
  if (answeredOn > today || answeredOn < pair.firstMeetingOn) {
    throw refuse(
      'INVALID',
      `${answeredOn} does not lie between the first meeting (${pair.firstMeetingOn}) and today (${today}). Nothing was saved.`,
      { answeredOn: `Choose a day from ${pair.firstMeetingOn} to ${today}.` },
    );
  }
  ctx.describe(`Note a fit check of ${pairName(pair)}`);
  sql.upsertCheck(ctx.db, { pairId, side, answeredOn, ...answers });
  return { words: `The answers of ${pair[side]} are kept, and not shown here again.` };
}

function settle(
  ctx: CommandContext,
  { pairId, isSettled }: { readonly pairId: number; readonly isSettled: boolean },
): void {
  const pair = pairOrRefuse(ctx.db, pairId);
  ctx.describe(
    isSettled ? `Settle the fit check of ${pairName(pair)}` : `Open the fit check of ${pairName(pair)} again`,
  );
  sql.updateSettled(ctx.db, pairId, isSettled ? ctx.today() : null);
}

/** One side's answers; each look is logged, since the other side must never learn them. */
function open(context: CoreContext, { pairId, side }: { readonly pairId: number; readonly side: Role }) {
  const { db, now } = queryContext(context);
  const pair = pairOrRefuse(db, pairId);
  const check = sql.selectChecksOf(db, pairId).find(one => one.side === side);
  if (!check) throw refuse('NOT_FOUND', `${pair[side]} has not answered yet.`);
  const at = now();
  withDiskErrors(() =>
    db
      .transaction(() =>
        appendAudit(db, {
          at,
          operation: 'fitChecks.open',
          summary: `Looked at one side of the fit check of ${pairName(pair)}`,
          reason: null,
          price: null,
        }),
      )
      .immediate(),
  );
  const { answeredOn, respected, useful, comfortable, goOn, prefersOther } = check;
  return { answeredOn, respected, useful, comfortable, goOn, prefersOther, name: pair[side] };
}

function pairOrRefuse(db: Db, pairId: number): sql.CheckedPair {
  const [pair] = sql.selectCheckedPairs(db, { pairId });
  if (!pair) throw refuse('NOT_FOUND', 'This pair is no longer there.');
  return pair;
}

function pairName({ mentee, mentor }: sql.CheckedPair): string {
  return `${mentee} and ${mentor}`;
}

/** What the fit checks of the newest cohort ask of the facilitator today. */
export function fitCheckTasks({ db, today }: QueryContext): Home['now'] {
  return tasksOf(statuses(db, selectCohort(db).id, today()));
}

export { upsertCheck } from './fit-checks.sql.ts';
