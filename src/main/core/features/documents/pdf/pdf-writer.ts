import PDFDocument from 'pdfkit';
import { DocumentFonts, type PdfObject, fontResourceName } from './document-fonts.ts';
import { type FontLibrary, fontLibrary } from './font-library.ts';
import { type PdfkitSink, collectOutput } from './pdfkit-output.ts';
import { num, textOperators } from './text-operators.ts';
import { type TextLayout } from './text-layout.ts';

export type PageSize = 'A4' | 'Letter';

/** What a document says about itself. */
export type DocumentInfo = {
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  /** BCP 47 tag of the document's own sentences. */
  readonly lang: string;
  readonly pageSize: PageSize;
  readonly landscape?: boolean;
  /** Printed into the file; the same values and the same moment give the same bytes. */
  readonly createdAt: Date;
  readonly fontsDir?: string;
};

export type ElementOptions = {
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly lang?: string;
  /** Left, top, right, bottom in points from the page's top left; required for figures. */
  readonly bbox?: readonly [number, number, number, number];
};

type Element = PDFKit.PDFStructureElement & {
  readonly dictionary: { readonly data: { readonly S: string } };
};

/**
 * The parts of pdfkit that its types leave out. Pinned by package.json and
 * exercised by every test of this folder, since nothing prints without them.
 */
type PdfkitInside = {
  endMetadata: () => void;
  info: Record<string, unknown>;
  page: { readonly fonts: Record<string, unknown> };
  ref: (data: object) => PdfObject;
};

const SIZES = { A4: [595.28, 841.89], Letter: [612, 792] } as const;

/** A tagged PDF under construction: pages, structure, text and line art at absolute positions. */
export class PdfWriter {
  readonly width: number;
  readonly height: number;
  readonly library: FontLibrary;
  private readonly doc: PDFKit.PDFDocument;
  private readonly inside: PdfkitInside;
  private readonly fonts: DocumentFonts;
  private readonly sink: PdfkitSink;
  private readonly open: Element[] = [];
  private pages = 0;
  private firstBuffered = 0;

  constructor(info: DocumentInfo) {
    const [short, long] = SIZES[info.pageSize];
    [this.width, this.height] = info.landscape ? [long, short] : [short, long];
    this.library = fontLibrary(info.fontsDir);
    this.doc = new PDFDocument({
      size: [this.width, this.height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as 'PDF/A-1',
      tagged: true,
      displayTitle: true,
      lang: info.lang,
      // No default font: pdfkit would load Helvetica, which cannot be embedded.
      font: null as unknown as string,
      info: {
        Title: info.title,
        Author: info.author,
        Subject: info.subject ?? info.title,
        Creator: 'Counterpart',
        Producer: 'Counterpart',
        CreationDate: info.createdAt,
      },
    });
    this.inside = this.doc as unknown as PdfkitInside;
    this.fonts = new DocumentFonts(this.inside);
    this.sink = collectOutput(this.doc);
    this.escapeMetadata();
    const root = this.doc.struct('Document') as Element;
    this.doc.addStructure(root);
    this.open.push(root);
  }

  /** Pages so far, all sections together. */
  get pageCount(): number {
    return this.pages;
  }

  addPage(): void {
    this.doc.addPage();
    this.pages += 1;
  }

  /** Adds an entry for the current page to the bookmarks; returns it to hang further entries under it. */
  bookmark(title: string, parent?: PDFKit.PDFOutline): PDFKit.PDFOutline {
    return (parent ?? this.doc.outline).addItem(title, { expanded: true });
  }

  /** A structure element that can be filled bit by bit, also across pages. */
  element(type: string, options: ElementOptions = {}): Element {
    const element = this.doc.struct(type, options) as Element;
    this.current().add(element);
    return element;
  }

  /** Runs `body` with `element` receiving content and further elements. */
  within(element: Element, body: () => void): void {
    this.open.push(element);
    body();
    this.open.pop();
  }

  /** Draws inside the current element: what a screen reader gets to read. */
  content(body: () => void): void {
    const element = this.current();
    const marked = this.doc.markStructureContent(element.dictionary.data.S);
    body();
    this.doc.endMarkedContent();
    element.add(marked);
  }

  /** Draws what a screen reader passes over: rules, backgrounds, ornaments, running lines. */
  artifact(body: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    body();
    this.doc.endMarkedContent();
  }

  /** Text with its top left corner at x, y; call inside `content` or `artifact`. */
  text(layout: TextLayout, x: number, y: number): void {
    const { leading, size } = layout.style;
    const { body, samples } = textOperators(layout, this.fonts);
    for (const run of samples) this.inside.page.fonts[fontResourceName(run)] = this.fonts.use(run).reference;
    // 0.364 em: half of Inter's ascent minus descent, so that a line's letters sit in its middle.
    const baseline = y + leading / 2 + size * 0.364;
    this.doc.addContent(`BT 1 0 0 -1 ${num(x)} ${num(baseline)} Tm\n${body}\nET`);
  }

  /** PDF operators in page coordinates with y growing downwards, wrapped so that nothing leaks out. */
  draw(operators: string): void {
    this.doc.addContent(`q\n${operators}\nQ`);
  }

  /** PDF operators as they are; whoever opens a `q` closes it. */
  operators(operators: string): void {
    this.doc.addContent(operators);
  }

  /** Runs `body` with everything it draws scaled around x, y. */
  scaled(scale: number, x: number, y: number, body: () => void): void {
    this.doc.addContent(
      `q ${num(scale)} 0 0 ${num(scale)} ${num(x * (1 - scale))} ${num(y * (1 - scale))} cm`,
    );
    body();
    this.doc.addContent('Q');
  }

  /** Ends a part of the document: draws its running lines and lets go of its pages. */
  endSection(furniture: (page: number, pages: number) => void): void {
    const count = this.pages - this.firstBuffered;
    for (let page = 0; page < count; page += 1) {
      this.doc.switchToPage(this.firstBuffered + page);
      furniture(page + 1, count);
    }
    this.sink.closePages();
    this.doc.flushPages();
    this.firstBuffered = this.pages;
  }

  /** Writes fonts, structure and metadata, and returns the file. */
  finish(): Uint8Array {
    this.open[0]?.end();
    this.fonts.embed();
    this.sink.closePages();
    this.doc.end();
    return this.sink.bytes();
  }

  private current(): Element {
    const element = this.open.at(-1);
    if (!element) throw new Error('the document element is always open');
    return element;
  }

  /** pdfkit copies the title into XML as it is: a program called "R&D" would break the metadata. */
  private escapeMetadata(): void {
    const { inside } = this;
    const endMetadata = inside.endMetadata.bind(inside);
    inside.endMetadata = () => {
      for (const [key, value] of Object.entries(inside.info)) {
        if (typeof value === 'string') inside.info[key] = escapeXml(value);
      }
      endMetadata();
    };
  }
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
