import { describe, expect, it } from 'vitest';
import type { Change } from '#shared/contract/changes.ts';
import type { GoalsRow } from '#shared/contract/goals.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { shownChanges } from '../../../src/renderer/features/changes/shown-changes.ts';
import { formsToEnter, shownGoals } from '../../../src/renderer/features/goals/goal-groups.ts';
import { suggestedScale } from '../../../src/renderer/features/goals/scale-suggestion.ts';

const DAY = '2026-03-02' as IsoDate;

const pair = (more: Partial<GoalsRow> = {}): GoalsRow => ({
  pairId: 1,
  state: 'active',
  mentee: 'Helen Brandt',
  mentor: 'Li Wei',
  baseline: { mentee: DAY, mentor: DAY },
  final: { mentee: null, mentor: null },
  goals: 1,
  open: 1,
  reached: 0,
  unanswered: 0,
  overdue: 0,
  nextDueOn: null,
  lastProgressOn: null,
  attainment: null,
  private: [],
  missing: [],
  ...more,
});

const change = (more: Partial<Change> = {}): Change => ({
  id: 1,
  category: 'accessibility',
  description: 'Videos have captions',
  status: 'done',
  ideaOn: DAY,
  acceptedOn: DAY,
  doneOn: DAY,
  evidence: '',
  owner: '',
  decidedBy: 'Zoë, head of communications',
  credit: 'anonymous',
  outcomeId: null,
  outcome: null,
  pairIds: [],
  pairs: [],
  ...more,
});

describe('five steps from two numbers', () => {
  it('put today at the bottom, the target in the middle and go as far again', () => {
    expect(suggestedScale({ baselineNumber: 0, targetNumber: 5, unit: 'drafts' })).toEqual({
      muchLess: '0 drafts, as today',
      less: '2.5 drafts',
      expected: '5 drafts',
      more: '7.5 drafts',
      muchMore: '10 drafts',
    });
    expect(suggestedScale({ baselineNumber: 80, targetNumber: 40, unit: '%' })?.less).toBe('60%');
  });

  it('are not guessed without both numbers', () => {
    expect(suggestedScale({ baselineNumber: null, targetNumber: 5, unit: '' })).toBeNull();
    expect(suggestedScale({ baselineNumber: 5, targetNumber: 5, unit: '' })).toBeNull();
  });
});

describe('forms to enter', () => {
  it('first ones for open pairs, last ones only for who gave first ones', () => {
    const pairs = [
      pair({ pairId: 1, baseline: { mentee: null, mentor: DAY } }),
      pair({ pairId: 2, state: 'completed', baseline: { mentee: null, mentor: DAY } }),
    ];
    expect(formsToEnter(pairs, 'baseline').map(({ pairId, role }) => [pairId, role])).toEqual([
      [1, 'mentee'],
    ]);
    expect(formsToEnter(pairs, 'final').map(({ pairId, role }) => [pairId, role])).toEqual([
      [1, 'mentor'],
      [2, 'mentor'],
    ]);
  });
});

describe('lists', () => {
  it('of goals show first what waits for the facilitator', () => {
    const pairs = [pair({ pairId: 1 }), pair({ pairId: 2, private: ['Asks for support'] })];
    expect(shownGoals(pairs, 'all', '').map(({ pairId }) => pairId)).toEqual([2, 1]);
    expect(shownGoals(pairs, 'waiting', 'BRANDT').map(({ pairId }) => pairId)).toEqual([2]);
  });

  it('of changes are found by any of their words, without accents', () => {
    const changes = [change(), change({ id: 2, category: 'policy', decidedBy: '', status: 'idea' })];
    const filter = { status: 'all', category: null, search: '' } as const;
    expect(shownChanges(changes, { ...filter, search: 'zoe' }).map(({ id }) => id)).toEqual([1]);
    expect(shownChanges(changes, { ...filter, status: 'idea', category: 'policy' })).toHaveLength(1);
    expect(shownChanges(changes, { ...filter, status: 'accepted' })).toEqual([]);
  });
});
