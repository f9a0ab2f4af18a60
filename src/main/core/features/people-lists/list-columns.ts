import type { IsoDate } from '#shared/domain/dates.ts';
import { guessDateFormat, readDate, type ListRow, type ListRows } from '../roster/index.ts';
import type { FindListed } from './find-listed.ts';

/** Rows that a suggestion looks at; lists are alike from row to row. */
const LOOKED_AT = 200;

export type ListColumn = ListRows['columns'][number];
export type Suggested<F> = { readonly index: number; readonly field: F };

/** What the cells of a list tell about its columns. */
export function evidence(list: ListRows, find: FindListed) {
  const rows = list.rows.slice(0, LOOKED_AT);
  const filled = (index: number) => rows.map(({ cells }) => cells[index] ?? '').filter(text => text !== '');
  const share = (index: number, holds: (text: string) => boolean): number => {
    const texts = filled(index);
    return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
  };
  const isSomebody = (text: string): boolean => {
    const found = find([text]);
    return found.person !== null || (found.why !== 'unknown' && found.why !== 'empty');
  };
  return {
    filled,
    share,
    namesPeople: (index: number) => share(index, isSomebody) >= 0.3,
    shareFound: (index: number) => share(index, text => find([text]).person !== null),
  };
}

/** The columns that mean something, each asked once from left to right. */
export function suggestEach<F>(list: ListRows, fieldOf: (column: ListColumn) => F | null): Suggested<F>[] {
  return list.columns.flatMap(column => {
    const field = fieldOf(column);
    return field === null ? [] : [{ index: column.index, field }];
  });
}

/** Columns that hold days, and how those are written; null where they read both ways. */
export function dateColumns(list: ListRows, today: IsoDate) {
  return list.columns.flatMap(({ index }) => {
    const values = list.rows.slice(0, 2000).flatMap(({ cells }) => cells[index] || []);
    const days = values.filter(value => isDay(value, today));
    if (days.length === 0 || days.length < values.length * 0.5) return [];
    return [{ index, order: guessDateFormat(values).order, example: days[0] ?? '' }];
  });
}

/** Whether a cell holds a day, whichever part of it comes first. */
export function isDay(text: string, today: IsoDate): boolean {
  if (/^\d{1,3}$/.test(text)) return false;
  return (['dmy', 'mdy'] as const).some(order => {
    const reading = readDate(text, order, today);
    return reading !== 'unreadable' && reading !== 'impossible' && reading !== 'openEnd';
  });
}

/** The cells of a row that stand in some columns, in the order of the columns. */
export function cellsIn({ cells }: ListRow, indexes: readonly number[]): string[] {
  return indexes.map(index => cells[index] ?? '');
}

/** The columns of a plan that say the same, from left to right. */
export function columnsOf<F>(
  { columns }: { readonly columns: readonly Suggested<F>[] },
  field: F,
): readonly number[] {
  return columns.filter(column => column.field === field).map(({ index }) => index);
}
