import { describe, expect, it } from 'vitest';
import type { LogLine, MeetingEntry } from '#shared/contract/engagement.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { TEST_NOW } from './core-client.ts';
import { morning, withRunningPairs } from './running-pairs.ts';

const day = (text: string) => text as IsoDate;

function held(on: string, more: object = {}): MeetingEntry {
  return {
    state: 'held',
    on: day(on),
    startsAt: null,
    minutes: 60,
    channel: null,
    placeType: null,
    topics: [],
    nextStep: '',
    ...more,
  };
}
function planned(on: string, more: object = {}): MeetingEntry {
  const { nextStep: _none, ...entry } = held(on) as MeetingEntry & { nextStep: string };
  return { ...entry, state: 'planned', ...more } as MeetingEntry;
}
const cancelled = (on: string): MeetingEntry => ({
  state: 'cancelled',
  on: day(on),
  cancelledBy: 'mentee',
  reason: 'travel',
});
const line = (pairId: number, entry: MeetingEntry, meetingId: number | null = null): LogLine => ({
  pairId,
  meetingId,
  entry,
});

describe('a meeting that is moved', () => {
  it('keeps the old day in its chain, counts once, and goes with it when it is removed', async () => {
    const { client, pairs } = await withRunningPairs();
    const pairId = pairs.helenAndLi;
    const first = await client.engagement.logMeeting({
      pairId,
      entry: planned('2026-03-10', { startsAt: '14:00' }),
    });
    const second = await client.engagement.reschedule({
      id: first.id,
      on: day('2026-03-17'),
      startsAt: '15:00',
    });
    const third = await client.engagement.reschedule({ id: second.id, on: day('2026-03-24') });
    expect(await client.engagement.meetings({ pairId })).toMatchObject([
      { id: third.id, state: 'planned', plannedOn: '2026-03-24', movedFromId: second.id },
      { id: second.id, state: 'rescheduled', plannedOn: '2026-03-17', movedFromId: first.id },
      { id: first.id, state: 'rescheduled', plannedOn: '2026-03-10', movedFromId: null },
    ]);
    expect((await client.outcomes.summary()).meetings.held).toBe(0);
    expect((await client.engagement.page({ view: 'all' })).total).toBe(1);
    await client.engagement.removeMeeting({ id: third.id });
    expect(await client.engagement.meetings({ pairId })).toEqual([]);
    await client.history.undo();
    expect(await client.engagement.meetings({ pairId })).toHaveLength(3);
  });

  it('goes nowhere when it was held already, and not to the day it has', async () => {
    const { client, pairs } = await withRunningPairs();
    const one = await client.engagement.logMeeting({ pairId: pairs.helenAndLi, entry: held('2026-02-10') });
    await expect(client.engagement.reschedule({ id: one.id, on: day('2026-03-17') })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: /Only a planned meeting can be moved/,
    });
    const two = await client.engagement.logMeeting({
      pairId: pairs.helenAndLi,
      entry: planned('2026-03-10'),
    });
    await expect(client.engagement.reschedule({ id: two.id, on: day('2026-03-10') })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: { on: expect.any(String) } },
    });
  });
});

describe('a meeting is refused', () => {
  it.each([
    ['planned for a day that is over', planned('2026-02-20'), 'on', /is over .* held or called off/],
    [
      'that would run past midnight',
      held('2026-02-20', { startsAt: '23:30', minutes: 60 }),
      'minutes',
      /midnight/,
    ],
    [
      'about something outside the catalog',
      held('2026-02-20', { topics: ['Gossip'] }),
      'topics',
      /“Gossip” is not a topic/,
    ],
  ])('%s', async (_words, entry, field, sentence) => {
    const { client, pairs } = await withRunningPairs();
    await expect(client.engagement.logMeeting(line(pairs.helenAndLi, entry))).rejects.toMatchObject({
      code: 'INVALID',
      message: sentence,
      data: { fields: { [field]: expect.any(String) } },
    });
    expect(await client.engagement.meetings({ pairId: pairs.helenAndLi })).toEqual([]);
  });

  it('of more than ten hours, in the words of the form', async () => {
    const { client, pairs } = await withRunningPairs();
    const log = client.engagement.logMeeting(line(pairs.helenAndLi, held('2026-02-20', { minutes: 601 })));
    await expect(log).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('twice on a day, unless it makes up for one that was called off', async () => {
    const { client, pairs } = await withRunningPairs();
    const pairId = pairs.helenAndLi;
    await client.engagement.logMeeting(line(pairId, cancelled('2026-02-10')));
    const { id } = await client.engagement.logMeeting(line(pairId, held('2026-02-10')));
    await expect(client.engagement.logMeeting(line(pairId, held('2026-02-10')))).rejects.toMatchObject({
      code: 'CONFLICT',
      message: /have a meeting held on 2026-02-10 already/,
    });
    // The meeting itself is no other one: its minutes may be put right.
    await client.engagement.logMeeting(line(pairId, held('2026-02-10', { minutes: 45 }), id));
    expect((await client.engagement.meetings({ pairId })).find(one => one.id === id)?.minutes).toBe(45);
  });

  it('with somebody who had left by then, or in a pair that was over', async () => {
    const { client, pairs, people, db } = await withRunningPairs();
    db.prepare(`UPDATE person SET status = 'left', terminationDate = '2026-02-15' WHERE id = ?`).run(
      people.li.personId,
    );
    await client.engagement.logMeeting(line(pairs.helenAndLi, held('2026-02-10')));
    await expect(
      client.engagement.logMeeting(line(pairs.helenAndLi, held('2026-02-20'))),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      message: /Li Wei left on 2026-02-15; 2026-02-20 lies after that/,
    });
    await expect(
      client.engagement.logMeeting(line(pairs.helenAndLi, planned('2026-03-20'))),
    ).rejects.toMatchObject({ message: /Li Wei left/ });
    db.prepare(`UPDATE pair SET state = 'endedEarly', endedOn = '2026-02-20' WHERE id = ?`).run(
      pairs.tomAndAna,
    );
    await client.engagement.logMeeting(line(pairs.tomAndAna, held('2026-02-18')));
    await expect(
      client.engagement.logMeeting(line(pairs.tomAndAna, held('2026-02-25'))),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      message: /Tom Reyes and Ana Cruz ended on 2026-02-20/,
    });
  });
});

