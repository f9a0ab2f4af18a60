import type { QueryContext } from '#core/app.ts';
import { selectSupportWanted } from './notes.sql.ts';
import { overview } from './overview.ts';

export type GoalTask = {
  readonly key: string;
  readonly words: string;
  readonly detail: string;
  /** The pair that it is about; null where it is about many. */
  readonly pairId: number | null;
  readonly tone: 'blocked' | 'warn' | 'next';
};

/** More would bury the rest of the day. */
const MOST_PAIRS = 5;

/** What the goals ask of the facilitator today, most urgent first: mentors not at ease, support wanted, dates gone by. */
export function goalTasks(ctx: Pick<QueryContext, 'db' | 'today'>): GoalTask[] {
  const { pairs } = overview(ctx);
  const uneasy = pairs.flatMap((pair): GoalTask[] =>
    pair.private
      .filter(sentence => !sentence.startsWith('Asks for support'))
      .slice(0, 1)
      .map(sentence => ({
        key: `goal-uneasy-${pair.pairId}`,
        words: sentence,
        detail: `Talk to ${pair.mentor} alone, before the pair meets again.`,
        pairId: pair.pairId,
        tone: 'blocked',
      })),
  );
  const asking = selectSupportWanted(ctx.db).map((one, index): GoalTask => ({
    key: `obstacle-${one.pairId}-${index}`,
    words: `${one.names} ask for support`,
    detail: one.words,
    pairId: one.pairId,
    tone: 'warn',
  }));
  const overdue = pairs.filter(pair => pair.overdue > 0 && pair.state === 'active');
  const late: GoalTask[] =
    overdue.length === 0
      ? []
      : [
          {
            key: 'goals-overdue',
            words: `${overdue.length} ${overdue.length === 1 ? 'pair has' : 'pairs have'} a goal past its date`,
            detail: 'Ask whether it was reached, and note it or move the date.',
            pairId: overdue.length === 1 ? (overdue[0]?.pairId ?? null) : null,
            tone: 'next',
          },
        ];
  return [...uneasy.slice(0, MOST_PAIRS), ...asking.slice(0, MOST_PAIRS), ...late];
}
