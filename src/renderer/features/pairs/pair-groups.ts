import type { PairListing, PairState } from '#shared/contract/engagement.ts';
import { foldText } from '#shared/domain/fold-text.ts';

export type PairGroup = 'open' | 'needsYou' | 'onTrack' | 'paused' | 'waiting' | 'over';

export const PAIR_GROUPS: readonly { readonly key: PairGroup; readonly label: string }[] = [
  { key: 'open', label: 'Open' },
  { key: 'needsYou', label: 'Need you' },
  { key: 'onTrack', label: 'On track' },
  { key: 'paused', label: 'Paused' },
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
    case 'needsYou':
      return needsYou(pair);
    case 'onTrack':
      return pair.health?.state === 'onTrack';
    case 'paused':
      return pair.state === 'paused';
    case 'waiting':
      return pair.state === 'proposed';
    case 'over':
      return !OPEN.includes(pair.state);
  }
}

/** At risk or to be watched, or paused with a plea for support. */
function needsYou({ health }: PairListing): boolean {
  return health !== null && health.reasons.length > 0;
}

export function countOf(pairs: readonly PairListing[], group: PairGroup): number {
  return pairs.filter(pair => belongsTo(pair, group)).length;
}

export type PairSort = {
  readonly key: 'health' | 'name' | 'meetings' | 'last' | 'next' | 'leader' | 'fit';
  readonly isDown: boolean;
};

/** Whoever needs the facilitator stands on top until she wants another order. */
export const FIRST_SORT: PairSort = { key: 'health', isDown: false };

/** The pairs of a group that fit the search, in the order asked for; those equal in it by how they are doing. */
export function shownPairs(
  pairs: readonly PairListing[],
  group: PairGroup,
  search: string,
  sort: PairSort = FIRST_SORT,
): PairListing[] {
  const wanted = foldText(search);
  const turn = sort.isDown ? -1 : 1;
  return pairs
    .filter(
      pair => belongsTo(pair, group) && foldText(`${pair.mentee.name} ${pair.mentor.name}`).includes(wanted),
    )
    .sort((a, b) => turn * compareBy(sort.key, a, b) || byHealth(a, b) || byName(a, b));
}

function compareBy(key: PairSort['key'], a: PairListing, b: PairListing): number {
  switch (key) {
    case 'health':
      return byHealth(a, b);
    case 'name':
      return byName(a, b);
    case 'meetings':
      return shareHeld(a) - shareHeld(b);
    case 'last':
      return compareDays(a.lastHeldOn, b.lastHeldOn);
    case 'next':
      return compareDays(a.nextPlannedOn, b.nextPlannedOn);
    case 'leader':
      // The most first: that is what one looks for.
      return (b.health?.leaderCancelled.count ?? -1) - (a.health?.leaderCancelled.count ?? -1);
    case 'fit':
      return (a.fit ?? Infinity) - (b.fit ?? Infinity);
  }
}

const STATE_ORDER = { atRisk: 0, watch: 1, paused: 3, onTrack: 2 } as const;
const TREND_ORDER = { worse: 0, same: 1, better: 2 } as const;

function byHealth(a: PairListing, b: PairListing): number {
  return rankOf(a) - rankOf(b);
}

function rankOf({ health, state }: PairListing): number {
  if (!health) return state === 'proposed' ? 400 : 500;
  const base = health.state === 'paused' && health.reasons.length > 0 ? 1 : STATE_ORDER[health.state];
  const trend = health.trend === null ? 1 : TREND_ORDER[health.trend];
  return base * 100 - Math.min(9, health.reasons.length) * 10 + trend;
}

function byName(a: PairListing, b: PairListing): number {
  return collator.compare(a.mentee.name, b.mentee.name);
}
const collator = new Intl.Collator('en');

function shareHeld({ held, expected }: PairListing): number {
  return expected === 0 ? 1 + held : held / expected;
}

/** Days that are not there come last. */
function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
