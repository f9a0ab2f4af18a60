import { describe, expect, it } from 'vitest';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { meetingRates } from '#core/features/outcomes/meeting-rates.ts';
import { quartiles } from '#core/features/outcomes/quartiles.ts';
import { enrollPerson, pairUp, withCohort, withTwoPairs } from './cohort-builder.ts';

const day = (text: string) => text as IsoDate;

describe('the outcome summary', () => {
  it('follows people from the roster to the first meeting, each step a part of the one before', async () => {
    const { client, db, people, pairs } = await withTwoPairs();
    enrollPerson(db, 'Uma Unmatched', 'mentor');
    enrollPerson(db, 'Wanda Late', 'mentor', { decision: 'waitlist' });
    await client.readiness.activate({ pairIds: [pairs.helenAndLi], reason: 'Trained last year' });
    await client.engagement.logMeeting({
      pairId: pairs.helenAndLi,
      entry: { state: 'held', on: day('2026-03-02'), minutes: 60, channel: null, topics: [] },
    });
    const { funnel, asOf } = await client.outcomes.summary();
    expect(asOf).toBe('2026-03-02');
    expect(funnel.map(({ key, mentees, mentors, people: all }) => [key, mentees, mentors, all])).toEqual([
      ['roster', 0, 0, 6],
      ['accepted', 2, 3, 5],
      ['matched', 2, 2, 4],
      ['ready', 1, 1, 2],
      ['active', 1, 1, 2],
      ['met', 1, 1, 2],
    ]);
    expect(people.helen.enrollmentId).toBeGreaterThan(0);
  });

  it('gives an interval from five people on and counts only below', async () => {
    const { client } = await withTwoPairs();
    const { funnel, limits } = await client.outcomes.summary();
    const accepted = funnel.find(step => step.key === 'accepted')!;
    const matched = funnel.find(step => step.key === 'matched')!;
    expect(accepted.kept).toEqual({ count: 4, of: 4, interval: null });
    expect(matched.kept).toEqual({ count: 4, of: 4, interval: null });
    expect(limits[0]).toBe('With 2 pairs only counts are shown: a percentage of so few says nothing.');
  });

  it('counts readiness per role, and what pairs cost against the best arrangement', async () => {
    const { client, db } = await withCohort();
    for (let i = 0; i < 6; i += 1) {
      pairUp(
        db,
        enrollPerson(db, `Mentee ${i}`, 'mentee'),
        enrollPerson(db, `Mentor ${i}`, 'mentor'),
        'hand',
      );
    }
    const { id: eventId } = await client.orientation.plan({
      title: 'Kick-off',
      heldOn: day('2026-03-02'),
      place: '',
    });
    const { people } = await client.readiness.matrix();
    const mentees = people.filter(person => person.role === 'mentee').map(person => person.enrollmentId);
    await client.readiness.recordAttendance({
      eventId,
      enrollmentIds: mentees,
      attendedOn: day('2026-03-02'),
    });
    const { readiness, matchQuality } = await client.outcomes.summary();
    expect(readiness).toMatchObject([
      {
        role: 'mentee',
        attended: { count: 6, of: 6, interval: { share: 1, high: 1 } },
        trained: { count: 0, of: 6 },
      },
      { role: 'mentor', attended: { count: 0, of: 6 }, signed: { count: 0, of: 6 } },
    ]);
    expect(readiness[0]!.attended.interval!.low).toBeCloseTo(0.6097, 4);
    expect(matchQuality).toMatchObject({ pairs: 6, byHand: 6, brokenHardRules: 0, gap: { hundredths: 0 } });
    expect(matchQuality.fits).toHaveLength(6);
    expect(readiness[1]!.steps[0]).toEqual({ label: 'Orientation', done: 0, underway: 0, missing: 6 });
  });

  it('says for an empty program that nothing is known instead of showing zeros as results', async () => {
    const { client } = await withCohort();
    const summary = await client.outcomes.summary();
    expect(summary.matchQuality).toMatchObject({
      pairs: 0,
      mean: null,
      worst: null,
      gap: { hundredths: null },
    });
    expect(summary.meetings).toMatchObject({
      firstMeeting: null,
      engaged: { of: 0, interval: null },
      byMonth: [],
    });
    expect(summary.funnel[0]).toMatchObject({ people: 0, kept: null });
  });
});

describe('meeting rates', () => {
  const meeting = (
    state: 'held' | 'cancelled' | 'planned',
    on: string,
    by: 'mentee' | 'mentor' | null = null,
  ) => ({
    id: 1,
    pairId: 1,
    plannedOn: day(on),
    state,
    heldOn: state === 'held' ? day(on) : null,
    minutes: null,
    cancelledBy: by,
    channel: null,
    topics: [],
  });
  const today = day('2026-03-31');

  it('counts what the leader called off against the meetings whose day has come', () => {
    const rates = meetingRates(
      [
        {
          state: 'active',
          startedOn: day('2026-01-01'),
          expectedBy: on => Math.max(0, Math.floor(daysBetween(day('2026-01-01'), on) / 30)),
          meetings: [
            meeting('held', '2026-01-20'),
            meeting('cancelled', '2026-03-10', 'mentee'),
            meeting('cancelled', '2026-03-12', 'mentor'),
            meeting('planned', '2026-03-30'),
            meeting('planned', '2026-04-30'),
          ],
        },
      ],
      today,
    );
    expect(rates.cancelledByLeader).toMatchObject({ count: 1, of: 4 });
    expect(rates.metWithin30Days).toMatchObject({ count: 1, of: 1 });
    expect(rates.engaged).toMatchObject({ count: 0, of: 1 });
    expect(rates.firstMeeting).toEqual({ n: 1, median: 19, q1: 19, q3: 19 });
    expect(rates.byMonth).toEqual([
      { month: '2026-01', held: 1, cancelled: 0, expected: 1 },
      { month: '2026-02', held: 0, cancelled: 0, expected: 0 },
      { month: '2026-03', held: 0, cancelled: 2, expected: 1 },
    ]);
  });

  it('does not hold a late first meeting against a pair that started less than 30 days ago', () => {
    const rates = meetingRates(
      [{ state: 'active', startedOn: day('2026-03-20'), expectedBy: () => 0, meetings: [] }],
      today,
    );
    expect(rates.metWithin30Days).toMatchObject({ count: 0, of: 0 });
  });

  it('interpolates quartiles as R and Excel do', () => {
    expect(quartiles([1, 2, 3, 4])).toEqual({ median: 2.5, q1: 1.75, q3: 3.25 });
    expect(quartiles([7])).toEqual({ median: 7, q1: 7, q3: 7 });
  });
});
