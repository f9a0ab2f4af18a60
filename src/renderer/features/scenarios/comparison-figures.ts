import type { ComparedColumn } from '#shared/contract/scenarios.ts';
import { fitText, totalText } from '#shared/domain/matching-words.ts';

/** A figure by which arrangements are compared. */
export type ComparedFigure = {
  readonly title: string;
  readonly explanation: string;
  readonly valueOf: (column: ComparedColumn) => number | null;
  readonly text: (value: number) => string;
  /** Which end is better; null where neither is. */
  readonly better: 'more' | 'less' | null;
};

const count = (value: number) => String(value);

export const COMPARED_FIGURES: readonly ComparedFigure[] = [
  {
    title: 'Pairs',
    explanation: 'with a mentor',
    valueOf: ({ matched }) => matched,
    text: count,
    better: 'more',
  },
  {
    title: 'Total fit',
    explanation: 'all pairs together',
    valueOf: ({ fit }) => fit,
    text: totalText,
    better: 'more',
  },
  {
    title: 'Weakest pair',
    explanation: 'nobody is worse off',
    valueOf: ({ worst }) => worst,
    text: fitText,
    better: 'more',
  },
  {
    title: 'Nine in ten',
    explanation: 'are at least this good',
    valueOf: ({ p10 }) => p10,
    text: fitText,
    better: 'more',
  },
  {
    title: 'Middle pair',
    explanation: 'half are better',
    valueOf: ({ median }) => median,
    text: fitText,
    better: 'more',
  },
  {
    title: 'Unevenness',
    explanation: 'across the middle half',
    valueOf: ({ spread }) => spread,
    text: fitText,
    better: 'less',
  },
  {
    title: 'Between departments',
    explanation: 'middle fits, groups of five and more',
    valueOf: ({ departmentGap }) => departmentGap,
    text: fitText,
    better: 'less',
  },
  {
    title: 'Between sites',
    explanation: 'middle fits, groups of five and more',
    valueOf: ({ siteGap }) => siteGap,
    text: fitText,
    better: 'less',
  },
  {
    title: 'Open warnings',
    explanation: 'not accepted yet',
    valueOf: ({ openWarnings }) => openWarnings,
    text: count,
    better: 'less',
  },
  {
    title: 'Accepted warnings',
    explanation: 'with a reason',
    valueOf: ({ acceptedWarnings }) => acceptedWarnings,
    text: count,
    better: null,
  },
  {
    title: 'Unmatched mentees',
    explanation: 'still to be placed',
    valueOf: ({ unmatchedMentees }) => unmatchedMentees,
    text: count,
    better: 'less',
  },
  {
    title: 'Unmatched mentors',
    explanation: 'in reserve',
    valueOf: ({ unmatchedMentors }) => unmatchedMentors.length,
    text: count,
    better: null,
  },
];

/** Columns that are best by a figure; none where all are equal or no end is better. */
export function bestColumns(figure: ComparedFigure, columns: readonly ComparedColumn[]): ReadonlySet<number> {
  const values = columns.map(figure.valueOf);
  const known = values.filter(value => value !== null);
  if (figure.better === null || new Set(values).size < 2 || known.length === 0) return new Set();
  const best = figure.better === 'more' ? Math.max(...known) : Math.min(...known);
  return new Set(values.flatMap((value, index) => (value === best ? [index] : [])));
}

/** How a column compares with the first, such as "+4"; empty where they are equal or one is unknown. */
export function differenceText(
  figure: ComparedFigure,
  column: ComparedColumn,
  first: ComparedColumn | undefined,
): string {
  const [value, base] = [figure.valueOf(column), first ? figure.valueOf(first) : null];
  if (value === null || base === null || value === base) return '';
  const text = figure.text(Math.abs(value - base));
  return Number(text) === 0 ? '' : `${value > base ? '+' : '−'}${text}`;
}

/** Whether the arrangements differ in the figure. */
export function isDifferent(figure: ComparedFigure, columns: readonly ComparedColumn[]): boolean {
  return new Set(columns.map(figure.valueOf)).size > 1;
}

/** Figures in which all are equal, in a line: "Pairs 22, Open warnings 1". */
export function sameFiguresText(columns: readonly ComparedColumn[]): string {
  const [first] = columns;
  if (!first) return '';
  return COMPARED_FIGURES.filter(figure => !isDifferent(figure, columns))
    .flatMap(figure => {
      const value = figure.valueOf(first);
      // What cannot be told of any of them, such as of groups that are too small, says nothing.
      return value === null ? [] : [`${figure.title.toLowerCase()} ${figure.text(value)}`];
    })
    .join(', ');
}
