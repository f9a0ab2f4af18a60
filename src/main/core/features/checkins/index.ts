import type { CheckInReport } from '#shared/contract/checkins.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { command, os, query, type CommandContext, type QueryContext } from '#core/app.ts';
import type { Db } from '#core/db/connection.ts';
import { refuse } from '#core/refusal.ts';
import { csvText } from '../roster/index.ts';
import * as sql from './checkins.sql.ts';
import { countRounds, owedBy, owedOn, roundToShow } from './owed.ts';
import { noRoundsBecause, owedDays, owesReport, roundDays } from './rounds.ts';

export const checkinsHandlers = os.checkins.router({
  rounds: os.checkins.rounds.handler(query(rounds)),
  ofPair: os.checkins.ofPair.handler(query(ofPair)),
  updatePlan: os.checkins.updatePlan.handler(
    command('checkins.updatePlan', (ctx, plan) => {
      ctx.describe('Change when pairs report');
      sql.upsertPlan(ctx.db, sql.selectCohort(ctx.db).id, plan);
    }),
  ),
  save: os.checkins.save.handler(command('checkins.save', save)),
  remove: os.checkins.remove.handler(
    command('checkins.remove', (ctx, { id }) => {
      ctx.describe('Remove a check-in report');
      if (!sql.deleteCheckIn(ctx.db, id)) throw refuse('NOT_FOUND', 'This report is no longer there.');
    }),
  ),
  settleSupport: os.checkins.settleSupport.handler(
    command('checkins.settleSupport', (ctx, { id, isSettled }) => {
      ctx.describe(isSettled ? 'Note that support was given' : 'Note that support is still wanted');
      if (!sql.updateSupport(ctx.db, id, isSettled ? ctx.today() : null)) {
        throw refuse('NOT_FOUND', 'This report is no longer there, or it asks for no support.');
      }
    }),
  ),
  reminders: os.checkins.reminders.handler(query(reminders)),
});

function rounds(ctx: QueryContext, input: { readonly dueOn: IsoDate | null }) {
  const { db } = ctx;
  const today = ctx.today();
  const cohort = sql.selectCohort(db);
  const pairs = sql.selectStartedPairs(db, cohort.id);
  const reports = sql.selectCheckIns(db, cohort.id);
  const counted = countRounds(daysOf(cohort, reports), pairs, reports, today);
  const shown = counted.some(round => round.dueOn === input.dueOn)
    ? input.dueOn
    : roundToShow(counted, today);
  return {
    today,
    plan: cohort.plan,
    noDays: counted.length > 0 ? null : noRoundsBecause(cohort.plan, cohort),
    rounds: counted,
    shown,
    pairs:
      shown === null
        ? []
        : owedOn(shown, pairs, reports, sql.countHeld(db, cohort.id, earlier(shown, today)), today),
  };
}

