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
export function entryOf(change: Change): ChangeEntry {
  return {
    category: change.category,
    description: change.description,
    status: change.status,
    ideaOn: change.ideaOn,
    acceptedOn: change.acceptedOn,
    doneOn: change.doneOn,
    evidence: change.evidence,
    owner: change.owner,
    decidedBy: change.decidedBy,
    credit: change.credit,
    outcomeId: change.outcomeId,
    pairIds: change.pairIds,
  };
}
