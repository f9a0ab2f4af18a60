import type { ComponentKey, ComponentResult } from '#shared/domain/matching.ts';

type Explained = { readonly components: readonly ComponentResult[] };

const DIFFERENCES: readonly ComponentKey[] = ['differentFunction', 'levelGap', 'site'];
// The ratings are the facilitator's own and identity is restricted: neither may ever reach a document for the pair.
const PRIVATE: readonly ComponentKey[] = ['screening', 'identity'];

/**
 * Up to `n` reasons why this pair was made, best first, in words fit for the pair's own briefing pack: no score, no
 * rating, nothing that rests on missing data, and not the difference that `stretchDifference` names.
 */
export function strongestReasons(result: Explained, n: number): readonly string[] {
  const stretch = strongestDifference(result)?.key;
  return result.components
    .filter(({ key }) => key !== stretch && !PRIVATE.includes(key))
    .filter(isReason)
    .sort((a, b) => strength(b) - strength(a))
    .slice(0, n)
    .map(({ words }) => words);
}

/** The difference between the two that both can learn most from, in words; null when none is known. */
export function stretchDifference(result: Explained): string | null {
  return strongestDifference(result)?.words ?? null;
}

function strongestDifference({ components }: Explained): ComponentResult | null {
  const [strongest] = components.filter(isDifference).sort((a, b) => b.weight - a.weight);
  return strongest ?? null;
}

// A reason speaks for the pair: more than half of it is met.
function isReason({ value, isKnown, weight }: ComponentResult): boolean {
  return isKnown && value !== null && value > 0.5 && weight > 0;
}

/** Whether the two differ here, wished for or not: "one site" speaks of likeness, so its difference is a low value. */
function isDifference({ key, value, isKnown, reversed }: ComponentResult): boolean {
  if (!isKnown || value === null || !DIFFERENCES.includes(key)) return false;
  const highMeansDifferent = (key !== 'site') !== reversed;
  return highMeansDifferent ? value > 0.5 : value < 0.5;
}

function strength({ value, weight }: ComponentResult): number {
  return (value ?? 0) * weight;
}
