import { describe, expect, it } from 'vitest';
import { observedPeople } from '#core/features/outcomes/observed-people.ts';
import type { RosterPerson } from '#core/features/outcomes/retention.sql.ts';
import type { RosterSnapshot, SnapshotPerson } from '#core/features/roster/index.ts';
import type { IsoDate } from '#shared/domain/dates.ts';

const day = (text: string) => text as IsoDate;
const SPAN = { from: day('2025-09-01'), until: day('2026-03-02'), today: day('2026-03-02') };

function person(personId: number, more: Partial<RosterPerson> = {}): RosterPerson {
  return {
    personId,
    department: 'Sales',
    businessFunction: null,
    location: null,
    gradeLevel: 6,
    hireDate: day('2020-01-01'),
    status: 'active',
    terminationDate: null,
    terminationType: null,
    takesPart: 0,
    isInterested: 0,
    isWaiting: 0,
    ...more,
  };
}

function snapshot(on: string, people: Readonly<Record<number, Partial<SnapshotPerson>>>): RosterSnapshot {
  const facts: SnapshotPerson = {
    status: 'active',
    gradeLevel: null,
    hireDate: null,
    department: null,
    businessFunction: null,
    location: null,
  };
  return {
    on: day(on),
    fileName: `${on}.csv`,
    people: () => new Map(Object.entries(people).map(([id, more]) => [Number(id), { ...facts, ...more }])),
  };
}

const idsOf = (roster: readonly RosterPerson[], snapshots: readonly RosterSnapshot[]) =>
  observedPeople(roster, snapshots, SPAN).people.map(({ personId }) => personId);

describe('who was there on the first day', () => {
  it('is told by hire dates and last days where no import has kept its file', () => {
    const roster = [
      person(1),
      person(2, { hireDate: day('2025-09-02') }),
      person(3, { hireDate: null }),
      person(4, { status: 'left', terminationDate: day('2025-09-01') }),
      person(5, { status: 'left', terminationDate: day('2025-09-02') }),
    ];
    expect(idsOf(roster, [])).toEqual([1, 3, 5]);
    expect(observedPeople(roster, [], SPAN).readFrom).toBeNull();
  });

  it('leaves out whom a later file brought when no hire date is known, and keeps whom an earlier one knew', () => {
    const roster = [1, 2, 3].map(id => person(id, { hireDate: null }));
    const before = snapshot('2025-08-15', { 1: {} });
    const after = snapshot('2025-12-01', { 1: {}, 2: {} });
    // 3 was typed in by hand: no file says anything.
    expect(idsOf(roster, [before, after])).toEqual([1, 3]);
    // Without a file from before, those of the first one may have been there all along.
    expect(idsOf(roster, [after])).toEqual([1, 2, 3]);
  });

  it('does not take a file of one department for the whole organization', () => {
    expect(idsOf([person(1), person(2)], [snapshot('2025-08-15', { 1: {} })])).toEqual([1, 2]);
  });

  it('knows who left and came back, and who had left without a last day', () => {
    const roster = [
      person(1, { hireDate: day('2026-01-10') }),
      person(2, { status: 'left' }),
      person(3, { hireDate: null }),
    ];
    const before = snapshot('2025-08-15', { 1: {}, 2: { status: 'left' }, 3: { status: 'left' } });
    expect(idsOf(roster, [before])).toEqual([1]);
  });

  it('takes department, grade and hire date from the last file until then, not from today', () => {
    const { people, readFrom } = observedPeople(
      [person(1)],
      [
        snapshot('2025-06-01', { 1: { gradeLevel: 3, department: 'Legal' } }),
        snapshot('2025-08-15', { 1: { gradeLevel: 4, hireDate: day('2018-05-01') } }),
        snapshot('2025-12-01', { 1: { gradeLevel: 5 } }),
      ],
      SPAN,
    );
    expect(people).toMatchObject([{ gradeLevel: 4, department: 'Sales', hireDate: '2018-05-01' }]);
    expect(readFrom?.on).toBe('2025-08-15');
  });
});

describe('who was still there on the last day, without a last day in the roster', () => {
  const stayed = (...snapshots: readonly RosterSnapshot[]) =>
    observedPeople([person(1, { status: 'left' })], snapshots, SPAN).people[0]?.hasStayed;

  it('cannot be told without files, or with old ones only', () => {
    expect(stayed()).toBeNull();
    expect(stayed(snapshot('2025-08-15', { 1: {} }))).toBeNull();
  });

  it('left in between when a file of the time still has them at work', () => {
    expect(stayed(snapshot('2025-10-01', { 1: {} }))).toBe(false);
    expect(stayed(snapshot('2025-10-01', { 1: {} }), snapshot('2026-02-01', { 1: { status: 'left' } }))).toBe(
      false,
    );
  });

  it('stayed when a file from after the last day still has them at work', () => {
    const span = { from: day('2025-09-01'), until: day('2025-12-31'), today: day('2026-03-02') };
    const ofFiles = (...snapshots: readonly RosterSnapshot[]) =>
      observedPeople([person(1, { status: 'left' })], snapshots, span).people[0]?.hasStayed;
    expect(ofFiles(snapshot('2026-01-15', { 1: {} }))).toBe(true);
    // Seen in October, gone by today: before the last day or after it.
    expect(ofFiles(snapshot('2025-10-01', { 1: {} }))).toBeNull();
  });
});
