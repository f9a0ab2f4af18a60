import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import {
  isEverybodyAnswered,
  leaverCount,
  NO_ANSWERS,
  withException,
  type MissingAnswers,
} from '../../../src/renderer/features/import/missing-answers.ts';

const left = { kind: 'markLeft', leftOn: '2026-02-28' as IsoDate, leftAs: 'voluntary' } as const;
const allLeft: MissingAnswers = { ...NO_ANSWERS, missingPeople: left };

describe('what became of people who are not in the file', () => {
  it('is asked, not assumed: for all at once or for everybody one by one', () => {
    expect(isEverybodyAnswered(NO_ANSWERS, 2)).toBe(false);
    expect(isEverybodyAnswered(allLeft, 2)).toBe(true);
    const one = withException(NO_ANSWERS, 1, left);
    expect(isEverybodyAnswered(one, 2)).toBe(false);
    expect(isEverybodyAnswered(withException(one, 2, { kind: 'keep' }), 2)).toBe(true);
  });

  it('counts those who left, with and without an answer of their own', () => {
    expect(leaverCount(NO_ANSWERS, 5)).toBe(0);
    expect(leaverCount(allLeft, 5)).toBe(5);
    const oneStays = withException(allLeft, 7, { kind: 'keep' });
    expect(leaverCount(oneStays, 5)).toBe(4);
    expect(leaverCount(withException(NO_ANSWERS, 7, left), 5)).toBe(1);
    expect(leaverCount(withException(oneStays, 7, null), 5)).toBe(5);
  });
});
