import type { PairListing, PairState } from '#shared/contract/engagement.ts';
import { foldText } from '#shared/domain/fold-text.ts';

export type PairGroup = 'open' | 'quiet' | 'waiting' | 'over';

export const PAIR_GROUPS: readonly { readonly key: PairGroup; readonly label: string }[] = [
  { key: 'open', label: 'Open' },
  { key: 'quiet', label: 'Gone quiet' },
  { key: 'waiting', label: 'Not started' },
  { key: 'over', label: 'Over' },
];

export const STATE_NAMES: Readonly<Record<PairState, string>> = {
  proposed: 'Not started',
  active: 'Active',
  paused: 'Paused',
  completed: 'Completed',
  endedEarly: 'Ended early',
  reassigned: 'Reassigned',
};

const OPEN: readonly PairState[] = ['proposed', 'active', 'paused'];

function belongsTo(pair: PairListing, group: PairGroup): boolean {
  switch (group) {
    case 'open':
      return OPEN.includes(pair.state);
    case 'quiet':
      return pair.isQuiet;
    case 'waiting':
      return pair.state === 'proposed';
    case 'over':
      return !OPEN.includes(pair.state);
  }
}

export function countOf(pairs: readonly PairListing[], group: PairGroup): number {
  return pairs.filter(pair => belongsTo(pair, group)).length;
}

/** The pairs of a group that fit the search; those gone quiet first, since they need somebody to ask. */
export function shownPairs(pairs: readonly PairListing[], group: PairGroup, search: string): PairListing[] {
  const wanted = foldText(search);
  return pairs
    .filter(
      pair => belongsTo(pair, group) && foldText(`${pair.mentee.name} ${pair.mentor.name}`).includes(wanted),
    )
    .sort((a, b) => Number(b.isQuiet) - Number(a.isQuiet));
}
