import type { Change, ChangeEntry } from '#shared/contract/changes.ts';
import type { IsoDate } from '#shared/domain/dates.ts';

/** What a new change starts with: an idea of today. */
export function emptyChange(today: IsoDate): ChangeEntry {
  return {
    category: 'accessibility',
    description: '',
    status: 'idea',
    ideaOn: today,
    acceptedOn: null,
    doneOn: null,
    evidence: '',
    owner: '',
    decidedBy: '',
    credit: 'anonymous',
    outcomeId: null,
    pairIds: [],
  };
}

/** The part of a change that its form changes. */
export function entryOf({ id: _, outcome: __, pairs: ___, ...entry }: Change): ChangeEntry {
  return entry;
}
