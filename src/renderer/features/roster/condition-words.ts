import type { ColumnFilter } from '#shared/contract/people-filter.ts';
import { cellWords, peopleColumn } from '#shared/domain/people-columns.ts';
import { shownDay } from './shown-day.ts';

/** What a condition says, short enough for a chip: "Department: Sales", "Grade 4 to 6". */
export function conditionWords(condition: ColumnFilter): string {
  const { label, kind } = peopleColumn(condition.column);
  switch (condition.kind) {
    case 'contains':
      return `${label} has “${condition.text}”`;
    case 'empty':
      return `${label} is empty`;
    case 'filled':
      return `${label} is not empty`;
    case 'between': {
      const shown = (end: string | number) => (kind === 'day' ? shownDay(String(end)) : String(end));
      const { from, to } = condition;
      if (from !== null && to !== null)
        return from === to ? `${label} ${shown(from)}` : `${label} ${shown(from)} to ${shown(to)}`;
      if (from !== null)
        return kind === 'day' ? `${label} since ${shown(from)}` : `${label} ${shown(from)} or more`;
      return to === null
        ? label
        : kind === 'day'
          ? `${label} until ${shown(to)}`
          : `${label} ${shown(to)} or less`;
    }
    case 'oneOf': {
      const words = condition.values.map(value =>
        value === null ? 'empty' : (cellWords(condition.column, value) ?? value),
      );
      const [first = '', second] = words;
      if (words.length <= 2) return `${label}: ${second === undefined ? first : `${first}, ${second}`}`;
      return `${label}: ${first} and ${words.length - 1} more`;
    }
  }
}
