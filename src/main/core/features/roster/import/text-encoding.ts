import { isUtf8 } from 'node:buffer';
import { refuseFile } from './refusal.ts';
import { plausibility } from './word-plausibility.ts';

/** Encodings that the facilitator can pick, most usual first; the label is what the picker shows. */
export const TEXT_ENCODINGS = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
  'windows-1252': 'Western European (Windows)',
  macintosh: 'Western European (Mac)',
  'windows-1250': 'Central European (Windows)',
  'windows-1251': 'Cyrillic (Windows)',
  'windows-1253': 'Greek (Windows)',
  'windows-1254': 'Turkish (Windows)',
  'windows-1257': 'Baltic (Windows)',
  'iso-8859-2': 'Central European (ISO)',
  shift_jis: 'Japanese (Shift JIS)',
  gb18030: 'Chinese (GB 18030)',
  'euc-kr': 'Korean (EUC-KR)',
  big5: 'Chinese, traditional (Big5)',
} as const;
export type TextEncoding = keyof typeof TEXT_ENCODINGS;

/** What is offered where nothing was in doubt. */
export const USUAL_ENCODINGS: readonly TextEncoding[] = [
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1253',
];

export type EncodingGuess = {
  readonly encoding: TextEncoding;
  /** False when an encoding that reads some letter otherwise fits as well or nearly so: the wizard then says so. */
  readonly sure: boolean;
  /** Other readings of the same words, best first; empty when the bytes leave no doubt. */
  readonly alternatives: readonly EncodingPreview[];
};
export type EncodingPreview = {
  readonly encoding: TextEncoding;
  readonly label: string;
  /** Words that differ between encodings, as this one reads them. */
  readonly samples: readonly string[];
};

const SAMPLE_WORDS = 400;
const SHOWN_WORDS = 8;

/** What encoding a text file has, from its bytes alone; refuses bytes that are not text. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const certain = certainEncoding(bytes);
  if (certain) return { encoding: certain, sure: true, alternatives: [] };
  refuseUnlessText(bytes);
  const words = wordsWithHighBytes(bytes);
  const ranked = LEGACY.map(encoding => ({ encoding, score: plausibility(words, encoding) }))
    .filter(candidate => candidate.score > -Infinity)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  if (!best)
    refuseFile(
      'This file holds no readable text. Save the roster as "CSV UTF-8" or as .xlsx and choose that file.',
    );
  const used = highBytesIn(bytes);
  const second = ranked.slice(1).find(({ encoding }) => !readsAlike(used, encoding, best.encoding));
  return {
    encoding: best.encoding,
    sure: !second || best.score - second.score > Math.max(1, Math.abs(best.score) * 0.25),
    alternatives: ranked.slice(0, 6).map(({ encoding }) => previewEncoding(words, encoding)),
  };
}

/** Encodings of several bytes a letter; in all the others each byte is a letter of its own. */
const SEVERAL_BYTES: readonly TextEncoding[] = ['shift_jis', 'gb18030', 'euc-kr', 'big5'];

function highBytesIn(bytes: Uint8Array): Uint8Array {
  const isUsed = new Uint8Array(256);
  for (let i = 0; i < bytes.length; i++) isUsed[bytes[i] ?? 0] = 1;
  return Uint8Array.from(isUsed.keys()).filter(byte => byte >= 0x80 && isUsed[byte] === 1);
}

/** Whether a text with these bytes is the same in both: German letters are, on the code pages of Western Europe and Turkey. */
function readsAlike(used: Uint8Array, one: TextEncoding, other: TextEncoding): boolean {
  if (SEVERAL_BYTES.includes(one) || SEVERAL_BYTES.includes(other)) return false;
  return decodeText(used, one) === decodeText(used, other);
}

/** The file's text in the given encoding, without a byte order mark. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * Whether bytes may be text in an encoding: nothing else is certain, and each byte means something in it.
 *
 * Windows-1252 gives every byte a meaning, so text that is surely UTF-8 must not be read as the last file was.
 */
export function fitsEncoding(bytes: Uint8Array, encoding: TextEncoding): boolean {
  const certain = certainEncoding(bytes);
  if (certain !== null) return certain === encoding;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How each encoding would read the doubtful words, for the picker after a choice was made by hand. */
export function previewEncodings(
  bytes: Uint8Array,
  encodings: readonly TextEncoding[],
): readonly EncodingPreview[] {
  const words = wordsWithHighBytes(bytes);
  return encodings.map(encoding => previewEncoding(words, encoding));
}

const LEGACY: readonly TextEncoding[] = [
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'shift_jis',
  'gb18030',
  'euc-kr',
  'big5',
];

function certainEncoding(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const byNuls = utf16ByNuls(bytes);
  if (byNuls) return byNuls;
  if (!isUtf8(bytes)) return null;
  refuseUnlessText(bytes);
  return 'utf-8';
}

/** UTF-16 without a mark: Latin letters, digits and separators have a NUL as their high byte. */
function utf16ByNuls(bytes: Uint8Array): TextEncoding | null {
  const length = Math.min(bytes.length, 65_536) & ~1;
  let even = 0;
  let odd = 0;
  const evenBytes = new Set<number>();
  const oddBytes = new Set<number>();
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
    evenBytes.add(bytes[i] ?? 0);
    oddBytes.add(bytes[i + 1] ?? 0);
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  // Other alphabets fill a block or two of their own, and only digits and separators have the NUL.
  if (even === 0 && odd > pairs * 0.1 && oddBytes.size <= FEW_BLOCKS) return 'utf-16le';
  if (odd === 0 && even > pairs * 0.1 && evenBytes.size <= FEW_BLOCKS) return 'utf-16be';
  return null;
}

/** Blocks of 256 letters that a roster in one or two alphabets uses, punctuation among them. */
const FEW_BLOCKS = 8;

/** Text has next to no control bytes; programs, pictures and random bytes have about one in nine. */
function refuseUnlessText(bytes: Uint8Array): void {
  const length = Math.min(bytes.length, 65_536);
  let control = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) control++;
  }
  if (control > 4 && control > length * 0.02) {
    refuseFile(
      'This file holds data that is not text, so it is not a roster. Choose the CSV or Excel file that your HR system exported.',
    );
  }
}

function wordsWithHighBytes(bytes: Uint8Array): readonly Uint8Array[] {
  const words: Uint8Array[] = [];
  const seen = new Set<string>();
  let start = 0;
  let high = false;
  for (let i = 0; i <= bytes.length && words.length < SAMPLE_WORDS; i++) {
    const byte = bytes[i] ?? 10;
    if (byte >= 0x80) high = true;
    // Comma, semicolon, tab, quote and line ends; none of them is a second byte in the multi-byte encodings offered.
    const ends = byte === 44 || byte === 59 || byte === 9 || byte === 10 || byte === 13 || byte === 34;
    if (!ends) continue;
    if (high && i - start <= 200) {
      const word = bytes.subarray(start, i);
      const key = Buffer.from(word).toString('latin1');
      if (!seen.has(key)) {
        seen.add(key);
        words.push(word);
      }
    }
    start = i + 1;
    high = false;
  }
  return words;
}

function previewEncoding(words: readonly Uint8Array[], encoding: TextEncoding): EncodingPreview {
  const decoder = new TextDecoder(encoding);
  return {
    encoding,
    label: TEXT_ENCODINGS[encoding],
    samples: words.slice(0, SHOWN_WORDS).map(word => decoder.decode(word).trim()),
  };
}
