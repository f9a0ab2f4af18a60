import { dayOf } from '#shared/domain/dates.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import { fittedPage } from '../pdf/fitted-page.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid } from '../pdf/page-grid.ts';
import { type PageSize, PdfWriter } from '../pdf/pdf-writer.ts';
import { printedDate } from '../printed-date.ts';
import { agreementBlocks } from './blocks.ts';
import type { PrintedAgreement } from './printed-agreement.ts';

type Options = { readonly pageSize: PageSize; readonly createdAt: Date; readonly fontsDir?: string };

/** Prints agreements, a page each, one after the other in one file. */
export function renderAgreements(agreements: readonly PrintedAgreement[], options: Options): DocumentFile {
  const [first] = agreements;
  const program = first?.program ?? 'Program';
  const only = agreements.length === 1 ? first : undefined;
  const title = only ? `Agreement of ${only.mentee} and ${only.mentor}` : `${program}: agreements`;
  const pdf = new PdfWriter({
    title,
    author: program,
    subject: 'Mentoring agreement',
    lang: 'en-US',
    pageSize: options.pageSize,
    createdAt: options.createdAt,
    ...(options.fontsDir !== undefined && { fontsDir: options.fontsDir }),
  });
  const grid = pageGrid(pdf);
  for (const agreement of agreements) {
    const addPage = (): void => {
      pdf.addPage();
      paintMark(pdf, grid);
    };
    addPage();
    pdf.bookmark(`${agreement.mentee} and ${agreement.mentor}`);
    pdf.within(pdf.element('Sect'), () => fittedPage(pdf, grid, agreementBlocks(agreement), addPage));
    const version = agreement.version > 1 ? `   ·   Version ${agreement.version}` : '';
    const left = `${agreement.program}${version}   ·   ${printedDate(dayOf(options.createdAt))}`;
    pdf.endSection((page, pages) => {
      paintFooter(pdf, grid, { left, confidentiality: 'Confidential to this pair', page, pages });
    });
  }
  return { name: fileName(title), bytes: pdf.finish() };
}
