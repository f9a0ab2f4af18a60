import { dayOf } from '#shared/domain/dates.ts';
import { type Block } from '../pdf/block.ts';
import { fittedPage } from '../pdf/fitted-page.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid } from '../pdf/page-grid.ts';
import { type PageSize, PdfWriter } from '../pdf/pdf-writer.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import { printedDate } from '../printed-date.ts';
import { decisionPage } from './decision-page.ts';
import { matchQuality } from './match-quality.ts';
import { methodAppendix } from './method.ts';
import { participation } from './participation.ts';
import { type OutcomeReport } from './report.ts';
import { results } from './results.ts';
import { surveySection } from './survey-lines.ts';
import { voices } from './voices.ts';

export type ReportOptions = {
  readonly pageSize: PageSize;
  /** Printed in the foot line and stored in the file; same values, same moment, same bytes. */
  readonly createdAt: Date;
  readonly fontsDir?: string;
};

/** Prints the outcome report: a decision page that stands alone, the evidence, the method. */
export function renderOutcomeReport(report: OutcomeReport, options: ReportOptions): DocumentFile {
  const { name, cohort, organization } = report.program;
  const title = `${name}, ${cohort}: outcome report`;
  const pdf = new PdfWriter({
    title,
    author: organization ?? name,
    subject: 'Reverse mentoring outcome report',
    lang: 'en-US',
    pageSize: options.pageSize,
    createdAt: options.createdAt,
    ...(options.fontsDir !== undefined && { fontsDir: options.fontsDir }),
  });
  const grid = pageGrid(pdf);
  const addPage = (): void => {
    pdf.addPage();
    paintMark(pdf, grid);
  };
  const section = (bookmark: string, paint: () => void): void => {
    addPage();
    pdf.bookmark(bookmark);
    pdf.within(pdf.element('Sect'), paint);
  };
  const fitted = (blocks: readonly Block[]) => (): void => fittedPage(pdf, grid, blocks, addPage);
  section('Recommendation', fitted(decisionPage(report)));
  if (report.results)
    section('What came of it', fitted([...results(report, report.results), ...surveySection(report)]));
  if (report.closing) section('What people said', fitted(voices(report.closing)));
  section(
    'Taking part and getting ready',
    fitted([...participation(report), ...(report.results ? [] : surveySection(report))]),
  );
  section('How the pairs were made', fitted(matchQuality(report)));
  section('Method', fitted(methodAppendix(report)));
  const left = `${name}, outcome report   ·   ${printedDate(dayOf(options.createdAt))}`;
  pdf.endSection((page, pages) => {
    paintFooter(pdf, grid, { left, confidentiality: 'For the sponsor and the board', page, pages });
  });
  return { name: fileName(title.replace(':', '')), bytes: pdf.finish() };
}
