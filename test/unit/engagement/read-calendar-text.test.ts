import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { readCalendarText } from '#core/features/engagement/calendar/read-calendar-text.ts';

const today = '2026-03-02' as IsoDate;

function read(text: string) {
  return readCalendarText(text, today).map(({ text: title, on, startsAt, minutes }) => [
    title,
    on,
    startsAt,
    minutes,
  ]);
}

describe('text copied from a calendar', () => {
  it.each([
    ['2026-03-03 14:00 Helen and Li 45 min', ['Helen and Li', '2026-03-03', '14:00', 45]],
    ['Tuesday, 3 March 2026, 14:00 – 15:30: Helen and Li', ['Helen and Li', '2026-03-03', '14:00', 90]],
    ['Mar 3rd, 2pm - 3pm Helen and Li', ['Helen and Li', '2026-03-03', '14:00', 60]],
    ['3.3.2026 9:15 Helen and Li', ['Helen and Li', '2026-03-03', '09:15', null]],
    ['Helen and Li, 28/02/2026', ['Helen and Li', '2026-02-28', null, null]],
    ['Helen and Li 2/28/2026 11:30 AM', ['Helen and Li', '2026-02-28', '11:30', null]],
    ['Helen and Li 12 – 1pm on 4 March', ['Helen and Li on', '2026-03-04', '12:00', 60]],
    ['Helen and Li 1.5 h, 5 Mar', ['Helen and Li', '2026-03-05', null, 90]],
  ])('is read: %s', (line, expected) => {
    expect(read(line)).toEqual([expected]);
  });

  it('has the day above its appointments, and hours above titles, as Google copies them', () => {
    expect(
      read('3 MAR, TUE\n2 – 3pm\nMentoring: Helen and Li\n4:30 – 5pm\nTom and Ana\n10 MAR, TUE\nHelen'),
    ).toEqual([
      ['Mentoring: Helen and Li', '2026-03-03', '14:00', 60],
      ['Tom and Ana', '2026-03-03', '16:30', 30],
      ['Helen', '2026-03-10', null, null],
    ]);
  });

  it('takes the year that is nearest when none is written', () => {
    expect(read('28 Dec Helen')).toEqual([['Helen', '2025-12-28', null, null]]);
    expect(read('2 Apr Helen')).toEqual([['Helen', '2026-04-02', null, null]]);
  });

  it('says that the day is missing instead of guessing one', () => {
    expect(readCalendarText('3 March 2026 Helen\nTom and Ana', today)[1]).toMatchObject({
      on: null,
      problem: expect.stringContaining('No day'),
    });
  });
});
