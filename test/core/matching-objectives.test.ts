import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '#shared/domain/matching.ts';
import { PLAIN_GOALS, type MatchingGoals, type PairQuota } from '#shared/domain/matching-goals.ts';
import type { CoreClient } from './core-client.ts';
import { withCohort, type TestPerson } from './matching-cohort.ts';

const acrossDepartments: PairQuota = {
  counts: 'acrossDepartments',
  group: null,
  leaderId: null,
  bound: 'atLeast',
  unit: 'percent',
  amount: 40,
};

/** Only what people want to learn counts, so that the fits can be told by looking. */
const skillsOnly = COMPONENTS.map(key => ({ key, weight: key === 'skillNeed' ? 10 : 0 }));

async function withSkills(people: {
  readonly mentees: readonly TestPerson[];
  readonly mentors: readonly TestPerson[];
}) {
  const started = await withCohort(people);
  const { client } = started;
  const plain = await client.matching.settings();
  const rules = plain.rules.map(({ key }) => ({ key, mode: 'off' as const }));
  await client.matching.updateSettings({ components: skillsOnly, rules });
  const aimFor = (goals: Partial<MatchingGoals>) => client.matching.updateSettings({ goals: goalsOf(goals) });
  return { ...started, aimFor };
}

function goalsOf({ quotas, ...goals }: Partial<MatchingGoals>) {
  return { ...PLAIN_GOALS, ...goals, quotas: [...(quotas ?? [])] };
}

async function autoMatch(client: CoreClient): Promise<string> {
  let words = '';
  for await (const event of await client.matching.autoMatch())
    if (event.kind === 'result') ({ words } = event);
  return words;
}

/** Everybody's best partner is of their own department. */
const inDepartments = {
  mentees: [
    { name: 'Helen Brandt', department: 'Sales', location: 'Oslo', seeks: ['Data'] },
    { name: 'Tom Reyes', department: 'Sales', location: 'Oslo', seeks: ['Video'] },
    { name: 'Una Falk', department: 'IT', location: 'Lima', seeks: ['Cloud'] },
  ],
  mentors: [
    { name: 'Ana Cruz', department: 'Sales', location: 'Oslo', offers: ['Video'] },
    { name: 'Kim Sato', department: 'IT', location: 'Lima', offers: ['Cloud'] },
    { name: 'Li Wei', department: 'Sales', location: 'Lima', offers: ['Data'] },
  ],
};

/** Ana suits both best; the highest total gives her to Helen, the better weakest pair to Tom. */
const uneven = {
  mentees: [
    { name: 'Helen Brandt', seeks: ['Data', 'Video'] },
    { name: 'Tom Reyes', seeks: ['Data', 'Video', 'Cloud'] },
  ],
  mentors: [
    { name: 'Ana Cruz', offers: ['Data', 'Video'] },
    { name: 'Li Wei', offers: ['Data'] },
  ],
};

