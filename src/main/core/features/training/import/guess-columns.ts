import type { DateColumns } from '#shared/contract/list-import.ts';
import type { TrainingField } from '#shared/contract/training.ts';
import { suggestModule } from '#shared/domain/training.ts';
import type { Suggested } from '../../people-lists/index.ts';
import type { Found } from '../../readiness/index.ts';
import type { ListRows } from '../../roster/index.ts';

type Finder = (cells: readonly string[]) => Found;

/** Rows that a guess looks at; a learning system exports thousands that are all alike. */
const LOOKED_AT = 200;

const MODULE_HEADER = /course|module|training|title|curriculum|program|learning|activity/i;
const DATE_HEADER = /complet|finish|passed|date|when/i;
const EVIDENCE_HEADER = /certificate|evidence|reference|link|url|score|proof/i;

/** Which columns of a learning system's list say who, what, when, and what proves it. */
export function guessColumns(
  list: ListRows,
  find: Finder,
  modules: readonly { readonly title: string }[],
  dates: DateColumns,
): Suggested<TrainingField>[] {
  const rows = list.rows.slice(0, LOOKED_AT).map(({ cells }) => cells);
  const person = personColumns(list, rows, find);
  const free = list.columns.filter(column => !person.includes(column.index));
  const share = (index: number, holds: (text: string) => boolean) => shareOf(rows, index, holds);
  const module = best(free, ({ index, name }) => {
    const known = share(index, text => suggestModule(text, modules) !== null);
    return known === 0 ? 0 : known + (MODULE_HEADER.test(name) ? 0.3 : 0);
  });
  const rest = free.filter(column => column.index !== module);
  const date = best(rest, ({ index, name }) => {
    if (!dates.some(column => column.index === index)) return 0;
    return 1 + (/complet|finish/i.test(name) ? 0.4 : DATE_HEADER.test(name) ? 0.2 : 0);
  });
  const evidence = best(
    rest.filter(column => column.index !== date),
    ({ index, name }) => (EVIDENCE_HEADER.test(name) ? 0.1 + share(index, () => true) : 0),
  );
  const fields = new Map<number | null, TrainingField>([
    [module, 'module'],
    [date, 'completedOn'],
    [evidence, 'evidence'],
    ...person.map(index => [index, 'person'] as const),
  ]);
  return list.columns.flatMap(({ index }) => {
    const field = fields.get(index);
    return field === undefined ? [] : [{ index, field }];
  });
}

/** Columns that name people; first and last name in two columns count together. */
function personColumns(list: ListRows, rows: readonly (readonly string[])[], find: Finder): number[] {
  const found = (cells: readonly string[]) => find(cells).kind === 'found';
  const single = list.columns.filter(({ index }) => shareOf(rows, index, text => found([text])) >= 0.3);
  if (single.length > 0) return single.slice(0, 3).map(column => column.index);
  const pair = list.columns.slice(1).find(({ index }) => {
    const both = rows.filter(cells => found([cells[index - 1] ?? '', cells[index] ?? ''])).length;
    return both >= rows.length * 0.3 && both > 0;
  });
  return pair ? [pair.index - 1, pair.index] : [];
}

function shareOf(
  rows: readonly (readonly string[])[],
  index: number,
  holds: (text: string) => boolean,
): number {
  const filled = rows.map(cells => cells[index] ?? '').filter(text => text !== '');
  return filled.length === 0 ? 0 : filled.filter(holds).length / filled.length;
}

function best(
  columns: ListRows['columns'],
  score: (column: ListRows['columns'][number]) => number,
): number | null {
  let winner: { readonly index: number; readonly score: number } | null = null;
  for (const column of columns) {
    const points = score(column);
    if (points > (winner?.score ?? 0)) winner = { index: column.index, score: points };
  }
  return winner?.index ?? null;
}
