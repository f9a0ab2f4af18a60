import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { parseIsoDate } from '#shared/domain/dates.ts';
import { suggestModule, validUntil } from '#shared/domain/training.ts';
import { judgeFile } from '#core/features/resources/file-types.ts';

const day = (text: string) => text as IsoDate;

describe('how long training counts', () => {
  it('ends on the same day of a later month, or on its last day', () => {
    expect(validUntil(day('2026-03-02'), 6)).toBe('2026-09-02');
    expect(validUntil(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(validUntil(day('2027-11-30'), 3)).toBe('2028-02-29');
    expect(validUntil(day('2026-12-15'), 12)).toBe('2027-12-15');
    expect(validUntil(day('2026-12-15'), null)).toBeNull();
  });
});

describe('days', () => {
  it('are real days of the calendar only', () => {
    expect(
      ['2024-02-29', '2025-02-29', '1900-02-29', '2000-02-29', '2026-04-31', '2026-13-01'].map(parseIsoDate),
    ).toEqual(['2024-02-29', null, null, '2000-02-29', null, null]);
  });
});

describe('a learning system’s title', () => {
  const modules = [
    { title: 'Active listening' },
    { title: 'Confidentiality and boundaries' },
    { title: 'Giving constructive feedback' },
    { title: 'Receiving feedback' },
  ];
  it('means the module with its words, and nothing when none is near', () => {
    const meant = (title: string) => suggestModule(title, modules)?.title ?? null;
    expect(meant('RM-101 ACTIVE LISTENING (workshop, 2026)')).toBe('Active listening');
    expect(meant('Confidentiality')).toBe('Confidentiality and boundaries');
    expect(meant('Constructive feedback')).toBe('Giving constructive feedback');
    expect(meant('Receiving feedback well')).toBe('Receiving feedback');
    expect(meant('Fire safety')).toBeNull();
    expect(meant('')).toBeNull();
  });
});

describe('attached files', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it('are judged by what they are, not by their name alone', () => {
    expect(judgeFile('a.pdf', bytes('%PDF-1.7'))).toEqual({ kind: 'accepted', mediaType: 'application/pdf' });
    expect(judgeFile('a.PDF', bytes('hello'))).toMatchObject({ kind: 'refused' });
    expect(judgeFile('a.txt', bytes('hello'))).toMatchObject({ kind: 'accepted' });
    expect(judgeFile('a.txt', bytes('a\u0000b'))).toMatchObject({ kind: 'refused' });
    expect(judgeFile('macro.docm', bytes('PK\u0003\u0004'))).toMatchObject({ kind: 'refused' });
    expect(judgeFile('noname', bytes('%PDF'))).toMatchObject({ kind: 'refused' });
  });
});
