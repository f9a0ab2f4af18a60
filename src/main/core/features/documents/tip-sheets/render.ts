import { dayOf } from '#shared/domain/dates.ts';
import type { TipSheet } from '../../resources/index.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import { fittedPage } from '../pdf/fitted-page.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid } from '../pdf/page-grid.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import { printedDate } from '../printed-date.ts';
import type { PrintOptions } from '../print-options.ts';
import { tipSheetPage } from './tip-sheet-page.ts';

/** The tip sheets of a print, and whose program they are for. */
export type TipSheetPrint = { readonly program: string; readonly sheets: readonly TipSheet[] };

/** Prints tip sheets, a page each. */
export function renderTipSheets({ program, sheets }: TipSheetPrint, options: PrintOptions): DocumentFile {
  const [only] = sheets;
  const title = sheets.length === 1 && only ? only.title : 'Tip sheets';
  const pdf = new PdfWriter({ title, author: program, lang: 'en-US', ...options });
  const grid = pageGrid(pdf);
  const addPage = (): void => {
    pdf.addPage();
    paintMark(pdf, grid);
  };
  for (const sheet of sheets) {
    addPage();
    pdf.bookmark(sheet.title);
    pdf.within(pdf.element('Sect'), () => fittedPage(pdf, grid, tipSheetPage(sheet), addPage));
  }
  const left = `${program}   ·   ${printedDate(dayOf(options.createdAt))}`;
  pdf.endSection((page, pages) => {
    paintFooter(pdf, grid, { left, confidentiality: 'To keep and to share', page, pages });
  });
  return { name: fileName(title), bytes: pdf.finish() };
}
