import { dayOf } from '#shared/domain/dates.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import type { Block } from '../pdf/block.ts';
import { fittedPage } from '../pdf/fitted-page.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid } from '../pdf/page-grid.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import type { PrintOptions } from '../print-options.ts';
import { printedDate } from '../printed-date.ts';
import { surveyFormPage } from './form-page.ts';
import type { SurveyPapers } from './paper.ts';
import { answersPage, detailPages } from './results-pages.ts';

type PrintedPage = {
  readonly bookmark: string;
  readonly confidentiality: string;
  readonly blocks: readonly Block[];
};

/** Prints a blank form for each edition, or the results on two pages. */
export function renderSurveyPapers(content: SurveyPapers, options: PrintOptions): DocumentFile {
  const { name, organization, cohort } = content.program;
  const what = content.sheet === 'forms' ? content.forms.title : content.title;
  const title = `${name}: ${what}, ${content.sheet === 'forms' ? 'form' : 'results'}`;
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
    pdf.within(pdf.element('Sect'), () => fittedPage(pdf, grid, printed.blocks, addPage));
    // Each form is a paper of its own; the pages of the results are counted together.
    if (content.sheet === 'forms') endSection(printed.confidentiality);
  }
  if (content.sheet === 'results') endSection('Groups below the threshold are hidden');
  return { name: fileName(title.replace(':', '')), bytes: pdf.finish() };

  function endSection(confidentiality: string): void {
    pdf.endSection((page, pages) => {
      paintFooter(pdf, grid, { left, confidentiality, page, pages });
    });
  }
}

function pagesOf(content: SurveyPapers): readonly PrintedPage[] {
  if (content.sheet === 'forms') {
    return content.forms.editions.map(edition => ({
      bookmark: edition.title,
      confidentiality: content.forms.mode === 'anonymous' ? 'Anonymous' : 'For the facilitator only',
      blocks: surveyFormPage(content, edition),
    }));
  }
  return [
    { bookmark: 'Answers', confidentiality: '', blocks: answersPage(content) },
    { bookmark: 'Groups and words', confidentiality: '', blocks: detailPages(content) },
  ];
}
