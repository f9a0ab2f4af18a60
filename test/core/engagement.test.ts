import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { expectedMeetings } from '#core/features/engagement/index.ts';
import { withTwoPairs } from './cohort-builder.ts';
import { TEST_NOW } from './core-client.ts';
import { morning, withRunningPairs } from './running-pairs.ts';

const day = (text: string) => text as IsoDate;

const held = (on: string) => ({
  state: 'held' as const,
  on: day(on),
  minutes: 60,
  channel: 'video' as const,
  topics: ['Short video'],
});

describe('the pairs at work', () => {
  it('shows what was held against what the cadence asks for, the next date and who has gone quiet', async () => {
    const { client, pairs } = await withRunningPairs();
    await client.engagement.logMeeting({ pairId: pairs.helenAndLi, entry: held('2025-12-20') });
    await client.engagement.logMeeting({ pairId: pairs.helenAndLi, entry: held('2026-02-03') });
    await client.engagement.logMeeting({
      pairId: pairs.helenAndLi,
      entry: { state: 'planned', on: day('2026-03-10') },
    });
    await client.engagement.logMeeting({
      pairId: pairs.tomAndAna,
      entry: { state: 'cancelled', on: day('2026-01-10'), cancelledBy: 'mentee' },
    });
    expect((await client.engagement.pairs()).pairs).toMatchObject([
      {
        mentee: { name: 'Helen Brandt' },
        held: 2,
        cancelled: 0,
        expected: 3,
        lastHeldOn: '2026-02-03',
        nextPlannedOn: '2026-03-10',
        isQuiet: false,
      },
      { mentee: { name: 'Tom Reyes' }, held: 0, cancelled: 1, expected: 3, lastHeldOn: null, isQuiet: true },
    ]);
  });

  it('says what became of a planned meeting and keeps the day it was planned for', async () => {
    const { client, pairs, setNow } = await withRunningPairs();
    setNow(morning('2026-02-10'));
    const { id } = await client.engagement.logMeeting({
      pairId: pairs.helenAndLi,
      entry: { state: 'planned', on: day('2026-02-20'), startsAt: '14:30', placeType: 'neutral' },
    });
    setNow(TEST_NOW);
    await client.engagement.logMeeting({
      pairId: pairs.helenAndLi,
      meetingId: id,
      entry: { ...held('2026-02-24'), nextStep: 'Try it once' },
    });
    expect(await client.engagement.meetings({ pairId: pairs.helenAndLi })).toEqual([
      {
        id,
        pairId: pairs.helenAndLi,
        plannedOn: '2026-02-20',
        startsAt: null,
        state: 'held',
        heldOn: '2026-02-24',
        minutes: 60,
        cancelledBy: null,
        cancelReason: null,
        channel: 'video',
        placeType: null,
        topics: ['Short video'],
        nextStep: 'Try it once',
        movedFromId: null,
      },
    ]);
    await client.history.undo();
    expect(await client.engagement.meetings({ pairId: pairs.helenAndLi })).toMatchObject([
      { state: 'planned', startsAt: '14:30', placeType: 'neutral', topics: [] },
    ]);
  });

  it.each([
    ['held in the future', held('2026-03-03'), /Plan the meeting instead/],
    ['before the pair started', held('2025-11-30'), /The pair started on 2025-12-01/],
  ])('refuses a meeting %s', async (_what, entry, sentence) => {
    const { client, pairs } = await withRunningPairs();
    const log = client.engagement.logMeeting({ pairId: pairs.helenAndLi, entry });
    await expect(log).rejects.toMatchObject({
      code: 'INVALID',
      message: sentence,
      data: { fields: { on: expect.any(String) } },
    });
    expect(await client.engagement.meetings({ pairId: pairs.helenAndLi })).toEqual([]);
  });

  it('refuses a meeting of a pair that has not started', async () => {
    const { client, pairs } = await withTwoPairs();
    const log = client.engagement.logMeeting({ pairId: pairs.helenAndLi, entry: held('2026-03-01') });
    await expect(log).rejects.toMatchObject({
      code: 'CONFLICT',
      message: /Start the pair on the Readiness page/,
    });
  });
});

describe('how many meetings a pair should have held', () => {
  const rhythm = { cadenceDays: 30, meetingCount: 6 };
  it.each([
    ['none before the first period is over', '2025-12-01', null, '2025-12-30', 0],
    ['one once it is', '2025-12-01', null, '2025-12-31', 1],
    ['never more than the program plans', '2024-12-01', null, '2025-12-31', 6],
    ['those up to its end when it is over', '2025-12-01', '2026-02-01', '2026-12-31', 2],
    ['none while it has not started', null, null, '2026-12-31', 0],
  ])('is %s', (_words, startedOn, endedOn, today, expected) => {
    const pair = {
      state: 'active',
      startedOn: startedOn as IsoDate | null,
      endedOn: endedOn as IsoDate | null,
    };
    expect(expectedMeetings(pair, rhythm, day(today))).toBe(expected);
  });
});
