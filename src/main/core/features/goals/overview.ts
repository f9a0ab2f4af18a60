import type { Attainment, GoalsOverview, GoalsRow } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { SCALE } from '#shared/domain/goals.ts';
import type { QueryContext } from '#core/app.ts';
import { attainmentScore, metCount, type RatedGoal } from '#core/statistics/goal-attainment.ts';
import { selectAssessmentDates } from './assessments.sql.ts';
import { selectGoalFacts, selectLastProgress, type GoalFacts } from './goals.sql.ts';
import { groupedBy } from './grouped-by.ts';
import { isUnanswered, missingOf } from './missing.ts';
import { selectSupportWanted } from './notes.sql.ts';
import { selectCohortDates, selectPairs, type GoalPair } from './pair.sql.ts';

/** Says nothing of why: somebody else may look at the screen. The restricted register tells it. */
export const GOAL_WAITS = 'A goal waits for a word with you';

/** Every pair with its goals: a fixed number of statements, however many pairs there are. */
export function overview(ctx: Pick<QueryContext, 'db' | 'today'>): GoalsOverview {
  const today = ctx.today();
  const goals = groupedBy(selectGoalFacts(ctx.db), byPair);
  const assessed = groupedBy(selectAssessmentDates(ctx.db), byPair);
  const asking = groupedBy(selectSupportWanted(ctx.db), byPair);
  const lastProgress = new Map(selectLastProgress(ctx.db).map(({ pairId, lastOn }) => [pairId, lastOn]));
  const dates = selectCohortDates(ctx.db);
  const pairs = selectPairs(ctx.db).map((pair): GoalsRow => {
    const own = goals(pair.pairId);
    const sides = assessed(pair.pairId);
    const dayOf = (wave: 'baselineOn' | 'finalOn') => ({
      mentee: sides.find(({ role }) => role === 'mentee')?.[wave] ?? null,
      mentor: sides.find(({ role }) => role === 'mentor')?.[wave] ?? null,
    });
    const baseline = dayOf('baselineOn');
    const final = dayOf('finalOn');
    return {
      pairId: pair.pairId,
      state: pair.state,
      mentee: pair.mentee.name,
      mentor: pair.mentor.name,
      baseline,
      final,
      ...countsOf(own, today),
      lastProgressOn: lastProgress.get(pair.pairId) ?? null,
      attainment: latestAttainment(own),
      private: [
        ...own
          .filter(goal => goal.acceptance === 'notComfortable' && goal.state === 'open')
          .map(() => GOAL_WAITS),
        ...asking(pair.pairId).map(({ words }) => `Asks for support: ${words}`),
      ],
      missing: missingOf({ pair, baseline, final, goals: own, dates, today }),
    };
  });
  return { today, pairs, totals: totalsOf(pairs, goals, isRunning) };
}

function byPair({ pairId }: { readonly pairId: number }): number {
  return pairId;
}

function isRunning({ state }: Pick<GoalPair, 'state'>): boolean {
  return state === 'active' || state === 'paused' || state === 'completed';
}

function countsOf(goals: readonly GoalFacts[], today: IsoDate) {
  const open = goals.filter(goal => goal.state === 'open');
  const isPast = (day: IsoDate | null) => day !== null && day < today;
  return {
    goals: goals.length,
    open: open.length,
    reached: goals.filter(goal => goal.state === 'reached').length,
    unanswered: goals.filter(isUnanswered).length,
    overdue: open.filter(goal => isPast(goal.dueOn)).length,
    nextDueOn: open.reduce<IsoDate | null>(
      (next, { dueOn }) => (dueOn !== null && (next === null || dueOn < next) ? dueOn : next),
      null,
    ),
  };
}

type Rateable = Pick<GoalFacts, 'weight' | 'midRating' | 'endRating' | 'state'>;

/** How far goals are at one of the two moments; null while none is rated. Dropped goals do not count. */
export function attainmentAt(goals: readonly Rateable[], wave: 'mid' | 'end'): Attainment | null {
  const rated = goals.flatMap((goal): RatedGoal[] => {
    const rating = wave === 'mid' ? goal.midRating : goal.endRating;
    return rating === null || goal.state === 'dropped' ? [] : [{ rating, weight: goal.weight }];
  });
  const score = attainmentScore(rated);
  return score === null ? null : { rated: rated.length, met: metCount(rated), score };
}

function latestAttainment(goals: readonly Rateable[]): GoalsRow['attainment'] {
  const end = attainmentAt(goals, 'end');
  if (end) return { ...end, wave: 'end' };
  const mid = attainmentAt(goals, 'mid');
  return mid ? { ...mid, wave: 'mid' } : null;
}

function totalsOf(
  pairs: readonly GoalsRow[],
  goalsOf: (pairId: number) => readonly GoalFacts[],
  counts: (pair: Pick<GoalPair, 'state'>) => boolean,
): GoalsOverview['totals'] {
  const running = pairs.filter(counts);
  const goals = running.flatMap(({ pairId }) => goalsOf(pairId));
  const asked = goals.filter(goal => goal.owner === 'mentee' && goal.state !== 'dropped');
  const ratings = goals.flatMap(goal =>
    goal.state === 'dropped' ? [] : (goal.endRating ?? goal.midRating ?? []),
  );
  return {
    running: running.length,
    withGoal: running.filter(pair => pair.goals > 0).length,
    baselines: {
      given: running.reduce(
        (sum, { baseline }) => sum + Number(baseline.mentee !== null) + Number(baseline.mentor !== null),
        0,
      ),
      of: running.length * 2,
    },
    accepted: {
      given: asked.filter(goal => goal.acceptance === 'accepted').length,
      of: asked.length,
    },
    goals: goals.length,
    rated: ratings.length,
    met: ratings.filter(rating => rating >= 0).length,
    steps: SCALE.map(step => ({ step, goals: ratings.filter(rating => rating === step).length })),
  };
}
