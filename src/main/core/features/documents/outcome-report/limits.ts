import { type OutcomeReport } from './report.ts';

/**
 * The sentence on limits that every decision page carries.
 *
 * Up to about fifty pairs even a large effect on retention cannot be told from
 * none (metrics 5.3), and volunteers differ from everybody else (5.4): a board
 * must read both beside the figures, not in an appendix.
 */
export function limitsInWords(report: OutcomeReport): string {
  const pairs = report.match.fits.length;
  const volunteers =
    'People volunteered, and volunteers differ from everybody else: these figures describe this cohort and ' +
    'do not prove that the program caused them.';
  if (pairs < report.method.smallestGroup) {
    return (
      `With ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} only counts are reported: percentages would say nothing, ` +
      `and answers could be traced to people. ${volunteers}`
    );
  }
  if (pairs < 50) {
    return (
      `With ${pairs} pairs the figures show a direction. An effect on retention could not be told from chance ` +
      `even if it were as large as in the best published programs. ${volunteers}`
    );
  }
  return volunteers;
}
