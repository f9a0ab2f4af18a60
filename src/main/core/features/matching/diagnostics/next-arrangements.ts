import { type AssignmentProblem, FORBIDDEN, type Pair } from '../assignment.ts';
import { createWarmAssignment } from '../engine/warm-assignment.ts';

/** A whole arrangement: pairs by mentee, locked ones included, and the sum of their scores. */
export type RankedArrangement = { readonly pairs: readonly Pair[]; readonly total: number };

/** The best arrangement with some pairs fixed and some forbidden, not yet split further. */
type Part = RankedArrangement & { readonly fixed: readonly Pair[]; readonly forbidden: readonly Pair[] };

/**
 * The best whole arrangements, best first: most people matched, then the highest total. With `without`, the best
 * that do not contain that pair; the first of them is what taking the pair apart costs everyone.
 *
 * Splits what is left after each answer into "keeps the first pairs, loses the next one" (Murty 1968), so that each
 * arrangement comes once. A part takes one or two chains of changes on a warm engine: about count x pairs of them.
 */
export function nextArrangements(
  problem: AssignmentProblem,
  count: number,
  without?: Pair,
): readonly RankedArrangement[] {
  const start = constrained(problem, [], without ? [without] : []);
  const whole = createWarmAssignment(start).solution();
  const waiting: Part[] = [
    { pairs: whole.pairs, total: whole.total, fixed: [], forbidden: without ? [without] : [] },
  ];
  const ranked: RankedArrangement[] = [];
  while (ranked.length < count) {
    waiting.sort(byMerit);
    const best = waiting.shift();
    if (!best) break;
    ranked.push({ pairs: best.pairs, total: best.total });
    if (ranked.length < count) waiting.push(...split(problem, best));
  }
  return ranked;
}

function byMerit(a: RankedArrangement, b: RankedArrangement): number {
  return b.pairs.length - a.pairs.length || b.total - a.total;
}

function split(problem: AssignmentProblem, { pairs, fixed, forbidden }: Part): readonly Part[] {
  const { mentorCount, score, locked = [] } = problem;
  const cellOf = ({ mentee, mentor }: Pair): number => mentee * mentorCount + mentor;
  const isFixed = new Set([...locked, ...fixed].map(cellOf));
  const warm = createWarmAssignment(constrained(problem, fixed, forbidden));
  const parts: Part[] = [];
  const kept = [...fixed];
  for (const pair of pairs) {
    if (isFixed.has(cellOf(pair))) continue;
    warm.forbid(pair);
    const { pairs: next, total } = warm.solution();
    parts.push({ pairs: next, total, fixed: [...kept], forbidden: [...forbidden, pair] });
    warm.allow(pair, score[cellOf(pair)]!);
    warm.lock(pair);
    kept.push(pair);
  }
  return parts;
}

function constrained(
  problem: AssignmentProblem,
  fixed: readonly Pair[],
  forbidden: readonly Pair[],
): AssignmentProblem {
  const score = problem.score.slice();
  for (const { mentee, mentor } of forbidden) score[mentee * problem.mentorCount + mentor] = FORBIDDEN;
  return { ...problem, score, locked: [...(problem.locked ?? []), ...fixed] };
}
