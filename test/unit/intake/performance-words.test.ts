import { describe, expect, it } from 'vitest';
import { readPerformance } from '#core/features/roster/import/choice-words.ts';

describe('performance ratings of HR exports', () => {
  it.each([
    ['4', '4'],
    ['4/5', '4'],
    ['5 - Outstanding', '5'],
    ['3,0', '3'],
    ['Exceeds expectations', '4'],
    ['Erfüllt die Erwartungen', '3'],
    ['Needs Improvement', '2'],
    ['6', null],
    ['0', null],
    ['Blue', null],
  ])('reads %s as %s', (text, rating) => {
    expect(readPerformance(text)).toBe(rating);
  });
});
