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

function typeOfText(length: number, empty: '' | null): number {
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

/** A column whose texts repeat, given in parts: each of its words is encoded once for all parts. */
export class RepeatedTexts {
  readonly #empty: '' | null;
  readonly #placeOf = new Map<string, number>();
  #types = new Uint32Array(256);
  #starts = new Uint32Array(256);
  #bytes = new Uint8Array(4096);
  #end = 0;
  #taken = 0;
  #isGivenUp = false;

  constructor(empty: '' | null) {
    this.#empty = empty;
  }

  /** The values at some positions; null when the column differs in nearly every row, now and for all later parts. */
  take(values: readonly string[], positions: readonly number[]): ColumnBytes | null {
    if (this.#isGivenUp) return null;
    const types = new Uint32Array(positions.length);
    const starts = new Uint32Array(positions.length);
    for (let row = 0; row < positions.length; row++) {
      const text = values[positions[row] ?? -1] ?? '';
      let place = this.#placeOf.get(text);
      if (place === undefined) {
        const words = this.#placeOf.size;
        if (words === MOST_WORDS || (this.#taken < TRIAL && words > TRIAL - WORTHWHILE)) {
          this.#isGivenUp = true;
          this.#placeOf.clear();
          return null;
        }
        place = this.#add(text);
      }
      this.#taken++;
      types[row] = this.#types[place] ?? 0;
      starts[row] = this.#starts[place] ?? 0;
    }
    return { types, starts, bytes: this.#bytes };
  }

  #add(text: string): number {
    const place = this.#placeOf.size;
    const room = text.length * 3;
    if (place === this.#types.length) {
      this.#types = grown(this.#types, place * 2);
      this.#starts = grown(this.#starts, place * 2);
    }
    if (this.#end + room > this.#bytes.length) {
      const larger = new Uint8Array((this.#end + room) * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(this.#end));
    this.#types[place] = typeOfText(written, this.#empty);
    this.#starts[place] = this.#end;
    this.#end += written;
    this.#placeOf.set(text, place);
    return place;
  }
}

function grown(numbers: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(numbers);
  return larger;
}
