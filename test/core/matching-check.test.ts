import { describe, expect, it } from 'vitest';
import { withCohort } from './matching-cohort.ts';

/** Li suits Helen and Ana suits Tom; crossed over, both pairs would rather swap. */
const crossed = {
  mentees: [
    { name: 'Helen Brandt', grade: 9, seeks: ['Data'], department: 'Sales' },
    { name: 'Tom Reyes', grade: 9, seeks: ['Video'], department: 'Sales' },
  ],
  mentors: [
    { name: 'Ana Cruz', grade: 2, offers: ['Video'] },
    { name: 'Li Wei', grade: 2, offers: ['Data'] },
  ],
};

async function withCrossedBoard() {
  const started = await withCohort(crossed);
  const { client, ids } = started;
  await client.matching.assign({ menteeId: ids['Helen Brandt']!, mentorId: ids['Ana Cruz']! });
  await client.matching.assign({ menteeId: ids['Tom Reyes']!, mentorId: ids['Li Wei']! });
  return started;
}

describe('checking the board before it is published', () => {
  it('says how far it is from the best arrangement, which is proven', async () => {
    const { client } = await withCrossedBoard();
    const { gap } = await client.matching.check();
    const { totals } = await client.matching.board();
    expect(gap).toMatchObject({ matches: 0, fit: totals.bestFit - totals.fit, isProven: true });
    expect(gap.fit).toBeGreaterThan(0);
    expect(gap.words).toMatch(
      /^The best possible arrangement scores \d+\.\d points more with as many people\.$/,
    );
  });

  it('names two people who would both rather be together, and nobody once they are', async () => {
    const { client, ids } = await withCrossedBoard();
    const { blocking } = await client.matching.check();
    expect(blocking.pairs).toContainEqual({
      menteeId: ids['Helen Brandt'],
      mentorId: ids['Li Wei'],
      words: expect.stringMatching(
        /^Helen Brandt and Li Wei fit at .* for Helen Brandt, now with Ana Cruz, and .* for Li Wei, now with Tom Reyes\.$/,
      ),
    });
    for await (const _ of await client.matching.autoMatch());
    expect((await client.matching.check()).blocking).toEqual({ count: 0, pairs: [] });
  });

  it('hides the figures of a department too small to be about a group', async () => {
    const { client } = await withCrossedBoard();
    const [byDepartment] = (await client.matching.check()).fairness;
    expect(byDepartment).toMatchObject({
      by: 'department',
      all: { people: 2, matched: 2 },
      groups: [{ name: 'Sales', figures: null }],
    });
  });

  it('lists the arrangements from the best on, and knows the one on the board', async () => {
    const { client } = await withCrossedBoard();
    const { arrangements, gap } = await client.matching.check();
    expect(arrangements).toMatchObject([
      { below: 0, matched: 2, words: 'Li Wei mentors Helen Brandt and Ana Cruz mentors Tom Reyes.' },
      { below: gap.fit, matched: 2, words: 'The board as it is now.' },
    ]);
  });
});

describe('swaps with other pairs', () => {
  it('are offered at a pair with their change, and made as one step', async () => {
    const { client, ids, pairing } = await withCrossedBoard();
    const { swaps } = await client.matching.pairDetail({
      menteeId: ids['Helen Brandt']!,
      mentorId: ids['Ana Cruz']!,
    });
    expect(swaps).toMatchObject([{ matched: 0, words: 'Li Wei to Helen Brandt and Ana Cruz to Tom Reyes.' }]);
    const [swap] = swaps;
    const before = (await client.matching.board()).totals.fit;
    await client.matching.replaceOthers({ moves: swap!.moves });
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Li Wei', 'Tom Reyes': 'Ana Cruz' });
    expect((await client.matching.board()).totals.fit - before).toBe(swap!.change);
    await client.history.undo();
    expect(await pairing()).toEqual({ 'Helen Brandt': 'Ana Cruz', 'Tom Reyes': 'Li Wei' });
  });
});
