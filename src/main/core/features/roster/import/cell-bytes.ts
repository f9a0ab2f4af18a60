import type { CellColumn } from './cell-column.ts';
import { lengthOfType, textBytes, typeOfText, type ColumnBytes } from './column-bytes.ts';

/** More words than this, and it is quicker to encode the words of a part than all of them before the first. */
const MOST_WORDS = 20_000;

/**
 * A column of cells, given in parts as SQLite keeps it: words are encoded once, and what stands in the file is taken from there.
 *
 * @see plainSliceTest what may stand in the file: folding has only its letters to make small.
 */
export class CellBytes {
  readonly #column: CellColumn;
  readonly #source: Uint8Array;
  readonly #empty: '' | null;
  readonly #fold: ((text: string) => string) | null;
  #words: ColumnBytes | null = null;

  /**
   * @param empty what an empty text is written as.
   * @param fold gives the column in folded form; null for the column as it is.
   */
  constructor(column: CellColumn, empty: '' | null, fold: ((text: string) => string) | null) {
    this.#column = column;
    const { buffer, byteOffset, length } = column.source;
    // As plain an array as all others are: the loops over them are quicker when they meet one kind only.
    this.#source = new Uint8Array(buffer, byteOffset, length);
    this.#empty = empty;
    this.#fold = fold;
  }

  take(positions: readonly number[]): ColumnBytes {
    const { refs, lengths } = this.#column;
    if (this.#column.words.length > MOST_WORDS) return this.#encoded(positions);
    const words = (this.#words ??= this.#wordBytes());
    const emptyType = typeOfText(0, this.#empty);
    const types = new Uint32Array(positions.length);
    const starts = new Uint32Array(positions.length);
    let fromWords = 0;
    let fromFile = 0;
    for (let row = 0; row < positions.length; row++) {
      const k = positions[row] ?? 0;
      const ref = refs[k] ?? 0;
      if (ref < 0) {
        const type = words.types[~ref] ?? 0;
        types[row] = type;
        starts[row] = words.starts[~ref] ?? 0;
        fromWords += lengthOfType(type);
        continue;
      }
      const length = lengths[k] ?? 0;
      types[row] = length === 0 ? emptyType : typeOfText(length, this.#empty);
      starts[row] = ref;
      fromFile += length;
    }
    if (fromFile === 0) return { types, starts, bytes: words.bytes };
    if (fromWords === 0 && !this.#fold) return { types, starts, bytes: this.#source };
    const source = this.#source;
    const bytes = new Uint8Array(fromWords + fromFile);
    let at = 0;
    for (let row = 0; row < positions.length; row++) {
      const isWord = (refs[positions[row] ?? 0] ?? 0) < 0;
      const start = starts[row] ?? 0;
      const end = start + lengthOfType(types[row] ?? 0);
      starts[row] = at;
      if (isWord) for (let i = start; i < end; i++) bytes[at++] = words.bytes[i] ?? 0;
      else if (!this.#fold) for (let i = start; i < end; i++) bytes[at++] = source[i] ?? 0;
      else
        for (let i = start; i < end; i++) {
          const byte = source[i] ?? 0;
          bytes[at++] = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
        }
    }
    return { types, starts, bytes };
  }

  #wordBytes(): ColumnBytes {
    const { words } = this.#column;
    return textBytes(this.#fold ? words.map(this.#fold) : words, this.#empty);
  }

  #encoded(positions: readonly number[]): ColumnBytes {
    const texts = positions.map(k => this.#column.at(k) ?? '');
    return textBytes(this.#fold ? texts.map(this.#fold) : texts, this.#empty);
  }
}
