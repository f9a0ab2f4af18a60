import type { Role } from '#shared/domain/people.ts';
import type { ProgramSession } from '#core/program-session.ts';
import {
  FORBIDDEN,
  solveAssignment,
  verifyCertificate,
  type AssignmentProblem,
  type AssignmentResult,
} from './assignment.ts';
import { fitOf, isAllowed, mentorIn, MODEL_TABLES, type BoardModel } from './board-model.ts';
import { createWarmAssignment, type WarmAssignment } from './engine/warm-assignment.ts';
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

/** `warm` is null while only the optimum is known, as a thread hands it over. */
type Kept = {
  warm: WarmAssignment | null;
  held: ReadonlyMap<number, Places>;
  optimum: Optimum | null;
};

/** The optimum for the pairs that are held now. A lock more or less only costs a chain of changes. */
export function boardOptimum(program: ProgramSession, model: BoardModel, state: BoardState): Optimum {
  const { kept, held } = keptOptimum(program, model, state);
  kept.optimum ??= toOptimum(model, assignmentProblem(model, held), warmOf(kept, model).solution());
  return kept.optimum;
}

/** What forcing a pair takes from the optimum, exactly. */
export type Price = {
  /** Pairs fewer that can be made. */
  readonly lost: number;
  /** Fit lost, in hundredths. */
  readonly fit: number;
};

/** The price of each pair of one person, by the places opposite; null where a rule or a held pair keeps them apart. */
export function pricesOf(
  program: ProgramSession,
  board: { readonly model: BoardModel; readonly state: BoardState },
  role: Role,
  place: number,
): readonly (Price | null)[] {
  const { model, state } = board;
  const warm = warmOf(keptOptimum(program, model, state).kept, model);
  const prices = role === 'mentee' ? warm.pricesOfMentee(place) : warm.pricesOfMentor(place);
  return Array.from(prices.total, (fit, other) =>
    fit === Infinity ? null : { lost: prices.matches[other] ?? 0, fit },
  );
}

/** The best arrangement that has this pair: one chain of changes there and back. */
export function bestWith(
  program: ProgramSession,
  { model, state }: { readonly model: BoardModel; readonly state: BoardState },
  pair: Places,
): readonly Places[] {
  if (!isInReach(model, pair.mentee, pair.mentor)) {
    // Below the floor a pair is only ever made by hand, so the kept optimum does not know it.
    return solveAssignment(assignmentProblem(model, [...heldPlaces(state), pair])).pairs;
  }
  const warm = warmOf(keptOptimum(program, model, state).kept, model);
  warm.lock(pair);
  const { pairs } = warm.solution();
  warm.unlock(pair);
  return pairs;
}

/** Keeps what a thread has worked out for this model and these held pairs; prices are prepared when first asked for. */
export function keepOptimum(
  program: ProgramSession,
  model: BoardModel,
  held: readonly Places[],
  optimum: Optimum,
): void {
  program.derive<Kept>('matching.optimum', MODEL_TABLES, () => ({
    warm: null,
    held: new Map(held.map(places => [cellOf(model, places), places])),
    optimum,
  }));
}

function keptOptimum(
  program: ProgramSession,
  model: BoardModel,
  state: BoardState,
): { readonly kept: Kept; readonly held: readonly Places[] } {
  const places = heldPlaces(state);
  const held = new Map(places.map(pair => [cellOf(model, pair), pair]));
  const kept = program.derive<Kept>('matching.optimum', MODEL_TABLES, () => ({
    warm: null,
    held,
    optimum: null,
  }));
  holdOnly(kept, model, held);
  return { kept, held: places };
}

function warmOf(kept: Kept, model: BoardModel): WarmAssignment {
  return (kept.warm ??= createWarmAssignment(assignmentProblem(model, [...kept.held.values()])));
}

