import { type Face, layoutGlyphs } from './font-library.ts';
import { baseFragment } from './base-glyphs.ts';

/** A piece of text in one face and direction as glyphs in visual order; lengths in thousandths of an em. */
export type ShapedRun = {
  readonly face: Face;
  readonly text: string;
  readonly rightToLeft: boolean;
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** Operands of a PDF `TJ` when every glyph is in the base subset, which all documents share. */
  readonly fragment: string | undefined;
};

export type ShapedGlyph = {
  readonly id: number;
  readonly codePoints: readonly number[];
  /** The width the font file declares; PDF viewers advance by this. */
  readonly width: number;
  /** Kerning after the glyph: how much more than `width` to advance. */
  readonly kerning: number;
  readonly xOffset: number;
  readonly yOffset: number;
};

/** Shapes one run (ligatures, Arabic forms, kerning, mark positions) and remembers it with the face. */
export function shape(face: Face, text: string, rightToLeft: boolean, inColumns: boolean): ShapedRun {
  // Inter's tabular hyphens are as wide as digits: fine in "3-5", a hole in "half-time".
  const tabular = inColumns && /\d/.test(text);
  const key = `${rightToLeft ? 'r' : 'l'}${tabular ? 't' : 'p'}${text}`;
  const known = face.shaped.get(key);
  if (known) return known;
  if (face.shaped.size > MAX_SHAPED) face.shaped.clear();
  const run = shapeAnew(face, text, rightToLeft, tabular);
  face.shaped.set(key, run);
  return run;
}

/** Names of a program with thousands of people fit; beyond that memory matters more than reshaping. */
const MAX_SHAPED = 20_000;

function shapeAnew(face: Face, text: string, rightToLeft: boolean, tabular: boolean): ShapedRun {
  const { scale } = face;
  const source = rightToLeft ? mirrored(text) : text;
  const direction = rightToLeft ? 'rtl' : 'ltr';
  const run = layoutGlyphs(face, source, tabular ? ['tnum'] : [], direction);
  const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
    const position = run.positions[index];
    const width = glyph.advanceWidth * scale;
    return {
      id: glyph.id,
      codePoints: glyph.codePoints,
      width,
      kerning: (position?.xAdvance ?? glyph.advanceWidth) * scale - width,
      xOffset: (position?.xOffset ?? 0) * scale,
      yOffset: (position?.yOffset ?? 0) * scale,
    };
  });
  const width = glyphs.reduce((sum, glyph) => sum + glyph.width + glyph.kerning, 0);
  const fragment = rightToLeft ? undefined : baseFragment(face, glyphs);
  return { face, text, rightToLeft, glyphs, width, fragment };
}

const MIRRORS: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
};

function mirrored(text: string): string {
  return text.replace(/[()[\]{}<>«»]/g, character => MIRRORS[character] ?? character);
}
