import type { CheckInPlan } from '#shared/contract/checkins.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';

export type CohortDays = {
  readonly startsOn: IsoDate | null;
  readonly midReviewOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
};

/** No program asks more often than this. */
const MOST_ROUNDS = 60;

/**
 * The days on which reports are due: every so many weeks from the start to the end of the cohort, or at its
 * mid-review and its end. Without the dates there are none.
 */
export function roundDays(plan: CheckInPlan, { startsOn, midReviewOn, endsOn }: CohortDays): IsoDate[] {
  switch (plan.rhythm) {
    case 'none':
      return [];
    case 'midAndEnd':
      return [midReviewOn, endsOn].filter(day => day !== null);
    case 'weeks': {
      if (startsOn === null || endsOn === null) return [];
      const days: IsoDate[] = [];
      for (let day = addDays(startsOn, plan.weeks * 7); day <= endsOn; day = addDays(day, plan.weeks * 7)) {
        if (days.push(day) === MOST_ROUNDS) break;
      }
      return days;
    }
  }
}

/** Why there is no day yet, for the screen; null when there is one. */
export function noRoundsBecause(plan: CheckInPlan, days: CohortDays): string | null {
  if (roundDays(plan, days).length > 0) return null;
  switch (plan.rhythm) {
    case 'none':
      return 'No reports are asked for. Choose a rhythm to have due dates.';
    case 'midAndEnd':
      return 'The cohort has no mid-review and no end date yet. Set them in the charter, or ask every few weeks.';
    case 'weeks':
      return 'The cohort needs a start and an end date, and a rhythm that fits between them. Set the dates in the charter.';
  }
}

type Running = { readonly state: string; readonly startedOn: IsoDate | null };

/**
 * Whether a pair has to report on a day: it is running, and had been for a week at least by then.
 *
 * Nobody is asked for a report any more once the pair is over: its closing says what there is to say.
 */
export function owesReport(pair: Running, dueOn: IsoDate): boolean {
  return pair.state === 'active' && pair.startedOn !== null && pair.startedOn <= lastStart(dueOn);
}

/** The same for many pairs: the days of `due` on which each has to report. */
export function owedDays(due: readonly IsoDate[]): (pair: Running) => readonly IsoDate[] {
  const days = due.map(day => ({ day, lastStart: lastStart(day) }));
  return ({ state, startedOn }) =>
    state !== 'active' || startedOn === null
      ? []
      : days.flatMap(one => (startedOn <= one.lastStart ? [one.day] : []));
}

/** Who started later had not been running for a week by then. */
function lastStart(dueOn: IsoDate): IsoDate {
  return addDays(dueOn, -7);
}
