import { randomInt } from 'node:crypto';
import type { CellColumn } from './cell-column.ts';

/** Not known to whoever writes a file, so that no file can be made in which all texts share one place. */
const SEED = randomInt(2 ** 31);

/** Slots for an entry. */
const SLOTS = 1.5;

/** Which texts of a column count as one. */
type Sameness = 'exact' | 'anyCase';

/**
 * Finds the rows of a long column by their texts: a Map for texts that are looked up once or twice.
 *
 * A Map hashes every text by a call out of JavaScript, moves all entries whenever it grows, and needs the text; for 300,000
 * employee ids that takes five times as long.
 */
export class RowIndex {
  readonly #column: CellColumn;
  readonly #isExact: boolean;
  /** By slot, two numbers beside each other: a hash, and the number of its entry from 1; 0 where there is none. */
  #slots: Int32Array;
  #mask: number;
  #rows: Int32Array;
  #size = 0;

  /** @param expected how many different texts there will be; more are taken too. */
  constructor(column: CellColumn, expected = 0, sameness: Sameness = 'exact') {
    const entries = Math.max(expected, 8);
    const slots = slotsFor(entries);
    this.#column = column;
    this.#isExact = sameness === 'exact';
    this.#slots = new Int32Array(slots * 2);
    this.#mask = slots - 1;
    this.#rows = new Int32Array(entries);
  }

  get size(): number {
    return this.#size;
  }

  /** The row known for a text. */
  get(text: string): number | undefined {
    const entry = this.#entryOfText(text);
    return entry < 0 ? undefined : this.#rows[entry];
  }

  has(text: string): boolean {
    return this.#entryOfText(text) >= 0;
  }

  /** From now on this row is the one known for its text. */
  set(row: number): void {
    const hash = this.#hashOfRow(row);
    const entry = this.#entryOfRow(row, hash);
    if (entry >= 0) this.#rows[entry] = row;
    else this.#add(row, hash);
  }

  /** The row that is known for the text of this one; else it becomes the known one, and the answer is undefined. */
  getOrAdd(row: number): number | undefined {
    const hash = this.#hashOfRow(row);
    const entry = this.#entryOfRow(row, hash);
    if (entry >= 0) return this.#rows[entry];
    this.#add(row, hash);
    return undefined;
  }

  /** The row known for each text, in the order in which the texts came. */
  rows(): Int32Array {
    return this.#rows.subarray(0, this.#size);
  }

  /** The texts in the order in which they came. */
  keys(): readonly string[] {
    return Array.from(this.rows(), row => this.#textOf(row));
  }

  #textOf(row: number): string {
    const text = this.#column.at(row) ?? '';
    return this.#isExact ? text : text.toLowerCase();
  }

  #entryOfText(given: string): number {
    const text = this.#isExact ? given : given.toLowerCase();
    const hash = hashOf(text);
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const entry = (this.#slots[2 * slot + 1] ?? 0) - 1;
      if (entry < 0) return -1;
      if (this.#slots[2 * slot] !== hash) continue;
      const row = this.#rows[entry] ?? 0;
      if (this.#isExact ? this.#column.is(row, text) : this.#textOf(row) === text) return entry;
    }
  }

  #entryOfRow(row: number, hash: number): number {
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const entry = (this.#slots[2 * slot + 1] ?? 0) - 1;
      if (entry < 0) return -1;
      if (this.#slots[2 * slot] !== hash) continue;
      // Same hashes mean the same text but for once in many files.
      if (this.#textOf(this.#rows[entry] ?? 0) === this.#textOf(row)) return entry;
    }
  }

  /** As `hashOf` the text, without making it of bytes. */
  #hashOfRow(row: number): number {
    const { refs, lengths, source } = this.#column;
    const start = refs[row] ?? 0;
    if (start < 0) return hashOf(this.#textOf(row));
    const end = start + (lengths[row] ?? 0);
    let hash = SEED;
    if (this.#isExact) {
      for (let i = start; i < end; i++) hash = Math.imul(hash ^ (source[i] ?? 0), PRIME);
      return ended(hash);
    }
    for (let i = start; i < end; i++) {
      const byte = source[i] ?? 0;
      hash = Math.imul(hash ^ (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte), PRIME);
    }
    return ended(hash);
  }

  #add(row: number, hash: number): void {
    if (this.#size === this.#rows.length) this.#grow();
    this.#rows[this.#size] = row;
    this.#size++;
    this.#place(hash, this.#size);
  }

  #grow(): void {
    const rows = new Int32Array(this.#rows.length * 2);
    rows.set(this.#rows);
    this.#rows = rows;
    const old = this.#slots;
    const slots = slotsFor(rows.length);
    this.#slots = new Int32Array(slots * 2);
    this.#mask = slots - 1;
    for (let slot = 0; slot < old.length; slot += 2) {
      const number = old[slot + 1] ?? 0;
      if (number > 0) this.#place(old[slot] ?? 0, number);
    }
  }

  #place(hash: number, number: number): void {
    let slot = hash & this.#mask;
    while (this.#slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = number;
  }
}

function slotsFor(entries: number): number {
  return 2 ** Math.ceil(Math.log2(entries * SLOTS));
}

const PRIME = 0x0100_0193;

/** FNV-1a over the units of a text. */
function hashOf(text: string): number {
  let hash = SEED;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return ended(hash);
}

/** The low bits depend on all of it. */
function ended(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x3fff_ffff;
}
