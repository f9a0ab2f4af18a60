import { dayOf } from '#shared/domain/dates.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import { type Block, columns, flow, stack, together } from '../pdf/block.ts';
import { field, signature } from '../pdf/form-block.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid } from '../pdf/page-grid.ts';
import { panel, panelRow } from '../pdf/panel-block.ts';
import { type PageSize, PdfWriter } from '../pdf/pdf-writer.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, COLOR, TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import type { PrintedCharter, PrintedExpectation } from './printed-charter.ts';

type Options = { readonly pageSize: PageSize; readonly createdAt: Date; readonly fontsDir?: string };

/** Prints the program charter: what it is for, what it asks of people, and a line for the sponsor's name. */
export function renderCharter(charter: PrintedCharter, options: Options): DocumentFile {
  const title = `${charter.program}: charter`;
  const pdf = new PdfWriter({
    title,
    author: charter.organization || charter.program,
    subject: 'Program charter',
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
  addPage();
  pdf.bookmark('Charter');
  pdf.within(pdf.element('Sect'), () => flow(pdf, grid, content(charter), addPage));
  const left = `${charter.program}, ${charter.cohort}   ·   ${printedDate(dayOf(options.createdAt))}`;
  pdf.endSection((page, pages) => {
    paintFooter(pdf, grid, { left, confidentiality: 'Program charter', page, pages });
  });
  return { name: fileName(title.replace(':', '')), bytes: pdf.finish() };
}

function content(charter: PrintedCharter): readonly Block[] {
  return [
    paragraph(
      [charter.organization, charter.cohort].filter(Boolean).join(', '),
      { ...TEXT.h3, color: ACCENT.mentee.dark },
      0,
    ),
    heading(1, charter.program, { spaceBefore: 4 }),
    ...(charter.predecessor ? [paragraph(`Follows ${charter.predecessor}.`, TEXT.soft, 2)] : []),
    paragraph(charter.purpose || 'The purpose is still to be written.', TEXT.lead, 10),
    columns(
      [
        field('What pairs focus on', charter.focus || 'Open'),
        field('Place in the strategy', charter.strategyLink || 'Open'),
      ],
      { gap: 24, spaceBefore: 14 },
    ),
    heading(2, 'What will be different'),
    outcomes(charter),
    heading(2, 'What both roles are asked for'),
    roles(charter.roles),
    heading(2, 'How it runs'),
    columns(
      [field('Meetings', charter.rhythm), field('Period', charter.period), field('Size', charter.size)],
      { gap: 18, spaceBefore: 6 },
    ),
    columns(
      [
        field('Facilitator', charter.facilitator || 'Open'),
        field('In confidence beside the facilitator', charter.escalation || 'Open'),
      ],
      { gap: 18, spaceBefore: 10 },
    ),
    ...(charter.linked ? [field('In tandem', charter.linked, 1, 10)] : []),
    field('Communication', charter.communication || 'Open', 1, 10),
    field('Ethics', charter.ethics || 'Open', 1, 10),
    heading(2, 'How we will know'),
    paragraph(
      charter.comparison ||
        'No comparison group is defined yet. Without one nobody can tell the program’s effect from everything else.',
      TEXT.body,
      4,
    ),
    together(signing(charter)),
  ];
}

function outcomes({ outcomes: list }: PrintedCharter): Block {
  if (list.length === 0) return paragraph('No outcome is written down yet.', TEXT.body, 4);
  return table({
    spaceBefore: 4,
    rowHeaders: true,
    columns: [
      { title: 'Outcome', share: 3.8 },
      { title: 'Measured by', share: 3.2 },
      { title: 'Start', share: 2.4 },
      { title: 'Target', share: 1.6 },
      { title: 'By', share: 1.9 },
    ],
    rows: list.map(one => [
      one.area ? `${one.statement} (${one.area})` : one.statement,
      one.measure || '–',
      one.baseline || '–',
      one.target || '–',
      one.due || '–',
    ]),
  });
}

function roles(expectations: readonly PrintedExpectation[]): Block {
  return panelRow(
    expectations.map(one => ({
      block: stack([
        heading(3, one.role === 'mentor' ? 'Mentors' : 'Mentees', {
          spaceBefore: 0,
          color: ACCENT[one.role].dark,
        }),
        paragraph(one.time || 'Time is still open.', { ...TEXT.small, weight: 'semibold' }, 3),
        ...(one.participation ? [paragraph(one.participation, TEXT.small, 4)] : []),
        ...(one.deliverables ? [paragraph(`They deliver: ${one.deliverables}`, TEXT.small, 4)] : []),
      ]),
      style: { fill: ACCENT[one.role].tint },
    })),
    { spaceBefore: 8 },
  );
}

function signing({ sponsor, signature: signed }: PrintedCharter): Block {
  const declaration = `${sponsor || 'The sponsor'} stands behind this program, gives it time, and authorizes and asks every mentor to speak openly. Nothing said in good faith may be held against a mentor.`;
  const state =
    signed === null
      ? []
      : [
          paragraph(
            signed.changedSince.length === 0
              ? `Signed on ${printedDate(signed.signedOn)}.`
              : `Signed on ${printedDate(signed.signedOn)}. Changed since then: ${signed.changedSince.join(', ')}. Please sign again.`,
            { ...TEXT.small, weight: 'semibold' },
            8,
          ),
        ];
  const isOpen = signed === null || signed.changedSince.length > 0;
  return panel(
    stack([
      heading(2, 'Signed by the sponsor', { spaceBefore: 0, small: true }),
      paragraph(declaration, TEXT.body, 4),
      ...state,
      ...(isOpen ? [signature(sponsor ? `${sponsor}, sponsor` : 'Sponsor', 30)] : []),
    ]),
    { fill: COLOR.faint, bar: COLOR.mentee, spaceBefore: 22 },
  );
}
