import type { FitCheckStatus } from '#shared/contract/fit-checks.ts';
import type { Home } from '#shared/contract/home.ts';

type Task = Home['now'][number];

/** What the fit checks ask of the facilitator today, without a word of what was answered or by whom. */
export function tasksOf(pairs: readonly FitCheckStatus[]): Task[] {
  const count = (state: FitCheckStatus['state']) => pairs.filter(pair => pair.state === state).length;
  const low = count('low');
  const late = count('overdue');
  const tasks: Task[] = [];
  if (low > 0) {
    tasks.push({
      key: 'fitChecksLow',
      tone: 'warn',
      to: '/pairs/fit-checks',
      words: low === 1 ? 'A fit check asks for a talk' : `${low} fit checks ask for a talk`,
      detail: 'Talk to each of the two alone before they meet again.',
    });
  }
  if (late > 0) {
    tasks.push({
      key: 'fitChecksLate',
      tone: 'next',
      to: '/pairs/fit-checks',
      words:
        late === 1 ? 'Ask a pair how its first meeting was' : `Ask ${late} pairs how their first meeting was`,
      detail: 'Each of the two alone, four questions. It is more than two weeks ago.',
    });
  }
  return tasks;
}
