import { type Face } from './font-library.ts';
import {
  type SubsetGlyph,
  baseGlyphs,
  fontProgram,
  glyphKey,
  glyphOperands,
  missingGlyph,
} from './base-glyphs.ts';
import { characterMapOf } from './character-map.ts';
import { type ShapedGlyph, type ShapedRun } from './text-shaping.ts';

/** What fonts need from pdfkit: numbered objects. */
export type ObjectStore = { readonly ref: (data: object) => PdfObject };

/** A numbered object of the file under construction; `end` writes it, as a stream if it has bytes. */
export type PdfObject = { data: object; readonly end: (bytes?: Uint8Array) => void };

/** The fonts one document embeds: glyph numbers while drawing, font programs at the end. */
export class DocumentFonts {
  private readonly store: ObjectStore;
  private readonly fonts = new Map<string, DocumentFont>();

  constructor(store: ObjectStore) {
    this.store = store;
  }

  /** The document's font for a run; made when first used. */
  use(run: ShapedRun): DocumentFont {
    const name = fontResourceName(run);
    const known = this.fonts.get(name);
    if (known) return known;
    const font = new DocumentFont(run.face, name, run.fragment === undefined, this.store);
    this.fonts.set(name, font);
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
 * document. Runs of base glyphs take a font that is the same in all documents;
 * only runs with other glyphs put theirs into a small font of the document's own.
 */
export class DocumentFont {
  readonly name: string;
  readonly reference: PdfObject;
  private readonly face: Face;
  private readonly store: ObjectStore;
  private readonly isOwn: boolean;
  private readonly glyphs: SubsetGlyph[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(face: Face, name: string, isOwn: boolean, store: ObjectStore) {
    this.face = face;
    this.name = name;
    this.isOwn = isOwn;
    this.store = store;
    this.reference = store.ref({});
    if (isOwn) this.add(missingGlyph(face));
  }

  /** `TJ` operands for a run; its glyphs join the subset. */
  operands(run: ShapedRun): string {
    const numbers = (): readonly number[] => run.glyphs.map(glyph => this.numberOf(glyph));
    return run.fragment ?? glyphOperands(run.glyphs, numbers());
  }

  /** The glyph's number in this document's own subset. */
  numberOf(glyph: ShapedGlyph): number {
    return this.numbers.get(glyphKey(glyph)) ?? this.add(glyph);
  }

  private add({ id, codePoints, width }: SubsetGlyph): number {
    const number = this.glyphs.push({ id, codePoints, width }) - 1;
    this.numbers.set(glyphKey({ id, codePoints, width }), number);
    return number;
  }

  /** Writes font file, widths and character map; call once, after the last page. */
  embed(): void {
    const { face, store } = this;
    const base = baseGlyphs(face);
    const glyphs = this.isOwn ? this.glyphs : base.glyphs;
    const program = this.isOwn ? fontProgram(face, glyphs) : base.program();
    const name = `${subsetTag(this.name, glyphs.length)}+${face.name}`;
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
    characterMap.end(this.isOwn ? characterMapOf(glyphs) : base.characterMap());
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

/** Name of a run's font in a page's resources: the same in every document, so that operators can be reused. */
export function fontResourceName({ face, fragment }: ShapedRun): string {
  const name = face.name.replace(/[^A-Za-z0-9]/g, '');
  return fragment === undefined ? `${name}Own` : name;
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
function subsetTag(name: string, glyphCount: number): string {
  let hash = glyphCount;
  for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) % 308_915_776;
  let tag = '';
  for (let i = 0; i < 6; i += 1) {
    tag += String.fromCharCode(65 + (hash % 26));
    hash = Math.floor(hash / 26);
  }
  return tag;
}
