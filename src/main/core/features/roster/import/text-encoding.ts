import { isUtf8 } from 'node:buffer';
import { refuseFile } from './refusal.ts';

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
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

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

/** Letters that names in Western Europe use, by how usual they are: they tell apart code pages that are all "letters". */
const USUAL: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['éüöä', 5],
    ['áíóñçèåøßãê', 4],
    ['úëïàôæâîõ', 3],
    ['ÉÜÖÄÁÅØłńęąśżćčřšžěůýőű', 2.5],
    ['ÓÍÑÇìòùûýœŠŽČŁŚŻĄĘŐŰŘŮăâîșțşţığİŞĞ', 2],
  ].flatMap(([letters, weight]) =>
    String(letters)
      .split('')
      .map(letter => [letter, Number(weight)]),
  ),
);

/** How likely the words are names in this encoding; -Infinity when a byte has no meaning in it. */
function plausibility(words: readonly Uint8Array[], encoding: TextEncoding): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  // Windows-1252 and MacRoman are what Excel writes on most machines; ties go to them.
  let score = encoding === 'windows-1252' ? 1 : encoding === 'macintosh' ? 0.5 : 0;
  let letters = 0;
  for (const word of words) {
    let text: string;
    try {
      text = decoder.decode(word);
    } catch {
      return -Infinity;
    }
    for (let i = 0; i < text.length; i++) {
      const char = text.charAt(i);
      if (char < '\x80') continue;
      letters++;
      score += charScore(char, text.charAt(i - 1), text.charAt(i + 1));
    }
  }
  return letters === 0 ? score : score / letters;
}

const IS_LETTER = /\p{L}/u;
const SCRIPTS = [
  /\p{sc=Latin}/u,
  /\p{sc=Cyrillic}/u,
  /\p{sc=Greek}/u,
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u,
];

function charScore(char: string, before: string, after: string): number {
  if (!IS_LETTER.test(char))
    return /[\x80-\x9f\ue000-\uf8ff]/.test(char)
      ? -8
      : IS_LETTER.test(before) && IS_LETTER.test(after)
        ? char === '’'
          ? 1
          : -5
        : -1;
  const script = SCRIPTS.findIndex(pattern => pattern.test(char));
  for (const neighbor of [before, after]) {
    if (IS_LETTER.test(neighbor) && SCRIPTS.findIndex(pattern => pattern.test(neighbor)) !== script)
      return -5;
  }
  // A capital inside a word ("MŸller") is how a wrong code page usually shows.
  if (isUpper(char) && isLower(before)) return -4;
  if (script !== 0) return 2.5;
  // Three accented letters in a row are rare in Latin script and the rule when another script is misread.
  if (before >= '\x80' && after >= '\x80' && IS_LETTER.test(before) && IS_LETTER.test(after)) return -3;
  return USUAL[char] ?? 0;
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}
