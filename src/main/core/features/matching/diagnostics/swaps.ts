import { FORBIDDEN, type AssignmentProblem, type Pair } from '../assignment.ts';

/** A ring of two or three pairs in which everybody hands on their mentor. */
export type Swap = {
  readonly removed: readonly Pair[];
  readonly added: readonly Pair[];
  /** Change of the total, in the unit of the scores. */
  readonly change: number;
};

/**
 * The best ways to take one pair apart and keep everybody matched: all exchanges with one other pair and all rings
 * of three, best first. Held pairs take no part. O(pairs^2), exact for these lengths; longer chains are what
 * `nextBestMentors` finds.
 */
export function swapsNear(
  { score, mentorCount }: Pick<AssignmentProblem, 'score' | 'mentorCount'>,
  pairs: readonly Pair[],
  near: Pair,
  atMost: number,
  held: readonly Pair[] = [],
): readonly Swap[] {
  const fit = (mentee: number, mentor: number): number => score[mentee * mentorCount + mentor]!;
  const isHeld = new Set(held.map(({ mentee, mentor }) => mentee * mentorCount + mentor));
  const others = pairs.filter(
    ({ mentee, mentor }) =>
      mentee !== near.mentee && mentor !== near.mentor && !isHeld.has(mentee * mentorCount + mentor),
  );
  const paired = new Set(pairs.map(({ mentee, mentor }) => mentee * mentorCount + mentor));
  const best: Swap[] = [];
  const offer = (ring: readonly Pair[]): void => {
    let change = 0;
    for (const [index, { mentee, mentor }] of ring.entries()) {
      const next = ring[(index + 1) % ring.length]!.mentor;
      const gained = fit(mentee, next);
      if (gained === FORBIDDEN || paired.has(mentee * mentorCount + next)) return;
      change += gained - fit(mentee, mentor);
    }
    if (best.length === atMost && change <= best[atMost - 1]!.change) return;
    const added = ring.map(({ mentee }, index) => ({
      mentee,
      mentor: ring[(index + 1) % ring.length]!.mentor,
    }));
    best.push({ removed: ring, added, change });
    best.sort((a, b) => b.change - a.change);
    best.length = Math.min(best.length, atMost);
  };
  if (atMost < 1) return [];
  for (const second of others) {
    offer([near, second]);
    if (fit(near.mentee, second.mentor) === FORBIDDEN) continue;
    for (const third of others) {
      if (third.mentee !== second.mentee && third.mentor !== second.mentor) offer([near, second, third]);
    }
  }
  return best;
}
