import { describe, expect, it } from 'vitest';
import { guessDateFormat, readDate } from '#core/features/roster/import/date-format.ts';
import { TODAY } from './check-file.ts';

describe('a column of dates', () => {
  it.each([
    [['2024-03-31', '2024-04-01'], 'ymd'],
    [['31/03/2024', '01/04/2024'], 'dmy'],
    [['03/31/2024', '04/01/2024'], 'mdy'],
    [['01.02.2024', '03.04.2024'], 'dmy'],
    [['05/05/2024'], 'dmy'],
    [['1/2/24', '3/4/24'], null],
    [['31 Mar 2024', 'April 1, 2024'], 'ymd'],
  ])('%j has the order %s', (values, order) => {
    expect(guessDateFormat(values).order).toBe(order);
  });

  it('shows the value that leaves it open', () => {
    expect(guessDateFormat(['05/05/2021', '03/04/2021'])).toEqual({ order: null, example: '03/04/2021' });
  });
});

describe('one date', () => {
  it.each([
    ['2024-03-31', 'dmy', '2024-03-31'],
    ['31/03/2024', 'dmy', '2024-03-31'],
    ['3/31/2024', 'mdy', '2024-03-31'],
    ['31.3.24', 'dmy', '2024-03-31'],
    ['31.03.99', 'dmy', '1999-03-31'],
    ['31.03.27', 'dmy', '2027-03-31'],
    ['31.03.28', 'dmy', '1928-03-31'],
    ['20240331', 'dmy', '2024-03-31'],
    ['45382', 'dmy', '2024-03-31'],
    ['2024-03-31T00:00:00Z', 'ymd', '2024-03-31'],
    ['31/03/2024 00:00', 'dmy', '2024-03-31'],
    ['31 March 2024', 'ymd', '2024-03-31'],
    ['31-Mar-24', 'mdy', '2024-03-31'],
    ['Mar 31, 2024', 'dmy', '2024-03-31'],
    ['31. März 2024', 'dmy', '2024-03-31'],
    ['1er août 2023', 'dmy', '2023-08-01'],
    ['15 de enero de 2023', 'dmy', '2023-01-15'],
    ['12 out 2023', 'dmy', '2023-10-12'],
    ['31.12.9999', 'dmy', 'openEnd'],
    ['2025-02-30', 'ymd', 'impossible'],
    ['31/04/2024', 'dmy', 'impossible'],
    ['soon', 'dmy', 'unreadable'],
    ['Q3 2020', 'dmy', 'unreadable'],
  ] as const)('%s under %s is %s', (text, order, day) => {
    expect(readDate(text, order, TODAY)).toBe(day);
  });
});
