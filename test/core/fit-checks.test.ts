import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { withTwoPairs } from './cohort-builder.ts';

const TODAY = '2026-03-02' as IsoDate;
const GOOD = { respected: 5, useful: 4, comfortable: 5, goOn: 5, prefersOther: false };
const UNEASY = { respected: 2, useful: 4, comfortable: 1, goOn: 3, prefersOther: false };

/** Helen and Li started and met for the first time on `metOn`. */
async function withFirstMeeting(metOn: string) {
  const started = await withTwoPairs();
  const { db, pairs } = started;
  db.prepare(`UPDATE pair SET state = 'active', startedOn = '2026-01-10' WHERE id = ?`).run(pairs.helenAndLi);
  db.prepare(`INSERT INTO meeting (pairId, plannedOn, state, heldOn) VALUES (?, ?, 'held', ?)`).run(
    pairs.helenAndLi,
    metOn,
    metOn,
  );
  const status = async () => (await started.client.fitChecks.list()).pairs;
  return { ...started, pairId: pairs.helenAndLi, status };
}

describe('a fit check', () => {
  it('is due two weeks after the first meeting and late afterwards; pairs that have not met are not asked', async () => {
    const { client, pairs, status } = await withFirstMeeting('2026-02-20');
    expect(await status()).toMatchObject([
      { pairId: pairs.helenAndLi, firstMeetingOn: '2026-02-20', dueOn: '2026-03-06', state: 'due' },
    ]);
    await expect(
      client.fitChecks.save({ pairId: pairs.tomAndAna, side: 'mentor', answeredOn: TODAY, answers: GOOD }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    const late = await withFirstMeeting('2026-02-10');
    expect((await late.status())[0]?.state).toBe('overdue');
  });

  it('is refused on a day before the two have met', async () => {
    const { client, pairId } = await withFirstMeeting('2026-02-20');
    await expect(
      client.fitChecks.save({
        pairId,
        side: 'mentor',
        answeredOn: '2026-02-19' as IsoDate,
        answers: GOOD,
      }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { fields: { answeredOn: expect.any(String) } } });
  });

  it('is fine when both are; low answers ask for a step whose words do not tell whose they were', async () => {
    const { client, pairId, status } = await withFirstMeeting('2026-02-20');
    await client.fitChecks.save({ pairId, side: 'mentee', answeredOn: TODAY, answers: GOOD });
    expect((await status())[0]).toMatchObject({ state: 'waiting', menteeAnsweredOn: TODAY, step: null });
    await client.fitChecks.save({ pairId, side: 'mentor', answeredOn: TODAY, answers: UNEASY });
    const low = (await status())[0]!;
    expect(low).toMatchObject({ state: 'low', isSettled: false });
    expect(low.step).toMatch(/^Talk to each of the two alone/);
    expect(low.step).not.toMatch(/mentor|mentee|Helen|Li/);
    await client.fitChecks.settle({ pairId, isSettled: true });
    expect((await status())[0]).toMatchObject({ state: 'fine', step: null, isSettled: true });
  });

  it('shows one side’s answers only when they are opened, which is logged without the answers', async () => {
    const { client, pairId } = await withFirstMeeting('2026-02-20');
    await client.fitChecks.save({ pairId, side: 'mentor', answeredOn: TODAY, answers: UNEASY });
    for (const seen of [await client.fitChecks.list(), await client.fitChecks.ofPair({ pairId })]) {
      expect(JSON.stringify(seen)).not.toMatch(/respected|comfortable|goOn|prefersOther/);
    }
    expect(await client.fitChecks.open({ pairId, side: 'mentor' })).toEqual({
      ...UNEASY,
      answeredOn: TODAY,
      name: 'Li Wei',
    });
    await expect(client.fitChecks.open({ pairId, side: 'mentee' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const log = await client.history.log({ prefix: 'fitChecks.' });
    expect(log.map(({ summary }) => summary)).toEqual([
      'Looked at one side of the fit check of Helen Brandt and Li Wei',
      'Note a fit check of Helen Brandt and Li Wei',
    ]);
    expect(JSON.stringify(await client.history.steps())).not.toMatch(/respected|mentor|mentee/);
  });
});
