import { describe, expect, it } from 'vitest';
import { withCohort } from './matching-cohort.ts';

const SIZE = 310;
const skills = ['Data', 'Video', 'Cloud', 'Design', 'Search'];

/** Large enough to be matched in a thread of its own. */
function largeCohort() {
  const numbers = Array.from({ length: SIZE }, (_, index) => index);
  return {
    mentees: numbers.map(n => ({
      name: `Senior ${n}`,
      grade: 8,
      seeks: [skills[n % 5]!, skills[(n + 2) % 5]!],
    })),
    mentors: numbers.map(n => ({ name: `Junior ${n}`, grade: 2, offers: [skills[(n * 2) % 5]!] })),
  };
}

describe('auto-match of a large cohort', () => {
  it('says how far it is, and is stopped without a trace', async () => {
    const { client } = await withCohort(largeCohort());
    const controller = new AbortController();
    const seen: string[] = [];
    const run = async () => {
      for await (const event of await client.matching.autoMatch(undefined, { signal: controller.signal })) {
        seen.push(event.kind);
        controller.abort();
      }
    };
    await expect(run()).rejects.toThrow(/abort|stopped/i);
    expect(seen).toEqual(['progress']);
    expect((await client.matching.board()).pairs).toEqual([]);
    expect(await client.history.steps()).toEqual([]);
  });

  it('matches everybody, proven, as one step, and refuses to save over a change made meanwhile', async () => {
    const { client } = await withCohort(largeCohort());
    const kinds: string[] = [];
    for await (const event of await client.matching.autoMatch()) kinds.push(event.kind);
    expect(kinds[0]).toBe('progress');
    expect(kinds[kinds.length - 1]).toBe('result');
    const { totals } = await client.matching.board();
    expect(totals).toMatchObject({ matched: SIZE, bestMatched: SIZE, isProven: true });
    expect(totals.fit).toBe(totals.bestFit);
    expect(await client.history.steps()).toHaveLength(1);
    const preview = await client.matching.previewSettings({ components: [{ key: 'skillNeed', weight: 1 }] });
    expect(preview).toMatchObject({ matched: SIZE, brokenPairs: 0, fitNow: totals.fit });

    const again = async () => {
      for await (const event of await client.matching.autoMatch()) {
        if (event.kind === 'progress')
          await client.program.updateCharter({ purpose: `At ${kinds.push('change')}` });
      }
    };
    await expect(again()).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
