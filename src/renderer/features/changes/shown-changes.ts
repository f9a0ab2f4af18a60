import type { Change } from '#shared/contract/changes.ts';
import type { ChangeCategory, ChangeStatus } from '#shared/domain/changes.ts';
import { foldText } from '#shared/domain/fold-text.ts';

export type ChangeFilter = {
  readonly status: ChangeStatus | 'all';
  readonly category: ChangeCategory | null;
  readonly search: string;
};

/** The changes that fit every part of the filter, in their order. */
export function shownChanges(
  changes: readonly Change[],
  { status, category, search }: ChangeFilter,
): readonly Change[] {
  const text = foldText(search);
  return changes.filter(
    change =>
      (status === 'all' || change.status === status) &&
      (category === null || change.category === category) &&
      (text === '' || foldText(wordsOf(change)).includes(text)),
  );
}

function wordsOf({ description, evidence, owner, decidedBy, outcome, pairs }: Change): string {
  return [description, evidence, owner, decidedBy, outcome, ...pairs.map(({ names }) => names)]
    .filter(Boolean)
    .join(' ');
}
