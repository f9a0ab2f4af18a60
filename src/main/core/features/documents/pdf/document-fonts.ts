import { type Face } from './font-library.ts';
import { type SubsetGlyph, baseGlyphs, fontProgram, glyphKey, glyphOperands } from './base-glyphs.ts';
import { characterMapOf } from './character-map.ts';
import { type ShapedGlyph, type ShapedRun } from './text-shaping.ts';

/** What fonts need from pdfkit: numbered objects. */
export type ObjectStore = { readonly ref: (data: object) => PdfObject };

/** A numbered object of the file under construction; `end` writes it, as a stream if it has bytes. */
export type PdfObject = { data: object; readonly end: (bytes?: Uint8Array) => void };

/** The fonts one document embeds: glyph numbers while drawing, font programs at the end. */
export class DocumentFonts {
  private readonly store: ObjectStore;
  private readonly fonts = new Map<Face, DocumentFont>();

  constructor(store: ObjectStore) {
    this.store = store;
  }

  /** The document's font of a face; made when a run first uses it. */
  use(face: Face): DocumentFont {
    const known = this.fonts.get(face);
    if (known) return known;
    const font = new DocumentFont(face, this.store);
    this.fonts.set(face, font);
    return font;
  }

  /** Writes every used font into the document. */
  embed(): void {
    for (const font of this.fonts.values()) font.embed();
  }
}

/**
 * One embedded font: a Type 0 font with a TrueType subset and a map back to Unicode.
 *
 * pdfkit's own class would subset, compress and describe the font for each
 * document; this one takes all three from the shared base set when it can.
 */
export class DocumentFont {
  readonly name: string;
  readonly reference: PdfObject;
  private readonly face: Face;
  private readonly store: ObjectStore;
  private readonly extra: SubsetGlyph[] = [];
  private readonly extraNumbers = new Map<string, number>();

  constructor(face: Face, store: ObjectStore) {
    this.face = face;
    this.store = store;
    this.name = fontResourceName(face);
    this.reference = store.ref({});
  }

  /** `TJ` operands for a run; its glyphs join the subset. */
  operands(run: ShapedRun): string {
    return (
      run.fragment ??
      glyphOperands(
        run.glyphs,
        run.glyphs.map(glyph => this.numberOf(glyph)),
      )
    );
  }

  /** The glyph's number in this document's subset. */
  numberOf(glyph: ShapedGlyph): number {
    const key = glyphKey(glyph);
    const base = baseGlyphs(this.face);
    const known = base.numbers.get(key) ?? this.extraNumbers.get(key);
    if (known !== undefined) return known;
    const number = base.glyphs.length + this.extra.length;
    this.extra.push({ id: glyph.id, codePoints: glyph.codePoints, width: glyph.width });
    this.extraNumbers.set(key, number);
    return number;
  }

  /** Writes font file, widths and character map; call once, after the last page. */
  embed(): void {
    const { face, store } = this;
    const base = baseGlyphs(face);
    const glyphs = [...base.glyphs, ...this.extra];
    const program = this.extra.length === 0 ? base.program() : fontProgram(face, glyphs);
    const name = `${subsetTag(this.name, this.extra.length)}+${face.name}`;
    const file = store.ref({ Filter: 'FlateDecode' });
    file.end(program);
    const descriptor = store.ref(fontDescriptor(face, name, file));
    descriptor.end();
    const descendant = store.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, glyphs.map(glyph => Math.round(glyph.width * 100) / 100)],
      CIDToGIDMap: 'Identity',
    });
    descendant.end();
    const characterMap = store.ref({ Filter: 'FlateDecode' });
    characterMap.end(this.extra.length === 0 ? base.characterMap() : characterMapOf(glyphs));
    this.reference.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: characterMap,
    };
    this.reference.end();
  }
}

/** Name of a face in a page's resources: the same in every document, so that page operators can be reused. */
export function fontResourceName(face: Face): string {
  return face.name.replace(/[^A-Za-z0-9]/g, '');
}

/** pdfkit writes a plain string as a name (`/text`) and a String object as text. */
export function pdfString(text: string): object {
  // eslint-disable-next-line no-new-wrappers -- pdfkit tells text from names by the wrapper
  return new String(text);
}

function fontDescriptor(face: Face, name: string, file: PdfObject): object {
  const { font, scale } = face;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: [minX * scale, minY * scale, maxX * scale, maxY * scale],
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: (font.capHeight || font.ascent) * scale,
    XHeight: (font.xHeight || 0) * scale,
    StemV: 0,
    FontFile2: file,
  };
}

/** Six letters that mark a font as a subset, as PDF asks. */
function subsetTag(name: string, extraGlyphs: number): string {
  let hash = extraGlyphs;
  for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) % 308_915_776;
  let tag = '';
  for (let i = 0; i < 6; i += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}
