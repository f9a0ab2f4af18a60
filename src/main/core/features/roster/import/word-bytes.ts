const encoder = new TextEncoder();

/** Texts in UTF-8, one behind the other. */
export type WordBytes = {
  /** By word: where it begins. */
  readonly starts: Uint32Array;
  /** By word: how many bytes it has. */
  readonly sizes: Uint32Array;
  readonly bytes: Uint8Array;
};

/**
 * Texts in UTF-8; half a character becomes the mark that replaces it. Encoded in one go: asking for each text by itself
 * takes many times as long.
 */
export function wordBytes(words: readonly string[]): WordBytes {
  const starts = new Uint32Array(words.length);
  const sizes = new Uint32Array(words.length);
  const joined = words.join('');
  const bytes = encoder.encode(joined);
  const isAscii = bytes.length === joined.length;
  let end = 0;
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? '';
    const size = isAscii ? word.length : utf8Length(word);
    starts[place] = end;
    sizes[place] = size;
    end += size;
  }
  // Halves of a character at the edges of two texts became one: such texts are mended one by one.
  if (end !== bytes.length) return wordBytes(words.map(wellFormed));
  return { starts, sizes, bytes };
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
