import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { noRoundsBecause, owesReport, roundDays } from '#core/features/checkins/rounds.ts';
import { withCohort } from './cohort-builder.ts';
import { morning, withRunningPairs } from './running-pairs.ts';

const day = (text: string) => text as IsoDate;
const report = {
  receivedOn: day('2026-02-18'),
  meetingsHeld: 2,
  works: 'The fixed hour.',
  hinders: 'Travel.',
  wantsSupport: false,
  rating: 4,
};

describe('the days on which pairs report', () => {
  const cohort = {
    startsOn: day('2026-01-05'),
    midReviewOn: day('2026-03-30'),
    endsOn: day('2026-06-29'),
  };

  it.each([
    ['at the middle and the end', { rhythm: 'midAndEnd', weeks: 6 }, ['2026-03-30', '2026-06-29']],
    ['every ten weeks', { rhythm: 'weeks', weeks: 10 }, ['2026-03-16', '2026-05-25']],
    ['never', { rhythm: 'none', weeks: 6 }, []],
  ] as const)('lie %s', (_words, plan, days) => {
    expect(roundDays(plan, cohort)).toEqual(days);
  });

  it('are missing for a reason that is said', () => {
    const nothing = { startsOn: null, midReviewOn: null, endsOn: null };
    expect(noRoundsBecause({ rhythm: 'weeks', weeks: 4 }, nothing)).toMatch(/start and an end date/);
    expect(noRoundsBecause({ rhythm: 'midAndEnd', weeks: 4 }, cohort)).toBe(null);
  });

  it('are not asked of a pair that had just begun, was over or is paused', () => {
    const pair = { state: 'active', startedOn: day('2026-03-01') };
    expect(owesReport(pair, day('2026-03-07'))).toBe(false);
    expect(owesReport(pair, day('2026-03-08'))).toBe(true);
    expect(owesReport({ ...pair, state: 'paused' }, day('2026-03-30'))).toBe(false);
    expect(owesReport({ ...pair, state: 'completed' }, day('2026-03-30'))).toBe(false);
  });
});

describe('check-in reports', () => {
  it('are late once their day is over, and received once they are entered; undo takes them back', async () => {
    const { client, pairs } = await withRunningPairs();
    const before = await client.checkins.rounds({ dueOn: null });
    expect(before.rounds).toEqual([
      { dueOn: '2026-02-16', received: 0, overdue: 2, asked: 2 },
      { dueOn: '2026-06-01', received: 0, overdue: 0, asked: 2 },
    ]);
    expect(before).toMatchObject({ shown: '2026-02-16', noDays: null });
    expect(before.pairs.map(pair => [pair.mentee, pair.state])).toEqual([
      ['Helen Brandt', 'overdue'],
      ['Tom Reyes', 'overdue'],
    ]);

    await client.checkins.save({ pairId: pairs.helenAndLi, dueOn: day('2026-02-16'), ...report });
    const after = await client.checkins.rounds({ dueOn: day('2026-02-16') });
    expect(after.rounds[0]).toEqual({ dueOn: '2026-02-16', received: 1, overdue: 1, asked: 2 });
    expect(after.pairs.map(pair => [pair.mentee, pair.state, pair.report?.rating])).toEqual([
      ['Tom Reyes', 'overdue', undefined],
      ['Helen Brandt', 'received', 4],
    ]);
    await client.history.undo();
    expect((await client.checkins.rounds({ dueOn: null })).rounds[0]).toMatchObject({ received: 0 });
  });

  it('tell beside the pair’s own count how many meetings are noted up to the day', async () => {
    const { client, pairs } = await withRunningPairs();
    for (const on of ['2026-01-10', '2026-02-20']) {
      await client.engagement.logMeeting({
        pairId: pairs.helenAndLi,
        entry: { state: 'held', on: day(on), minutes: 60 },
      });
    }
    const [owed] = await client.checkins.ofPair({ pairId: pairs.helenAndLi });
    expect(owed).toMatchObject({ dueOn: '2026-02-16', meetingsNoted: 1, state: 'overdue', report: null });
  });

  it.each([
    ['in the future', '2026-03-03', /in the future/],
    ['before the pair started', '2025-11-20', /started on 2025-12-01/],
  ])('are refused when they were received %s', async (_words, receivedOn, sentence) => {
    const { client, pairs } = await withRunningPairs();
    const save = client.checkins.save({
      pairId: pairs.helenAndLi,
      dueOn: day('2026-02-16'),
      ...report,
      receivedOn: day(receivedOn),
    });
    await expect(save).rejects.toMatchObject({
      code: 'INVALID',
      message: sentence,
      data: { fields: { receivedOn: expect.any(String) } },
    });
  });

  it('keep a plea for support open until somebody says that it was given', async () => {
    const { client, pairs } = await withRunningPairs();
    const { id } = await client.checkins.save({
      pairId: pairs.helenAndLi,
      dueOn: day('2026-02-16'),
      ...report,
      wantsSupport: true,
    });
    const health = async () => (await client.health.ofPair({ pairId: pairs.helenAndLi })).health;
    expect((await health())?.reasons[0]).toMatchObject({ sign: 'supportAsked', isStrong: true });
    await client.checkins.settleSupport({ id, isSettled: true });
    expect((await health())?.reasons.map(reason => reason.sign)).not.toContain('supportAsked');
  });

  it('give a reminder list with one line for each person whose pair has not reported', async () => {
    const { client, pairs } = await withRunningPairs();
    await client.checkins.save({ pairId: pairs.helenAndLi, dueOn: day('2026-02-16'), ...report });
    const file = await client.checkins.reminders({ dueOn: day('2026-02-16') });
    expect(file.name).toBe('Check-in reminders 2026-02-16.csv');
    const lines = (await file.text())
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('Tom Reyes');
    expect(lines[2]).toContain('Ana Cruz');
    expect(lines[2]).toContain('Mentor');
  });

  it('come due at another rhythm when the facilitator says so, and those received stay', async () => {
    const { client, pairs } = await withRunningPairs();
    await client.checkins.save({ pairId: pairs.helenAndLi, dueOn: day('2026-02-16'), ...report });
    await client.checkins.updatePlan({ rhythm: 'weeks', weeks: 13 });
    const { rounds } = await client.checkins.rounds({ dueOn: null });
    expect(rounds.map(round => [round.dueOn, round.received])).toEqual([
      ['2026-02-16', 1],
      ['2026-03-02', 0],
      ['2026-06-01', 0],
    ]);
  });

  it('are asked of nobody in a program without dates, and it says why', async () => {
    const { client } = await withCohort();
    expect(await client.checkins.rounds({ dueOn: null })).toMatchObject({
      rounds: [],
      shown: null,
      pairs: [],
      noDays: expect.stringContaining('charter'),
    });
  });
});

