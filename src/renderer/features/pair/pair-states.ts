import type { PairDetails } from '#shared/contract/pairs.ts';

type PairState = PairDetails['state'];

/** How far a pair is, as its page says it. */
export const PAIR_STATE_WORDS: Readonly<Record<PairState, string>> = {
  proposed: 'Not started',
  active: 'Active',
  paused: 'Paused',
  completed: 'Completed',
  endedEarly: 'Ended early',
  reassigned: 'Reassigned',
};

/** Whether the two may still meet. */
export function isOpen(state: PairState): boolean {
  return state === 'proposed' || state === 'active' || state === 'paused';
}
