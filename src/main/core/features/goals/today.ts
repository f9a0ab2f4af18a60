import type { GoalsRow } from '#shared/contract/goals.ts';
import type { QueryContext } from '#core/app.ts';
import { selectSupportWanted } from './notes.sql.ts';
import { GOAL_WAITS, overview } from './overview.ts';

export type GoalTask = {
  readonly key: string;
  readonly words: string;
  readonly detail: string;
  /** The screen where it is settled. */
  readonly to: string;
  readonly tone: 'blocked' | 'warn' | 'next';
};

/** More would bury the rest of the day. */
const MOST_PAIRS = 5;

/** What the goals ask of the facilitator today, most urgent first: mentors not at ease, support wanted, dates gone by. */
export function goalTasks(ctx: Pick<QueryContext, 'db' | 'today'>): GoalTask[] {
  const { pairs } = overview(ctx);
  const waiting = pairs
    .filter(pair => pair.private.includes(GOAL_WAITS))
    .map((pair): GoalTask => ({
      key: `goal-waits-${pair.pairId}`,
      words: `A goal of ${pair.mentee} and ${pair.mentor} waits for a word with you`,
      detail: `Talk to ${pair.mentor} alone, before the pair meets again.`,
      to: `/pairs/${pair.pairId}/goals`,
      tone: 'blocked',
    }));
  const asking = selectSupportWanted(ctx.db).map((one): GoalTask => ({
    key: `obstacle-${one.id}`,
    words: `${one.names} ask for support`,
    detail: one.words,
    to: `/pairs/${one.pairId}/goals`,
    tone: 'warn',
  }));
  return [...waiting.slice(0, MOST_PAIRS), ...asking.slice(0, MOST_PAIRS), ...overdueTask(pairs)];
}

function overdueTask(pairs: readonly GoalsRow[]): GoalTask[] {
  const late = pairs.filter(pair => pair.overdue > 0 && pair.state === 'active');
  const [only] = late;
  if (!only) return [];
  return [
    {
      key: 'goals-overdue',
      words: `${late.length} ${late.length === 1 ? 'pair has' : 'pairs have'} a goal past its date`,
      detail: 'Ask whether it was reached; note it, or move the date.',
      to: late.length === 1 ? `/pairs/${only.pairId}/goals` : '/pairs/goals',
      tone: 'next',
    },
  ];
}
