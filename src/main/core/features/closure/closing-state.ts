import {
  CLOSING_STEPS,
  type CloseReason,
  type ClosingPair,
  type ClosingStep,
} from '#shared/contract/closure.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { QueryContext } from '#core/app.ts';
import { agreedTerms } from '../agreements/index.ts';
import { selectPairs, type PairRecord } from '../engagement/index.ts';
import { selectCohort } from '../program/index.ts';
import * as sql from './closing.sql.ts';

/** The state that a pair has once it is closed for a reason. */
export const STATE_AFTER = {
  purposeCompleted: 'completed',
  time: 'completed',
  noFaultExit: 'endedEarly',
  leftOrganization: 'endedEarly',
  reassigned: 'reassigned',
} as const satisfies Record<CloseReason, ClosingPair['state']>;

const OPEN: readonly string[] = ['proposed', 'active', 'paused'] satisfies ClosingPair['state'][];

/** All pairs of the cohort as their closing stands. */
export function closingPairs({ db, today }: QueryContext): ClosingPair[] {
  const cohort = selectCohort(db);
  const day = today();
  const closures = new Map(sql.selectClosures(db).map(closure => [closure.pairId, closure]));
  const leavers = sql.selectLeavers(db);
  const agreed = agreedTerms(db, cohort.id);
  const assessed = new Map(sql.selectFinalAssessments(db).map(row => [row.pairId, row]));
  const done = new Map(sql.selectSteps(db).map(row => [`${row.pairId} ${row.step}`, row.doneOn]));
  return selectPairs(db, cohort.id).map(pair => {
    const closure = closures.get(pair.pairId);
    const steps = CLOSING_STEPS.map(step =>
      stepOf(step, done.get(`${pair.pairId} ${step}`) ?? null, pair, assessed.get(pair.pairId)),
    );
    const isOpen = OPEN.includes(pair.state);
    const dueOn = agreed.get(pair.pairId)?.endsOn ?? cohort.endsOn;
    return {
      pairId: pair.pairId,
      state: pair.state,
      mentee: pair.mentee,
      mentor: pair.mentor,
      startedOn: pair.startedOn,
      dueOn,
      isOpen,
      isDue: isOpen && isTime(pair, dueOn, day, steps, leavers),
      steps,
      closedOn: closure?.closedOn ?? pair.endedOn,
      reason: closure?.reason ?? reasonOf(pair.state),
    };
  });
}

/** A step as it was ticked; the final assessment counts as done once both have handed theirs in. */
function stepOf(
  step: ClosingStep,
  doneOn: IsoDate | null,
  pair: PairRecord,
  assessed: sql.FinalAssessments | undefined,
): ClosingPair['steps'][number] {
  if (step !== 'finalAssessment') return { step, doneOn, isLinked: false, note: null };
  const [mentee, mentor] = [assessed?.mentee ?? null, assessed?.mentor ?? null];
  if (mentee !== null && mentor !== null) {
    return { step, doneOn: mentee > mentor ? mentee : mentor, isLinked: true, note: null };
  }
  const missing = [
    ...(mentee === null ? [pair.mentee.name] : []),
    ...(mentor === null ? [pair.mentor.name] : []),
  ].join(' and ');
  const note =
    doneOn === null ? `Still missing: ${missing}.` : `Ticked by hand; missing under Goals: ${missing}.`;
  return { step, doneOn, isLinked: false, note };
}

/** A pair is to be closed when its last day has come, its purpose is reached, or one of the two has left. */
function isTime(
  pair: PairRecord,
  dueOn: IsoDate | null,
  today: IsoDate,
  steps: ClosingPair['steps'],
  leavers: ReadonlySet<number>,
): boolean {
  if (leavers.has(pair.mentee.personId) || leavers.has(pair.mentor.personId)) return true;
  if (pair.startedOn === null) return false;
  return (
    (dueOn !== null && dueOn <= today) || steps.some(({ step, doneOn }) => step === 'endCondition' && doneOn)
  );
}

/** Pairs that were ended elsewhere, or before reasons were kept, say with their state why. */
function reasonOf(state: ClosingPair['state']): CloseReason | null {
  switch (state) {
    case 'completed':
      return 'time';
    case 'endedEarly':
      return 'noFaultExit';
    case 'reassigned':
      return 'reassigned';
    case 'proposed':
    case 'active':
    case 'paused':
      return null;
  }
}

/** Pairs whose time is over or whose purpose is reached, and that go on all the same. */
export function duePairs(ctx: QueryContext): ClosingPair[] {
  return closingPairs(ctx).filter(pair => pair.isDue);
}
