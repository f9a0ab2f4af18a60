import { COMPONENTS, type MatchingSettings } from '#shared/domain/matching.ts';
import { partsRows, type Side } from './component-rows.ts';
import { MISSING_PARTS, UNKNOWN, weightedMean, WHOLE } from './scales.ts';
import { missingRulesOf, weightsOf } from './weights.ts';

/**
 * Fit of every possible pair in hundredths, row by row: the pair (i, j) is at i * mentors.length + j. Equal to
 * `scorePair` for each pair, without words: each component is reduced to small tables once, so that a pair costs a
 * few additions (1,000 x 1,000 takes a fraction of a second).
 */
export function scoreMatrix(mentees: Side, mentors: Side, settings: MatchingSettings): Int32Array {
  const weights = weightsOf(settings);
  const rules = missingRulesOf(settings);
  const counted = COMPONENTS.filter(key => weights[key] !== 0).map(key => ({
    weight: Math.abs(weights[key]),
    reversed: weights[key] < 0,
    missing: MISSING_PARTS[rules[key]],
    partsRow: partsRows[key](mentees, mentors, settings),
  }));
  const width = mentors.length;
  const scores = new Int32Array(mentees.length * width);
  const parts = new Int32Array(width);
  const sums = new Float64Array(width);
  const totals = new Float64Array(width);
  for (let i = 0; i < mentees.length; i += 1) {
    sums.fill(0);
    totals.fill(0);
    for (const { partsRow, ...component } of counted) {
      partsRow(i, parts);
      addWeighted(parts, component, sums, totals);
    }
    for (let j = 0; j < width; j += 1) scores[i * width + j] = weightedMean(sums[j]!, totals[j]!);
  }
  return scores;
}

function addWeighted(
  parts: Int32Array,
  { weight, reversed, missing }: { weight: number; reversed: boolean; missing: number },
  sums: Float64Array,
  totals: Float64Array,
): void {
  for (let j = 0; j < parts.length; j += 1) {
    const part = parts[j]!;
    if (part === UNKNOWN) {
      if (missing === UNKNOWN) continue;
      sums[j]! += weight * missing;
    } else sums[j]! += weight * (reversed ? WHOLE - part : part);
    totals[j]! += weight;
  }
}
