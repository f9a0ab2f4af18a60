import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { TextColumn } from '../import/cell-column.ts';
import type { StoredField } from '../import/stored-fields.ts';
import { packPiece, PIECE_PEOPLE, UNKNOWN, type SnapshotColumn, type WordColumn } from './snapshot-piece.ts';

/** A status is kept as its place here; the order must stay. */
export const STATUSES = ['active', 'leave', 'left'] as const;
/** Days are counted from it. */
export const EPOCH = '1970-01-01' as IsoDate;

/** A snapshot on its way from the thread that read the file to the transaction that stores it. */
export type SnapshotRows = {
  readonly words: Readonly<Record<WordColumn, readonly string[]>>;
  readonly pieces: readonly {
    /** Whether `first` and `last` count new people from 0, in the order of writing, or are row ids. */
    readonly isNew: boolean;
    readonly first: number;
    readonly last: number;
    readonly people: number;
    readonly packed: Uint8Array;
  }[];
};

type Values = Readonly<Record<StoredField, TextColumn>>;

/** Turns the text of a field into the number that a snapshot keeps. */
type Coder = (text: string) => number;

/**
 * Packs who is in a file.
 *
 * @param values the people's values, by field and position.
 * @param added positions of new people, in the order of writing.
 * @param saved positions of people who are in the roster already, by rising row id.
 * @param savedIds their row ids.
 */
export function snapshotRows(
  values: Values,
  added: readonly number[],
  saved: readonly number[],
  savedIds: ArrayLike<number>,
): SnapshotRows {
  const words = { department: [], businessFunction: [], location: [] } as Record<WordColumn, string[]>;
  const coders: readonly [Exclude<SnapshotColumn, 'place'>, StoredField, Coder][] = [
    ['status', 'status', remembering(text => STATUSES.findIndex(status => status === text))],
    ['gradeLevel', 'gradeLevel', remembering(Number)],
    ['hireDay', 'hireDate', remembering(text => daysBetween(EPOCH, text as IsoDate))],
    ['department', 'department', intoList(words.department)],
    ['businessFunction', 'function', intoList(words.businessFunction)],
    ['location', 'location', intoList(words.location)],
  ];
  const pieces: SnapshotRows['pieces'][number][] = [];
  const addPieces = (positions: readonly number[], isNew: boolean, idOf: (at: number) => number): void => {
    for (let start = 0; start < positions.length; start += PIECE_PEOPLE) {
      const count = Math.min(PIECE_PEOPLE, positions.length - start);
      const first = idOf(start);
      const place = new Int32Array(count);
      for (let at = 0; at < count; at++) place[at] = idOf(start + at) - first;
      const columns = { place } as Record<SnapshotColumn, Int32Array>;
      for (const [column, field, code] of coders) {
        const texts = values[field];
        const numbers = new Int32Array(count);
        for (let at = 0; at < count; at++) numbers[at] = code(texts.at(positions[start + at] ?? 0) ?? '');
        columns[column] = numbers;
      }
      pieces.push({ isNew, first, last: idOf(start + count - 1), people: count, packed: packPiece(columns) });
    }
  };
  addPieces(added, true, at => at);
  addPieces(saved, false, at => savedIds[at] ?? 0);
  return { words, pieces };
}

function remembering(code: Coder): Coder {
  const known = new Map<string, number>([['', UNKNOWN]]);
  // Neighbors are often alike: everybody is active.
  let lastText = '';
  let lastNumber = UNKNOWN;
  return text => {
    if (text === lastText) return lastNumber;
    let number = known.get(text);
    if (number === undefined) known.set(text, (number = code(text)));
    lastText = text;
    lastNumber = number;
    return number;
  };
}

/** Gives each new word the next place in the list. */
function intoList(list: string[]): Coder {
  return remembering(text => list.push(text) - 1);
}
