import { dayOf } from '#shared/domain/dates.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import type { Block } from '../pdf/block.ts';
import { fittedPage } from '../pdf/fitted-page.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid } from '../pdf/page-grid.ts';
import { PdfWriter } from '../pdf/pdf-writer.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { plural } from '../plural.ts';
import type { PrintOptions } from '../print-options.ts';
import { printedDate, shortDate } from '../printed-date.ts';
import type { PrintedChange, PrintedChangeLog } from './log.ts';

/** Prints what the organization does differently, what is decided, what is an idea, and answers to suggestions. */
export function renderChangeLog(content: PrintedChangeLog, options: PrintOptions): DocumentFile {
  const { name, organization, cohort } = content.program;
  const title = `${name}: what changed`;
  const pdf = new PdfWriter({ title, author: organization ?? name, lang: 'en-US', ...options });
  const grid = pageGrid(pdf);
  const addPage = (): void => {
    pdf.addPage();
    paintMark(pdf, grid);
  };
  addPage();
  pdf.bookmark('What changed');
  pdf.within(pdf.element('Sect'), () => fittedPage(pdf, grid, pageOf(content), addPage));
  const left = `${name}, ${cohort}   ·   ${printedDate(dayOf(options.createdAt))}`;
  pdf.endSection((page, pages) => {
    paintFooter(pdf, grid, { left, confidentiality: 'What changed', page, pages });
  });
  return { name: fileName(title.replace(':', '')), bytes: pdf.finish() };
}

const SECTIONS = [
  { status: 'done', title: 'Done' },
  { status: 'accepted', title: 'Decided, not yet done' },
  { status: 'idea', title: 'Ideas' },
] as const;

const STATUS = { done: 'Done', accepted: 'Decided', idea: 'Idea' } as const;

function pageOf({ program, changes, suggestions }: PrintedChangeLog): readonly Block[] {
  const done = changes.filter(({ status }) => status === 'done').length;
  return [
    heading(1, 'What changed'),
    paragraph(
      `${program.name}, ${program.cohort}. ${plural(changes.length, 'change')} so far, ${done} of them done: what ` +
        'the organization does differently because two people talked.',
      TEXT.lead,
      8,
    ),
    ...SECTIONS.flatMap(({ status, title }) => {
      const shown = changes.filter(change => change.status === status);
      return shown.length === 0 ? [] : [heading(2, title), changeTable(shown)];
    }),
    ...(suggestions.length === 0
      ? []
      : [
          heading(2, 'Suggestions for the program, and what became of them'),
          table({
            spaceBefore: 4,
            columns: [
              { title: 'Suggestion', share: 5 },
              { title: 'Became', share: 2 },
              { title: 'Answer', share: 5 },
            ],
            rows: suggestions.map(({ words, became, answer }) => [words, became, answer]),
          }),
        ]),
  ];
}

/** Rows of changes, for the log and for the report, which has no heading for each status. */
export function changeTable(changes: readonly PrintedChange[], { withStatus = false } = {}): Block {
  return table({
    spaceBefore: 4,
    rowHeaders: true,
    columns: [
      { title: 'What changed', share: 3.7 },
      { title: 'Kind', share: 1.9 },
      { title: 'Since', share: 1.9 },
      { title: 'How one can see it', share: 4.7 },
    ],
    rows: changes.map(({ what, kind, status, on, evidence, decidedBy, owner, credit, serves }) => [
      what,
      kind,
      withStatus ? `${STATUS[status]} ${shortDate(on)}` : shortDate(on),
      [
        evidence,
        decidedBy && `Decided by ${decidedBy}.`,
        owner && `Looked after by ${owner}.`,
        credit && `${credit}.`,
        serves && `Serves: ${serves}.`,
      ]
        .filter(Boolean)
        .map(part => (/[.!?]$/.test(part) ? part : `${part}.`))
        .join(' ') || '–',
    ]),
  });
}
