import { randomInt } from 'node:crypto';
import { CellColumn, MAX_SLICE } from './cell-column.ts';

/** Not known to whoever writes a file, so that no file can be made in which all words share one place. */
const SEED = randomInt(2 ** 31);
const FIRST_ROWS = 1024;
/** Cells after which a column is judged, and how many of them must repeat for looking to be worth it. */
const TRIAL = 4096;
const WORTHWHILE = 1024;
/** Words that are looked for; those of a column with more are seldom found. */
const MOST_WORDS = 65_536;

/**
 * A column that is being read from the bytes of a file. Its cells become words, each once, until the column proves to
 * differ in nearly every row: from then on cells in ASCII stay where they are in the file, and so do those read before.
 */
export class ColumnScan {
  readonly #source: Buffer;
  #refs = new Int32Array(FIRST_ROWS);
  #lengths = new Uint16Array(FIRST_ROWS);
  readonly #words: string[] = [];
  #isLookedUp = true;
  #taken = 0;
  /** Places of words from 1, by hash; 0 where there is none. */
  #slots = new Int32Array(2 * TRIAL);
  /** By word: its hash, where it stands in the file, and how long it is there; below zero when marks are doubled. */
  readonly #hashes: number[] = [];
  readonly #starts: number[] = [];
  readonly #sizes: number[] = [];

  constructor(source: Buffer) {
    this.#source = source;
  }

  /**
   * Takes a cell that is not empty.
   *
   * @param isDoubled whether two quotation marks stand for one.
   */
  add(row: number, start: number, end: number, isDoubled: boolean, isAscii: boolean): void {
    if (row >= this.#refs.length) this.#grow(row);
    if (this.#isLookedUp) {
      this.#refs[row] = ~this.#placeOf(start, end, isDoubled);
      if (++this.#taken === TRIAL && this.#words.length > TRIAL - WORTHWHILE) this.#leaveInFile(row);
    } else if (isAscii && !isDoubled && end - start <= MAX_SLICE) {
      this.#refs[row] = start;
      this.#lengths[row] = end - start;
    } else {
      this.#refs[row] = ~(this.#words.push(this.#text(start, end, isDoubled)) - 1);
    }
  }

  build(count: number): CellColumn {
    if (count > this.#refs.length) this.#grow(count);
    return new CellColumn(
      this.#refs.subarray(0, count),
      this.#lengths.subarray(0, count),
      this.#words,
      this.#source,
    );
  }

  #placeOf(start: number, end: number, isDoubled: boolean): number {
    // The same bytes mean something else when marks are doubled.
    const size = isDoubled ? start - end : end - start;
    const hash = hashOf(this.#source, start, end);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (; ; slot = (slot + 1) & mask) {
      const place = (this.#slots[slot] ?? 0) - 1;
      if (place < 0) break;
      if (
        this.#hashes[place] === hash &&
        this.#sizes[place] === size &&
        isSame(this.#source, this.#starts[place] ?? 0, start, end - start)
      )
        return place;
    }
    const place = this.#words.push(this.#text(start, end, isDoubled)) - 1;
    this.#hashes.push(hash);
    this.#starts.push(start);
    this.#sizes.push(size);
    this.#slots[slot] = place + 1;
    if (this.#words.length * 2 > this.#slots.length) this.#growSlots();
    if (this.#words.length === MOST_WORDS) this.#isLookedUp = false;
    return place;
  }

  /** The words so far become what the cells after them will be. */
  #leaveInFile(lastRow: number): void {
    this.#isLookedUp = false;
    for (let row = 0; row <= lastRow; row++) {
      const ref = this.#refs[row] ?? 0;
      if (ref >= 0) continue;
      const size = this.#sizes[~ref] ?? 0;
      // A word is shorter than its bytes with a character beyond ASCII, and with doubled marks.
      if (size > MAX_SLICE || this.#words[~ref]?.length !== size) continue;
      this.#refs[row] = this.#starts[~ref] ?? 0;
      this.#lengths[row] = size;
    }
  }

  #text(start: number, end: number, isDoubled: boolean): string {
    const text = this.#source.toString('utf8', start, end);
    return isDoubled ? text.replaceAll('""', '"') : text;
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    this.#hashes.forEach((hash, place) => {
      let slot = hash & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = place + 1;
    });
  }

  #grow(rows: number): void {
    const length = Math.max(rows + 1, this.#refs.length * 2);
    const refs = new Int32Array(length);
    const lengths = new Uint16Array(length);
    refs.set(this.#refs);
    lengths.set(this.#lengths);
    this.#refs = refs;
    this.#lengths = lengths;
  }
}

function isSame(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false;
  return true;
}

/** FNV-1a, ended so that the low bits depend on all of it; a small integer, which arrays keep without a box. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = SEED;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x0100_0193);
  return (hash ^ (hash >>> 15)) & 0x3fff_ffff;
}
