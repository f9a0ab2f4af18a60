import { foldText } from '#shared/domain/fold-text.ts';
import {
  lengthOfType,
  textBytes,
  typeOfText,
  WordBytes,
  type ColumnBytes,
  type Words,
} from './column-bytes.ts';

/** A column in folded form, given in parts: what the search text is made of. */
export class FoldedColumn {
  readonly #values: readonly string[];
  readonly #folded: WordBytes;

  constructor(values: readonly string[], words: Words) {
    this.#values = values;
    this.#folded = new WordBytes(words, '', foldText);
  }

  /**
   * A part of the column.
   *
   * @param places of its texts among the words, null when they do not repeat.
   * @param bytes of the part as it is.
   */
  take(positions: readonly number[], places: Uint32Array | null, bytes: ColumnBytes): ColumnBytes {
    if (places) return this.#folded.take(places);
    return (
      lowered(bytes) ??
      textBytes(
        positions.map(k => foldText(this.#values[k] ?? '')),
        '',
      )
    );
  }
}

/** Ids and addresses: printable ASCII without spaces, of which folding only makes the letters small. Null for all others. */
function lowered({ types, starts, bytes }: ColumnBytes): ColumnBytes | null {
  const small = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte <= SPACE || byte >= 0x7f) return null;
    small[i] = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
  }
  return { types, starts, bytes: small };
}

const SPACE = 0x20;
/** " · " in UTF-8, or a single space. */
const JOINT = [SPACE, 0xc2, 0xb7, SPACE] as const;

/** The columns of a search text in folded form; null for one that nobody has a value for. */
export type SearchedColumns = {
  readonly lastName: ColumnBytes | null;
  readonly firstName: ColumnBytes | null;
  /** Behind the name, in order. */
  readonly others: readonly (ColumnBytes | null)[];
};

/** `personSearchTextOfFolded` of all rows as the bytes of a column, without making a text of each. */
export function searchBytes(count: number, { lastName, firstName, others }: SearchedColumns): ColumnBytes {
  const parts = [lastName, firstName, ...others].filter(part => part !== null);
  let length = count * parts.length * JOINT.length;
  for (const { types } of parts) for (const type of types) length += lengthOfType(type);
  const bytes = new Uint8Array(length);
  const types = new Uint32Array(count);
  const starts = new Uint32Array(count);
  let at = 0;
  for (let row = 0; row < count; row++) {
    const start = at;
    at = put(bytes, at, lastName, row, 0);
    at = put(bytes, at, firstName, row, at === start ? 0 : 1);
    for (const part of others) at = put(bytes, at, part, row, at === start ? 0 : JOINT.length);
    starts[row] = start;
    types[row] = typeOfText(at - start, '');
  }
  return { types, starts, bytes };
}

/** Copies a row's part, if there is one, behind the first bytes of a joint; returns where the next byte goes. */
function put(bytes: Uint8Array, at: number, part: ColumnBytes | null, row: number, joint: number): number {
  const length = part === null ? 0 : lengthOfType(part.types[row] ?? 0);
  if (part === null || length === 0) return at;
  let to = at;
  for (let i = 0; i < joint; i++) bytes[to++] = JOINT[i] ?? 0;
  const { bytes: from, starts } = part;
  const start = starts[row] ?? 0;
  for (let i = start; i < start + length; i++) bytes[to++] = from[i] ?? 0;
  return to;
}