describe('quotas', () => {
  it('are met by auto-match at the least cost, said in words, and taken back by undo', async () => {
    const { client, aimFor, pairing } = await withSkills(inDepartments);
    expect(await autoMatch(client)).toMatch(/no other arrangement scores higher/);
    expect(await client.matching.aim()).toBeNull();
    await aimFor({ quotas: [acrossDepartments] });
    const { goals } = await client.matching.board();
    expect(goals).toEqual(['At least 40% of the pairs across departments']);
    expect(await client.matching.aim()).toMatchObject({
      isReached: false,
      words: '0 of 3 pairs are across departments (at least 2 asked).',
      quotas: [{ isMet: false }],
    });

    const words = await autoMatch(client);
    expect(words).toBe(
      '3 pairs, 2 of them new. Fit 100.0 (−200.0): no other arrangement meets your goals better.',
    );
    expect(Object.values(await pairing())).toHaveLength(3);
    expect(await client.matching.aim()).toMatchObject({
      isReached: true,
      isProven: true,
      words: 'Your goals are met: no other arrangement does better. This is proven.',
      quotas: [{ words: '2 of 3 pairs are across departments (at least 2 asked).', isMet: true }],
    });
    // The total alone could be higher, and the board says that of the total only.
    const { totals } = await client.matching.board();
    expect(totals).toMatchObject({ fit: 10_000, bestFit: 30_000 });
    expect(totals.words).toBe('Looking at the total alone, 300.0 is possible.');
    expect(await autoMatch(client)).toBe('Nothing to change: no other arrangement meets your goals better.');

    await client.history.undo();
    await client.history.undo();
    expect((await client.matching.settings()).goals.quotas).toEqual([]);
  });

  it('that cannot be met are named, and nothing is changed', async () => {
    const { client, aimFor, pairing } = await withSkills(inDepartments);
    await autoMatch(client);
    const before = await pairing();
    await aimFor({
      quotas: [{ ...acrossDepartments, counts: 'withDepartment', group: 'IT', unit: 'pairs', amount: 3 }],
    });
    await expect(autoMatch(client)).rejects.toMatchObject({
      code: 'CONFLICT',
      message:
        'At most 2 of 3 pairs can be with somebody of IT; the quota asks for 3. Nothing was changed. Change the quotas under “What counts”.',
    });
    expect(await pairing()).toEqual(before);
    expect(await client.matching.aim()).toMatchObject({
      isReached: false,
      words: 'At most 2 of 3 pairs can be with somebody of IT; the quota asks for 3.',
    });
  });

  it('that contradict each other are both named', async () => {
    const { client, aimFor } = await withSkills(inDepartments);
    const least: PairQuota = { ...acrossDepartments, unit: 'pairs', amount: 2 };
    const sites: PairQuota = { ...acrossDepartments, counts: 'acrossSites', bound: 'atMost', amount: 100 };
    await aimFor({ quotas: [sites, least, { ...least, bound: 'atMost', amount: 1 }] });
    await expect(autoMatch(client)).rejects.toThrow(
      'Each of these can be met alone, but not together: “at least 2 of 3 pairs across departments” and “at most 1 of 3 pairs across departments”.',
    );
  });

  it('are about groups that exist, and a preview says what they come to', async () => {
    const { client, aimFor } = await withSkills(inDepartments);
    const { groups } = await client.matching.settings();
    expect(groups.departments).toEqual([
      { name: 'IT', leaderId: null, people: 2 },
      { name: 'Sales', leaderId: null, people: 4 },
    ]);
    await expect(aimFor({ quotas: [{ ...acrossDepartments, counts: 'withSite' }] })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { quota0: 'Choose the site that the quota is about.' } },
    });
    const preview = await client.matching.previewSettings({
      goals: goalsOf({ quotas: [{ ...acrossDepartments, counts: 'withSite', group: 'Lima' }] }),
    });
    expect(preview).toMatchObject({
      problem: null,
      gap: 0,
      quotas: ['2 of 3 pairs are with somebody of Lima (at least 2 asked).'],
    });
    expect((await client.matching.settings()).goals.quotas).toEqual([]);
  });
});

describe('a floor', () => {
  it('leaves nobody with a pair below it, counts who stays alone and says why', async () => {
    const { client, aimFor, pairing } = await withSkills({
      ...inDepartments,
      mentees: [...inDepartments.mentees.slice(0, 2), { name: 'Una Falk', seeks: ['Law'] }],
    });
    await autoMatch(client);
    expect(Object.keys(await pairing())).toHaveLength(3);
    const tried = goalsOf({ qualityFloor: 5000 });
    expect(await client.matching.previewSettings({ goals: tried })).toMatchObject({
      matched: 2,
      matchedNow: 3,
      unmatched: 1,
      unmatchedNames: ['Una Falk'],
      worst: 10_000,
      worstNow: 0,
    });
    await aimFor(tried);
    expect(await client.matching.aim()).toMatchObject({
      isReached: false,
      words: '1 pair is below your floor of 50.0; auto-match would not make it.',
    });
    expect(await autoMatch(client)).toBe(
      '2 pairs, 0 of them new. Fit 200.0 (±0.0): no other arrangement meets your goals better. 1 mentee could not be matched; the board says why.',
    );
    const { mentees } = await client.matching.board();
    expect(mentees.find(({ name }) => name === 'Una Falk')?.whyUnmatched?.words).toMatch(
      /^No mentor reaches your floor of 50\.0; the best allowed would be Ana Cruz \(fit 0\.0\)\.$/,
    );
  });

  it('never stands in the way of the hand', async () => {
    const { client, aimFor, ids, pairIdOf } = await withSkills(inDepartments);
    await aimFor({ qualityFloor: 5000 });
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Kim Sato']! });
    await client.matching.setLock({ pairId: await pairIdOf('Helen Brandt'), isLocked: true });
    await client.matching.board();
    await client.matching.setLock({ pairId: await pairIdOf('Helen Brandt'), isLocked: false });
    const { pairs, totals } = await client.matching.board();
    expect(pairs).toHaveLength(1);
    expect(totals).toMatchObject({ matched: 1, bestMatched: 3, isProven: true });
  });
});

