/**
 * The values of a table's column as SQLite keeps them in its records: https://www.sqlite.org/fileformat2.html#record_format.
 */
export type ColumnBytes = {
  /** By row: what SQLite calls the serial type, kind and length in one number. */
  readonly types: Uint32Array;
  /** By row: where its value begins. Rows of the same text may share the bytes. */
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
};

const NULL_TYPE = 0;
const EMPTY_TEXT_TYPE = 13;
const encoder = new TextEncoder();

/** Bytes that a value of a serial type takes. */
export function lengthOfType(type: number): number {
  // Of the numbers only those of one, four and six bytes are written.
  return type >= EMPTY_TEXT_TYPE ? (type - EMPTY_TEXT_TYPE) >> 1 : type === 5 ? 6 : type;
}

/**
 * Texts in UTF-8; half a character becomes the mark that replaces it. Encoded in one go: asking for each text by itself
 * takes many times as long.
 *
 * @param empty what an empty text is written as.
 */
export function textBytes(values: readonly string[], empty: '' | null): ColumnBytes {
  const types = new Uint32Array(values.length);
  const starts = new Uint32Array(values.length);
  const joined = values.join('');
  const bytes = encoder.encode(joined);
  const isAscii = bytes.length === joined.length;
  let end = 0;
  for (let row = 0; row < values.length; row++) {
    const text = values[row] ?? '';
    const length = isAscii ? text.length : utf8Length(text);
    types[row] = typeOfText(length, empty);
    starts[row] = end;
    end += length;
  }
  // Halves of a character at the edges of two texts became one: such texts are mended one by one.
  if (end !== bytes.length) return textBytes(values.map(wellFormed), empty);
  return { types, starts, bytes };
}

/** The serial type of a text of so many bytes. */
export function typeOfText(length: number, empty: '' | null): number {
  return length === 0 && empty === null ? NULL_TYPE : EMPTY_TEXT_TYPE + 2 * length;
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** Bytes of a text in UTF-8; half a character counts as the mark that replaces it. */
function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    const isPair = (unit & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    // A pair of two units takes four bytes, any other unit two or three.
    length += isPair || unit >= 0x800 ? 2 : 1;
    if (isPair) i++;
  }
  return length;
}

/** Whole numbers of up to 48 bits; NaN stands for NULL. */
export function integerBytes(values: ArrayLike<number>): ColumnBytes {
  const types = new Uint32Array(values.length);
  const starts = new Uint32Array(values.length);
  const bytes = new Uint8Array(values.length * 6);
  let at = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    starts[row] = at;
    if (Number.isNaN(value)) continue;
    const width = value >= -0x80 && value < 0x80 ? 1 : value >= -0x80000000 && value < 0x80000000 ? 4 : 6;
    types[row] = width === 6 ? 5 : width;
    if (width === 6) {
      const high = Math.floor(value / 0x1_0000_0000);
      bytes[at++] = high >> 8;
      bytes[at++] = high;
    }
    if (width > 1) {
      bytes[at++] = value >> 24;
      bytes[at++] = value >> 16;
      bytes[at++] = value >> 8;
    }
    // Typed arrays keep the lowest eight bits.
    bytes[at++] = value;
  }
  return { types, starts, bytes };
}

/** More different texts than this, and looking each up takes longer than encoding it. */
const MOST_WORDS = 20_000;
/** Values after which a column is judged, and how many of them must repeat. */
const TRIAL = 4096;
const WORTHWHILE = 1024;

/** The different texts of a column whose texts repeat, given in parts. */
export class Words {
  readonly texts: string[] = [];
  readonly #placeOf = new Map<string, number>();
  #taken = 0;
  #isGivenUp = false;

  /**
   * By row of a part: the place of its text among `texts`.
   *
   * @param positions of the part's rows in `values`.
   * @returns null when the column differs in nearly every row, now and for all later parts.
   */
  places(values: readonly string[], positions: readonly number[]): Uint32Array | null {
    if (this.#isGivenUp) return null;
    const places = new Uint32Array(positions.length);
    for (let row = 0; row < positions.length; row++) {
      const text = values[positions[row] ?? -1] ?? '';
      let place = this.#placeOf.get(text);
      if (place === undefined) {
        place = this.texts.length;
        if (place === MOST_WORDS || (this.#taken < TRIAL && place > TRIAL - WORTHWHILE)) {
          this.#isGivenUp = true;
          this.#placeOf.clear();
          return null;
        }
        this.texts.push(text);
        this.#placeOf.set(text, place);
      }
      this.#taken++;
      places[row] = place;
    }
    return places;
  }
}

/** The bytes of words in one form, such as folded; each word is encoded once. */
export class WordBytes {
  readonly #words: Words;
  readonly #form: (text: string) => string;
  readonly #empty: '' | null;
  #count = 0;
  #types = new Uint32Array();
  #starts = new Uint32Array();
  #bytes = new Uint8Array();

  /** @param empty what an empty text is written as. */
  constructor(words: Words, empty: '' | null, form: (text: string) => string = text => text) {
    this.#words = words;
    this.#empty = empty;
    this.#form = form;
  }

  /** A part of the column, by the places that `words` gave. */
  take(places: Uint32Array): ColumnBytes {
    this.#encodeNew();
    const types = new Uint32Array(places.length);
    const starts = new Uint32Array(places.length);
    for (let row = 0; row < places.length; row++) {
      const place = places[row] ?? 0;
      types[row] = this.#types[place] ?? 0;
      starts[row] = this.#starts[place] ?? 0;
    }
    return { types, starts, bytes: this.#bytes };
  }

  #encodeNew(): void {
    const { texts } = this.#words;
    if (texts.length === this.#count) return;
    const added = textBytes(texts.slice(this.#count).map(this.#form), this.#empty);
    const end = this.#bytes.length;
    this.#types = joined(this.#types, added.types);
    this.#starts = joined(
      this.#starts,
      added.starts.map(start => start + end),
    );
    const bytes = new Uint8Array(end + added.bytes.length);
    bytes.set(this.#bytes);
    bytes.set(added.bytes, end);
    this.#bytes = bytes;
    this.#count = texts.length;
  }
}

function joined(a: Uint32Array, b: Uint32Array): Uint32Array<ArrayBuffer> {
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
