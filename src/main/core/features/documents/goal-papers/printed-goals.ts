import type { Goal, PairGoals } from '#shared/contract/goals.ts';
import { GOAL_STATE_WORDS, hasScale, SCALE_FIELD, valueText, type Rating } from '#shared/domain/goals.ts';
import type { PrintedGoal } from './paper.ts';

/** Goals as they may be printed: dropped ones are left out, and so is every answer given in confidence. */
export function printedGoals({ goals, mentee, mentor }: PairGoals): PrintedGoal[] {
  return goals
    .filter(({ state }) => state !== 'dropped')
    .map(goal => ({
      statement: goal.statement,
      ownerRole: goal.owner,
      owner: goal.owner === 'mentee' ? mentee : mentor,
      serves: goal.outcome ?? (goal.isPairSpecific ? 'The pair’s own goal' : ''),
      today: valueWords(goal.baselineNumber, goal.unit, goal.baselineWords),
      target: valueWords(goal.targetNumber, goal.unit, goal.targetWords),
      dueOn: goal.dueOn,
      ending: goal.state === 'open' ? null : GOAL_STATE_WORDS[goal.state],
      steps: stepsOf(goal),
      mid: goal.midRating,
      end: goal.endRating,
    }));
}

function valueWords(value: number | null, unit: string, words: string): string {
  const number = value === null ? '' : valueText(value, unit);
  return [number, words].filter(Boolean).join('. ');
}

function stepsOf(goal: Goal): Readonly<Record<Rating, string>> | null {
  if (!hasScale(goal)) return null;
  return {
    2: goal[SCALE_FIELD[2]],
    1: goal[SCALE_FIELD[1]],
    0: goal[SCALE_FIELD[0]],
    [-1]: goal[SCALE_FIELD[-1]],
    [-2]: goal[SCALE_FIELD[-2]],
  };
}

/** Levels that one side has given, as their own pack shows them. */
export function printedLevels(
  { assessments }: PairGoals,
  role: 'mentor' | 'mentee',
): { skill: string; now: string; target?: string }[] {
  const items = assessments.find(one => one.role === role)?.items ?? [];
  return items
    .filter(({ current }) => current !== null)
    .map(({ name, current, target }) => ({
      skill: name,
      now: `${current} of 5`,
      ...(target !== null && { target: `${target} of 5` }),
    }));
}
