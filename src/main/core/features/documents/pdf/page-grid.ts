import { type Frame } from './block.ts';
import { type PdfWriter } from './pdf-writer.ts';

/** The text area of a page: twelve columns with a generous outer margin. */
export type PageGrid = Frame & { readonly columnWidth: number };

/** Space between grid columns, in points. */
export const GUTTER = 14;

const MARGIN = { side: 62, top: 66, bottom: 72 };

export function pageGrid(pdf: PdfWriter): PageGrid {
  const width = pdf.width - MARGIN.side * 2;
  return {
    x: MARGIN.side,
    width,
    top: MARGIN.top,
    bottom: pdf.height - MARGIN.bottom,
    columnWidth: (width - GUTTER * 11) / 12,
  };
}