describe('check-in papers', () => {
  it('are a form a pair, a letter a person, and a plan a session', async () => {
    const { client, pairs } = await withRunningPairs();
    await client.checkins.save({ pairId: pairs.helenAndLi, dueOn: day('2026-02-16'), ...report });
    const pagesOf = async (sheet: 'forms' | 'letters' | 'sessions') => {
      const request = { kind: 'checkInPapers', sheet, dueOn: null, paper: 'A4' } as const;
      for await (const event of await client.documents.make({ request, purpose: 'preview' })) {
        if (event.kind === 'result') return event.pages;
      }
      return 0;
    };
    expect([await pagesOf('forms'), await pagesOf('letters'), await pagesOf('sessions')]).toEqual([1, 2, 9]);
  });

  it('are not made where no report is missing', async () => {
    const { client, pairs } = await withRunningPairs();
    for (const pairId of Object.values(pairs)) {
      await client.checkins.save({ pairId, dueOn: day('2026-02-16'), ...report });
    }
    const request = {
      kind: 'checkInPapers',
      sheet: 'forms',
      dueOn: day('2026-02-16'),
      paper: 'A4',
    } as const;
    await expect(client.documents.check(request)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: /Every report of 2026-02-16 is here/,
    });
  });
});

describe('tasks and events', () => {
  it('are late after their day and done with a tick; each can be taken back', async () => {
    const { client, pairs, setNow } = await withRunningPairs();
    const { id } = await client.tasks.add({
      pairId: pairs.tomAndAna,
      title: 'Send one example',
      owner: 'mentor',
      dueOn: day('2026-03-01'),
    });
    expect(await client.tasks.ofPair({ pairId: pairs.tomAndAna })).toMatchObject([
      { id, isOverdue: true, pair: { mentee: 'Tom Reyes', mentor: 'Ana Cruz' } },
    ]);
    await client.tasks.setDone({ id, isDone: true });
    expect((await client.tasks.list()).tasks).toMatchObject([{ id, doneOn: '2026-03-02', isOverdue: false }]);
    await client.history.undo();
    setNow(morning('2026-02-28'));
    expect((await client.tasks.list()).tasks).toMatchObject([{ id, doneOn: null, isOverdue: false }]);
  });

  it('refuse a due day before the pair started', async () => {
    const { client, pairs } = await withRunningPairs();
    const add = client.tasks.add({
      pairId: pairs.tomAndAna,
      title: 'Send one example',
      owner: 'mentor',
      dueOn: day('2025-11-01'),
    });
    await expect(add).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { dueOn: expect.any(String) } },
    });
  });

  it('stand beside the dates of the charter', async () => {
    const { client } = await withRunningPairs();
    await client.tasks.addEvent({ title: 'Mentors’ lunch', heldOn: day('2026-04-01'), place: 'Canteen' });
    const { events, milestones } = await client.tasks.list();
    expect(events).toMatchObject([{ title: 'Mentors’ lunch', heldOn: '2026-04-01' }]);
    expect(milestones).toEqual([
      { title: 'Start', on: '2025-12-01' },
      { title: 'Mid-review', on: '2026-02-16' },
      { title: 'End', on: '2026-06-01' },
    ]);
  });
});
