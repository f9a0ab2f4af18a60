import { deflateSync } from 'node:zlib';
import { characterMapOf } from './character-map.ts';
import { type Face, layoutGlyphs } from './font-library.ts';
import { type ShapedGlyph } from './text-shaping.ts';

/** Glyphs of a face in the order of an embedded subset; position in the list is the glyph's number in the PDF. */
export type GlyphSet = {
  readonly glyphs: readonly SubsetGlyph[];
  readonly numbers: ReadonlyMap<string, number>;
};

export type SubsetGlyph = {
  readonly id: number;
  readonly codePoints: readonly number[];
  readonly width: number;
};

/**
 * The characters whose glyphs every document embeds, used or not.
 *
 * With a fixed set the font program and the glyph numbers are the same in all
 * documents: they are encoded and compressed once per thread instead of once
 * per person, and a page's text operators can be reused as they are. Words with
 * other characters are set in a small font of the document's own.
 */
const BASE_TEXT =
  ranges([
    [0x20, 0x7e],
    [0xa0, 0x17f],
    [0x2010, 0x2015],
  ]) + '‘’“”•…→←✓−×≥≤€½◦';

/** Inter has other signs beside digits and capitals ("10:00", "UTC+1"); these draw them in. */
const CONTEXTS = characters('()[]{}:;+-–—−/@•·→←×<>=!?*#&|').flatMap(sign => [
  `0${sign}0`,
  `H${sign}H`,
  `${sign}0${sign}`,
  `${sign}H${sign}`,
]);

type Base = GlyphSet & {
  /** The font program, compressed. */
  readonly program: () => Buffer;
  /** The map back to Unicode, compressed. */
  readonly characterMap: () => Buffer;
};

const bases = new WeakMap<object, Base>();

/** The glyphs that every document with this face embeds; only the first face of the chain has more than one. */
export function baseGlyphs(face: Face): Base {
  const known = bases.get(face);
  if (known) return known;
  const glyphs = new Map<string, SubsetGlyph>();
  const add = (glyph: SubsetGlyph): void => {
    const key = glyphKey(glyph);
    if (!glyphs.has(key)) glyphs.set(key, glyph);
  };
  add(missingGlyph(face));
  if (face.name.startsWith('Inter')) {
    for (const features of [[], ['tnum']]) {
      for (const text of [...characters(BASE_TEXT), ...CONTEXTS]) {
        for (const glyph of layoutGlyphs(face, text, features).glyphs) {
          add({ id: glyph.id, codePoints: glyph.codePoints, width: glyph.advanceWidth * face.scale });
        }
      }
    }
  }
  const list = [...glyphs.values()];
  let program: Buffer | undefined;
  let characterMap: Buffer | undefined;
  const base: Base = {
    glyphs: list,
    numbers: new Map(list.map((glyph, index) => [glyphKey(glyph), index])),
    program: () => (program ??= fontProgram(face, list)),
    characterMap: () => (characterMap ??= characterMapOf(list)),
  };
  bases.set(face, base);
  return base;
}

/** The box that fonts show for what they lack; always the first glyph of a subset. */
export function missingGlyph(face: Face): SubsetGlyph {
  return { id: 0, codePoints: [0], width: face.font.getGlyph(0).advanceWidth * face.scale };
}

/** One glyph can stand for different characters (Latin A, Greek Alpha): copied text needs them apart. */
export function glyphKey(glyph: SubsetGlyph): string {
  return `${glyph.id}:${glyph.codePoints.join('+')}`;
}

/** A compressed TrueType file with just these glyphs, numbered as listed (parts of composed glyphs follow). */
export function fontProgram(face: Face, glyphs: readonly SubsetGlyph[]): Buffer {
  const subset = face.font.createSubset();
  for (const [number, glyph] of glyphs.entries()) placeGlyph(subset, glyph.id, number);
  return deflateSync(subset.encode());
}

/** The `TJ` operands of glyphs that are all in the face's base set, else undefined. */
export function baseFragment(face: Face, glyphs: readonly ShapedGlyph[]): string | undefined {
  const { numbers } = baseGlyphs(face);
  const known = glyphs.map(glyph => numbers.get(glyphKey(glyph)));
  if (known.some(number => number === undefined)) return undefined;
  if (glyphs.some(glyph => glyph.xOffset !== 0 || glyph.yOffset !== 0)) return undefined;
  return glyphOperands(
    glyphs,
    known.map(number => number ?? 0),
  );
}

/** Glyph numbers as hex strings with kerning between them. */
export function glyphOperands(glyphs: readonly ShapedGlyph[], numbers: readonly number[]): string {
  let operands = '<';
  for (const [index, glyph] of glyphs.entries()) {
    operands += (numbers[index] ?? 0).toString(16).padStart(4, '0');
    if (Math.abs(glyph.kerning) > 0.05) operands += `>${round(-glyph.kerning)}<`;
  }
  return `${operands}>`.replace(/<>$/, '');
}

function characters(text: string): readonly string[] {
  return Array.from(text);
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function ranges(pairs: readonly (readonly [number, number])[]): string {
  return pairs
    .map(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join(''),
    )
    .join('');
}

/**
 * Gives a font glyph its number in a fontkit subset.
 *
 * `glyphs` and `mapping` are fontkit internals (pinned, covered by a test):
 * the public `includeGlyph` would merge the copies that `glyphKey` keeps apart.
 */
function placeGlyph(subset: object, id: number, number: number): void {
  const internals = subset as { glyphs: number[]; mapping: Record<number, number> };
  internals.glyphs[number] = id;
  internals.mapping[id] ??= number;
}
