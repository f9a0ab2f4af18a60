import { describe, expect, it } from 'vitest';
import type { ReadinessPerson, TrainingModule } from '#shared/contract/readiness.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import {
  nextTick,
  shownPeople,
  tickOf,
  type TickColumn,
} from '../../../src/renderer/features/readiness/matrix-model.ts';

const ON = '2026-03-02' as IsoDate;

function person(name: string, known: Partial<ReadinessPerson> = {}): ReadinessPerson {
  return {
    enrollmentId: 1,
    personId: 1,
    name,
    role: 'mentor',
    jobTitle: null,
    department: null,
    pairs: [],
    attendance: [],
    training: [],
    missing: [],
    ...known,
  };
}

function module(known: Partial<TrainingModule> = {}): TickColumn {
  return {
    kind: 'module',
    module: {
      id: 7,
      role: 'both',
      title: 'Listening',
      isRequired: true,
      needsRehearsal: false,
      minutes: null,
      format: 'reading',
      validMonths: null,
      dueOn: null,
      position: 1,
      ...known,
    },
  };
}

const record = { moduleId: 7, completedOn: ON, validUntil: null, isExpired: false, evidence: '' };

describe('what a cell of the matrix says', () => {
  it('tells read from rehearsed, and only where rehearsing is asked for', () => {
    const li = person('Li', { training: [{ ...record, isRehearsed: false }] });
    expect(tickOf(li, module())).toEqual({ state: 'done', on: ON });
    expect(tickOf(li, module({ needsRehearsal: true }))).toEqual({ state: 'read', on: ON });
    const ana = person('Ana', { training: [{ ...record, isRehearsed: true }] });
    expect(tickOf(ana, module({ needsRehearsal: true }))).toEqual({ state: 'rehearsed', on: ON });
  });

  it('says when a record no longer counts, and a tick renews it', () => {
    const li = person('Li', {
      training: [{ ...record, isRehearsed: false, validUntil: ON, isExpired: true }],
    });
    expect(tickOf(li, module())).toEqual({ state: 'expired', on: ON });
    expect(nextTick({ state: 'expired', on: ON }, module())).toBe('done');
  });

  it('says nothing for a module of the other role', () => {
    expect(tickOf(person('Li'), module({ role: 'mentee' }))).toEqual({ state: 'none' });
    expect(nextTick({ state: 'none' }, module({ role: 'mentee' }))).toBeNull();
  });

  it('goes from open over read to rehearsed and back to open', () => {
    const column = module({ needsRehearsal: true });
    expect(nextTick({ state: 'open' }, column)).toBe('done');
    expect(nextTick({ state: 'read', on: ON }, column)).toBe('rehearsed');
    expect(nextTick({ state: 'rehearsed', on: ON }, column)).toBe('open');
    expect(nextTick({ state: 'done', on: ON }, module())).toBe('open');
  });
});

describe('who is shown', () => {
  const people = [
    person('Ángel Ríos', { missing: ['attend an orientation'] }),
    person('Helen Brandt', {
      role: 'mentee',
      pairs: [{ pairId: 1, partner: 'Ángel Ríos', state: 'proposed' }],
    }),
    person('Tom Reyes', { role: 'mentee', department: 'Finance', missing: ['complete “Listening”'] }),
  ];
  const names = (filter: Parameters<typeof shownPeople>[1]) =>
    shownPeople(people, filter).map(one => one.name);

  it('narrows to a role and to those who are missing something', () => {
    expect(names({ role: 'mentee', onlyMissing: false, search: '' })).toEqual(['Helen Brandt', 'Tom Reyes']);
    expect(names({ role: 'all', onlyMissing: true, search: '' })).toEqual(['Ángel Ríos', 'Tom Reyes']);
  });

  it('finds people by partner and department, whatever the accents', () => {
    expect(names({ role: 'all', onlyMissing: false, search: 'angel rios' })).toEqual([
      'Ángel Ríos',
      'Helen Brandt',
    ]);
    expect(names({ role: 'all', onlyMissing: false, search: 'FINANCE' })).toEqual(['Tom Reyes']);
  });
});
