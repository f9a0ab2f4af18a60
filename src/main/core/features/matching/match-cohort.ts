import type { Candidate, MatchingSettings } from '#shared/domain/matching.ts';
import { arePlain } from '#shared/domain/matching-goals.ts';
import type { JobProgress, JobRunner } from '#core/jobs.ts';
import { isAllowed, modelOf, type BoardModel } from './board-model.ts';
import { assignmentProblem, optimumOf, type Optimum } from './board-optimum.ts';
import type { Places } from './drop-effect.ts';
import type { MatchedCohort } from './matching.sql.ts';
import type { Arrangement, Claim, CohortProblem } from './objectives/objective.ts';
import { quotaOf } from './objectives/pair-quotas.ts';
import { solveCohort } from './objectives/solve-cohort.ts';
import type { WaitingOrder } from './waiting-order.ts';

/** Everything that the best arrangement rests on, as plain values that a thread can be given. */
export type CohortInput = {
  readonly cohort: MatchedCohort;
  readonly mentees: readonly Candidate[];
  readonly mentors: readonly Candidate[];
  readonly settings: MatchingSettings;
  readonly held: readonly Places[];
  /** Pairs on the board now: kept where an equally good arrangement has them. */
  readonly present: readonly Places[];
  /** Where each person stands in line, where whoever waits longest comes first. */
  readonly waited: WaitingOrder | null;
  /** How long the search under quotas may take, seconds. */
  readonly timeLimit: number;
};

/** The best arrangement under the facilitator's goals. */
export type CohortMatch = Optimum & {
  /** Pairs on the board now that the settings would forbid. */
  readonly brokenPairs: number;
  readonly worst: number | null;
  /** How many of the weakest pairs no arrangement makes better. */
  readonly settled: number;
  /** How much higher the total of an arrangement that was not found could be; 0 when proven. */
  readonly gap: number;
  /** What is proven, goal by goal; empty under plain goals, where `isProven` says it all. */
  readonly claims: readonly Claim[];
  /** Why the quotas cannot be met; the arrangement is then the best without them. */
  readonly problem: string | null;
};

/** Up to 300 mentees and 300 mentors a board is worked out at once; beyond, it would be noticed as a stutter of the app. */
const LARGE_CELLS = 300 * 300;
/** The same where further goals are chosen, each a search of its own: 80 mentees and 75 mentors. */
const LARGE_CELLS_WITH_GOALS = 80 * 75;

/** Whether a best arrangement is worth a thread of its own. */
export function isLargeCohort({ mentees, mentors }: Pick<CohortInput, 'mentees' | 'mentors'>): boolean {
  return mentees.length * mentors.length > LARGE_CELLS;
}

function needsThread(input: CohortInput): boolean {
  const { goals } = input.settings;
  if (goals.quotas.length > 0 || isLargeCohort(input)) return true;
  return !arePlain(goals) && input.mentees.length * input.mentors.length > LARGE_CELLS_WITH_GOALS;
}

/** The best arrangement of a cohort, from the people to the checked proof. */
export async function matchCohort(
  input: CohortInput,
  report: (progress: JobProgress) => void,
): Promise<CohortMatch> {
  const { cohort, mentees, mentors, settings, held, present } = input;
  const cells = mentees.length * mentors.length;
  report({ done: 0, total: 2, label: `Scoring ${cells.toLocaleString('en-US')} possible pairs` });
  const model = modelOf(cohort, { mentees, mentors }, settings);
  report({ done: 1, total: 2, label: searchLabel(settings) });
  const brokenPairs = present.filter(({ mentee, mentor }) => !isAllowed(model, mentee, mentor)).length;
  if (arePlain(settings.goals)) {
    const optimum = optimumOf(model, held, present);
    report({ done: 2, total: 2, label: 'Proof checked' });
    return { ...plainMatch(model, optimum), brokenPairs };
  }
  const found = await arrange(model, input);
  report({ done: 2, total: 2, label: 'Proof checked' });
  return { ...found, brokenPairs };
}

