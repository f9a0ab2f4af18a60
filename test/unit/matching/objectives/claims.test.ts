import { describe, expect, it } from 'vitest';
import { FORBIDDEN } from '#core/features/matching/assignment.ts';
import type { Objective } from '#core/features/matching/objectives/objective.ts';
import { quotaOf } from '#core/features/matching/objectives/pair-quotas.ts';
import { solveCohort } from '#core/features/matching/objectives/solve-cohort.ts';
import { solveQuotas } from '#core/features/matching/objectives/solve-quotas.ts';
import type { PairQuota } from '#shared/domain/matching-goals.ts';
import { candidate } from '../candidates.ts';

const anyQuota: PairQuota = {
  counts: 'acrossSites',
  group: null,
  leaderId: null,
  bound: 'atLeast',
  unit: 'pairs',
  amount: 0,
};
const coverage: Objective = { order: { kind: 'coverageFirst' }, worstPairFirst: false };

function solve(rows: readonly (readonly number[])[], objective: Partial<Objective>) {
  const score = Int32Array.from(rows.flat());
  const found = solveCohort({
    menteeCount: rows.length,
    mentorCount: rows[0]?.length ?? 0,
    score,
    objective: { ...coverage, ...objective },
  });
  return { ...found, words: found.claims.map(claim => claim.words) };
}

describe('what is proven about an arrangement, in words', () => {
  const rows = [
    [9000, 6000],
    [7000, 2000],
  ];

  it('says that nothing scores higher', () => {
    expect(solve(rows, {}).words).toEqual([
      'All 2 mentees are matched.',
      'The fit adds up to 130.0: no other arrangement scores higher.',
    ]);
  });

  it('says whom a floor leaves out', () => {
    const floor = solve(rows, { order: { kind: 'qualityFloor', floor: 6500 } });
    expect(floor.words[0]).toBe(
      '1 of 2 mentees are matched with a fit of 65.0 or more: no other arrangement matches more people.',
    );
    expect(floor.pairs).toEqual([{ mentee: 0, mentor: 0 }]);
  });

  it('gives the only mentor to the mentee who waits longer, although another fits better', () => {
    const one = solve([[9000], [1000]], { waiting: { mentees: [10, 40] } });
    expect(one.pairs).toEqual([{ mentee: 1, mentor: 0 }]);
    expect(one.words[1]).toBe(
      'Whoever is left over could not take the place of anybody who waits behind them.',
    );
  });

  it('raises the worst pair before the total', () => {
    const worst = solve(
      [
        [9900, 5000],
        [6000, 2000],
      ],
      { worstPairFirst: true },
    );
    expect(worst).toMatchObject({ worst: 5000, total: 11_000 });
    expect(worst.words[1]).toBe(
      'The worst pair has a fit of 50.0: no other arrangement has a better worst pair. The same holds for the second worst, the third worst and every further pair in turn.',
    );
  });

  it('keeps published pairs among equals, and more of them for a price that is named', () => {
    const pairs = [
      { mentee: 0, mentor: 0 },
      { mentee: 1, mentor: 1 },
    ];
    const equal = [
      [5000, 5000],
      [5000, 5000],
    ];
    expect(solve(equal, { keep: { pairs, tolerance: 0 } }).words.at(-1)).toBe(
      'All 2 pairs before stay together.',
    );
    const better = [
      [5000, 5100],
      [5050, 5000],
    ];
    expect(solve(better, { keep: { pairs, tolerance: 0 } }).words.at(-1)).toBe(
      '0 of the 2 pairs before stay together: no equally good arrangement keeps more.',
    );
    expect(solve(better, { keep: { pairs, tolerance: 200 } }).words.at(-1)).toBe(
      '2 of the 2 pairs before stay together, for 1.5 of the 2.0 points of fit that may be given up: no other arrangement within that limit keeps more.',
    );
  });
});

describe('quotas, in words', () => {
  const sales = { department: 'Sales' };
  const mentees = [
    candidate(1, 'Ana', sales),
    candidate(2, 'Ben', sales),
    candidate(3, 'Cleo', { department: 'IT' }),
  ];
  const mentors = [
    candidate(4, 'Dina', sales),
    candidate(5, 'Egon', { department: 'SALES' }),
    candidate(6, 'Fay', { department: 'Law' }),
  ];
  const score = Int32Array.from([9000, 8000, 7000, 8000, 9000, 6000, 5000, 5000, 9000]);
  const cellsOf = (quota: Partial<PairQuota>) => quotaOf({ ...anyQuota, ...quota }, mentees, mentors).counts;
  const across = { pairsThat: 'across departments', counts: cellsOf({ counts: 'acrossDepartments' }) };
  const problem = { menteeCount: 3, mentorCount: 3, score, objective: coverage, timeLimit: 5 };

  it('are met at the least cost', async () => {
    const quotas = [{ ...across, bound: { kind: 'atLeastPercent' as const, percent: 60 } }];
    const found = await solveQuotas({ ...problem, quotas });
    if (found.kind !== 'found') throw new Error(found.words);
    expect(found.arrangement.total).toBe(21_000);
    expect(found.arrangement.claims.map(({ words }) => words)).toEqual([
      'All 3 mentees are matched.',
      '2 of 3 pairs are across departments (at least 2 asked).',
      'The fit adds up to 210.0: no other arrangement that does as well so far scores higher.',
    ]);
  });

  it('say how many at most are possible', async () => {
    const closed = score.map((value, cell) => (cell === 2 || cell === 5 ? FORBIDDEN : value));
    const quotas = [{ ...across, bound: { kind: 'atLeast' as const, pairs: 2 } }];
    expect(await solveQuotas({ ...problem, score: closed, quotas })).toEqual({
      kind: 'impossible',
      words: 'At most 1 of 3 pairs can be across departments; the quota asks for 2.',
    });
  });

  it('say how few are possible where a team should appear less often', async () => {
    const counts = cellsOf({ counts: 'withDepartment', group: 'sales' });
    const quotas = [{ pairsThat: 'with Sales', counts, bound: { kind: 'atMost' as const, pairs: 1 } }];
    expect(await solveQuotas({ ...problem, quotas })).toEqual({
      kind: 'impossible',
      words: 'At least 2 of 3 pairs have to be with Sales; the quota allows 1.',
    });
  });

  it('that contradict each other only together are said to do so', async () => {
    const most = { ...across, bound: { kind: 'atMost' as const, pairs: 1 } };
    const least = { ...across, bound: { kind: 'atLeast' as const, pairs: 2 } };
    const harmless = { ...across, bound: { kind: 'atMostPercent' as const, percent: 100 } };
    expect(await solveQuotas({ ...problem, quotas: [harmless, most, least] })).toEqual({
      kind: 'impossible',
      words:
        'Each of these can be met alone, but not together: “at most 1 of 3 pairs across departments” and “at least 2 of 3 pairs across departments”.',
    });
  });
});
