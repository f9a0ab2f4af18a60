import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { must } from '#shared/domain/assert.ts';
import { type FontFile, PDF_FONT_FILES, fontPath } from './font-files.ts';
import { type ShapedRun } from './text-shaping.ts';

export type Weight = 'regular' | 'semibold';

/** An opened font with everything that is worth keeping between documents. */
export type Face = {
  readonly name: string;
  readonly font: fontkit.Font;
  /** Multiplies font units to thousandths of an em, the unit of PDF widths. */
  readonly scale: number;
  /** The family comes in one weight: the painter thickens it where semibold is asked for. */
  readonly onlyWeight: boolean;
  readonly covers: (codePoint: number) => boolean;
  readonly shaped: Map<string, ShapedRun>;
};

/** The fallback chains of the documents, one per weight. */
export type FontLibrary = {
  readonly faceFor: (codePoint: number, weight: Weight) => Face | undefined;
  readonly base: (weight: Weight) => Face;
};

const libraries = new Map<string, FontLibrary>();

/**
 * The fonts of a folder, opened once per thread and shared by all documents.
 *
 * pdfkit parses a font again for each document, which costs more than drawing
 * the pages; faces here keep their parsed tables and every word they shaped.
 * A large font is read only when a character first needs it.
 */
export function fontLibrary(fontsDir?: string): FontLibrary {
  const key = fontsDir ?? '';
  const known = libraries.get(key);
  if (known) return known;
  const library = createLibrary(fontsDir);
  libraries.set(key, library);
  return library;
}

/**
 * fontkit's layout with the characters of every glyph right.
 *
 * fontkit keeps one object a glyph, with the characters of its first use: after
 * a micro sign a Greek mu would be copied as a micro sign, and parts of composed
 * letters would have no character at all. `_glyphs` is that cache (private; pinned
 * and covered by a test).
 */
export function layoutGlyphs(
  { font }: Face,
  text: string,
  features: readonly string[],
  direction: 'ltr' | 'rtl' = 'ltr',
): fontkit.GlyphRun {
  (font as unknown as { _glyphs: object })._glyphs = {};
  // Script and language are left to fontkit to detect.
  return font.layout(text, [...features], undefined, undefined, direction);
}

/** Characters of a text that no bundled font can show, each once, in order of appearance. */
export function missingCharacters(text: string, fontsDir?: string): readonly string[] {
  const library = fontLibrary(fontsDir);
  const missing = new Set<string>();
  for (const character of text.normalize('NFC')) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isInvisible(codePoint) && !library.faceFor(codePoint, 'regular')) missing.add(character);
  }
  return [...missing];
}

/** Controls, joiners and variation selectors: they shape text but need no glyph of their own. */
export function isInvisible(codePoint: number): boolean {
  return (
    codePoint < 0x20 ||
    codePoint === 0xad ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x202a && codePoint <= 0x202e) ||
    (codePoint >= 0x2060 && codePoint <= 0x2069) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    codePoint === 0xfeff
  );
}

function createLibrary(fontsDir: string | undefined): FontLibrary {
  const openers = new Map(PDF_FONT_FILES.map(file => [file, lazyFace(file, fontsDir)]));
  const chains = { regular: chain(400, openers), semibold: chain(600, openers) };
  const found: Record<Weight, Map<number, Face | null>> = { regular: new Map(), semibold: new Map() };
  return {
    base: weight => must(chains[weight][0], 'PDF_FONT_FILES names at least one font')(),
    faceFor: (codePoint, weight) => {
      const known = found[weight].get(codePoint);
      if (known !== undefined) return known ?? undefined;
      const open = chains[weight].find(candidate => candidate().covers(codePoint));
      found[weight].set(codePoint, open?.() ?? null);
      return open?.();
    },
  };
}

/** One opener a family, of the wanted weight if the family has it. */
function chain(
  weight: FontFile['weight'],
  openers: ReadonlyMap<FontFile, () => Face>,
): readonly (() => Face)[] {
  const families = [...new Set(PDF_FONT_FILES.map(file => file.family))];
  return families.map(family => {
    const files = PDF_FONT_FILES.filter(file => file.family === family);
    const file = must(
      files.find(candidate => candidate.weight === weight) ?? files[0],
      `a font of ${family}`,
    );
    return must(openers.get(file), `an opener for ${file.module}`);
  });
}

function lazyFace(file: FontFile, fontsDir: string | undefined): () => Face {
  const onlyWeight = PDF_FONT_FILES.filter(other => other.family === file.family).length === 1;
  let face: Face | undefined;
  return () => {
    face ??= openFace(fontPath(file, fontsDir), onlyWeight);
    return face;
  };
}

function openFace(path: string, onlyWeight: boolean): Face {
  const font = fontkit.create(readFileSync(path));
  if (!('createSubset' in font)) throw new Error(`${path} is a font collection, not a font`);
  return {
    name: font.postscriptName.replaceAll(' ', '_'),
    font,
    scale: 1000 / font.unitsPerEm,
    onlyWeight,
    covers: codePoint => font.hasGlyphForCodePoint(codePoint),
    shaped: new Map(),
  };
}