/** The optimum of coverage and total as a match under plain goals. */
export function plainMatch(model: BoardModel, optimum: Optimum): CohortMatch {
  const worst = worstOf(model, optimum.mentorOf);
  return { ...optimum, brokenPairs: 0, worst, settled: 0, gap: 0, claims: [], problem: null };
}

function searchLabel({ goals }: MatchingSettings): string {
  if (goals.quotas.length > 0) return 'Looking for the best arrangement that meets the quotas';
  return arePlain(goals)
    ? 'Finding the best arrangement of everyone'
    : 'Finding the best arrangement, one goal after the other';
}

async function arrange(model: BoardModel, input: CohortInput): Promise<Omit<CohortMatch, 'brokenPairs'>> {
  const { held, present, waited, timeLimit } = input;
  const { goals } = model.settings;
  const problem: CohortProblem = {
    ...assignmentProblem(model, held),
    objective: {
      order:
        goals.qualityFloor === null
          ? { kind: 'coverageFirst' }
          : { kind: 'qualityFloor', floor: goals.qualityFloor },
      worstPairFirst: goals.worstPairFirst,
      waiting: goals.longestWaitingFirst ? (waited ?? undefined) : undefined,
      keep: present.length === 0 ? undefined : { pairs: present, tolerance: goals.keepTolerance },
    },
  };
  if (goals.quotas.length === 0) return matchOf(model, solveCohort(problem), 0, null);
  // The solver for whole numbers is loaded where it is needed, which is in a thread of its own.
  const { solveQuotas } = await import('./objectives/solve-quotas.ts');
  const { waiting, keep } = problem.objective;
  const result = await solveQuotas({
    ...problem,
    // Both at once would need larger numbers than are exact.
    objective: { ...problem.objective, keep: waiting ? undefined : keep && { ...keep, tolerance: 0 } },
    quotas: goals.quotas.map(quota => quotaOf(quota, model.mentees, model.mentors)),
    timeLimit,
  });
  return result.kind === 'found'
    ? matchOf(model, result.arrangement, result.gap, null)
    : matchOf(model, solveCohort(problem), 0, result.words);
}

function matchOf(
  model: BoardModel,
  { pairs, total, worst, settled, claims, isProven }: Arrangement,
  gap: number,
  problem: string | null,
): Omit<CohortMatch, 'brokenPairs'> {
  const mentorOf = new Int32Array(model.mentees.length).fill(-1);
  for (const { mentee, mentor } of pairs) mentorOf[mentee] = mentor;
  return { matched: pairs.length, fit: total, mentorOf, isProven, worst, settled, gap, claims, problem };
}

function worstOf({ fits, mentors }: BoardModel, mentorOf: Int32Array): number | null {
  let worst: number | null = null;
  for (const [mentee, mentor] of mentorOf.entries()) {
    if (mentor < 0) continue;
    const fit = fits[mentee * mentors.length + mentor] ?? 0;
    if (worst === null || fit < worst) worst = fit;
  }
  return worst;
}

/** The same for a problem that is set up already, such as a re-match around published pairs. */
export async function solveAnyCohort(
  jobs: JobRunner,
  problem: CohortProblem,
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: (progress: JobProgress) => void;
  },
): Promise<readonly Places[]> {
  if (problem.menteeCount * problem.mentorCount > LARGE_CELLS_WITH_GOALS)
    return await jobs.run('solveCohort', problem, options);
  return solveCohort(problem).pairs;
}

/** Matches small cohorts at once, and large ones or those with quotas in a thread of their own, where they can be stopped. */
export async function matchAnyCohort(
  jobs: JobRunner,
  input: CohortInput,
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: (progress: JobProgress) => void;
  },
): Promise<CohortMatch> {
  if (needsThread(input)) return await jobs.run('matchCohort', input, options);
  return await matchCohort(input, options.onProgress ?? (() => {}));
}
