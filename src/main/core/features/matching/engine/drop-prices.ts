import { type View } from './augment.ts';
import { reducedCost } from './network.ts';
import { FORBIDDEN } from './problem.ts';
import { search } from './residual-search.ts';

/**
 * What forcing one person together with each person opposite would cost against the optimum.
 *
 * `matches[k]` is the number of matches lost, `total[k]` the loss of total score, which can be negative when
 * a match is lost. 0 and 0 for a pair of the current optimum, or an equally good one. `total[k]` is Infinity
 * where the pair is impossible: forbidden, or one of the two has no place that is not locked.
 */
export type DropPrices = { readonly matches: Int32Array; readonly total: Float64Array };

/**
 * The exact prices of all drops of `person`, who is on the far side of the view, onto the near side.
 *
 * Forcing i-j costs the reduced cost of the pair plus the cheapest chain of changes from j back to i, since
 * the cheapest new flow differs from the optimal one by exactly one cycle through that pair. One search
 * against the direction of the flow gives the chains for all j together: O(people^2).
 */
export function dropPrices(view: View, person: number): DropPrices {
  const { near, far, matchBonus, reach } = view;
  search(near, far, matchBonus, reach, { at: 'far', person }, null);
  const matches = new Int32Array(near.count);
  const total = new Float64Array(near.count);
  const isPossible = far.capacity[person]! > 0;
  for (let other = 0; other < near.count; other += 1) {
    const chain = reach.near[other]!;
    if (!isPossible || chain === Infinity || far.score[person * near.count + other] === FORBIDDEN) {
      total[other] = Infinity;
      continue;
    }
    const cost = chain + reducedCost(far, near, matchBonus, person, other);
    const lost = Math.round(cost / matchBonus);
    matches[other] = lost;
    total[other] = cost - lost * matchBonus;
  }
  for (const partner of far.partners[person]!) {
    matches[partner] = 0;
    total[partner] = 0;
  }
  return { matches, total };
}
