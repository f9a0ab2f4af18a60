import type { HealthLimits, HealthState, PairHealth } from '#shared/contract/health.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { command, os, query, type CommandContext, type QueryContext } from '#core/app.ts';
import { SMALLEST_GROUP } from '#core/statistics/plain-words.ts';
import { wilsonInterval } from '#core/statistics/proportions.ts';
import { checkInsByPair } from '../checkins/index.ts';
import { USUAL_LIMITS } from './health-limits.ts';
import * as sql from './health.sql.ts';
import { nextStepFor } from './next-step.ts';
import {
  judgedDay,
  judgePair,
  type HealthFacts,
  type Judged,
  type JudgedDay,
  type MeetingFact,
} from './pair-health.ts';
import { TREND_DAYS, trendOf } from './trend.ts';

export const healthHandlers = os.health.router({
  summary: os.health.summary.handler(query(summary)),
  ofPair: os.health.ofPair.handler(query(ofPair)),
  limits: os.health.limits.handler(
    query(({ db }) => ({ limits: sql.selectRhythm(db).limits, usual: USUAL_LIMITS })),
  ),
  updateLimits: os.health.updateLimits.handler(command('health.updateLimits', updateLimits)),
});

/** The tables that health is judged from: what is kept of it is stale once one of them changes. */
export const HEALTH_TABLES = [
  'program',
  'cohort',
  'pair',
  'meeting',
  'checkIn',
  'checkInPlan',
  'fitCheck',
  'healthLimit',
] as const;

/** How every running pair of the newest cohort is doing on a day, by pair; pairs not started or over are left out. */
function health(ctx: Reading): ReadonlyMap<number, PairHealth> {
  return new Map(
    judgeAll(ctx).flatMap(({ pairId, judged, sums }) =>
      judged ? [[pairId, toHealth(judged, sums)] as const] : [],
    ),
  );
}

type Reading = Pick<QueryContext, 'program' | 'today'>;
type SumsByPair = ReadonlyMap<number, sql.MeetingSums>;

/** The meetings of every pair in figures, kept until one of them changes or the day does; a pair without any is not there. */
export function meetingSumsNow({ program, today }: Reading): SumsByPair {
  const day = today();
  return program.derive(`health.meetings ${day}`, ['cohort', 'pair', 'meeting'], () => {
    const { cohortId } = sql.selectRhythm(program.db);
    const rows = sql.selectMeetingSums(program.db, cohortId, day, addDays(day, -TREND_DAYS));
    return new Map(rows.map(sums => [sums.pairId, sums]));
  });
}

type JudgedPair = {
  readonly pairId: number;
  readonly judged: Judgments | null;
  readonly sums: sql.MeetingSums | undefined;
};

function judgeAll(ctx: Reading): JudgedPair[] {
  const { db } = ctx.program;
  const rhythm = sql.selectRhythm(db);
  const { cohortId } = rhythm;
  const days = daysOf(rhythm, ctx.today());
  const sumsOf = meetingSumsNow(ctx);
  const cancelled = groupByPair(sql.selectCancelled(db, cohortId, days.before.forgottenOn));
  const fitChecks = groupByPair(sql.selectFitChecks(db, cohortId));
  const checkIns = checkInsByPair(db);
  return sql.selectHealthPairs(db, cohortId).map(pair => {
    const sums = sumsOf.get(pair.pairId);
    const facts = {
      state: pair.state,
      startedOn: pair.startedOn,
      endedOn: pair.endedOn,
      meetings: [...lastHeld(sums), ...(cancelled.get(pair.pairId) ?? [])],
      fitChecks: fitChecks.get(pair.pairId) ?? [],
      checkIns: checkIns.reportsOf(pair.pairId),
      checkInsDue: checkIns.daysFor(pair),
    };
    return { pairId: pair.pairId, judged: judge(facts, days), sums };
  });
}

function lastHeld(sums: sql.MeetingSums | undefined): MeetingFact[] {
  const days = [sums?.lastHeldBefore ?? null, sums?.lastHeldOn ?? null];
  return days.flatMap(on => (on === null ? [] : [{ plannedOn: on, heldOn: on, cancelledBy: null }]));
}

type Judgments = { readonly now: Judged; readonly before: Judged | null };

type Days = { readonly now: JudgedDay; readonly before: JudgedDay };

function daysOf(rhythm: sql.HealthRhythm, today: IsoDate): Days {
  return { now: judgedDay(today, rhythm), before: judgedDay(addDays(today, -TREND_DAYS), rhythm) };
}

function judge(facts: HealthFacts, days: Days): Judgments | null {
  const now = judgePair(facts, days.now);
  if (now === null) return null;
  // Since when a pair is paused is not known to the rules: a paused pair has no trend.
  return { now, before: now.state === 'paused' ? null : judgePair(facts, days.before) };
}

function toHealth({ now, before }: Judgments, sums: sql.MeetingSums | undefined): PairHealth {
  return {
    state: now.state,
    reasons: [...now.reasons],
    trend: trendOf(now, before),
    before: before?.state ?? null,
    nextStep: nextStepFor(now.reasons),
    leaderCancelled: { count: sums?.cancelledByLeader ?? 0, of: sums?.due ?? 0 },
  };
}

function groupByPair<T extends { readonly pairId: number }>(rows: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const group = groups.get(row.pairId);
    if (group) group.push(row);
    else groups.set(row.pairId, [row]);
  }
  return groups;
}

/** The same, kept until something it rests on changes or the day does. */
export function healthNow(ctx: Reading): ReadonlyMap<number, PairHealth> {
  return ctx.program.derive(`health ${ctx.today()}`, HEALTH_TABLES, () => health(ctx));
}

function summary(ctx: QueryContext) {
  const pairs = [...healthNow(ctx).values()];
  const inState = (state: HealthState) => pairs.filter(pair => pair.state === state).length;
  const today = ctx.today();
  return {
    today,
    monthAgo: addDays(today, -TREND_DAYS),
    counts: {
      atRisk: inState('atRisk'),
      watch: inState('watch'),
      onTrack: inState('onTrack'),
      paused: inState('paused'),
    },
    worse: pairs.filter(pair => pair.trend === 'worse').length,
    better: pairs.filter(pair => pair.trend === 'better').length,
    leaderCancelled: programCancellations(meetingSumsNow(ctx)),
  };
}

/** Over every pair that ever started, those that are over included: leaving them out would flatter. */
function programCancellations(sumsByPair: SumsByPair) {
  const sums = [...sumsByPair.values()];
  const count = sums.reduce((sum, pair) => sum + pair.cancelledByLeader, 0);
  const of = sums.reduce((sum, pair) => sum + pair.due, 0);
  const { lower, upper } = wilsonInterval({ count, of });
  return { count, of, interval: of < SMALLEST_GROUP ? null : { low: lower, high: upper } };
}

function ofPair(ctx: QueryContext, { pairId }: { readonly pairId: number }) {
  const today = ctx.today();
  const pair = judgeAll(ctx).find(one => one.pairId === pairId);
  return {
    health: pair?.judged ? toHealth(pair.judged, pair.sums) : null,
    monthAgo: addDays(today, -TREND_DAYS),
    beforeReasons: pair?.judged?.before?.reasons.map(reason => reason.words) ?? [],
  };
}

function updateLimits(ctx: CommandContext, limits: HealthLimits): void {
  ctx.describe('Change what counts as a sign of trouble');
  sql.upsertLimits(ctx.db, sql.selectRhythm(ctx.db).cohortId, limits);
}
