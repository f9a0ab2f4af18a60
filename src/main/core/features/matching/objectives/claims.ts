import { fitText } from '#shared/domain/matching-words.ts';
import { countWords } from '../rules/wording.ts';
import type { KeptMost } from './keep-pairs.ts';
import type { Claim, Keep, Objective } from './objective.ts';

/** "No other arrangement matches more people", with how many are matched under which floor. */
export function coverageClaim(matches: number, menteePlaces: number, { order }: Objective): Claim {
  const all = menteePlaces === matches;
  const matched = all
    ? `All ${countWords(matches, 'mentee')} are matched`
    : `${matches} of ${menteePlaces} mentees are matched`;
  const under = order.kind === 'qualityFloor' ? ` with a fit of ${fitText(order.floor)} or more` : '';
  return {
    kind: 'coverage',
    words: all ? `${matched}${under}.` : `${matched}${under}: no other arrangement matches more people.`,
  };
}

export function waitingClaim(): Claim {
  return {
    kind: 'waiting',
    words: 'Whoever is left over could not take the place of anybody who waits behind them.',
  };
}

/** What is proven about the worst pairs: the worst alone, the worst so many, or all of them. */
export function worstPairClaim(worst: number, settled: number, isComplete: boolean): Claim {
  const first = `The worst pair has a fit of ${fitText(worst)}: no other arrangement has a better worst pair.`;
  if (settled <= 1) return { kind: 'worstPair', words: first };
  const rest = isComplete
    ? ' The same holds for the second worst, the third worst and every further pair in turn.'
    : ` The same holds in turn for the ${settled} worst pairs; above them the total decides.`;
  return { kind: 'worstPair', words: first + rest };
}

/** As `worstPairClaim` for the worst pair alone, under quotas; unproven when the time ran out. */
export function quotaWorstClaim(worst: number, isProven: boolean): Claim {
  const fit = `The worst pair has a fit of ${fitText(worst)}`;
  const proof = 'no other arrangement that meets the quotas has a better worst pair';
  return {
    kind: 'worstPair',
    words: isProven ? `${fit}: ${proof}.` : `${fit}. The time ran out before this was proven.`,
  };
}

/** `alone` when no goal but coverage stood before the total; `gap` when something higher may exist. */
export function totalClaim(total: number, alone: boolean, gap = 0): Claim {
  const others = alone ? 'no other arrangement' : 'no other arrangement that does as well so far';
  const proof = gap === 0 ? `${others} scores higher` : `${others} scores more than ${fitText(gap)} higher`;
  return { kind: 'total', words: `The fit adds up to ${fitText(total)}: ${proof}.` };
}

export function keptClaim({ kept, atMost, givenUp }: KeptMost, { pairs, tolerance }: Keep): Claim {
  const of = `${kept} of the ${countWords(pairs.length, 'pair')} before stay together`;
  if (kept === pairs.length && givenUp === 0)
    return { kind: 'kept', words: `All ${countWords(kept, 'pair')} before stay together.` };
  if (tolerance === 0) return { kind: 'kept', words: `${of}: no equally good arrangement keeps more.` };
  const cost =
    givenUp === 0
      ? `${of} without giving up any fit`
      : `${of}, for ${fitText(givenUp)} of the ${fitText(tolerance)} points of fit that may be given up`;
  const proof =
    atMost === kept
      ? 'no other arrangement within that limit keeps more'
      : `at most ${atMost} could stay within that limit`;
  return { kind: 'kept', words: `${cost}: ${proof}.` };
}
