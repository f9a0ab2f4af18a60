import { addPlace, viewsOf } from './augment.ts';
import { emptyNetwork, type MatchNetwork } from './network.ts';
import { type FreeProblem } from './problem.ts';

/**
 * Solves from nothing, one mentee's place after the other. Slower than the dense kernels but without any
 * assumption: the only way where people on both sides have several places.
 */
export function solveBySuccessivePaths(problem: FreeProblem): MatchNetwork {
  const network = emptyNetwork(problem);
  const view = viewsOf(network).mentee;
  for (let mentee = 0; mentee < problem.menteeCount; mentee += 1) {
    for (let place = 0; place < problem.menteeCapacity[mentee]!; place += 1) addPlace(view, mentee);
  }
  return network;
}