/** Locks and unlocks until exactly these pairs are held; starts anew where that is quicker or a lock would not fit. */
function holdOnly(kept: Kept, model: BoardModel, held: ReadonlyMap<number, Places>): void {
  const gone = [...kept.held].filter(([cell]) => !held.has(cell));
  const added = [...held].filter(([cell]) => !kept.held.has(cell));
  if (gone.length + added.length === 0) return;
  const isOdd = [...gone, ...added].some(([, { mentee, mentor }]) => !isInReach(model, mentee, mentor));
  if (isOdd || gone.length + added.length > MANY_LOCKS || overfull(model, held)) {
    kept.warm = null;
  } else {
    for (const [, places] of gone) kept.warm?.unlock(places);
    for (const [, places] of added) kept.warm?.lock(places);
  }
  kept.held = held;
  kept.optimum = null;
}

/** Beyond this many changes at once a new solve is as quick. */
const MANY_LOCKS = 40;

/** Whether a mentor holds more mentees than there are places, since the capacity was lowered later. */
function overfull(model: BoardModel, held: ReadonlyMap<number, Places>): boolean {
  const taken = new Map<number, number>();
  for (const { mentor } of held.values()) taken.set(mentor, (taken.get(mentor) ?? 0) + 1);
  return [...taken].some(([mentor, count]) => count > mentorIn(model, mentor).capacity);
}

function cellOf({ mentors }: BoardModel, { mentee, mentor }: Places): number {
  return mentee * mentors.length + mentor;
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
  return toOptimum(model, problem, solveAssignment(problem));
}

function toOptimum(model: BoardModel, problem: AssignmentProblem, result: AssignmentResult): Optimum {
  const mentorOf = new Int32Array(model.mentees.length).fill(-1);
  for (const { mentee, mentor } of result.pairs) mentorOf[mentee] = mentor;
  return {
    matched: result.pairs.length,
    fit: result.pairs.reduce((sum, { mentee, mentor }) => sum + fitOf(model, mentee, mentor), 0),
    mentorOf,
    isProven: verifyCertificate(problem, result).holds,
  };
}

/** Whether the best arrangement may have the pair: no rule forbids it, and it is not below the facilitator's floor. */
export function isInReach(model: BoardModel, mentee: number, mentor: number): boolean {
  const floor = model.settings.goals.qualityFloor;
  return isAllowed(model, mentee, mentor) && (floor === null || fitOf(model, mentee, mentor) >= floor);
}

const reachOf = new WeakMap<BoardModel, Int32Array>();

/** The feasible fits without those below the floor. */
export function inReach(model: BoardModel): Int32Array {
  const floor = model.settings.goals.qualityFloor;
  if (floor === null) return model.feasible;
  let reach = reachOf.get(model);
  if (!reach) {
    reach = model.feasible.map(fit => (fit < floor ? FORBIDDEN : fit));
    reachOf.set(model, reach);
  }
  return reach;
}

/**
 * The board as the solver sees it. A held pair stays even where a rule was made stricter, or a capacity lowered, after
 * it was made: the facilitator decided it, and the board keeps the warning in sight.
 */
export function assignmentProblem(model: BoardModel, held: readonly Places[]): AssignmentProblem {
  const width = model.mentors.length;
  const taken = new Map<number, number>();
  const best = inReach(model);
  let score = best;
  for (const { mentee, mentor } of held) {
    taken.set(mentor, (taken.get(mentor) ?? 0) + 1);
    const cell = mentee * width + mentor;
    if (score[cell] !== FORBIDDEN) continue;
    if (score === best) score = best.slice();
    score[cell] = fitOf(model, mentee, mentor);
  }
  return {
    menteeCount: model.mentees.length,
    mentorCount: width,
    score,
    mentorCapacity: model.mentors.map(({ capacity }, place) => Math.max(capacity, taken.get(place) ?? 0)),
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
    const value = score[cell] ?? FORBIDDEN;
    if (value !== FORBIDDEN) score[cell] = value + 1;
  }
  return { ...problem, score };
}