describe('meetings of many pairs at once', () => {
  it('are saved as one step that one undo takes back', async () => {
    const { client, pairs, setNow } = await withRunningPairs();
    setNow(morning('2026-02-01'));
    const { id } = await client.engagement.logMeeting(line(pairs.tomAndAna, planned('2026-02-20')));
    setNow(TEST_NOW);
    const saved = await client.engagement.logMany({
      lines: [
        line(pairs.helenAndLi, held('2026-02-10', { topics: ['Short video'], nextStep: 'Try it' })),
        line(pairs.helenAndLi, held('2026-02-24')),
        line(pairs.tomAndAna, cancelled('2026-02-20'), id),
      ],
    });
    expect(saved).toEqual({ saved: 3 });
    const { counts } = await client.engagement.page({ view: 'held' });
    expect(counts).toEqual({ toNote: 0, coming: 0, held: 2, cancelled: 1, all: 3 });
    await client.history.undo();
    expect((await client.engagement.page({ view: 'all' })).rows).toMatchObject([{ id, state: 'planned' }]);
  });

  it('are saved all or none, and each line is told what stands against it', async () => {
    const { client, pairs } = await withRunningPairs();
    const lines = [
      line(pairs.helenAndLi, held('2026-02-10')),
      line(pairs.helenAndLi, held('2026-02-10')),
      line(pairs.tomAndAna, held('2026-04-01')),
    ];
    expect(await client.engagement.check({ lines })).toEqual([
      { line: 1, field: 'on', words: expect.stringContaining('have a meeting held on 2026-02-10 already') },
      { line: 2, field: 'on', words: expect.stringContaining('in the future') },
    ]);
    await expect(client.engagement.logMany({ lines })).rejects.toMatchObject({
      message: /^Line 2, Helen Brandt and Li Wei: .* 1 more lines? ha(s|ve) a problem/,
      data: { fields: { 'lines.1.on': expect.any(String), 'lines.2.on': expect.any(String) } },
    });
    expect((await client.engagement.page({ view: 'all' })).total).toBe(0);
  });

  it('are planned as a series at a rhythm, around weekends and around days that are taken', async () => {
    const { client, pairs } = await withRunningPairs();
    await client.engagement.logMeeting(line(pairs.tomAndAna, planned('2026-04-06')));
    const series = {
      pairIds: [pairs.helenAndLi, pairs.tomAndAna],
      from: day('2026-03-05'),
      count: 3,
      everyDays: 30,
      startsAt: '10:00',
    };
    const preview = await client.engagement.previewSeries(series);
    expect(preview).toEqual({
      meetings: 5,
      // 2026-04-04 is a Saturday.
      days: ['2026-03-05', '2026-04-06', '2026-05-04'],
      left: [{ pairId: pairs.tomAndAna, words: expect.stringContaining('2026-04-06') }],
    });
    expect(await client.engagement.planSeries(series)).toEqual({ planned: 5 });
    const coming = await client.engagement.page({ view: 'coming' });
    expect(coming.rows.map(row => [row.mentee, row.on, row.startsAt])).toEqual([
      ['Helen Brandt', '2026-03-05', '10:00'],
      ['Tom Reyes', '2026-03-05', '10:00'],
      ['Tom Reyes', '2026-04-06', null],
      ['Helen Brandt', '2026-04-06', '10:00'],
      ['Helen Brandt', '2026-05-04', '10:00'],
      ['Tom Reyes', '2026-05-04', '10:00'],
    ]);
    await client.history.undo();
    expect((await client.engagement.page({ view: 'coming' })).total).toBe(1);
    await client.history.redo();
    expect((await client.engagement.page({ view: 'coming' })).total).toBe(6);
  });

  it('are found by a name without accents and read a page at a time', async () => {
    const { client, pairs } = await withRunningPairs();
    for (const on of ['2026-01-10', '2026-01-20', '2026-01-30']) {
      await client.engagement.logMeeting(line(pairs.helenAndLi, held(on)));
    }
    await client.engagement.logMeeting(line(pairs.tomAndAna, held('2026-01-15')));
    const page = await client.engagement.page({ view: 'held', search: 'bràndt', offset: 1, limit: 1 });
    expect(page).toMatchObject({ total: 3, counts: { held: 3, all: 3 }, rows: [{ on: '2026-01-20' }] });
  });
});

