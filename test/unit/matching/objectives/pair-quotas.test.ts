import { describe, expect, it } from 'vitest';
import { quotaOf } from '#core/features/matching/objectives/pair-quotas.ts';
import { goalTexts, PLAIN_GOALS, quotaText, type PairQuota } from '#shared/domain/matching-goals.ts';
import { candidate } from '../candidates.ts';

const quota: PairQuota = {
  counts: 'acrossDepartments',
  group: null,
  leaderId: null,
  bound: 'atLeast',
  unit: 'percent',
  amount: 40,
};
const mentees = [
  candidate(1, 'Ana', { department: 'Sales', location: 'Oslo', managerChain: [9, 8] }),
  candidate(2, 'Ben', { location: 'Lima' }),
];
const mentors = [
  candidate(3, 'Cleo', { department: 'SALES', location: 'Lima', managerChain: [7, 8] }),
  candidate(9, 'Dina', { department: 'Legal', managerChain: [8] }),
];
const counted = (change: Partial<PairQuota>) => [
  ...quotaOf({ ...quota, ...change }, mentees, mentors).counts,
];

describe('what a quota counts', () => {
  it('is a pair of two known, different departments or sites', () => {
    expect(counted({})).toEqual([0, 1, 0, 0]);
    expect(counted({ counts: 'acrossSites' })).toEqual([1, 0, 0, 0]);
  });

  it('is a pair with somebody of one department or site, however it is spelled', () => {
    expect(counted({ counts: 'withDepartment', group: 'sales' })).toEqual([1, 1, 1, 0]);
    expect(counted({ counts: 'withSite', group: 'Lima' })).toEqual([1, 0, 1, 1]);
  });

  it('is a pair with the leader of a team or anybody below', () => {
    expect(counted({ counts: 'withTeam', group: 'Dina', leaderId: 9 })).toEqual([1, 1, 0, 1]);
  });

  it('is bounded as the facilitator says', () => {
    const boundOf = (change: Partial<PairQuota>) => quotaOf({ ...quota, ...change }, mentees, mentors).bound;
    expect(boundOf({})).toEqual({ kind: 'atLeastPercent', percent: 40 });
    expect(boundOf({ bound: 'atMost' })).toEqual({ kind: 'atMostPercent', percent: 40 });
    expect(boundOf({ bound: 'atMost', unit: 'pairs', amount: 3 })).toEqual({ kind: 'atMost', pairs: 3 });
  });
});

describe('goals in words', () => {
  it('are sentences that a facilitator can read out', () => {
    expect(quotaText(quota)).toBe('At least 40% of the pairs across departments');
    expect(
      quotaText({ ...quota, counts: 'withTeam', group: 'Dina', bound: 'atMost', unit: 'pairs', amount: 1 }),
    ).toBe('At most 1 pair with somebody of the team of Dina');
    expect(goalTexts(PLAIN_GOALS)).toEqual([]);
    expect(
      goalTexts({
        qualityFloor: 6050,
        worstPairFirst: true,
        longestWaitingFirst: true,
        keepTolerance: 2000,
        quotas: [quota],
      }),
    ).toEqual([
      'Nobody is paired below a fit of 60.5',
      'Whoever has waited longest comes first',
      'At least 40% of the pairs across departments',
      'The weakest pair is as good as it can be',
      'Up to 20 points of fit are given up to keep today’s pairs',
    ]);
  });
});
