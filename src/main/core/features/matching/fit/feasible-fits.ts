import { FORBIDDEN } from '../assignment.ts';

/**
 * Fits with every pair that a hard rule forbids marked `FORBIDDEN`, as the solver wants them. A forbidden pair is
 * infeasible: scored low instead, a solver could still choose it.
 */
export function feasibleFits(fits: Int32Array, hard: Uint32Array): Int32Array {
  return fits.map((fit, index) => (hard[index] === 0 ? fit : FORBIDDEN));
}
