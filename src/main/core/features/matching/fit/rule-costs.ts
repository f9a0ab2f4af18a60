import type { FitHundredths, MatchingSettings, RuleBreach, RuleKey } from '#shared/domain/matching.ts';
import type { RuleMatrix } from '../rules/rule-matrix.ts';

/** What a broken soft rule takes from the fit of a pair, by rule; rules that only warn are not in it. */
export function ruleCosts({
  rules,
  customRules,
}: Pick<MatchingSettings, 'rules' | 'customRules'>): ReadonlyMap<RuleKey, FitHundredths> {
  const costs = new Map<RuleKey, FitHundredths>();
  for (const { key, mode, cost = 0 } of [...rules, ...customRules]) {
    if (mode === 'soft' && cost > 0) costs.set(key, cost);
  }
  return costs;
}

/**
 * Fits less the costs of the soft rules that each pair breaks, never below 0. In place: nobody needs the fits of before.
 *
 * The cost is part of the fit itself, so that totals, prices, proofs and explanations all say the same.
 */
export function takeCosts(
  fits: Int32Array,
  { soft, keys }: RuleMatrix,
  costs: ReadonlyMap<RuleKey, FitHundredths>,
): void {
  if (costs.size === 0) return;
  const costly = keys.flatMap((key, index) => {
    const cost = costs.get(key);
    return cost === undefined ? [] : [{ bit: 1 << index, cost }];
  });
  for (let cell = 0; cell < fits.length; cell += 1) {
    const mask = soft[cell]!;
    if (mask === 0) continue;
    let fit = fits[cell]!;
    for (const { bit, cost } of costly) if ((mask & bit) !== 0) fit -= cost;
    fits[cell] = Math.max(0, fit);
  }
}

export type TakenCost = { readonly rule: RuleKey; readonly cost: FitHundredths };

/** The costs of the rules that one pair breaks, and its fit without them. */
export function fitLessCosts(
  fit: FitHundredths,
  broken: readonly RuleBreach[],
  settings: Pick<MatchingSettings, 'rules' | 'customRules'>,
): { readonly fit: FitHundredths; readonly taken: readonly TakenCost[] } {
  const costs = ruleCosts(settings);
  const taken = broken.flatMap(({ rule, mode }): TakenCost[] => {
    const cost = costs.get(rule);
    return mode === 'soft' && cost !== undefined ? [{ rule, cost }] : [];
  });
  return {
    fit: Math.max(
      0,
      taken.reduce((left, { cost }) => left - cost, fit),
    ),
    taken,
  };
}
