import { expect, it } from 'vitest';
import { columnDoubt } from '../../../src/renderer/features/import/column-doubt.ts';

it('asks to look at a suggestion that is not sure, until somebody has chosen', () => {
  const guessed = { field: 'email', confidence: 0.7, basis: 'values' } as const;
  expect(columnDoubt(guessed, 'email', false)).toBe('by its values');
  expect(columnDoubt({ ...guessed, basis: 'header' }, 'email', false)).toBe('please check');
  expect(columnDoubt({ ...guessed, confidence: 0.9 }, 'email', false)).toBeNull();
  // Chosen now, or in the import that this one is like.
  expect(columnDoubt(guessed, 'managerEmail', false)).toBeNull();
  expect(columnDoubt(guessed, 'email', true)).toBeNull();
});
