import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { USUAL_LIMITS } from '#core/features/health/health-limits.ts';
import {
  judgedDay,
  judgePair,
  type HealthFacts,
  type MeetingFact,
} from '#core/features/health/pair-health.ts';
import { trendOf } from '#core/features/health/trend.ts';
import { morning, withRunningPairs } from './running-pairs.ts';

const day = (text: string) => text as IsoDate;
const today = day('2026-03-02');
const rhythm = { cadenceDays: 30, limits: USUAL_LIMITS };

function meeting(on: string, what: 'held' | 'planned' | 'mentee' | 'mentor' | 'other'): MeetingFact {
  const isHeld = what === 'held';
  const isPlanned = what === 'planned';
  return {
    plannedOn: day(on),
    heldOn: isHeld ? day(on) : null,
    cancelledBy: isHeld || isPlanned ? null : what,
  };
}

function facts(more: Partial<HealthFacts>): HealthFacts {
  return {
    state: 'active',
    startedOn: day('2025-12-01'),
    endedOn: null,
    meetings: [meeting('2026-02-20', 'held')],
    checkIns: [],
    checkInsDue: [],
    fitChecks: [],
    ...more,
  };
}

const checkIn = (more: object) => ({
  dueOn: day('2026-02-16'),
  receivedOn: day('2026-02-17'),
  wantsSupport: false,
  supportedOn: null,
  rating: 4,
  ...more,
});

const signsOf = (pair: HealthFacts, on = today) =>
  judgePair(pair, judgedDay(on, rhythm))?.reasons.map(
    reason => `${reason.sign}${reason.isStrong ? '!' : ''}`,
  );

