import { dayOf } from '#shared/domain/dates.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import { type Block, flow } from '../pdf/block.ts';
import { fittedPage } from '../pdf/fitted-page.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid } from '../pdf/page-grid.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import type { PrintOptions } from '../print-options.ts';
import { printedDate } from '../printed-date.ts';
import { paintBadges } from './badges.ts';
import type { OrientationPaper } from './paper.ts';
import { runSheet } from './run-sheet.ts';
import { signInSheet } from './sign-in.ts';
import { tablePlan } from './table-plan.ts';

const TITLES = {
  signIn: 'sign-in sheet',
  badges: 'badges',
  runSheet: 'run sheet',
  tables: 'tables',
} as const satisfies Record<OrientationPaper['sheet'], string>;

/** Prints what an orientation needs on paper. */
export function renderOrientationPaper(paper: OrientationPaper, options: PrintOptions): DocumentFile {
  const title = `${paper.event.title}: ${TITLES[paper.sheet]}`;
  const pdf = new PdfWriter({
    title,
    author: paper.organization ?? paper.program,
    lang: 'en-US',
    ...options,
  });
  if (paper.sheet === 'badges') {
    paintBadges(pdf, paper);
    // Nothing else may stand on a sheet that is cut up.
    pdf.endSection(() => undefined);
  } else {
    const blocks = { signIn: signInSheet, runSheet, tables: tablePlan }[paper.sheet](paper);
    paintPages(pdf, paper, blocks, options);
  }
  return { name: fileName(title.replace(':', '')), bytes: pdf.finish() };
}

function paintPages(
  pdf: PdfWriter,
  paper: OrientationPaper,
  blocks: readonly Block[],
  options: PrintOptions,
): void {
  const grid = pageGrid(pdf);
  const addPage = (): void => {
    pdf.addPage();
    paintMark(pdf, grid);
  };
  addPage();
  pdf.within(pdf.element('Sect'), () => {
    // A list at the door may have many pages; what is held in one hand has one, if at all possible.
    if (paper.sheet === 'runSheet') fittedPage(pdf, grid, blocks, addPage);
    else flow(pdf, grid, blocks, addPage);
  });
  const left = `${paper.program}   ·   ${printedDate(dayOf(options.createdAt))}`;
  const confidentiality = paper.sheet === 'tables' ? 'For all who come' : 'For the facilitator only';
  pdf.endSection((page, pages) => {
    paintFooter(pdf, grid, { left, confidentiality, page, pages });
  });
}
