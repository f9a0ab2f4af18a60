/** What may stand between the cells of a delimited text. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How a file is read where somebody set it by hand; what is left out is guessed. */
export type HandReading = {
  readonly encoding?: string | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly sheet?: string | undefined;
  /** As seen in the file, from 1; null for a file without column names. */
  readonly headerRow?: number | null | undefined;
};

type ReadingAnswer = { readonly question: string; readonly about: string; readonly answer: string };

const QUESTION = 'reading';
const NO_HEADER = 'none';

/** What was set by hand, as answers that are kept with the columns of the file. */
export function readingAnswers({ encoding, delimiter, sheet, headerRow }: HandReading): ReadingAnswer[] {
  const parts = {
    encoding,
    delimiter,
    sheet,
    headerRow: headerRow === null ? NO_HEADER : headerRow?.toString(),
  };
  return Object.entries(parts).flatMap(([about, answer]) =>
    answer === undefined ? [] : [{ question: QUESTION, about, answer }],
  );
}

/** The reading that such answers tell; empty when everything was guessed. */
export function readingOfAnswers(answers: readonly ReadingAnswer[]): HandReading {
  const part = (about: string) =>
    answers.find(one => one.question === QUESTION && one.about === about)?.answer;
  const encoding = part('encoding');
  const delimiter = DELIMITERS.find(one => one === part('delimiter'));
  const sheet = part('sheet');
  const row = part('headerRow');
  return {
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(sheet !== undefined && { sheet }),
    ...(row !== undefined && { headerRow: row === NO_HEADER ? null : Number(row) }),
  };
}

export function isSameReading(one: HandReading, other: HandReading): boolean {
  return JSON.stringify(readingAnswers(one)) === JSON.stringify(readingAnswers(other));
}