describe('the weakest pair first', () => {
  it('gives up total for it, and the board is measured against that', async () => {
    const { client, aimFor, pairing } = await withSkills(uneven);
    await autoMatch(client);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Ana Cruz', 'Tom Reyes': 'Li Wei' });
    await aimFor({ worstPairFirst: true });
    expect((await client.matching.aim())?.words).toBe(
      'The weakest pair has a fit of 80.0; 85.0 is possible.',
    );
    await autoMatch(client);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei', 'Tom Reyes': 'Ana Cruz' });
    const aim = await client.matching.aim();
    expect(aim).toMatchObject({ isReached: true, isProven: true });
    expect(aim?.claims[1]).toMatch(/^The worst pair has a fit of 85\.0/);
    // What is kept of the goals is in the file, not in the window.
    expect((await client.matching.check()).hasGoals).toBe(true);
  });
});

describe('today’s pairs', () => {
  it('stay where that costs no more than allowed', async () => {
    const { client, aimFor, ids, pairing } = await withSkills(uneven);
    await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Li Wei']! });
    await client.matching.assign({ menteeId: ids['Tom Reyes']!, mentorId: ids['Ana Cruz']! });
    await aimFor({ keepTolerance: 400 });
    expect(await client.matching.aim()).toMatchObject({ isReached: false });
    await aimFor({ keepTolerance: 500 });
    expect(await client.matching.aim()).toMatchObject({
      isReached: true,
      words: 'Your goals are met: 5.0 points are given up to keep pairs, as you allow.',
    });
    await autoMatch(client);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei', 'Tom Reyes': 'Ana Cruz' });
    await aimFor({ keepTolerance: 400 });
    await autoMatch(client);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Ana Cruz', 'Tom Reyes': 'Li Wei' });
  });
});

describe('whoever has waited longest', () => {
  it('is matched where there are too few mentors, though somebody else would fit better', async () => {
    const { client, db, ids, aimFor, pairing } = await withSkills({
      mentees: uneven.mentees,
      mentors: [{ name: 'Ana Cruz', offers: ['Data', 'Video'] }],
    });
    const since = db.prepare('UPDATE enrollment SET interestOn = ? WHERE id = ?');
    since.run('2026-02-20', ids['Helen Brandt']);
    since.run('2026-01-05', ids['Tom Reyes']);
    await autoMatch(client);
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Ana Cruz' });
    await aimFor({ longestWaitingFirst: true });
    expect((await client.matching.aim())?.words).toMatch(/^Somebody who comes first in line/);
    await autoMatch(client);
    expect(await pairing()).toEqual({ 'Tom Reyes': 'Ana Cruz' });
    expect(await client.matching.aim()).toMatchObject({ isReached: true });
  });
});

describe('what is not known', () => {
  it('counts as the facilitator says, and undo brings the old rule back', async () => {
    const { client } = await withSkills({
      mentees: [{ name: 'Helen Brandt' }],
      mentors: [{ name: 'Ana Cruz', offers: ['Data'] }],
    });
    const fitNow = async () => (await client.matching.board()).pairs[0]?.fit;
    await autoMatch(client);
    expect(await fitNow()).toBe(5000);
    await client.matching.updateSettings({
      components: [{ key: 'skillNeed', weight: 10, missing: 'notMet' }],
    });
    expect(await fitNow()).toBe(0);
    // A weight set alone keeps the rule.
    await client.matching.updateSettings({ components: [{ key: 'skillNeed', weight: 5 }] });
    expect((await client.matching.settings()).components[0]).toEqual({
      key: 'skillNeed',
      weight: 5,
      missing: 'notMet',
    });
    await client.history.undo();
    await client.history.undo();
    expect(await fitNow()).toBe(5000);
  });
});
