import type { Goal, GoalEntry } from '#shared/contract/goals.ts';

/** What a new goal starts with. */
export const EMPTY_GOAL: GoalEntry = {
  owner: 'mentee',
  level: 'individual',
  statement: '',
  skillId: null,
  outcomeId: null,
  isPairSpecific: false,
  unit: '',
  baselineNumber: null,
  targetNumber: null,
  baselineWords: '',
  targetWords: '',
  dueOn: null,
  weight: 1,
  transfer: null,
  muchLess: '',
  less: '',
  expected: '',
  more: '',
  muchMore: '',
};

/** The part of a goal that its form changes. */
export function entryOf(goal: Goal): GoalEntry {
  return {
    owner: goal.owner,
    level: goal.level,
    statement: goal.statement,
    skillId: goal.skillId,
    outcomeId: goal.outcomeId,
    isPairSpecific: goal.isPairSpecific,
    unit: goal.unit,
    baselineNumber: goal.baselineNumber,
    targetNumber: goal.targetNumber,
    baselineWords: goal.baselineWords,
    targetWords: goal.targetWords,
    dueOn: goal.dueOn,
    weight: goal.weight,
    transfer: goal.transfer,
    muchLess: goal.muchLess,
    less: goal.less,
    expected: goal.expected,
    more: goal.more,
    muchMore: goal.muchMore,
  };
}

/** How far the latest number is on the way from the start to the target, 0 to 1; null without numbers. */
export function wayDone(goal: Goal): { readonly share: number; readonly now: number } | null {
  const { baselineNumber, targetNumber, progress } = goal;
  if (baselineNumber === null || targetNumber === null) return null;
  const now = progress.find(({ value }) => value !== null)?.value ?? baselineNumber;
  const share = (now - baselineNumber) / (targetNumber - baselineNumber);
  return { now, share: Math.max(0, Math.min(1, share)) };
}
