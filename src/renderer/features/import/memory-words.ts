import { capital } from '#shared/domain/capital.ts';
import type { ImportMemory, RecalledReading } from '#shared/contract/import-memory.ts';
import type { RosterReading, RosterTablePreview } from '#shared/contract/roster-import.ts';
import { isSameReading } from '#shared/domain/import-reading.ts';
import { listWords } from '#shared/domain/list-words.ts';
import { fullDay } from '../../ui/day-text.ts';

/** What is remembered of files like the present one, and how much of it is in use. */
export type Remembered = {
  readonly memory: ImportMemory | null;
  /** Whether the columns are as they were then; nearly the same columns wait to be asked for. */
  readonly isUsed: boolean;
  /** How such a file was read by hand, when anything was. */
  readonly recalled: RecalledReading | null;
  /** How the present file is read now. */
  readonly reading: RosterReading;
};

export type MemoryWords = {
  readonly lead: string;
  readonly words: string;
  /** Whether there is something to go back from, and something to take up. */
  readonly canSuggest: boolean;
  readonly canUse: boolean;
};

export function isReadAsRecalled({ recalled, reading }: Pick<Remembered, 'recalled' | 'reading'>): boolean {
  return recalled !== null && isSameReading(reading, recalled.reading);
}

/** Back to the guess was asked for: then nothing that is remembered is taken up by itself. */
export function isGuessWanted({ recalled, reading }: Pick<Remembered, 'recalled' | 'reading'>): boolean {
  return recalled !== null && isSameReading(reading, {});
}

/** Where the columns and the way of reading come from, in two sentences; null when nothing is remembered. */
export function memoryWords(remembered: Remembered, preview: RosterTablePreview): MemoryWords | null {
  const { memory, isUsed, recalled } = remembered;
  const source = memory ?? recalled;
  if (source === null) return null;
  const isRead = isReadAsRecalled(remembered);
  const from = `“${source.fileName}”, ${fullDay(source.usedOn)}`;
  const read = recalled && listWords(readingWords(recalled.reading, preview));
  const parts = ['columns', 'answers', ...(isRead ? ['how the file is read'] : [])];
  const list = listWords(parts);
  const end = isRead ? `: ${read}.` : '.';
  const added = memory === null ? '' : newColumns(memory, preview);
  const both = { canSuggest: isUsed || isRead, canUse: !isUsed || (recalled !== null && !isRead) };
  if (memory !== null && isUsed)
    return {
      ...both,
      lead: `Remembered from ${from}.`,
      words: `${capital(list)} are as in that import${end}${added}`,
    };
  if (memory === null && !isRead)
    return { ...both, lead: `${from}, was read in another way.`, words: `By hand it was: ${read}.` };
  if (memory === null)
    return { ...both, canUse: false, lead: `Read as ${from}, was.`, words: `Set by hand then: ${read}.` };
  return {
    ...both,
    lead: `${memory.isSame ? 'The columns of' : 'Nearly the columns of'} ${from}.`,
    words: `What is remembered of them can be used here.${isRead ? ` The file is read as that one${end}` : ''}${added}`,
  };
}

function newColumns(memory: ImportMemory, preview: RosterTablePreview): string {
  const known = new Set(memory.columns.map(({ index }) => index));
  const names = preview.columns.filter(({ index }) => !known.has(index)).map(({ name }) => `“${name}”`);
  if (names.length === 0) return '';
  const shown = names.slice(0, 4).join(', ');
  return ` New since then: ${names.length > 4 ? `${shown} and ${names.length - 4} more` : shown}.`;
}

const DELIMITER_WORDS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as const;

/** "sheet “Staff”", "column names in row 4": each thing that was set by hand. */
function readingWords(reading: RosterReading, preview: RosterTablePreview): readonly string[] {
  const { sheet, headerRow, delimiter, encoding } = reading;
  const label = preview.encoding?.alternatives.find(one => one.encoding === encoding)?.label;
  return [
    sheet !== undefined && `sheet “${sheet}”`,
    headerRow !== undefined &&
      (headerRow === null ? 'no row of column names' : `column names in row ${headerRow}`),
    delimiter !== undefined && `cells separated by ${DELIMITER_WORDS[delimiter]}`,
    encoding !== undefined && `letters written in ${label ?? encoding.toUpperCase()}`,
  ].filter(words => words !== false);
}
