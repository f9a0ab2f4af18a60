import type { BoardPair } from '#shared/contract/matching.ts';

export type BoardStage = BoardPair['stage'];
export type Says = NonNullable<BoardPair['menteeSays']>;

export const STAGE_NAMES: Readonly<Record<BoardStage, string>> = {
  proposed: 'Proposed',
  staged: 'Staged',
  consulted: 'Consulted',
  published: 'Published',
  started: 'Started',
};

/** The way of a pair, in order. */
export const STAGE_ORDER: readonly BoardStage[] = ['proposed', 'staged', 'consulted', 'published', 'started'];

const SAYS: Readonly<Record<Says, string>> = {
  fine: 'is fine with it',
  prefersOther: 'prefers somebody else',
  conflict: 'has a conflict',
};

export function saysWords(who: string, says: BoardPair['menteeSays']): string {
  return says === null ? `${who} has not been asked` : `${who} ${SAYS[says]}`;
}

/** Read out after the fit; a pair that is only proposed says nothing. */
export function stageLabel({ stage }: Pick<BoardPair, 'stage'>): string {
  return stage === 'proposed' ? '' : `, ${STAGE_NAMES[stage].toLowerCase()}`;
}

/** Somebody asked for another partner, or has a conflict. */
export function hasObjection({
  menteeSays,
  mentorSays,
}: Pick<BoardPair, 'menteeSays' | 'mentorSays'>): boolean {
  return [menteeSays, mentorSays].some(says => says !== null && says !== 'fine');
}
