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
    [['98/03/12', '21/07/30', '03/04/05'], 'ymd'],
    [['12/03/98', '30/07/21', '03/04/05'], 'dmy'],
    [['2. 13. 2024', '31. 12. 2023.', '31. 12. 2022.'], 'dmy'],
  ])('%j has the order %s', (values, order) => {
    expect(guessDateFormat(values).order).toBe(order);
  });

  it('shows the value that leaves it open', () => {
    expect(guessDateFormat(['05/05/2021', '03/04/2021'])).toEqual({ order: null, example: '03/04/2021' });
  });
});

describe('a column in which both orders are proved', () => {
  const dayFirst = ['25/04/2021', '26/04/2021', '05/06/2020'];

  it('is asked about, as two systems have written it', () => {
    expect(guessDateFormat([...dayFirst, '04/27/2021'])).toEqual({ order: null, example: '05/06/2020' });
  });

  it('has the order of nearly all when it is the slip of a single row', () => {
    const many = Array.from({ length: 19 }, (_, i) => `${i + 13 > 28 ? 28 : i + 13}/0${(i % 9) + 1}/2021`);
    expect(guessDateFormat([...many, '04/27/2021', '05/06/2020']).order).toBe('dmy');
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
    ['31. 3. 2024', 'dmy', '2024-03-31'],
    ['31.03.2024.', 'dmy', '2024-03-31'],
    ['2024. 03. 31.', 'ymd', '2024-03-31'],
    ['98/03/12', 'ymd', '1998-03-12'],
    ['31.12.9999', 'dmy', 'openEnd'],
    ['2025-02-30', 'ymd', 'impossible'],
    ['31/04/2024', 'dmy', 'impossible'],
    ['soon', 'dmy', 'unreadable'],
    ['Q3 2020', 'dmy', 'unreadable'],
  ] as const)('%s under %s is %s', (text, order, day) => {
    expect(readDate(text, order, TODAY)).toBe(day);
  });
});
