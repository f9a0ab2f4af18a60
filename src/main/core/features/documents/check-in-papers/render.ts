import { dayOf } from '#shared/domain/dates.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import type { Block } from '../pdf/block.ts';
import { fittedPage } from '../pdf/fitted-page.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid } from '../pdf/page-grid.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import type { PrintOptions } from '../print-options.ts';
import { printedDate } from '../printed-date.ts';
import { formPage } from './form-page.ts';
import { letterPage } from './letter-page.ts';
import type { CheckInPapers } from './paper.ts';
import { sessionPage } from './session-page.ts';

type PrintedPage = {
  readonly bookmark: string;
  readonly confidentiality: string;
  readonly blocks: readonly Block[];
};

/** Prints one page for each pair, person or session. */
export function renderCheckInPapers(content: CheckInPapers, options: PrintOptions): DocumentFile {
  const { name, organization, cohort } = content.program;
  const title = `${name}: ${TITLES[content.sheet]}`;
  const pdf = new PdfWriter({ title, author: organization ?? name, lang: 'en-US', ...options });
  const grid = pageGrid(pdf);
  const addPage = (): void => {
    pdf.addPage();
    paintMark(pdf, grid);
  };
  const left = `${name}, ${cohort}   ·   ${printedDate(dayOf(options.createdAt))}`;
  for (const printed of pagesOf(content)) {
    addPage();
    pdf.bookmark(printed.bookmark);
    pdf.within(pdf.element('Part'), () => fittedPage(pdf, grid, printed.blocks, addPage));
    pdf.endSection((page, pages) => {
      paintFooter(pdf, grid, { left, confidentiality: printed.confidentiality, page, pages });
    });
  }
  return { name: fileName(title.replace(':', '')), bytes: pdf.finish() };
}

const TITLES = { forms: 'check-in forms', letters: 'check-in reminders', sessions: 'session plans' } as const;

function pagesOf(content: CheckInPapers): readonly PrintedPage[] {
  switch (content.sheet) {
    case 'forms':
      return content.pairs.map(pair => ({
        bookmark: `${pair.mentee} and ${pair.mentor}`,
        confidentiality: 'For the facilitator only',
        blocks: formPage(content, pair),
      }));
    case 'letters':
      return content.people.map(person => ({
        bookmark: person.name,
        confidentiality: `For ${person.name}`,
        blocks: letterPage(content, person),
      }));
    case 'sessions':
      return content.sessions.map(session => ({
        bookmark: session.about,
        confidentiality: 'For every pair',
        blocks: sessionPage(session),
      }));
  }
}
