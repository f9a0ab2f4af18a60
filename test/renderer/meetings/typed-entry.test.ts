import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import {
  isFilled,
  layBlock,
  readDay,
  readRow,
  type TypedRow,
} from '../../../src/renderer/features/meetings/typed-entry.ts';

const today = '2026-03-02' as IsoDate;
const topics = ['Short video', 'Data literacy', 'Data privacy'];
const row = (typed: Partial<TypedRow>): TypedRow => ({
  pairId: 1,
  mentee: 'Helen Brandt',
  mentor: 'Li Wei',
  meetingId: null,
  proposedOn: null,
  what: '',
  on: '',
  minutes: '',
  channel: '',
  topic: '',
  nextStep: '',
  ...typed,
});
const entryOf = (typed: Partial<TypedRow>) => readRow(row(typed), today, topics);

describe('a row of the table', () => {
  it('means held unless it says that the meeting was called off', () => {
    expect(
      entryOf({ on: '2026-02-20', minutes: '45', channel: 'teams', topic: 'short' }).line?.entry,
    ).toEqual({
      state: 'held',
      on: '2026-02-20',
      startsAt: null,
      minutes: 45,
      channel: 'video',
      placeType: null,
      topics: ['Short video'],
      nextStep: '',
    });
    expect(entryOf({ on: '20 Feb', what: 'Called off by mentee' }).line?.entry).toMatchObject({
      state: 'cancelled',
      on: '2026-02-20',
      cancelledBy: 'mentee',
    });
  });

  it('takes the day of the planned meeting that it tells about', () => {
    const told = row({ meetingId: 7, proposedOn: '2026-02-12' as IsoDate, on: '2026-02-12', what: 'x' });
    expect(isFilled({ ...told, what: '' })).toBe(false);
    expect(readRow(told, today, topics).line).toMatchObject({ meetingId: 7, entry: { on: '2026-02-12' } });
  });

  it.each([
    ['a day that is none', { on: '31 Feb' }, /is no day/],
    ['no day', { minutes: '45' }, /day is missing/],
    ['minutes that are words', { on: 'today', minutes: 'long' }, /no number of minutes/],
    ['a topic that two share', { on: 'today', topic: 'data' }, /not a topic/],
    ['a channel that is none', { on: 'today', channel: 'pigeon' }, /none of in person/],
    ['neither held nor called off', { on: 'today', what: 'maybe' }, /neither held nor/],
  ])('says what it cannot understand: %s', (_words, typed, sentence) => {
    expect(entryOf(typed).problem).toMatch(sentence);
  });
});

describe('a typed day', () => {
  it.each([
    ['today', '2026-03-02'],
    ['yesterday', '2026-03-01'],
    ['3.2.', '2026-02-03'],
    ['Feb 3', '2026-02-03'],
    ['3 february 2025', '2025-02-03'],
    ['28/2', '2026-02-28'],
    ['2/28/26', '2026-02-28'],
    ['20 Dec', '2025-12-20'],
  ])('%s is %s', (typed, day) => {
    expect(readDay(typed, today)).toBe(day);
  });

  it('is not guessed where day and month could be either', () => {
    expect(readDay('3/4', today)).toBe(null);
  });
});

describe('a block from a spreadsheet', () => {
  it('goes in from the focused cell on, as far as there are rows and columns', () => {
    const laid = layBlock(
      [
        ['3 Mar', '45'],
        ['4 Mar', '60'],
        ['5 Mar', '30'],
      ],
      [11, 12],
      { row: 0, column: 'on' },
    );
    expect([...laid]).toEqual([
      [11, { on: '3 Mar', minutes: '45' }],
      [12, { on: '4 Mar', minutes: '60' }],
    ]);
  });
});
