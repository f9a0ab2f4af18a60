import type { ProgramSession } from '#core/program-session.ts';
import { FORBIDDEN, solveAssignment, verifyCertificate, type AssignmentProblem } from './assignment.ts';
import { fitOf, MODEL_TABLES, type BoardModel } from './board-model.ts';
import type { BoardState } from './board-state.ts';
import type { Places } from './drop-effect.ts';

/** The best arrangement of everyone that rules and held pairs allow: most people matched, then the highest fit. */
export type Optimum = {
  readonly matched: number;
  readonly fit: number;
  /** Place of each mentee's mentor, -1 for nobody. */
  readonly mentorOf: Int32Array;
  /** The dual prices were checked against every pair: nothing scores higher. */
  readonly isProven: boolean;
};

type Kept = { key: string; optimum: Optimum | null };

/** The optimum for the pairs that are held now, kept while neither the model nor the holds change. */
export function boardOptimum(program: ProgramSession, model: BoardModel, state: BoardState): Optimum {
  const kept = program.derive<Kept>('matching.optimum', MODEL_TABLES, () => ({ key: '', optimum: null }));
  const held = heldPlaces(state);
  const key = held.map(({ mentee, mentor }) => `${mentee}-${mentor}`).join(' ');
  if (!kept.optimum || kept.key !== key) {
    kept.optimum = optimumOf(model, held);
    kept.key = key;
  }
  return kept.optimum;
}

export function heldPlaces({ pairs }: Pick<BoardState, 'pairs'>): readonly Places[] {
  return pairs.filter(pair => pair.isHeld).map(({ mentee, mentor }) => ({ mentee, mentor }));
}

/**
 * The best arrangement around the held pairs. Of several equally good ones it is the one that keeps most of `present`,
 * so that nobody moves without need.
 */
export function optimumOf(
  model: BoardModel,
  held: readonly Places[],
  present: readonly Places[] = [],
): Optimum {
  const problem = preferring(assignmentProblem(model, held), present);
  const result = solveAssignment(problem);
  const mentorOf = new Int32Array(model.mentees.length).fill(-1);
  for (const { mentee, mentor } of result.pairs) mentorOf[mentee] = mentor;
  return {
    matched: result.pairs.length,
    fit: result.pairs.reduce((sum, { mentee, mentor }) => sum + fitOf(model, mentee, mentor), 0),
    mentorOf,
    isProven: verifyCertificate(problem, result).holds,
  };
}

/**
 * The board as the solver sees it. A held pair stays even where a rule was made stricter, or a capacity lowered, after
 * it was made: the facilitator decided it, and the board keeps the warning in sight.
 */
export function assignmentProblem(model: BoardModel, held: readonly Places[]): AssignmentProblem {
  const width = model.mentors.length;
  const taken = new Int32Array(width);
  let score = model.feasible;
  for (const { mentee, mentor } of held) {
    taken[mentor]! += 1;
    const cell = mentee * width + mentor;
    if (score[cell] !== FORBIDDEN) continue;
    if (score === model.feasible) score = model.feasible.slice();
    score[cell] = fitOf(model, mentee, mentor);
  }
  return {
    menteeCount: model.mentees.length,
    mentorCount: width,
    score,
    mentorCapacity: Int32Array.from(model.mentors, (mentor, place) =>
      Math.max(mentor.capacity, taken[place]!),
    ),
    locked: held,
  };
}

/**
 * The same problem with all scores scaled up and one unit more for each pair of `present`: fewer units than the
 * smallest difference between two totals, so they decide between equals only.
 */
function preferring(problem: AssignmentProblem, present: readonly Places[]): AssignmentProblem {
  if (present.length === 0) return problem;
  const scale = present.length + 1;
  const score = problem.score.map(value => (value === FORBIDDEN ? FORBIDDEN : value * scale));
  for (const { mentee, mentor } of present) {
    const cell = mentee * problem.mentorCount + mentor;
    if (score[cell] !== FORBIDDEN) score[cell]! += 1;
  }
  return { ...problem, score };
}
