import { minutesOfDay, timeOfDay, type Answer, type EventMode } from '#shared/domain/orientation.ts';
import type { OrientationListing } from '#shared/contract/orientation.ts';
import { fullDay } from '../../ui/day-text.ts';

export const MODE_WORDS: Readonly<Record<EventMode, string>> = {
  inPerson: 'In a room',
  remote: 'In a call',
  hybrid: 'Both',
};

export const ANSWER_WORDS: Readonly<Record<Answer, string>> = { yes: 'Yes', maybe: 'Maybe', no: 'No' };

type When = Pick<OrientationListing, 'heldOn' | 'startsAt' | 'minutes' | 'place' | 'mode'>;

/** When and where, in one line. */
export function whenAndWhere({ heldOn, startsAt, minutes, place, mode }: When): string {
  const time = startsAt ? `${startsAt}–${timeOfDay(minutesOfDay(startsAt) + minutes)}` : `${minutes} minutes`;
  return [fullDay(heldOn), time, place || MODE_WORDS[mode]].join(' · ');
}

/** Invitations and answers in one line. */
export function answerLine({ invited, yes, maybe, no, unanswered }: OrientationListing['counts']): string {
  if (invited === 0) return 'Nobody invited';
  return `${invited} invited · ${yes} yes · ${maybe} maybe · ${no} no · ${unanswered} not answered`;
}
