import type { OutcomeSummary } from '#shared/contract/outcomes.ts';
import { os, query, type QueryContext } from '#core/app.ts';
import {
  expectedMeetings,
  meetingsByPair,
  selectCadence,
  selectMeetings,
  selectPairs,
} from '../engagement/index.ts';
import { boardNow, boardQuery, boardView } from '../matching/index.ts';
import { selectCohort } from '../program/index.ts';
import { pairReadiness, readinessMatrix } from '../readiness/index.ts';
import { funnelOf } from './funnel.ts';
import { limitsOf } from './limits.ts';
import { matchQuality } from './match-quality.ts';
import { meetingRates } from './meeting-rates.ts';
import { countRoster } from './outcomes.sql.ts';
import { retention } from './retention.ts';
import { readinessByRole } from './role-readiness.ts';

export const outcomesHandlers = os.outcomes.router({
  summary: os.outcomes.summary.handler(boardQuery(outcomeSummary)),
  retention: os.outcomes.retention.handler(query(retention)),
});

/** Gathers what is saved about the newest cohort and counts it. */
export function outcomeSummary(ctx: QueryContext): OutcomeSummary {
  const { db, today } = ctx;
  const { model, state, optimum } = boardNow(ctx);
  const asOf = today();
  const cohort = selectCohort(db);
  const rhythm = selectCadence(db);
  const meetingsOf = meetingsByPair(selectMeetings(db, cohort.id));
  const { people, modules } = readinessMatrix(db, asOf);
  const gates = pairReadiness(db, asOf);
  const readyPairs = new Set(gates.filter(pair => pair.isReady).map(pair => pair.pairId));
  const pairs = selectPairs(db, cohort.id).map(pair => ({ ...pair, meetings: meetingsOf(pair.pairId) }));
  const funnel = funnelOf(
    countRoster(db, cohort.id),
    people,
    pairs.map(pair => ({
      menteeId: pair.mentee.enrollmentId,
      mentorId: pair.mentor.enrollmentId,
      isReady: readyPairs.has(pair.pairId) || pair.startedOn !== null,
      hasStarted: pair.startedOn !== null,
      hasMet: pair.meetings.some(meeting => meeting.state === 'held'),
    })),
  );
  const meetings = meetingRates(
    pairs
      .filter(pair => pair.startedOn !== null)
      .map(pair => ({ ...pair, expectedBy: day => expectedMeetings(pair, rhythm, day) })),
    asOf,
  );
  const quality = matchQuality(boardView(model, state, optimum()));
  return {
    asOf,
    cohortName: cohort.name,
    isPilot: cohort.isPilot,
    funnel,
    readiness: readinessByRole(people, modules, signedEverywhere(gates)),
    matchQuality: quality,
    meetings,
    limits: limitsOf(quality.pairs, funnel, meetings),
  };
}

/** Enrollments whose every open agreement carries their signature. */
function signedEverywhere(pairs: ReturnType<typeof pairReadiness>): ReadonlySet<number> {
  const sides = pairs.flatMap(pair => [pair.mentee, pair.mentor]);
  const unsigned = new Set(sides.filter(side => side.signedOn === null).map(side => side.enrollmentId));
  return new Set(sides.map(side => side.enrollmentId).filter(id => !unsigned.has(id)));
}

export { retention } from './retention.ts';
export { SMALLEST_GROUP } from '#core/statistics/plain-words.ts';
