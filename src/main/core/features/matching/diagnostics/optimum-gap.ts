import { fitText } from '#shared/domain/matching-words.ts';
import { countWords } from '../rules/wording.ts';

export type OptimumGap = {
  /** Matches that the best arrangement has more. */
  readonly matches: number;
  /** Fit, in the unit of the scores, that it scores more; negative only when it matches more people. */
  readonly fit: number;
  readonly words: string;
};

type Tally = { readonly matches: number; readonly fit: number };

/**
 * How far an arrangement is from the best one, in a sentence; `isProven` when the best one's proof was checked. Where
 * other goals come first, the best one is only that of the highest total, and is called so.
 */
export function optimumGap(present: Tally, best: Tally, isProven: boolean, hasGoals = false): OptimumGap {
  const matches = best.matches - present.matches;
  const fit = best.fit - present.fit;
  return { matches, fit, words: gapWords(matches, fit, isProven, hasGoals) };
}

function gapWords(matches: number, fit: number, isProven: boolean, hasGoals: boolean): string {
  if (matches === 0 && fit === 0) {
    return isProven
      ? 'No other arrangement scores higher. This is proven.'
      : 'As good as the best arrangement found.';
  }
  if (matches < 0 || (matches === 0 && fit < 0))
    return 'The board has pairs below your floor, so its total cannot be compared.';
  const best = bestName(isProven, hasGoals);
  if (matches === 0) return `${best} scores ${fitText(fit)} points more with as many people.`;
  const people = countWords(matches, 'more pair');
  if (fit === 0) return `${best} has ${people} and the same fit in all.`;
  const change =
    fit > 0 ? `${fitText(fit)} points more` : `${fitText(-fit)} points less, for the sake of those people`;
  return `${best} has ${people} and scores ${change}.`;
}

function bestName(isProven: boolean, hasGoals: boolean): string {
  if (hasGoals) return 'The arrangement of the highest total';
  return isProven ? 'The best possible arrangement' : 'The best arrangement found';
}
