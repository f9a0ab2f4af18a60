/** The texts of a column by row; an array of texts is one too. */
export type TextColumn = Iterable<string> & {
  readonly length: number;
  /** The text of a row from 0 on; undefined behind the last one. */
  at(row: number): string | undefined;
};

/** Longer cells are kept as words. */
export const MAX_SLICE = 0xffff;
/** Texts that `set` finds again; a column that is given more of them differs in nearly every row. */
const FOUND_AGAIN = 1000;
const NO_BYTES = Buffer.alloc(0);

/**
 * A column of texts, none of which needs to exist: a cell is a word of the column, which many rows may share, or a stretch
 * of the file's own bytes in ASCII.
 *
 * Ids and addresses differ in every row. As texts, 300,000 of each take longer to make, and to be collected, than
 * everything that is asked of them.
 */
export class CellColumn {
  readonly length: number;
  /** By row: where its stretch of the source begins; below zero, `~place` of a word. */
  readonly refs: Int32Array;
  /** By row: bytes of its stretch, 0 for an empty text; without meaning for a word. */
  readonly lengths: Uint16Array;
  /** None of them is empty; the same text may be among them more than once. */
  readonly words: string[];
  readonly source: Buffer;
  #refOf: Map<string, number> | null = null;

  /** @param source bytes that do not change while the column is in use. */
  constructor(refs: Int32Array, lengths: Uint16Array, words: string[], source: Buffer) {
    this.length = refs.length;
    this.refs = refs;
    this.lengths = lengths;
    this.words = words;
    this.source = source;
  }

  /** Empty texts, to be set. */
  static empty(length: number, source: Buffer = NO_BYTES): CellColumn {
    return new CellColumn(new Int32Array(length), new Uint16Array(length), [], source);
  }

  static of(texts: TextColumn): CellColumn {
    if (texts instanceof CellColumn) return texts;
    const column = CellColumn.empty(texts.length);
    let row = 0;
    for (const text of texts) column.set(row++, text);
    return column;
  }

  at(row: number): string | undefined {
    const ref = this.refs[row];
    if (ref === undefined) return undefined;
    if (ref < 0) return this.words[~ref];
    const length = this.lengths[row] ?? 0;
    return length === 0 ? '' : this.source.toString('latin1', ref, ref + length);
  }

  *[Symbol.iterator](): Generator<string, void, void> {
    for (let row = 0; row < this.length; row++) yield this.at(row) ?? '';
  }

  set(row: number, text: string): void {
    this.refs[row] = this.refFor(text);
    this.lengths[row] = 0;
  }

  /** The ref of a text, which becomes a word if it is none yet; of an empty one it goes with the length 0. */
  refFor(text: string): number {
    if (text === '') return 0;
    const known = (this.#refOf ??= new Map());
    let ref = known.get(text);
    if (ref !== undefined) return ref;
    ref = ~(this.words.push(text) - 1);
    if (known.size < FOUND_AGAIN) known.set(text, ref);
    return ref;
  }

  isEmpty(row: number): boolean {
    return (this.refs[row] ?? 0) >= 0 && this.lengths[row] === 0;
  }

  /** Whether every text is empty. */
  isBlankThroughout(): boolean {
    for (let row = 0; row < this.length; row++) if (!this.isEmpty(row)) return false;
    return true;
  }

  /** Whether the text of a row is this one. */
  is(row: number, text: string): boolean {
    const ref = this.refs[row] ?? 0;
    if (ref < 0) return this.words[~ref] === text;
    const { source } = this;
    const { length } = text;
    if (this.lengths[row] !== length) return false;
    for (let i = 0; i < length; i++) if (source[ref + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Whether the text stands in the file's bytes; an empty one does. */
  isSlice(row: number): boolean {
    return (this.refs[row] ?? 0) >= 0;
  }

  /** Whether a text that stands in the file is one word with a digit at its end. */
  endsInDigit(row: number): boolean {
    const start = this.refs[row] ?? 0;
    const length = this.lengths[row] ?? 0;
    const last = this.source[start + length - 1] ?? 0;
    if (length === 0 || last < 0x30 || last > 0x39) return false;
    for (let i = start; i < start + length; i++) if (this.source[i] === 0x20) return false;
    return true;
  }

  /** Whether the text of a row is another one in capitals. */
  hasSmallLetters(row: number): boolean {
    const ref = this.refs[row] ?? 0;
    if (ref < 0) {
      const text = this.words[~ref] ?? '';
      return text !== text.toUpperCase();
    }
    const end = ref + (this.lengths[row] ?? 0);
    for (let i = ref; i < end; i++) {
      const byte = this.source[i] ?? 0;
      if (byte >= 0x61 && byte <= 0x7a) return true;
    }
    return false;
  }

  /** Whether nothing but white space stands in a row. */
  isBlank(row: number): boolean {
    const ref = this.refs[row] ?? 0;
    // Nearly all cells show by their first character that they are none.
    if (ref >= 0 && (this.lengths[row] ?? 0) > 0 && (this.source[ref] ?? 0) > 0x20) return false;
    return (this.at(row) ?? '').trim() === '';
  }

  /** The first rows of the column, sharing its words. */
  first(count: number): CellColumn {
    return new CellColumn(
      this.refs.subarray(0, count),
      this.lengths.subarray(0, count),
      this.words,
      this.source,
    );
  }

  /**
   * The given rows, one behind the other.
   *
   * @param blank a text that becomes an empty one.
   */
  pick(rows: readonly number[], blank: string): CellColumn {
    const refs = new Int32Array(rows.length);
    const lengths = new Uint16Array(rows.length);
    const { words } = this;
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k] ?? 0;
      const ref = this.refs[row] ?? 0;
      if (ref < 0 && words[~ref] === blank) continue;
      refs[k] = ref;
      lengths[k] = this.lengths[row] ?? 0;
    }
    return new CellColumn(refs, lengths, words, this.source);
  }
}

/** Whether the text of a column's row is this one. */
export function isTextAt(column: TextColumn, row: number, text: string): boolean {
  return column instanceof CellColumn ? column.is(row, text) : column.at(row) === text;
}

/** The different texts of a column from a row on, except the empty one, in the order in which they first appear. */
export function differentTexts(column: TextColumn, rows: Iterable<number>): ReadonlySet<string> {
  const found = new Set<string>();
  const isSeen = column instanceof CellColumn ? new Uint8Array(column.words.length) : null;
  for (const row of rows) {
    if (isSeen && column instanceof CellColumn) {
      const ref = column.refs[row] ?? 0;
      if (ref < 0) {
        if (isSeen[~ref] === 1) continue;
        isSeen[~ref] = 1;
      }
    }
    found.add(column.at(row) ?? '');
  }
  found.delete('');
  return found;
}