describe('the health of a pair', () => {
  it('is on track while nothing speaks against it', () => {
    expect(judgePair(facts({}), judgedDay(today, rhythm))).toEqual({ state: 'onTrack', reasons: [] });
  });

  it.each([
    [
      'no first meeting 30 days after the start',
      { startedOn: day('2026-01-31'), meetings: [] },
      ['noFirstMeeting'],
    ],
    ['not a day earlier', { startedOn: day('2026-02-01'), meetings: [] }, []],
    ['strongly after 60 days', { startedOn: day('2026-01-01'), meetings: [] }, ['noFirstMeeting!']],
    ['a gap of more than one and a half cadences', { meetings: [meeting('2026-01-15', 'held')] }, ['gap']],
    ['not at exactly that', { meetings: [meeting('2026-01-16', 'held')] }, []],
    ['strongly after two and a half', { meetings: [meeting('2025-12-16', 'held')] }, ['gap!']],
    [
      'two meetings called off by the mentee since they last met',
      {
        meetings: [
          meeting('2026-02-01', 'held'),
          meeting('2026-02-10', 'mentee'),
          meeting('2026-02-20', 'mentee'),
        ],
      },
      ['leaderCancels!'],
    ],
    [
      'the same, less strongly, once they have met again',
      {
        meetings: [
          meeting('2026-02-01', 'mentee'),
          meeting('2026-02-10', 'mentee'),
          meeting('2026-02-20', 'held'),
        ],
      },
      ['leaderCancels'],
    ],
    [
      'cancellations that the mentor or nobody was the cause of are another matter',
      {
        meetings: [
          meeting('2026-02-20', 'held'),
          meeting('2026-02-21', 'mentor'),
          meeting('2026-02-22', 'other'),
        ],
      },
      [],
    ],
    [
      'a mentor who calls off twice',
      {
        meetings: [
          meeting('2026-02-20', 'held'),
          meeting('2026-02-21', 'mentor'),
          meeting('2026-02-22', 'mentor'),
        ],
      },
      ['mentorCancels'],
    ],
    ['a check-in more than a week late', { checkInsDue: [day('2026-02-16')] }, ['checkInOverdue']],
    ['not within the week', { checkInsDue: [day('2026-02-23')] }, []],
    ['not when it came', { checkInsDue: [day('2026-02-16')], checkIns: [checkIn({})] }, []],
    ['a low rating', { checkIns: [checkIn({ rating: 2 })] }, ['lowRating']],
    ['support that was asked for', { checkIns: [checkIn({ wantsSupport: true })] }, ['supportAsked!']],
    [
      'not once it was given',
      { checkIns: [checkIn({ wantsSupport: true, supportedOn: day('2026-02-20') })] },
      [],
    ],
    [
      'a low fit check',
      { fitChecks: [{ side: 'mentor' as const, answeredOn: day('2026-01-10'), rating: 2 }] },
      ['lowFitCheck!'],
    ],
  ])('is told by %s', (_words, more, signs) => {
    expect(signsOf(facts(more))).toEqual(signs);
  });

  it('is at risk with one strong sign or two others, to watch with one, and says why in words', () => {
    const gap = judgePair(facts({ meetings: [meeting('2026-01-10', 'held')] }), judgedDay(today, rhythm));
    expect(gap).toMatchObject({ state: 'watch' });
    expect(gap?.reasons[0]?.words).toBe('Last met 51 days ago; the rhythm is every 30.');
    const two = facts({ meetings: [meeting('2026-01-10', 'held')], checkInsDue: [day('2026-02-01')] });
    expect(judgePair(two, judgedDay(today, rhythm))).toMatchObject({ state: 'atRisk' });
    const strong = facts({ checkIns: [checkIn({ wantsSupport: true })] });
    expect(judgePair(strong, judgedDay(today, rhythm))).toMatchObject({ state: 'atRisk' });
  });

  it('is not judged before the start or after the end; a paused pair only calls for help', () => {
    expect(judgePair(facts({ startedOn: null }), judgedDay(today, rhythm))).toBe(null);
    expect(
      judgePair(facts({ endedOn: day('2026-03-01'), state: 'completed' }), judgedDay(today, rhythm)),
    ).toBe(null);
    const paused = facts({ state: 'paused', meetings: [], checkIns: [checkIn({ wantsSupport: true })] });
    expect(judgePair(paused, judgedDay(today, rhythm))).toMatchObject({
      state: 'paused',
      reasons: [{ sign: 'supportAsked' }],
    });
  });

  it('looks only at what was known on the day', () => {
    const pair = facts({
      meetings: [
        meeting('2025-12-20', 'held'),
        meeting('2026-02-10', 'mentee'),
        meeting('2026-02-20', 'mentee'),
      ],
    });
    expect(signsOf(pair, day('2026-01-20'))).toEqual([]);
    expect(signsOf(pair)).toEqual(['leaderCancels!', 'gap']);
  });

  it('follows the limits of the program', () => {
    const strict = { cadenceDays: 30, limits: { ...USUAL_LIMITS, firstMeetingDays: 10 } };
    const pair = facts({ startedOn: addDays(today, -12), meetings: [] });
    expect(judgePair(pair, judgedDay(today, strict))?.reasons[0]?.sign).toBe('noFirstMeeting');
    expect(judgePair(pair, judgedDay(today, rhythm))?.reasons).toEqual([]);
  });
});

describe('the trend', () => {
  const judged = (state: 'onTrack' | 'watch' | 'atRisk', signs: number) => ({
    state,
    reasons: Array.from({ length: signs }, () => ({ sign: 'gap' as const, isStrong: false, words: '' })),
  });

  it('compares the state with a month ago, and the number of signs between equal states', () => {
    expect(trendOf(judged('atRisk', 1), judged('onTrack', 0))).toBe('worse');
    expect(trendOf(judged('onTrack', 0), judged('watch', 1))).toBe('better');
    expect(trendOf(judged('atRisk', 3), judged('atRisk', 2))).toBe('worse');
    expect(trendOf(judged('watch', 1), judged('watch', 1))).toBe('same');
    expect(trendOf(judged('watch', 1), null)).toBe(null);
  });
});

