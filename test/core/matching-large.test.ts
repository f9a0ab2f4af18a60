import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { CoreClient } from './core-client.ts';
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

describe('opening the board of a large cohort', () => {
  it('leaves the core free to answer others, and gives two windows the same board', async () => {
    const { client, core, programId } = await withCohort(largeCohort());
    const second = core.connect();
    const other: CoreClient = createRouterClient(second.router, { context: second.context });
    await other.programs.open({ id: programId });
    const order: string[] = [];
    const note = async <T>(name: string, answer: Promise<T>): Promise<T> => {
      const value = await answer;
      order.push(name);
      return value;
    };
    const [board, same] = await Promise.all([
      note('board', client.matching.board()),
      note('board', other.matching.board()),
      note('steps', client.history.steps()),
    ]);
    expect(order).toEqual(['steps', 'board', 'board']);
    expect(same).toEqual(board);
    expect(board.totals).toMatchObject({ matched: 0, bestMatched: SIZE, isProven: true });
  });

  it('shows what was changed while it was worked out, and prices moves as a small board does', async () => {
    const { client, ids } = await withCohort(largeCohort());
    const menteeId = ids['Senior 0']!;
    const mentorId = ids['Junior 0']!;
    const [, board] = await Promise.all([
      client.matching.assign({ menteeId, mentorId }),
      client.matching.board(),
    ]);
    expect((await client.matching.board()).pairs).toHaveLength(1);
    const { price } = await client.matching.lift({ role: 'mentee', id: ids['Senior 1']! });
    expect(Math.min(...price.map(one => one?.fit ?? Infinity))).toBe(0);
    expect(board.totals.isProven).toBe(true);
  });
});

describe('a re-match of a large cohort', () => {
  async function published() {
    const started = await withCohort(largeCohort());
    for await (const _ of await started.client.matching.autoMatch());
    await started.client.scenarios.publish({ which: 'all' });
    const pairIds = [await started.pairIdOf('Senior 0'), await started.pairIdOf('Senior 1')];
    return { ...started, pairIds };
  }

  it('is worked out beside the core, stops when nobody waits for it, and is then carried out as it was shown', async () => {
    const { client, pairIds } = await published();
    const controller = new AbortController();
    const stopped = async () => {
      for await (const event of await client.scenarios.previewRematch(
        { pairIds },
        { signal: controller.signal },
      )) {
        expect(event.kind).toBe('progress');
        controller.abort();
      }
    };
    await expect(stopped()).rejects.toThrow(/abort|stopped/i);
    const order: string[] = [];
    const seen = async () => {
      for await (const event of await client.scenarios.previewRematch({ pairIds })) {
        order.push(event.kind);
        if (event.kind === 'result') return event;
      }
      throw new Error('No result');
    };
    const [preview] = await Promise.all([seen(), client.history.steps().then(() => order.push('steps'))]);
    expect(order.indexOf('steps')).toBeLessThan(order.indexOf('result'));
    expect(preview.moves).toHaveLength(2);
    const { words } = await client.scenarios.rematch({ pairIds, reason: 'Both asked for it' });
    expect(words).toBe(preview.words);
    expect((await client.matching.board()).pairs).toHaveLength(SIZE);
  });

  it('is not saved over a change that was made meanwhile', async () => {
    const { client, pairIds } = await published();
    const both = Promise.all([
      client.scenarios.rematch({ pairIds, reason: 'Both asked for it' }),
      client.program.updateCharter({ purpose: 'Changed meanwhile' }),
    ]);
    await expect(both).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('another screen that asks first in a large cohort', () => {
  it('has the board worked out beside the core too', async () => {
    const { client } = await withCohort(largeCohort());
    const order: string[] = [];
    const note = async (name: string, answer: Promise<unknown>): Promise<void> => {
      await answer;
      order.push(name);
    };
    await Promise.all([
      note('review', client.scenarios.review()),
      note('scenarios', client.scenarios.list()),
      note('rules', client.matching.customRules()),
      note('steps', client.history.steps()),
    ]);
    expect(order[0]).toBe('steps');
  });

  it('leaves the core free, be it figures, a paper or a move that needs the board', async () => {
    const { client, ids } = await withCohort(largeCohort());
    const move = { menteeId: ids['Senior 0']!, mentorId: ids['Junior 0']! };
    const asks = {
      move: () => client.matching.assign(move),
      figures: () => client.outcomes.summary(),
      paper: () => client.documents.check({ kind: 'facilitatorSheet', paper: 'A4' }),
      preview: () => client.matching.previewSettings({ maxTimeZoneHours: 3 }),
    };
    let hours = 4;
    for (const [name, ask] of Object.entries(asks)) {
      // Whatever was known of the board goes with the settings it rests on.
      await client.matching.updateSettings({ maxTimeZoneHours: (hours += 1) });
      const order: string[] = [];
      await Promise.all([
        ask().then(() => order.push(name)),
        client.history.steps().then(() => order.push('steps')),
      ]);
      expect(order).toEqual(['steps', name]);
    }
  });
});

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
