import type { Stage } from '#shared/contract/home.ts';
import type { Cohort } from '#shared/contract/program.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';

export type UsualTask = {
  readonly stage: Stage;
  readonly title: string;
  readonly dueOn: IsoDate | null;
};

type Anchor =
  | 'interestFrom'
  | 'interestUntil'
  | 'matchOn'
  | 'orientationOn'
  | 'startsOn'
  | 'midReviewOn'
  | 'endsOn'
  | 'followUpOn';

/** What a cohort needs done by a person, and when it is due counted from the cohort's own dates. */
const USUAL: readonly (readonly [Stage, string, Anchor, number])[] = [
  ['planning', 'Agree on outcomes with the sponsor', 'interestFrom', -21],
  ['planning', 'Have the charter signed', 'interestFrom', -14],
  ['planning', 'Fix the comparison group', 'startsOn', -14],
  ['interest', 'Invite people to say that they want to take part', 'interestFrom', 0],
  ['screening', 'Talk to every mentor who applied', 'matchOn', -10],
  ['screening', 'Answer everybody who was not accepted', 'matchOn', -3],
  ['matching', 'Check the board with somebody who knows the people', 'matchOn', 0],
  ['matching', 'Ask both sides of each pair', 'matchOn', 5],
  ['orientation', 'Book the room and invite both roles', 'orientationOn', -21],
  ['orientation', 'Hand out the briefing packs', 'orientationOn', 0],
  ['active', 'Call each pair after its first meeting', 'startsOn', 35],
  ['midReview', 'Send the mid-term check-in', 'midReviewOn', -7],
  ['midReview', 'Go through the answers with the sponsor', 'midReviewOn', 7],
  ['closing', 'Plan the closing event', 'endsOn', -35],
  ['closing', 'Collect final assessments and testimonials', 'endsOn', -7],
  ['closing', 'Hand out certificates and say thank you', 'endsOn', 0],
  ['closing', 'Write down what to keep and what to change', 'endsOn', 14],
  ['evaluated', 'Present the outcome report', 'endsOn', 30],
  ['evaluated', 'Measure the outcomes once more', 'followUpOn', 0],
];

/** The usual checklist with its days; a day is open where the cohort has no date to count from. */
export function usualTasks(cohort: Cohort): readonly UsualTask[] {
  return USUAL.map(([stage, title, anchor, days]) => {
    const from = cohort[anchor] ?? (anchor === 'interestFrom' ? cohort.matchOn : null);
    return { stage, title, dueOn: from ? addDays(from, days) : null };
  });
}
