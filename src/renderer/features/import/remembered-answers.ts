import type { ImportAnswer } from '#shared/contract/import-memory.ts';

/** The answer to a question about the whole file, or about one column or value. */
export function answerTo(answers: readonly ImportAnswer[], question: string, about = ''): string | null {
  return answers.find(one => one.question === question && one.about === about)?.answer ?? null;
}

type Replacement = {
  readonly kind: 'replaceValue';
  readonly column: number;
  readonly from: string;
  readonly to: string;
};
type Columns = readonly { readonly index: number; readonly name: string }[];

/**
 * Values that were set right once for all rows, such as “Sabbatjahr” is “leave”.
 *
 * Only of columns whose words come again: who somebody is belongs to one file.
 */
export function replacementAnswers(
  repairs: readonly ({ readonly kind: string } | Replacement)[],
  columns: Columns,
  isAsked: (column: number) => boolean,
): ImportAnswer[] {
  return repairs.flatMap(repair => {
    if (!('from' in repair) || !isAsked(repair.column)) return [];
    const name = columns.find(({ index }) => index === repair.column)?.name ?? '';
    return [{ question: 'value', about: JSON.stringify([name, repair.from]), answer: repair.to }];
  });
}

export function recalledReplacements(answers: readonly ImportAnswer[], columns: Columns): Replacement[] {
  return answers.flatMap(({ question, about, answer: to }) => {
    if (question !== 'value') return [];
    const [name, from] = JSON.parse(about) as readonly [string, string];
    const column = columns.find(one => one.name === name)?.index;
    return column === undefined ? [] : [{ kind: 'replaceValue' as const, column, from, to }];
  });
}