/** Days of the plan, and those of an earlier plan for which reports came. */
function daysOf(cohort: sql.CheckInCohort, reports: readonly sql.CheckInRecord[]): IsoDate[] {
  return [...new Set([...roundDays(cohort.plan, cohort), ...reports.map(one => one.dueOn)])].sort();
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

function ofPair(ctx: QueryContext, { pairId }: { readonly pairId: number }) {
  const { db } = ctx;
  const today = ctx.today();
  const cohort = sql.selectCohort(db);
  const pair = sql.selectStartedPairs(db, cohort.id).find(one => one.pairId === pairId);
  if (!pair) return [];
  const reports = sql.selectCheckIns(db, cohort.id).filter(one => one.pairId === pairId);
  const days = roundDays(cohort.plan, cohort).filter(day => owesReport(pair, day));
  return [...new Set([...days, ...reports.map(one => one.dueOn)])].sort().map(dueOn => {
    const held = sql.countHeld(db, cohort.id, earlier(dueOn, today)).get(pairId) ?? 0;
    return owedBy(pair, dueOn, reports.find(one => one.dueOn === dueOn) ?? null, held, today);
  });
}

type Saved = CheckInReport & { readonly pairId: number; readonly dueOn: IsoDate };

function save(ctx: CommandContext, { pairId, dueOn, ...report }: Saved): { id: number } {
  const cohort = sql.selectCohort(ctx.db);
  const pair = sql.selectStartedPairs(ctx.db, cohort.id).find(one => one.pairId === pairId);
  if (!pair) {
    throw refuse(
      'NOT_FOUND',
      'This pair has not started or is no longer there, so it cannot report. Nothing was saved.',
    );
  }
  const today = ctx.today();
  if (report.receivedOn > today) {
    throw refuse('INVALID', `${report.receivedOn} is in the future (today is ${today}). Nothing was saved.`, {
      receivedOn: `Choose ${today} or a day before it.`,
    });
  }
  if (pair.startedOn !== null && report.receivedOn < pair.startedOn) {
    throw refuse(
      'INVALID',
      `${pair.mentee.name} and ${pair.mentor.name} started on ${pair.startedOn}; ${report.receivedOn} lies before that. Nothing was saved.`,
      { receivedOn: `Choose ${pair.startedOn} or a later day.` },
    );
  }
  ctx.describe(`Note the check-in of ${pair.mentee.name} and ${pair.mentor.name}`);
  return { id: sql.upsertCheckIn(ctx.db, pairId, dueOn, report) };
}

/** One line a person, so that a word processor can write to each of the two. */
function reminders(ctx: QueryContext, { dueOn }: { readonly dueOn: IsoDate }): File {
  const header = ['Name', 'First name', 'E-mail', 'Role', 'Partner', 'Report due'];
  const rows = missingReports(ctx, dueOn).flatMap(({ mentee, mentor }) => [
    [mentee.name, mentee.firstName, mentee.email, 'Mentee', mentor.name, dueOn],
    [mentor.name, mentor.firstName, mentor.email, 'Mentor', mentee.name, dueOn],
  ]);
  return new File([csvText([header, ...rows])], `Check-in reminders ${dueOn}.csv`, { type: 'text/csv' });
}

/** Pairs whose report of a day is asked for and not there, for letters and forms. */
export function missingReports({ db }: Pick<QueryContext, 'db'>, dueOn: IsoDate): sql.ReportingPair[] {
  const cohort = sql.selectCohort(db);
  const received = new Set(
    sql
      .selectCheckIns(db, cohort.id)
      .filter(one => one.dueOn === dueOn)
      .map(one => one.pairId),
  );
  return sql
    .selectStartedPairs(db, cohort.id)
    .filter(pair => !received.has(pair.pairId) && owesReport(pair, dueOn));
}

/** What health needs of the reports: those that came, and the days on which each pair had to report. */
export function checkInsByPair(db: Db) {
  const cohort = sql.selectCohort(db);
  const days = roundDays(cohort.plan, cohort);
  const reports = new Map<number, sql.CheckInRecord[]>();
  for (const report of sql.selectCheckIns(db, cohort.id)) {
    const known = reports.get(report.pairId);
    if (known) known.push(report);
    else reports.set(report.pairId, [report]);
  }
  return {
    reportsOf: (pairId: number): readonly sql.CheckInRecord[] => reports.get(pairId) ?? [],
    daysFor: owedDays(days),
  };
}

/** The day whose reports are asked for now or next; null when none is. */
export function currentRound(ctx: Pick<QueryContext, 'db' | 'today'>): IsoDate | null {
  const cohort = sql.selectCohort(ctx.db);
  const pairs = sql.selectStartedPairs(ctx.db, cohort.id);
  const reports = sql.selectCheckIns(ctx.db, cohort.id);
  const today = ctx.today();
  return roundToShow(countRounds(daysOf(cohort, reports), pairs, reports, today), today);
}

/** The reports that are late, of the day that is longest over; null when none is. */
export function lateReports(
  ctx: Pick<QueryContext, 'db' | 'today'>,
): { readonly count: number; readonly dueOn: IsoDate } | null {
  const cohort = sql.selectCohort(ctx.db);
  const reports = sql.selectCheckIns(ctx.db, cohort.id);
  const pairs = sql.selectStartedPairs(ctx.db, cohort.id);
  const late = countRounds(daysOf(cohort, reports), pairs, reports, ctx.today()).filter(
    round => round.overdue > 0,
  );
  const [first] = late;
  return first ? { count: late.reduce((sum, round) => sum + round.overdue, 0), dueOn: first.dueOn } : null;
}

export { type ReportingPair } from './checkins.sql.ts';
