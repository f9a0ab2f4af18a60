import { dayOf } from '#shared/domain/dates.ts';
import { type DocumentFile, fileName } from './document-file.ts';
import type { Block } from './pdf/block.ts';
import { fittedPage } from './pdf/fitted-page.ts';
import { paintFooter, paintMark } from './pdf/page-furniture.ts';
import { pageGrid } from './pdf/page-grid.ts';
import { PdfWriter } from './pdf/pdf-writer.ts';
import type { PrintOptions } from './print-options.ts';
import { printedDate } from './printed-date.ts';

/** What belongs together in somebody's hand; its pages are counted by themselves. */
export type Paper = {
  /** Stands in the footer: for whom it is. */
  readonly confidentiality: string;
  readonly sheets: readonly Sheet[];
};

/** Starts on a page of its own, and is drawn smaller where that keeps it on one. */
type Sheet = { readonly bookmark: string; readonly blocks: readonly Block[] };

type PaperStack = {
  readonly title: string;
  readonly author: string;
  /** Stands in the footer before the day of printing: whose paper it is. */
  readonly left: string;
  readonly papers: readonly Paper[];
};

/** A form or a letter of one sheet. */
export function paper(bookmark: string, confidentiality: string, blocks: readonly Block[]): Paper {
  return { confidentiality, sheets: [{ bookmark, blocks }] };
}

/** Prints papers that are handed out one by one (forms, letters, sheets) into one file, marked, bookmarked and numbered. */
export function renderPaperStack(
  { title, author, left, papers }: PaperStack,
  options: PrintOptions,
): DocumentFile {
  const pdf = new PdfWriter({ title, author, lang: 'en-US', ...options });
  const grid = pageGrid(pdf);
  const addPage = (): void => {
    pdf.addPage();
    paintMark(pdf, grid);
  };
  const footer = `${left}   ·   ${printedDate(dayOf(options.createdAt))}`;
  for (const { confidentiality, sheets } of papers) {
    for (const { bookmark, blocks } of sheets) {
      addPage();
      pdf.bookmark(bookmark);
      pdf.within(pdf.element('Part'), () => fittedPage(pdf, grid, blocks, addPage));
    }
    pdf.endSection((page, pages) => {
      paintFooter(pdf, grid, { left: footer, confidentiality, page, pages });
    });
  }
  return { name: fileName(title), bytes: pdf.finish() };
}
