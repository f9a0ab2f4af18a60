import { must } from '#shared/domain/assert.ts';
import type { Candidate, MatchingSettings, RuleKey } from '#shared/domain/matching.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { feasibleFits, ruleMatrix, rulesIn, scoreMatrix, solveAssignment } from '../../matching/index.ts';
import { workdayFrom, type SampleDates } from './sample-charter.ts';

export type SamplePair = {
  readonly id: number;
  readonly mentee: Candidate;
  readonly mentor: Candidate;
  readonly state: 'active' | 'paused' | 'proposed' | 'endedEarly';
  readonly isLocked: boolean;
  readonly origin: 'auto' | 'hand';
  readonly startedOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
  readonly menteeSignedOn: IsoDate | null;
  readonly mentorSignedOn: IsoDate | null;
  /** Soft rules that this pair breaks and the facilitator accepted. */
  readonly accepted: readonly RuleKey[];
};

/**
 * The best pairs under the program's own rules, as auto-match finds them, except one that the facilitator made by
 * hand against a warning; then four months pass: most are active, one is paused, one has ended, three start late.
 */
export function samplePairs(
  mentees: readonly Candidate[],
  mentors: readonly Candidate[],
  settings: MatchingSettings,
  dates: SampleDates,
  today: IsoDate,
): readonly SamplePair[] {
  const { hard, soft, keys } = ruleMatrix(mentees, mentors, settings);
  const score = feasibleFits(scoreMatrix(mentees, mentors, settings), hard);
  const width = mentors.length;
  const byHand = bestWarned(score, hard, soft);
  const locked = byHand < 0 ? [] : [{ mentee: Math.floor(byHand / width), mentor: byHand % width }];
  const { pairs } = solveAssignment({
    menteeCount: mentees.length,
    mentorCount: width,
    mentorCapacity: mentors.map(mentor => mentor.capacity),
    score,
    locked,
  });
  const places = pairs.map(pair => pair.mentee * width + pair.mentor);
  const weakestFirst = [...places].sort((a, b) => (score[a] ?? 0) - (score[b] ?? 0));
  return places.map((at, index): SamplePair => {
    const isByHand = at === byHand;
    return {
      id: index + 1,
      mentee: must(mentees[Math.floor(at / width)], 'The engine pairs the people it was given'),
      mentor: must(mentors[at % width], 'The engine pairs the people it was given'),
      isLocked: isByHand,
      origin: isByHand ? 'hand' : 'auto',
      accepted: isByHand ? rulesIn(soft[at] ?? 0, keys) : [],
      ...courseOf(isByHand ? PAIRS_IN_TROUBLE : weakestFirst.indexOf(at), index, dates, today),
    };
  });
}

/** The feasible pair with a warning that fits best, -1 when no pair has one. */
function bestWarned(score: Int32Array, hard: Uint32Array, soft: Uint32Array): number {
  let best = -1;
  score.forEach((fit, at) => {
    if (hard[at] === 0 && soft[at] !== 0 && fit > (score[best] ?? -1)) best = at;
  });
  return best;
}

type Course = Pick<SamplePair, 'state' | 'startedOn' | 'endedOn' | 'menteeSignedOn' | 'mentorSignedOn'>;

/** The weakest pairs of the arrangement are those to which something happened. */
const PAIRS_IN_TROUBLE = 5;

function courseOf(weakness: number, index: number, dates: SampleDates, today: IsoDate): Course {
  const startedOn = workdayFrom(dates.startsOn, index % 5);
  const signed = { menteeSignedOn: dates.startsOn, mentorSignedOn: workdayFrom(dates.orientationOn, 1) };
  const running: Course = { state: 'active', startedOn, endedOn: null, ...signed };
  const late: Course = { ...running, state: 'proposed', startedOn: null };
  switch (weakness) {
    case 0:
      return { ...running, state: 'endedEarly', endedOn: workdayFrom(today, -52) };
    case 1:
      return { ...running, state: 'paused' };
    case 2:
      return { ...late, menteeSignedOn: workdayFrom(today, -6), mentorSignedOn: workdayFrom(today, -8) };
    case 3:
      return { ...late, menteeSignedOn: null, mentorSignedOn: workdayFrom(today, -4) };
    case 4:
      return { ...late, menteeSignedOn: null, mentorSignedOn: null };
    default:
      return running;
  }
}
