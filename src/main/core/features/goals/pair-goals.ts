import type { PairGoals } from '#shared/contract/goals.ts';
import { hasScale } from '#shared/domain/goals.ts';
import type { QueryContext } from '#core/app.ts';
import { assessmentOf } from './assessments.ts';
import { selectGoalsOfPair, selectProgress } from './goals.sql.ts';
import { missingOf } from './missing.ts';
import { selectBenefits, selectKnowledge, selectObstacles } from './notes.sql.ts';
import { overBecause, pairOrRefuse } from './open-pair.ts';
import { attainmentAt } from './overview.ts';
import { selectCohortDates, selectOutcomes, selectSkills } from './pair.sql.ts';
import { selectRubric } from './rubric.sql.ts';

/** Everything that one pair wants to reach, and how far it is. */
export function goalsOfPair(
  ctx: Pick<QueryContext, 'db' | 'today'>,
  { pairId }: { readonly pairId: number },
): PairGoals {
  const { db } = ctx;
  const today = ctx.today();
  const pair = pairOrRefuse(ctx, pairId);
  const dates = selectCohortDates(db);
  const stored = selectGoalsOfPair(db, pairId);
  const notes = selectProgress(db, pairId);
  const assessments = (['mentee', 'mentor'] as const).map(role => assessmentOf(db, pair, role));
  const dayOf = (wave: 'baselineOn' | 'finalOn') => ({
    mentee: assessments.find(({ role }) => role === 'mentee')?.[wave] ?? null,
    mentor: assessments.find(({ role }) => role === 'mentor')?.[wave] ?? null,
  });
  return {
    today,
    closedBecause: overBecause(pair),
    midReviewOn: dates.midReviewOn,
    mentee: pair.mentee.name,
    mentor: pair.mentor.name,
    assessments,
    goals: stored.map(goal => ({
      ...goal,
      progress: notes.filter(({ goalId }) => goalId === goal.id),
    })),
    attainment: { mid: attainmentAt(stored, 'mid'), end: attainmentAt(stored, 'end') },
    rubric: selectRubric(db, pairId),
    benefits: selectBenefits(db, pairId),
    obstacles: selectObstacles(db, pairId),
    knowledge: selectKnowledge(db, pairId),
    outcomes: selectOutcomes(db),
    skills: selectSkills(db),
    missing: missingOf({
      pair,
      baseline: dayOf('baselineOn'),
      final: dayOf('finalOn'),
      goals: stored.map(goal => ({ ...goal, hasScale: hasScale(goal) })),
      dates,
      today,
    }),
  };
}