describe('a calendar', () => {
  it('is read line by line; who is not found is named, and what is planned already is recognized', async () => {
    const { client, pairs, setNow } = await withRunningPairs();
    setNow(morning('2026-02-01'));
    const { id } = await client.engagement.logMeeting(line(pairs.tomAndAna, planned('2026-02-20')));
    setNow(TEST_NOW);
    const { lines } = await client.engagement.readCalendar({
      text: [
        'Subject\tStart\tEnd',
        'Mentoring Helen Brandt / Li Wei\tTue 2/10/2026 2:00 PM\tTue 2/10/2026 3:00 PM',
        'Canceled: Reyes, Tom and Ana\tFri 2/20/2026 10:00 AM\tFri 2/20/2026 11:00 AM',
        'Helen and Li\tThu 3/12/2026 9:30 AM\tThu 3/12/2026 10:00 AM',
        'Budget\tThu 3/12/2026 9:30 AM\tThu 3/12/2026 10:00 AM',
      ].join('\n'),
    });
    expect(lines.slice(1)).toMatchObject([
      {
        on: '2026-02-10',
        startsAt: '14:00',
        minutes: 60,
        pair: 'Helen Brandt and Li Wei',
        state: 'held',
        problem: null,
      },
      { on: '2026-02-20', pairId: pairs.tomAndAna, meetingId: id, state: 'cancelled', problem: null },
      { on: '2026-03-12', startsAt: '09:30', pairId: pairs.helenAndLi, state: 'planned', problem: null },
      { pairId: null, problem: expect.stringContaining('No name of a pair') },
    ]);
  });

  it('is read from a file, with its repetitions, and without what the rules refuse', async () => {
    const { client, pairs } = await withRunningPairs();
    const { lines } = await client.engagement.readCalendar({
      text: [
        'BEGIN:VCALENDAR',
        'BEGIN:VEVENT',
        'SUMMARY:Mentoring\\, third floor',
        'ATTENDEE;CN="Brandt, Helen";ROLE=REQ-PARTICIPANT:mailto:h.b@example.com',
        'ATTENDEE;CN=Li Wei:mailto:li',
        ' .wei@example.com',
        'DTSTART;TZID=Europe/Berlin:20260210T140000',
        'DTEND;TZID=Europe/Berlin:20260210T150000',
        'RRULE:FREQ=WEEKLY;INTERVAL=4;COUNT=3',
        'EXDATE;TZID=Europe/Berlin:20260310T140000',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'SUMMARY:Tom Reyes',
        'DTSTART;VALUE=DATE:20251101',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    });
    expect(lines).toMatchObject([
      {
        text: 'Mentoring, third floor',
        on: '2026-02-10',
        startsAt: '14:00',
        minutes: 60,
        pairId: pairs.helenAndLi,
        state: 'held',
      },
      { on: '2026-04-07', pairId: pairs.helenAndLi, state: 'planned' },
      { on: '2025-11-01', startsAt: null, problem: expect.stringContaining('started on 2025-12-01') },
    ]);
  });

  it('without any appointment is refused with a hint', async () => {
    const { client } = await withRunningPairs();
    await expect(client.engagement.readCalendar({ text: '\n \n' })).rejects.toMatchObject({
      code: 'INVALID',
      message: /No appointment was found/,
    });
  });

  it('takes planned meetings as a file, and knows one again after it was moved', async () => {
    const { client, pairs } = await withRunningPairs();
    const { id } = await client.engagement.logMeeting(
      line(pairs.helenAndLi, planned('2026-03-10', { startsAt: '14:00', minutes: 45 })),
    );
    await client.engagement.logMeeting(line(pairs.tomAndAna, planned('2026-03-11')));
    const first = await client.engagement.exportCalendar({ pairIds: [pairs.helenAndLi] });
    expect(first.name).toBe('Helen Brandt and Li Wei.ics');
    const text = await first.text();
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(text).toContain('DTSTART:20260310T140000\r\nDTEND:20260310T144500');
    const uid = /UID:.*/.exec(text)?.[0];
    await client.engagement.reschedule({ id, on: day('2026-03-17'), startsAt: '14:00' });
    const moved = await (await client.engagement.exportCalendar({ pairIds: null })).text();
    expect(moved.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(moved).toContain(`${uid}`);
    expect(moved).toContain('SEQUENCE:1');
    // What went out can come back in: nothing is lost on the way.
    const { lines } = await client.engagement.readCalendar({ text: moved });
    expect(lines.map(({ pair, on }) => [pair, on])).toEqual([
      ['Tom Reyes and Ana Cruz', '2026-03-11'],
      ['Helen Brandt and Li Wei', '2026-03-17'],
    ]);
  });
});