describe('the health of the program', () => {
  it('counts the pairs by state and the leaders’ cancellations with an interval only from five meetings on', async () => {
    const { client, pairs } = await withRunningPairs();
    const log = (pairId: number, on: string, state: 'held' | 'cancelled') =>
      client.engagement.logMeeting({
        pairId,
        entry:
          state === 'held'
            ? { state, on: day(on), minutes: 60 }
            : { state, on: day(on), cancelledBy: 'mentee', reason: 'workload' },
      });
    await log(pairs.helenAndLi, '2025-12-20', 'held');
    await log(pairs.helenAndLi, '2026-02-20', 'held');
    await log(pairs.tomAndAna, '2026-01-10', 'cancelled');
    await log(pairs.tomAndAna, '2026-02-10', 'cancelled');
    await client.checkins.updatePlan({ rhythm: 'none', weeks: 6 });
    expect(await client.health.summary()).toMatchObject({
      counts: { atRisk: 1, watch: 0, onTrack: 1, paused: 0 },
      worse: 1,
      leaderCancelled: { count: 2, of: 4, interval: null },
    });
    await log(pairs.helenAndLi, '2026-01-20', 'held');
    // What is still ahead has been kept by nobody and failed by nobody.
    await client.engagement.logMeeting({
      pairId: pairs.helenAndLi,
      entry: { state: 'planned', on: day('2026-04-01') },
    });
    const { leaderCancelled } = await client.health.summary();
    expect(leaderCancelled).toMatchObject({ count: 2, of: 5 });
    expect(leaderCancelled.interval?.low).toBeCloseTo(0.1176, 3);
    expect(leaderCancelled.interval?.high).toBeCloseTo(0.7693, 3);

    const listed = (await client.engagement.pairs()).pairs.find(pair => pair.pairId === pairs.tomAndAna);
    expect(listed?.health).toMatchObject({
      state: 'atRisk',
      leaderCancelled: { count: 2, of: 2 },
      nextStep: expect.stringContaining('two fixed dates'),
    });
  });

  it('reads the fit checks of the pair until somebody has acted upon them', async () => {
    const { client, pairs, db } = await withRunningPairs();
    db.prepare(
      `INSERT INTO fitCheck (pairId, side, answeredOn, respected, useful, comfortable, goOn, prefersOther)
       VALUES (?, 'mentor', '2026-01-10', 4, 4, 2, 4, 0)`,
    ).run(pairs.helenAndLi);
    const { health } = await client.health.ofPair({ pairId: pairs.helenAndLi });
    expect(health?.reasons[0]).toEqual({
      sign: 'lowFitCheck',
      isStrong: true,
      words: 'A fit check asks for a talk.',
    });
    db.prepare(`UPDATE fitCheck SET settledOn = '2026-02-01'`).run();
    const after = await client.health.ofPair({ pairId: pairs.helenAndLi });
    expect(after.health?.reasons.map(one => one.sign)).not.toContain('lowFitCheck');
  });

  it('keeps limits of its own, and can take them back', async () => {
    const { client, pairs } = await withRunningPairs();
    await client.health.updateLimits({ ...USUAL_LIMITS, firstMeetingDays: 120 });
    expect((await client.health.limits()).limits.firstMeetingDays).toBe(120);
    const signs = async () =>
      (await client.health.ofPair({ pairId: pairs.helenAndLi })).health?.reasons.map(one => one.sign);
    expect(await signs()).not.toContain('noFirstMeeting');
    await client.history.undo();
    expect(await signs()).toContain('noFirstMeeting');
    await expect(client.health.updateLimits({ ...USUAL_LIMITS, lowRating: 9 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  it('moves on with the day, without any change in the program', async () => {
    const { client, pairs, setNow } = await withRunningPairs();
    await client.engagement.logMeeting({
      pairId: pairs.helenAndLi,
      entry: { state: 'held', on: day('2026-03-01'), minutes: 60 },
    });
    const state = async () =>
      (await client.engagement.pairs()).pairs.find(pair => pair.pairId === pairs.helenAndLi)?.health?.state;
    const before = await state();
    setNow(morning('2026-05-25'));
    expect([before, await state()]).toEqual(['watch', 'atRisk']);
  });
});
