import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { withRunningPairs } from './running-pairs.ts';

describe('messages of a pair', () => {
  it('are counted a month beside the meetings, from the start of the pair to today', async () => {
    const { client, pairs } = await withRunningPairs();
    const pairId = pairs.helenAndLi;
    await client.engagement.logMeeting({
      pairId,
      entry: {
        state: 'held',
        on: '2026-01-12' as IsoDate,
        minutes: 60,
        channel: null,
        topics: [],
      },
    });
    await client.engagement.setMessages({ pairId, month: '2026-01', messages: 14 });
    await client.engagement.setMessages({ pairId, month: '2026-02', messages: 0 });
    expect(await client.engagement.messages({ pairId })).toEqual([
      { month: '2026-03', messages: null, meetings: 0 },
      { month: '2026-02', messages: 0, meetings: 0 },
      { month: '2026-01', messages: 14, meetings: 1 },
      { month: '2025-12', messages: null, meetings: 0 },
    ]);
    await client.engagement.setMessages({ pairId, month: '2026-01', messages: null });
    expect((await client.engagement.messages({ pairId }))[2]).toMatchObject({ messages: null });
    await client.history.undo();
    expect((await client.engagement.messages({ pairId }))[2]).toMatchObject({ messages: 14 });
  });

  it('are refused for a month in which the pair was not at work', async () => {
    const { client, pairs } = await withRunningPairs();
    for (const month of ['2025-11', '2026-04']) {
      await expect(
        client.engagement.setMessages({ pairId: pairs.helenAndLi, month, messages: 3 }),
      ).rejects.toMatchObject({ code: 'INVALID' });
    }
  });
});
