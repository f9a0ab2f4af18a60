import type { Board } from '#shared/contract/matching.ts';
import type { MatchQuality } from '#shared/contract/outcomes.ts';

/** How well the pairs on the board fit, and what the facilitator's decisions cost against the best arrangement. */
export function matchQuality(board: Board): MatchQuality {
  const fits = board.pairs.map(pair => pair.fit);
  const warnings = board.pairs.flatMap(pair => pair.warnings);
  const nameOf = new Map([...board.mentees, ...board.mentors].map(person => [person.id, person.name]));
  const worst = [...board.pairs].sort((a, b) => a.fit - b.fit)[0];
  const { totals } = board;
  // Totals of boards with different numbers of pairs say nothing about each other.
  const isComparable = totals.matched === totals.bestMatched && totals.matched > 0;
  return {
    pairs: fits.length,
    mean: fits.length > 0 ? Math.round(fits.reduce((sum, fit) => sum + fit, 0) / fits.length) : null,
    worst: worst
      ? {
          pairId: worst.id,
          names: `${nameOf.get(worst.menteeId) ?? ''} and ${nameOf.get(worst.mentorId) ?? ''}`,
          fit: worst.fit,
        }
      : null,
    fits: [...fits].sort((a, b) => a - b),
    gap: {
      hundredths: isComparable ? totals.bestFit - totals.fit : null,
      words: totals.words,
      isProven: totals.isProven,
    },
    total: totals.fit,
    bestTotal: totals.bestFit,
    unmatched: {
      mentees: board.mentees.filter(person => person.load === 0).length,
      mentors: board.mentors.filter(person => person.load === 0).length,
    },
    byHand: board.pairs.filter(pair => pair.origin === 'hand').length,
    brokenHardRules: warnings.filter(warning => warning.mode === 'hard').length,
    warnings: warnings.length,
    acceptedWarnings: warnings.filter(warning => warning.acceptedBecause !== null).length,
  };
}
