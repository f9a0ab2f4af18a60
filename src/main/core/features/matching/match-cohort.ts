import type { Candidate, MatchingSettings } from '#shared/domain/matching.ts';
import type { JobProgress, JobRunner } from '#core/jobs.ts';
import { isAllowed, modelOf } from './board-model.ts';
import { optimumOf, type Optimum } from './board-optimum.ts';
import type { Places } from './drop-effect.ts';
import type { MatchedCohort } from './matching.sql.ts';

/** Everything that the best arrangement rests on, as plain values that a thread can be given. */
export type CohortInput = {
  readonly cohort: MatchedCohort;
  readonly mentees: readonly Candidate[];
  readonly mentors: readonly Candidate[];
  readonly settings: MatchingSettings;
  readonly held: readonly Places[];
  /** Pairs on the board now: kept where an equally good arrangement has them. */
  readonly present: readonly Places[];
};

export type CohortMatch = Optimum & {
  /** Pairs on the board now that the settings would forbid. */
  readonly brokenPairs: number;
};

/** From this many possible pairs on, matching is noticed as a stutter of the app. */
const LARGE_CELLS = 90_000;

function isLargeCohort({ mentees, mentors }: Pick<CohortInput, 'mentees' | 'mentors'>): boolean {
  return mentees.length * mentors.length > LARGE_CELLS;
}

/** The best arrangement of a cohort, from the people to the checked proof. */
export function matchCohort(
  { cohort, mentees, mentors, settings, held, present }: CohortInput,
  report: (progress: JobProgress) => void,
): CohortMatch {
  const cells = mentees.length * mentors.length;
  report({ done: 0, total: 2, label: `Scoring ${cells.toLocaleString('en-US')} possible pairs` });
  const model = modelOf(cohort, { mentees, mentors }, settings);
  report({ done: 1, total: 2, label: 'Finding the best arrangement of everyone' });
  const optimum = optimumOf(model, held, present);
  report({ done: 2, total: 2, label: 'Proof checked' });
  const brokenPairs = present.filter(({ mentee, mentor }) => !isAllowed(model, mentee, mentor)).length;
  return { ...optimum, brokenPairs };
}

/** Matches small cohorts at once and large ones in a thread of their own, where they can be stopped. */
export async function matchAnyCohort(
  jobs: JobRunner,
  input: CohortInput,
  options: {
    readonly signal?: AbortSignal | undefined;
    readonly onProgress?: (progress: JobProgress) => void;
  },
): Promise<CohortMatch> {
  if (isLargeCohort(input)) return await jobs.run('matchCohort', input, options);
  return matchCohort(input, options.onProgress ?? (() => {}));
}
