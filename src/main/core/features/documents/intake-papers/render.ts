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
import type { DecisionLetters, IntakeProgram, InterestForms } from './paper.ts';

/** Prints a page a role to come forward with. */
export function renderInterestForms(content: InterestForms, options: PrintOptions): DocumentFile {
  return renderPages(
    content.program,
    'forms to come forward',
    content.roles.map(role => ({
      bookmark: role === 'mentor' ? 'To become a mentor' : 'To become a mentee',
      confidentiality: 'For the facilitator only',
      blocks: formPage(content, role),
    })),
    options,
  );
}

/** Prints a page a person that says what was decided. */
export function renderDecisionLetters(content: DecisionLetters, options: PrintOptions): DocumentFile {
  return renderPages(
    content.program,
    'letters',
    content.letters.map(letter => ({
      bookmark: letter.name,
      confidentiality: `For ${letter.name}`,
      blocks: letterPage(content, letter),
    })),
    options,
  );
}

type PrintedPage = {
  readonly bookmark: string;
  readonly confidentiality: string;
  readonly blocks: readonly Block[];
};

function renderPages(
  { name, organization, cohort }: IntakeProgram,
  what: string,
  pages: readonly PrintedPage[],
  options: PrintOptions,
): DocumentFile {
  const title = `${name}: ${what}`;
  const pdf = new PdfWriter({ title, author: organization ?? name, lang: 'en-US', ...options });
  const grid = pageGrid(pdf);
  const addPage = (): void => {
    pdf.addPage();
    paintMark(pdf, grid);
  };
  const left = `${name}, ${cohort}   ·   ${printedDate(dayOf(options.createdAt))}`;
  for (const { bookmark, confidentiality, blocks } of pages) {
    addPage();
    pdf.bookmark(bookmark);
    pdf.within(pdf.element('Part'), () => fittedPage(pdf, grid, blocks, addPage));
    pdf.endSection((page, count) => {
      paintFooter(pdf, grid, { left, confidentiality, page, pages: count });
    });
  }
  return { name: fileName(title.replace(':', '')), bytes: pdf.finish() };
}
