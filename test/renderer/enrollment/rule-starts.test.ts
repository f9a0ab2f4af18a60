import { describe, expect, it } from 'vitest';
import { startOf } from '../../../src/renderer/features/enrollment/rule-starts.ts';

describe('a rule on grades that is switched on', () => {
  it('asks for a level where grades are numbers', () => {
    expect(startOf('mentor', 'grade', { grades: [] })).toMatchObject({ lower: null, upper: 4 });
    expect(startOf('mentee', 'grade', { grades: [] })).toMatchObject({ lower: 7, upper: null });
  });

  it('parts a ladder of words in the middle', () => {
    const grades = ['Trainee', 'Specialist', 'Manager', 'Director', 'Board'];
    expect(startOf('mentor', 'grade', { grades })).toMatchObject({ upper: 3 });
    expect(startOf('mentee', 'grade', { grades })).toMatchObject({ lower: 4 });
    expect(startOf('mentee', 'grade', { grades: ['One'] })).toMatchObject({ lower: 1 });
    expect(startOf('mentee', 'tenure', { grades })).toMatchObject({ lower: 12 });
  });
});
