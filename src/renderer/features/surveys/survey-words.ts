import type { SurveyListing } from '#shared/contract/surveys.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { dayText } from '../../ui/day-text.ts';

export const STATE_WORDS: Readonly<Record<SurveyListing['state'], string>> = {
  draft: 'Draft',
  open: 'Open',
  closed: 'Closed',
};

/** The title, with the wave where there is more than one. */
export function surveyName({ title, wave }: Pick<SurveyListing, 'title' | 'wave'>): string {
  return wave > 1 ? `${title}, wave ${wave}` : title;
}

/** When it was open, or until when it is. */
export function whenWords(
  { state, openedOn, closedOn, dueOn }: Pick<SurveyListing, 'state' | 'openedOn' | 'closedOn' | 'dueOn'>,
  today: IsoDate,
): string {
  if (state === 'closed' && openedOn && closedOn) {
    return `${dayText(openedOn, today)} to ${dayText(closedOn, today)}`;
  }
  if (dueOn) return `${dueOn < today ? 'was due' : 'due'} ${dayText(dueOn, today)}`;
  return openedOn ? `since ${dayText(openedOn, today)}` : 'no day set';
}

export function percentText(share: number): string {
  return `${Math.round(share * 100)}%`;
}
