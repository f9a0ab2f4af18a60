import { describe, expect, it } from 'vitest';
import { inOrder, nextSort } from '../../../src/renderer/ui/list-order.ts';

const ROWS = [
  { name: 'Zoë', due: null },
  { name: 'adam', due: 2 },
  { name: 'Émile', due: 10 },
];
const names = (rows: readonly (typeof ROWS)[number][]) => rows.map(({ name }) => name);

describe('the order of a list', () => {
  it('sorts words as people do, whatever their case and accents', () => {
    expect(names(inOrder(ROWS, ({ name }) => name, false))).toEqual(['adam', 'Émile', 'Zoë']);
  });

  it('puts rows without a value last, upwards and downwards', () => {
    expect(names(inOrder(ROWS, ({ due }) => due, false))).toEqual(['adam', 'Émile', 'Zoë']);
    expect(names(inOrder(ROWS, ({ due }) => due, true))).toEqual(['Émile', 'adam', 'Zoë']);
  });

  it('keeps equal rows as they stood', () => {
    expect(names(inOrder(ROWS, () => 1, true))).toEqual(['Zoë', 'adam', 'Émile']);
  });

  it('goes upwards, downwards, and back to the order that the list came in', () => {
    const up = nextSort(null, 'name');
    expect(up).toEqual({ key: 'name', isDown: false });
    expect(nextSort(up, 'name')).toEqual({ key: 'name', isDown: true });
    expect(nextSort({ key: 'name', isDown: true }, 'name')).toBeNull();
    expect(nextSort(up, 'due')).toEqual({ key: 'due', isDown: false });
  });
});
