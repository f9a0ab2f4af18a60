import type { GoalsRow } from '#shared/contract/goals.ts';
import { foldText } from '#shared/domain/fold-text.ts';

export type GoalGroup = 'all' | 'missing' | 'waiting' | 'late';

export const GOAL_GROUPS: readonly { readonly key: GoalGroup; readonly label: string }[] = [
  { key: 'all', label: 'All' },
  { key: 'missing', label: 'Something missing' },
  { key: 'waiting', label: 'Waiting for you' },
  { key: 'late', label: 'Past its date' },
];

export function isInGroup(pair: GoalsRow, group: GoalGroup): boolean {
  switch (group) {
    case 'all':
      return true;
    case 'missing':
      return pair.missing.length > 0;
    case 'waiting':
      return pair.private.length > 0;
    case 'late':
      return pair.overdue > 0;
  }
}

/** The pairs of a group whose names hold the text, those that wait for the facilitator first. */
export function shownGoals(pairs: readonly GoalsRow[], group: GoalGroup, search: string): GoalsRow[] {
  const text = foldText(search);
  return pairs
    .filter(
      pair =>
        isInGroup(pair, group) && (text === '' || foldText(`${pair.mentee} ${pair.mentor}`).includes(text)),
    )
    .sort((a, b) => b.private.length - a.private.length);
}

export type Form = { readonly pairId: number; readonly role: 'mentee' | 'mentor'; readonly name: string };

/** People whose levels of this kind are not entered yet, pair by pair. */
export function formsToEnter(pairs: readonly GoalsRow[], wave: 'baseline' | 'final'): Form[] {
  return pairs.flatMap(pair => {
    const isOver = pair.state !== 'active' && pair.state !== 'paused' && pair.state !== 'proposed';
    if (wave === 'baseline' && isOver) return [];
    return (['mentee', 'mentor'] as const)
      .filter(role => pair[wave][role] === null && (wave === 'baseline' || pair.baseline[role] !== null))
      .map(role => ({ pairId: pair.pairId, role, name: pair[role] }));
  });
}
