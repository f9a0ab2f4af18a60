import type { NumberStyle } from './xlsx-cells.ts';

/** A number as Excel shows it under a format of zeros, such as `00000`, `"E"0000` and `000-00-0000`. */
export type DigitPattern = {
  /** Null stands for a digit. */
  readonly places: readonly (string | null)[];
  readonly digits: number;
  /** What stands in front where all the digits are together, as nearly always; else null. */
  readonly prefix: string | null;
};

/** Colors, locales and conditions in brackets, and room for a character or a fill. */
const WITHOUT_TEXT = /\[[^\]]*\]|_.|\*./g;
const PLACE = /"([^"]*)"|\\(.)|([-/ ()])|(0)|(.)/g;

/** What a number format of a workbook makes of a number. */
export function styleOf(formatCode: string): NumberStyle {
  const positive = (formatCode.split(';')[0] ?? '').replace(WITHOUT_TEXT, '');
  const pattern = digitPattern(positive);
  if (pattern) return pattern;
  const letters = positive.replace(/"[^"]*"|\\./g, '');
  return /[yd]/i.test(letters) && !/general/i.test(letters) ? 'date' : 'number';
}

/** The number with zeros in front and the signs between; further digits stand at the first place. */
export function padded(number: number, { places, digits, prefix }: DigitPattern): string {
  const text = String(number).padStart(digits, '0');
  if (prefix !== null) return prefix + text;
  let at = 0;
  const take = (count: number): string => text.slice(at, (at += count));
  return places.map(place => place ?? take(at === 0 ? text.length - digits + 1 : 1)).join('');
}

/** Null for a format that is about more than which digits are shown. */
function digitPattern(format: string): DigitPattern | null {
  const places: (string | null)[] = [];
  for (const [, quoted, escaped, sign, zero, other] of format.matchAll(PLACE)) {
    if (other !== undefined) return null;
    places.push(zero === undefined ? (quoted ?? escaped ?? sign ?? '') : null);
  }
  const digits = places.filter(place => place === null).length;
  // A single digit is a plain number, unless letters stand in front of it, as in "EMP-7".
  const isLabel = digits === 1 && places.at(-1) === null && /\p{L}/u.test(places.join(''));
  if (digits < 2 && !isLabel) return null;
  const isTogether = places.slice(-digits).every(place => place === null);
  return { places, digits, prefix: isTogether ? places.slice(0, -digits).join('') : null };
}
