import { randomInt } from 'node:crypto';

/** Not known to whoever writes a file, so that no file can be made in which all texts share one place. */
const SEED = randomInt(2 ** 31);

/**
 * Finds texts of a long column again, each with a number: a Map for texts that are looked up once or twice.
 *
 * A Map hashes every text by a call out of JavaScript and moves all entries whenever it grows; for 300,000 employee ids
 * that takes five times as long.
 */
export class TextIndex {
  /** Entry numbers from 1, by hash; 0 where there is none. */
  #slots: Int32Array;
  readonly #hashes: number[] = [];
  readonly #texts: string[] = [];
  readonly #values: number[] = [];

  /** @param expected how many texts there will be; more are taken too. */
  constructor(expected = 0) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(expected, 8) * 2)));
  }

  get size(): number {
    return this.#texts.length;
  }

  get(text: string): number | undefined {
    return this.#values[this.#entryOf(text, hashOf(text))];
  }

  has(text: string): boolean {
    return this.#entryOf(text, hashOf(text)) >= 0;
  }

  set(text: string, value: number): void {
    const hash = hashOf(text);
    const entry = this.#entryOf(text, hash);
    if (entry >= 0) this.#values[entry] = value;
    else this.#add(text, hash, value);
  }

  /** The number that the text has already; else gives it this one and answers undefined. */
  getOrAdd(text: string, value: number): number | undefined {
    const hash = hashOf(text);
    const entry = this.#entryOf(text, hash);
    if (entry >= 0) return this.#values[entry];
    this.#add(text, hash, value);
    return undefined;
  }

  /** The texts in the order in which they came. */
  keys(): readonly string[] {
    return this.#texts;
  }

  #entryOf(text: string, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0 || (this.#hashes[entry] === hash && this.#texts[entry] === text)) return entry;
    }
  }

  #add(text: string, hash: number, value: number): void {
    if ((this.#texts.length + 1) * 2 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2);
      this.#hashes.forEach((each, entry) => this.#place(each, entry));
    }
    this.#place(hash, this.#texts.length);
    this.#texts.push(text);
    this.#hashes.push(hash);
    this.#values.push(value);
  }

  #place(hash: number, entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry + 1;
  }
}

/** FNV-1a, ended so that the low bits depend on all of it; a small integer, which arrays keep without a box. */
function hashOf(text: string): number {
  let hash = SEED;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return (hash ^ (hash >>> 15)) & 0x3fff_ffff;
}
