import type { FitCheckStatus } from '#shared/contract/fit-checks.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { FIT_CHECK_DAYS, isLow, suggestedStep, type FitCheckState } from '#shared/domain/fit-check.ts';
import type { CheckedPair, SavedCheck } from './fit-checks.sql.ts';

/** Where the fit check of a pair stands, without a word of what was answered. */
export function statusOf(pair: CheckedPair, checks: readonly SavedCheck[], today: IsoDate): FitCheckStatus {
  const { pairId, mentee, mentor, firstMeetingOn } = pair;
  const dueOn = firstMeetingOn === null ? null : addDays(firstMeetingOn, FIT_CHECK_DAYS);
  const answered = (side: SavedCheck['side']) =>
    checks.find(check => check.side === side)?.answeredOn ?? null;
  const low = checks.filter(isLow);
  const isSettled = low.length > 0 && low.every(check => check.settledOn !== null);
  return {
    pairId,
    mentee,
    mentor,
    firstMeetingOn,
    dueOn,
    menteeAnsweredOn: answered('mentee'),
    mentorAnsweredOn: answered('mentor'),
    state: stateOf(checks.length, low.length > 0 && !isSettled, dueOn, today),
    step: isSettled ? null : suggestedStep(low),
    isSettled,
  };
}

function stateOf(answers: number, needsTalk: boolean, dueOn: IsoDate | null, today: IsoDate): FitCheckState {
  if (needsTalk) return 'low';
  if (answers === 2) return 'fine';
  if (dueOn === null) return 'notYet';
  if (dueOn < today) return 'overdue';
  return answers === 1 ? 'waiting' : 'due';
}
