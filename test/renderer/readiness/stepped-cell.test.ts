import { describe, expect, it } from 'vitest';
import { steppedCell } from '../../../src/renderer/features/readiness/stepped-cell.ts';

const SIZE = { rows: 25, columns: 6 };
const from = { row: 3, column: 2 };
const press = (key: string, ctrlKey = false) => steppedCell(from, { key, ctrlKey }, SIZE);

describe('the keys of the readiness matrix', () => {
  it('goes to the next cell in each direction', () => {
    expect(press('ArrowDown')).toEqual({ row: 4, column: 2 });
    expect(press('ArrowUp')).toEqual({ row: 2, column: 2 });
    expect(press('ArrowRight')).toEqual({ row: 3, column: 3 });
    expect(press('ArrowLeft')).toEqual({ row: 3, column: 1 });
  });

  it('goes to the ends of the row and of the whole matrix', () => {
    expect(press('Home')).toEqual({ row: 3, column: 0 });
    expect(press('End')).toEqual({ row: 3, column: 5 });
    expect(press('Home', true)).toEqual({ row: 0, column: 0 });
    expect(press('End', true)).toEqual({ row: 24, column: 5 });
  });

  it('stays within the matrix', () => {
    expect(press('PageUp')).toEqual({ row: 0, column: 2 });
    expect(steppedCell({ row: 20, column: 5 }, { key: 'PageDown', ctrlKey: false }, SIZE)).toEqual({
      row: 24,
      column: 5,
    });
    expect(steppedCell({ row: 0, column: 5 }, { key: 'ArrowRight', ctrlKey: false }, SIZE)).toEqual({
      row: 0,
      column: 5,
    });
  });

  it('leaves every other key alone', () => {
    expect(press('a')).toBeNull();
    expect(press('Tab')).toBeNull();
  });
});
