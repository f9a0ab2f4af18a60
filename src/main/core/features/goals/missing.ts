import type { GoalsRow } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/people.ts';
import type { GoalFacts } from './goals.sql.ts';
import type { CohortDates, GoalPair } from './pair.sql.ts';

type Facts = {
  readonly pair: GoalPair;
  readonly baseline: GoalsRow['baseline'];
  readonly final: GoalsRow['final'];
  readonly goals: readonly GoalFacts[];
  readonly dates: CohortDates;
  readonly today: IsoDate;
};

/** What a pair still owes to its goals, in sentences, in the order in which it comes up. */
export function missingOf(facts: Facts): string[] {
  const { state } = facts.pair;
  if (state === 'endedEarly' || state === 'reassigned') return [];
  const isOver = state === 'completed';
  return [
    ...(isOver ? [] : atTheStart(facts)),
    ...(isOver ? [] : inTheMiddle(facts)),
    ...(isOver || isPast(facts.dates.endsOn, facts.today) ? atTheEnd(facts) : []),
  ];
}

const SIDES: readonly Role[] = ['mentee', 'mentor'];

function atTheStart({ pair, baseline, goals }: Facts): string[] {
  const unsaid = SIDES.filter(side => baseline[side] === null).map(side => pair[side].name);
  const sentences = unsaid.length === 0 ? [] : [`First levels of ${unsaid.join(' and ')}`];
  if (pair.startedOn === null) return sentences;
  if (goals.length === 0) return [...sentences, 'A goal'];
  const unanswered = goals.filter(isUnanswered).length;
  const aimless = goals.filter(goal => goal.outcomeId === null && !goal.isPairSpecific).length;
  const unscaled = goals.filter(goal => goal.state === 'open' && !goal.hasScale).length;
  if (unanswered > 0) sentences.push(`${pair.mentor.name}’s answer to ${countOf(unanswered, 'goal')}`);
  if (aimless > 0) sentences.push(`The outcome that ${countOf(aimless, 'goal')} ${serves(aimless)}`);
  if (unscaled > 0) sentences.push(`Five steps for ${countOf(unscaled, 'goal')}`);
  return sentences;
}

function inTheMiddle({ pair, goals, dates, today }: Facts): string[] {
  if (pair.startedOn === null || !isPast(dates.midReviewOn, today)) return [];
  const unrated = goals.filter(
    goal => goal.state === 'open' && goal.midRating === null && goal.endRating === null,
  ).length;
  return unrated === 0 ? [] : [`A rating in the middle for ${countOf(unrated, 'goal')}`];
}

function atTheEnd({ pair, baseline, final, goals }: Facts): string[] {
  if (pair.startedOn === null) return [];
  const unsaid = SIDES.filter(side => baseline[side] !== null && final[side] === null).map(
    side => pair[side].name,
  );
  const unrated = goals.filter(goal => goal.state !== 'dropped' && goal.hasScale && goal.endRating === null);
  return [
    ...(unsaid.length === 0 ? [] : [`Last levels of ${unsaid.join(' and ')}`]),
    ...(unrated.length === 0 ? [] : [`A rating at the end for ${countOf(unrated.length, 'goal')}`]),
  ];
}

/** A goal of the mentee that the mentor has said nothing about. */
export function isUnanswered(goal: Pick<GoalFacts, 'owner' | 'acceptance' | 'state'>): boolean {
  return goal.owner === 'mentee' && goal.acceptance === null && goal.state === 'open';
}

function isPast(day: IsoDate | null, today: IsoDate): boolean {
  return day !== null && day <= today;
}

function countOf(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function serves(count: number): string {
  return count === 1 ? 'serves' : 'serve';
}
