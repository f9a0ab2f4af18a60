import type { CloseReason, ClosingPair, ClosingStep } from '#shared/contract/closure.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { CommandContext, QueryContext } from '#core/app.ts';
import { refuse } from '#core/refusal.ts';
import { selectCohort } from '../program/index.ts';
import { pairReadiness } from '../readiness/index.ts';
import { closingPairs, STATE_AFTER } from './closing-state.ts';
import * as sql from './closing.sql.ts';

const REASON_WORDS: Readonly<Record<CloseReason, string>> = {
  purposeCompleted: 'purpose reached',
  time: 'time is over',
  noFaultExit: 'ended without fault',
  leftOrganization: 'somebody left the organization',
  reassigned: 'reassigned',
};

type Close = {
  readonly pairIds: readonly number[];
  readonly reason: CloseReason;
  readonly closedOn: IsoDate;
};

/** Ends pairs for a reason. Either all of them or, when one cannot end so, none. */
export function closePairs(ctx: CommandContext, { pairIds, reason, closedOn }: Close): { count: number } {
  const { db, today } = ctx;
  if (closedOn > today()) {
    throw refuse('INVALID', `${closedOn} is in the future (today is ${today()}). Nothing was closed.`, {
      closedOn: `Choose ${today()} or a day before it.`,
    });
  }
  const pairs = chosen(ctx, pairIds);
  const { id: cohortId } = selectCohort(db);
  for (const pair of pairs) {
    assertCanClose(pair, reason, closedOn);
    sql.closePair(db, {
      pairId: pair.pairId,
      reason,
      closedOn,
      stateBefore: pair.state as sql.ClosureRow['stateBefore'], // `assertCanClose` lets only open pairs pass.
      state: STATE_AFTER[reason],
      cohortId,
      menteePersonId: pair.mentee.personId,
      mentorPersonId: pair.mentor.personId,
    });
  }
  const [only] = pairs;
  ctx.describe(
    `Close ${pairs.length === 1 && only ? namesOf(only) : `${pairs.length} pairs`}: ${REASON_WORDS[reason]}`,
  );
  return { count: pairs.length };
}

function assertCanClose(pair: ClosingPair, reason: CloseReason, closedOn: IsoDate): void {
  if (!pair.isOpen) {
    throw refuse(
      'CONFLICT',
      `${namesOf(pair)} ended already. Nothing was closed. Take them out of the choice.`,
    );
  }
  if (pair.startedOn === null && STATE_AFTER[reason] === 'completed') {
    throw refuse(
      'CONFLICT',
      `${namesOf(pair)} never started, so they cannot have completed. Nothing was closed. Choose another reason, or take them out of the choice.`,
      { reason: 'Not for a pair that never started.' },
    );
  }
  if (pair.startedOn !== null && closedOn < pair.startedOn) {
    throw refuse(
      'INVALID',
      `${namesOf(pair)} started on ${pair.startedOn}; ${closedOn} lies before that. Nothing was closed.`,
      { closedOn: `Choose ${pair.startedOn} or a later day.` },
    );
  }
}

/** Lets a closed pair go on as it was; one that was active and is not ready any more comes back paused. */
export function reopenPair(ctx: CommandContext, pairId: number): void {
  const [pair] = chosen(ctx, [pairId]);
  const closure = sql.selectClosures(ctx.db).find(one => one.pairId === pairId);
  if (!pair || !closure) {
    throw refuse('CONFLICT', 'This pair was not closed here, so there is no closing to take back.');
  }
  if (sql.hasOtherOpenPair(ctx.db, pair.mentee.enrollmentId, pairId)) {
    throw refuse(
      'CONFLICT',
      `${pair.mentee.name} has another mentor by now. Nothing was changed. End that pair first.`,
    );
  }
  ctx.describe(`Reopen ${namesOf(pair)}`);
  sql.reopenPair(ctx.db, {
    pairId,
    stateBefore: closure.stateBefore,
    menteePersonId: pair.mentee.personId,
    mentorPersonId: pair.mentor.personId,
  });
  // What has expired or was agreed anew meanwhile is done first: the pair goes on through the gate.
  const readiness = pairReadiness(ctx.db, ctx.today()).find(one => one.pairId === pairId);
  if (closure.stateBefore === 'active' && readiness?.isReady !== true) sql.pauseReopened(ctx.db, pairId);
}

type Mark = {
  readonly pairIds: readonly number[];
  readonly step: ClosingStep;
  readonly doneOn: IsoDate | null;
};

const STEP_WORDS: Readonly<Record<ClosingStep, string>> = {
  endCondition: 'end condition met',
  finalAssessment: 'final assessment',
  finalMeeting: 'final meeting',
  thanks: 'thanks said',
  testimonial: 'testimonial asked for',
  lessons: 'lessons asked for',
};

/** Ticks a step of the closing checklist, or takes the tick away. */
export function markStep(ctx: CommandContext, { pairIds, step, doneOn }: Mark): { count: number } {
  if (doneOn !== null && doneOn > ctx.today()) {
    throw refuse('INVALID', `${doneOn} is in the future (today is ${ctx.today()}). Nothing was saved.`, {
      doneOn: `Choose ${ctx.today()} or a day before it.`,
    });
  }
  const pairs = chosen(ctx, pairIds);
  for (const { pairId } of pairs) {
    if (doneOn === null) sql.deleteStep(ctx.db, pairId, step);
    else sql.upsertStep(ctx.db, { pairId, step, doneOn });
  }
  const [only] = pairs;
  const who = pairs.length === 1 && only ? namesOf(only) : `${pairs.length} pairs`;
  ctx.describe(`${doneOn === null ? 'Untick' : 'Tick'} “${STEP_WORDS[step]}” for ${who}`);
  return { count: pairs.length };
}

function chosen(ctx: QueryContext, pairIds: readonly number[]): readonly ClosingPair[] {
  const wanted = new Set(pairIds);
  const pairs = closingPairs(ctx).filter(pair => wanted.has(pair.pairId));
  if (pairs.length < wanted.size) {
    throw refuse('NOT_FOUND', 'One of these pairs is no longer there. Nothing was changed. Choose again.');
  }
  return pairs;
}

function namesOf(pair: ClosingPair): string {
  return `${pair.mentee.name} and ${pair.mentor.name}`;
}
