import type { BoardPair } from '#shared/contract/matching.ts';
import type { PlacedPair } from './board-state.ts';
import type { Progress } from './stage.sql.ts';

/** How far a pair is on its way from proposed to started. */
export function stageOf(
  { state, publishedOn }: Pick<PlacedPair, 'state' | 'publishedOn'>,
  { isStaged, menteeSays, mentorSays }: Progress,
): BoardPair['stage'] {
  if (state !== 'proposed') return 'started';
  if (publishedOn !== null) return 'published';
  if (menteeSays !== null && mentorSays !== null) return 'consulted';
  return isStaged ? 'staged' : 'proposed';
}
