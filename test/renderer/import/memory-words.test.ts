import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/domain/dates.ts';
import { memoryWords } from '../../../src/renderer/features/import/memory-words.ts';
import { previewOf } from './preview-of.ts';

const source = { fileName: 'may.xlsx', usedOn: '2026-05-04' as IsoDate };
const columns = [
  { index: 0, field: 'employeeId' },
  { index: 1, field: 'fullName' },
];
const memory = { ...source, id: 1, isSame: true, columns, answers: [] };
const recalled = { ...source, reading: { sheet: 'Staff', headerRow: 4 } };
const preview = previewOf('Nr', 'Name');
const byHand = { ...recalled.reading };

describe('what is said of a file that is like an earlier one', () => {
  it('names the columns, the answers and what was set by hand in one sentence, with a way back', () => {
    expect(memoryWords({ memory, isUsed: true, recalled, reading: byHand }, preview)).toEqual({
      lead: 'Remembered from “may.xlsx”, May 4, 2026.',
      words:
        'Columns, answers and how the file is read are as in that import: sheet “Staff” and column names in row 4.',
      canSuggest: true,
      canUse: false,
    });
  });

  it('names columns and answers only where nothing was set by hand', () => {
    const used = { memory, isUsed: true, recalled: null, reading: {} };
    expect(memoryWords(used, previewOf('Nr', 'Name', 'Team'))).toMatchObject({
      words: 'Columns and answers are as in that import. New since then: “Team”.',
      canUse: false,
    });
    expect(memoryWords({ ...used, memory: null, isUsed: false }, preview)).toBeNull();
  });

  it('offers what is remembered again after the way back to the guess', () => {
    expect(memoryWords({ memory: null, isUsed: false, recalled, reading: {} }, preview)).toEqual({
      lead: '“may.xlsx”, May 4, 2026, was read in another way.',
      words: 'By hand it was: sheet “Staff” and column names in row 4.',
      canSuggest: false,
      canUse: true,
    });
    expect(memoryWords({ memory, isUsed: false, recalled, reading: {} }, preview)).toMatchObject({
      lead: 'The columns of “may.xlsx”, May 4, 2026.',
      canUse: true,
    });
  });

  it('says of nearly the same columns that the file is read in the same way, and lets both be chosen', () => {
    const near = { ...memory, isSame: false };
    expect(memoryWords({ memory: near, isUsed: false, recalled, reading: byHand }, preview)).toEqual({
      lead: 'Nearly the columns of “may.xlsx”, May 4, 2026.',
      words:
        'What is remembered of them can be used here. The file is read as that one: sheet “Staff” and column names in row 4.',
      canSuggest: true,
      canUse: true,
    });
  });
});
