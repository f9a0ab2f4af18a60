import type { ListProblem } from '#shared/contract/list-import.ts';
import type { WhyNobody } from './find-listed.ts';

/** Rows of one problem that are spelled out; its count is of all. */
const SPELLED_OUT = 50;

/** Gathers what is wrong with rows, by what it is, in the order in which it was first met. */
export function problemList() {
  const groups = new Map<string, { title: string; advice: string; rows: ListProblem['rows'] }>();
  return {
    add({ title, advice }: { readonly title: string; readonly advice: string }, row: number, words: string) {
      const group = groups.get(title) ?? { title, advice, rows: [] };
      groups.set(title, group);
      group.rows.push({ row, sentence: `Row ${row}: ${words}.` });
    },
    count: (): number => new Set([...groups.values()].flatMap(({ rows }) => rows.map(({ row }) => row))).size,
    groups: (): ListProblem[] =>
      [...groups.values()]
        .sort((a, b) => b.rows.length - a.rows.length)
        .map(({ rows, ...group }) => ({
          ...group,
          // One row may name nobody twice.
          count: new Set(rows.map(({ row }) => row)).size,
          rows: rows.slice(0, SPELLED_OUT),
        })),
  };
}

export type ProblemLog = ReturnType<typeof problemList>;

/** What is said where a row means nobody. */
export const NOBODY: Readonly<Record<WhyNobody, { readonly title: string; readonly advice: string }>> = {
  empty: {
    title: 'Nobody is named',
    advice:
      'Each row needs an employee ID, an e-mail address or a name. Complete the rows in the file, then choose it again.',
  },
  unknown: {
    title: 'Not in the roster',
    advice: 'Import these people with the roster first, or correct the spelling in the file.',
  },
  ambiguous: {
    title: 'Several people have this name',
    advice: 'Add a column with the employee ID or the e-mail address to the file.',
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
