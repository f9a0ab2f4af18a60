import type { TextEncoding } from './text-encoding.ts';

/** Letters that names in Western Europe use, by how usual they are: they tell apart code pages that are all "letters". */
const USUAL: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['éüöä', 5],
    ['áíóñçèåøßãê', 4],
    ['úëïàôæâîõÆ', 3],
    ['ÉÜÖÄÁÅØłńęąśżćčřšžěůýőű', 2.5],
    ['ÓÍÑÇìòùûýœŠŽČŁŚŻĄĘŐŰŘŮăâîșțşţığİŞĞāēīūņļģķėįų', 2],
  ].flatMap(([letters, weight]) =>
    String(letters)
      .split('')
      .map(letter => [letter, Number(weight)]),
  ),
);

/** How likely the words are names in this encoding; -Infinity when a byte has no meaning in it. */
export function plausibility(words: readonly Uint8Array[], encoding: TextEncoding): number {
  const decoder = new TextDecoder(encoding, { fatal: true });
  // Windows-1252 and MacRoman are what Excel writes on most machines; ties go to them.
  let score = encoding === 'windows-1252' ? 1 : encoding === 'macintosh' ? 0.5 : 0;
  let letters = 0;
  const seen = new Map<string, number>();
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
      seen.set(char, (seen.get(char) ?? 0) + 1);
      score += charScore(char, text.charAt(i - 1), text.charAt(i + 1));
    }
  }
  return letters === 0 ? score : score / letters + 3 * shareOfOneLanguage(seen);
}

/** The letters beyond a to z that a language writes: read with the wrong code page, they are those of no language. */
const LANGUAGES: readonly RegExp[] = [
  /[äöüß]/iu,
  /[éèêëàâùûüîïôœæç]/iu,
  /[áéíóúüñ]/iu,
  /[àèéìòù]/iu,
  /[ãõáâàéêíóôúç]/iu,
  /[åäöéæø]/iu,
  /[áéíóúýðþæö]/iu,
  /[ëïéèöüáóí]/iu,
  /[ąćęłńóśźż]/iu,
  /[áčďéěíňóřšťúůýž]/iu,
  /[áäčďéíĺľňóôŕšťúýž]/iu,
  /[áéíóöőúüű]/iu,
  /[ăâîșțşţ]/iu,
  /[čćđšž]/iu,
  /[çğıİöşüâî]/iu,
  /[āąčēęėģīįķļņšūųž]/iu,
  /[äõöüšž]/iu,
  /\p{sc=Cyrillic}/u,
  /\p{sc=Greek}/u,
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u,
];

/** The share of the letters that the language has which fits them best, 0..1. */
function shareOfOneLanguage(seen: ReadonlyMap<string, number>): number {
  const letters = [...seen].filter(([char]) => IS_LETTER.test(char));
  const countOf = (counted: readonly (readonly [string, number])[]): number =>
    counted.reduce((sum, [, count]) => sum + count, 0);
  const all = countOf(letters);
  if (all === 0) return 0;
  return Math.max(...LANGUAGES.map(own => countOf(letters.filter(([char]) => own.test(char))))) / all;
}

const IS_LETTER = /\p{L}/u;
/** Dashes and quotation marks, which Excel puts in by itself. */
const TYPOGRAPHIC = /[–—‘’“”„…•«»€]/;
/** Letters beyond a to z that are a word by themselves. */
const ALONE = /[àáèéêòóÀÁÈÉÊÒÓåÅöÖ]/;
const SCRIPTS = [
  /\p{sc=Latin}/u,
  /\p{sc=Cyrillic}/u,
  /\p{sc=Greek}/u,
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u,
];

function charScore(char: string, before: string, after: string): number {
  const isInside = IS_LETTER.test(before) && IS_LETTER.test(after);
  if (!IS_LETTER.test(char)) {
    if (/[\x80-\x9f\ue000-\uf8ff]/.test(char)) return -8;
    if (isInside) return char === '’' ? apostropheScore(after) : -5;
    return TYPOGRAPHIC.test(char) ? 1 : -1;
  }
  const script = SCRIPTS.findIndex(pattern => pattern.test(char));
  for (const neighbor of [before, after]) {
    if (IS_LETTER.test(neighbor) && SCRIPTS.findIndex(pattern => pattern.test(neighbor)) !== script)
      return -5;
  }
  // A capital inside a word ("MŸller") is how a wrong code page usually shows.
  if ((isUpper(char) && isLower(before)) || (isLower(char) && isUpper(after))) return -4;
  if (script !== 0) return 2.5;
  if (!IS_LETTER.test(before) && !IS_LETTER.test(after)) return ALONE.test(char) ? 0 : -3;
  // Three accented letters in a row are rare in Latin script and the rule when another script is misread.
  if (before >= '\x80' && after >= '\x80' && IS_LETTER.test(before) && IS_LETTER.test(after)) return -3;
  return USUAL[char] ?? 0;
}

/** "O’Brien" is nothing but a name; "D’az" may be a "Díaz" from another machine. */
function apostropheScore(after: string): number {
  return isUpper(after) ? 5 : 2.5;
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase();
}

function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}
