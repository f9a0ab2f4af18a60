import type { Pair } from '../assignment.ts';
import type { WarmAssignment } from '../engine/warm-assignment.ts';
import { changedParts } from '../objectives/changed-parts.ts';
import { listWords } from '../rules/wording.ts';

/** Another partner for one mentee, given the best for everyone else. */
export type Alternative = {
  readonly mentor: number;
  /** What it costs against the best arrangement, exactly: matches, and fit in the unit of the scores. */
  readonly lostMatches: number;
  readonly lostFit: number;
  /** What changes against the arrangement held: this pair first, then who moves because of it. */
  readonly removed: readonly Pair[];
  readonly added: readonly Pair[];
};

/**
 * The next-best mentors of a mentee, cheapest first, each with the whole re-arrangement that makes it cost so little.
 *
 * One search prices all mentors; the few that are shown are then tried by locking the pair, which takes one chain
 * of changes each, and `warm` is left as it was. The mentee must not be locked.
 */
export function nextBestMentors(
  warm: WarmAssignment,
  mentee: number,
  atMost: number,
): readonly Alternative[] {
  const prices = warm.pricesOfMentee(mentee);
  const before = warm.solution();
  const present = new Set(before.pairs.filter(pair => pair.mentee === mentee).map(pair => pair.mentor));
  const order = Array.from(prices.total.keys())
    .filter(mentor => prices.total[mentor] !== Infinity && !present.has(mentor))
    .sort((a, b) => prices.matches[a]! - prices.matches[b]! || prices.total[a]! - prices.total[b]!);
  return order.slice(0, atMost).map(mentor => {
    warm.lock({ mentee, mentor });
    const { pairs } = warm.solution();
    warm.unlock({ mentee, mentor });
    return {
      mentor,
      lostMatches: prices.matches[mentor]!,
      lostFit: prices.total[mentor]!,
      ...changesFor(before.pairs, pairs, { mentee, mentor }),
    };
  });
}

/** Only the changes that hang together with the pair: others would be exchanges between equals. */
function changesFor(
  before: readonly Pair[],
  after: readonly Pair[],
  wanted: Pair,
): { readonly removed: readonly Pair[]; readonly added: readonly Pair[] } {
  const part = changedParts(before, after).find(({ added }) =>
    added.some(pair => pair.mentee === wanted.mentee && pair.mentor === wanted.mentor),
  );
  if (!part) return { removed: [], added: [wanted] };
  const isWanted = (pair: Pair): boolean => pair.mentee === wanted.mentee && pair.mentor === wanted.mentor;
  return { removed: part.removed, added: [wanted, ...part.added.filter(pair => !isWanted(pair))] };
}

/** "Ben moves to Cleo and Dina to Egon; Fay is left without a mentor." Empty when nobody else is concerned. */
export function chainWords(
  { removed, added }: Pick<Alternative, 'removed' | 'added'>,
  menteeName: (mentee: number) => string,
  mentorName: (mentor: number) => string,
): string {
  const [asked, ...others] = added;
  const moves = others.map(({ mentee, mentor }, index) => {
    const verb = index === 0 ? ' moves to ' : ' to ';
    return `${mentorName(mentor)}${verb}${menteeName(mentee)}`;
  });
  const isIn = (side: keyof Pair, person: number): boolean => added.some(pair => pair[side] === person);
  const alone = removed.filter(pair => !isIn('mentee', pair.mentee)).map(pair => menteeName(pair.mentee));
  const free = removed
    .filter(pair => pair.mentor !== asked?.mentor && !isIn('mentor', pair.mentor))
    .map(pair => mentorName(pair.mentor));
  const parts: string[] = [];
  if (moves.length > 0) parts.push(listWords(moves));
  if (alone.length > 0)
    parts.push(`${listWords(alone)} ${alone.length === 1 ? 'is' : 'are'} left without a mentor`);
  if (free.length > 0)
    parts.push(`${listWords(free)} ${free.length === 1 ? 'has' : 'have'} a free place again`);
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}
