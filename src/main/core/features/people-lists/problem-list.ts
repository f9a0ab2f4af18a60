import { capital } from '#shared/domain/capital.ts';
import type { ListProblem } from '#shared/contract/list-import.ts';
import type { ListRow, ListRows } from '../roster/index.ts';
import type { Nobody, WhyNobody } from './find-listed.ts';

/** Rows of one problem that are spelled out; its count is of all. */
const SPELLED_OUT = 50;

type Problem = { readonly title: string; readonly advice: string };
/** The cell that is wrong, so that it can be set right in place, and what it could mean. */
type Place = { readonly column: number; readonly text: string; readonly choices?: readonly string[] };
type Noted = { readonly row: number; readonly sentence: string; readonly place: Place | null };

/** Gathers what is wrong with rows, by what it is and in which column, in the order in which it was first met. */
export function problemList({ columns }: Pick<ListRows, 'columns'>) {
  const groups = new Map<string, Problem & { readonly column: number | null; readonly noted: Noted[] }>();
  const reasons = new Map<number, string[]>();
  const columnName = (index: number | null) => columns.find(column => column.index === index)?.name ?? null;
  return {
    add({ title, advice }: Problem, row: number, words: string, place: Place | null = null) {
      const key = JSON.stringify([title, place?.column]);
      const group = groups.get(key) ?? { title, advice, column: place?.column ?? null, noted: [] };
      groups.set(key, group);
      group.noted.push({ row, sentence: `Row ${row}: ${words}.`, place });
      reasons.set(row, [...(reasons.get(row) ?? []), `${capital(words)}.`]);
    },
    /** How many rows stay out. */
    count: (): number => reasons.size,
    /** Why each row stays out that does. */
    reasons: (): ReadonlyMap<number, readonly string[]> => reasons,
    groups: (): ListProblem[] =>
      [...groups.values()]
        .flatMap(({ noted, ...group }) => byRepair(noted).map(part => ({ ...group, ...part })))
        .map(({ noted, choices, value, ...group }) => ({
          problem: group.title,
          severity: 'error' as const,
          ...group,
          columnName: columnName(group.column),
          value,
          choices: choices === null ? null : [...choices],
          // One row may name nobody twice.
          count: new Set(noted.map(({ row }) => row)).size,
          examples: noted
            .slice(0, SPELLED_OUT)
            .map(({ row, sentence, place }) => ({ row, sentence, text: place?.text ?? '' })),
        }))
        .sort((a, b) => b.count - a.count),
  };
}

export type ProblemLog = ReturnType<typeof problemList>;

/** Cells with the same words in them are set right once for all their rows; the others one by one. */
function byRepair(noted: readonly Noted[]) {
  const sameText = new Map<string, Noted[]>();
  for (const one of noted) {
    const text = one.place?.text ?? '';
    const same = sameText.get(text);
    if (same) same.push(one);
    else sameText.set(text, [one]);
  }
  const isSharedRepair = (text: string, some: readonly Noted[]) =>
    text !== '' && (some.length > 1 || (some[0]?.place?.choices ?? []).length > 0);
  const shared = [...sameText].filter(([text, some]) => isSharedRepair(text, some));
  const single = [...sameText]
    .filter(([text, some]) => !isSharedRepair(text, some))
    .flatMap(([, some]) => some);
  return [
    ...(single.length > 0 ? [{ noted: single, value: null, choices: null }] : []),
    ...shared.map(([value, some]) => ({
      noted: some,
      value,
      choices: some[0]?.place?.choices?.length ? some[0].place.choices : null,
    })),
  ];
}

/** Notes that some columns of a row mean nobody, at the cell that can be set right. */
export function noteNobody(
  problems: ProblemLog,
  { row, cells }: ListRow,
  columns: readonly number[],
  { why, words, choices }: Nobody,
  as = '',
): void {
  const column = columns.find(index => (cells[index] ?? '') !== '') ?? columns[0];
  // Of two cells that mean two people nobody knows which is wrong, and who left stays so whatever the cell says.
  const place =
    column === undefined || why === 'conflict' || why === 'left'
      ? null
      : { column, text: cells[column] ?? '', choices };
  problems.add(NOBODY[why], row, `${as}${words}`, place);
}

/** What is said where a row means nobody. */
export const NOBODY: Readonly<Record<WhyNobody, Problem>> = {
  empty: {
    title: 'Nobody is named',
    advice:
      'Each row needs an employee ID, an e-mail address or a name. Write it here, or complete the file.',
  },
  unknown: {
    title: 'Not in the roster',
    advice:
      'Correct the spelling here, or write the employee ID. People who are not in the roster yet are imported with it first.',
  },
  ambiguous: {
    title: 'Several people have this name',
    advice: 'Choose who is meant, or add a column with the employee ID or the e-mail address to the file.',
  },
  conflict: {
    title: 'The cells mean two different people',
    advice: 'The ID or e-mail address belongs to one person and the name to another. Correct the file.',
  },
  left: {
    title: 'Has left the company',
    advice: 'People who left cannot take part. If that is wrong, correct the status on their page.',
  },
};
