import { describe, expect, it } from 'vitest';
import { seatingPlan, type Seated } from '#core/features/orientation/seating.ts';
import { AGENDA_TEMPLATE, agendaMinutes, ICE_BREAKERS, runningClock } from '#shared/domain/orientation.ts';

/** `count` pairs; the first mentor also has the second mentee. */
function pairs(count: number): Seated[] {
  return Array.from({ length: count }, (_, index): Seated[] => [
    {
      enrollmentId: index * 2 + 1,
      name: `Mentee ${index}`,
      role: 'mentee',
      department: `D${index % 3}`,
      partnerIds: index === 1 ? [2] : [index * 2 + 2],
    },
    {
      enrollmentId: index * 2 + 2,
      name: `Mentor ${index}`,
      role: 'mentor',
      department: `D${(index + 1) % 3}`,
      partnerIds: index === 0 ? [1, 3] : index === 1 ? [] : [index * 2 + 1],
    },
  ]).flat();
}

describe('tables', () => {
  it('seat everybody once, never more than fit, and keep pairs together where asked', () => {
    for (const size of [2, 3, 4, 6, 8]) {
      const people = pairs(23);
      const tables = seatingPlan(people, 'together', size);
      const seated = tables.flatMap(table => table.seats.map(seat => seat.enrollmentId));
      expect([...seated].sort((a, b) => a - b)).toEqual(people.map(person => person.enrollmentId));
      // A mentor of two and both mentees are three: at tables of two they get one of their own.
      expect(Math.max(...tables.map(table => table.seats.length))).toBeLessThanOrEqual(Math.max(size, 3));
      for (const table of tables) {
        const names = table.seats.map(seat => seat.name);
        for (const seat of table.seats) expect(names).toEqual(expect.arrayContaining(seat.partners));
      }
    }
  });

  it('part partners and mix roles where asked', () => {
    const tables = seatingPlan(pairs(24), 'mixed', 6);
    for (const { seats } of tables) {
      const names = seats.map(seat => seat.name);
      expect(seats.flatMap(seat => seat.partners).filter(partner => names.includes(partner))).toEqual([]);
      const mentors = seats.filter(seat => seat.role === 'mentor').length;
      expect(Math.abs(seats.length - 2 * mentors)).toBeLessThanOrEqual(2);
    }
  });

  it('are the same for the same people, and none for nobody', () => {
    expect(seatingPlan(pairs(9), 'mixed', 5)).toEqual(seatingPlan(pairs(9), 'mixed', 5));
    expect(seatingPlan([], 'together', 6)).toEqual([]);
  });
});

describe('the running clock', () => {
  it('starts at the hour of the orientation, or counts from its start, and goes past midnight', () => {
    const agenda = [{ minutes: 45 }, { minutes: 30 }, { minutes: 15 }];
    expect(runningClock('09:30', agenda)).toEqual(['09:30', '10:15', '10:45']);
    expect(runningClock(null, agenda)).toEqual(['0:00', '0:45', '1:15']);
    expect(runningClock('23:30', agenda)).toEqual(['23:30', '00:15', '00:45']);
  });

  it('fits the suggested agenda into the 90 minutes that an orientation starts with', () => {
    expect(agendaMinutes(AGENDA_TEMPLATE)).toBe(90);
    expect(ICE_BREAKERS.length).toBeGreaterThan(3);
  });
});
