import { expect, it } from 'vitest';
import { namesApart } from '../../../src/renderer/features/import/column-names.ts';

it('tells columns of one name apart by their order', () => {
  const columns = ['Department', 'Name', 'Department', 'Department'].map((name, index) => ({ index, name }));
  expect([...namesApart(columns).values()]).toEqual([
    'Department',
    'Name',
    'Department (2)',
    'Department (3)',
  ]);
});
