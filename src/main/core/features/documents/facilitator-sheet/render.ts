import { dayOf } from '#shared/domain/dates.ts';
import { type Block, columns, flow, stack } from '../pdf/block.ts';
import { paintFooter, paintMark } from '../pdf/page-furniture.ts';
import { pageGrid } from '../pdf/page-grid.ts';
import { type PageSize, PdfWriter } from '../pdf/pdf-writer.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { type DocumentFile, fileName } from '../document-file.ts';
import { printedDate } from '../printed-date.ts';
import { type FacilitatorSheet, type SheetPair } from './sheet.ts';

export type SheetOptions = {
  readonly pageSize: PageSize;
  readonly createdAt: Date;
  readonly fontsDir?: string;
};

/** Prints the facilitator's sheet, sideways: one row a pair, for the first day and the weeks after it. */
export function renderFacilitatorSheet(sheet: FacilitatorSheet, options: SheetOptions): DocumentFile {
  const { name, cohort, organization } = sheet.program;
  const title = `${name}, ${cohort}: facilitator's sheet`;
  const pdf = new PdfWriter({
    title,
    author: organization ?? name,
    lang: 'en-US',
    pageSize: options.pageSize,
    landscape: true,
    createdAt: options.createdAt,
    ...(options.fontsDir !== undefined && { fontsDir: options.fontsDir }),
  });
  // Nine columns need the width; nobody binds this sheet.
  const grid = { ...pageGrid(pdf), x: SIDE_MARGIN, width: pdf.width - SIDE_MARGIN * 2 };
  const addPage = (): void => {
    pdf.addPage();
    paintMark(pdf, grid);
  };
  addPage();
  pdf.bookmark('Pairs');
  pdf.within(pdf.element('Sect'), () => flow(pdf, grid, content(sheet), addPage));
  const left = `${name}, ${cohort}   ·   ${printedDate(dayOf(options.createdAt))}`;
  pdf.endSection((page, pages) => {
    paintFooter(pdf, grid, { left, confidentiality: 'For the facilitator only', page, pages });
  });
  return { name: fileName(title.replace(':', '')), bytes: pdf.finish() };
}

const SIDE_MARGIN = 44;

function content(sheet: FacilitatorSheet): readonly Block[] {
  return [
    heading(1, 'Facilitator’s sheet'),
    paragraph(eventSentence(sheet), TEXT.lead, 6),
    heading(2, 'Pairs', { spaceBefore: 14 }),
    pairTable(sheet.pairs),
    columns(
      [
        stack([heading(2, 'Running order', { spaceBefore: 0 }), agendaTable(sheet)]),
        stack([
          heading(2, 'Ice-breaker', { spaceBefore: 0 }),
          paragraph(sheet.iceBreaker ?? DEFAULT_ICE_BREAKER, TEXT.small, 6),
          heading(2, 'Watch for', { spaceBefore: 16 }),
          paragraph(
            'Somebody who speaks for their partner; titles creeping in; a pair without a first date. ' +
              'Do not let anybody leave without one.',
            TEXT.small,
            6,
          ),
        ]),
      ],
      { shares: [6, 5], gap: 36, spaceBefore: 22 },
    ),
  ];
}

const DEFAULT_ICE_BREAKER =
  'Everybody writes one thing they can teach in ten minutes and one they have always wanted to learn on two ' +
  'cards, first name only. Walk around, find a match, talk for three minutes, swap cards. No titles, no departments.';

function eventSentence({ event, pairs, program }: FacilitatorSheet): string {
  const when = [event.on && printedDate(event.on), event.startsAt, event.place].filter(Boolean).join(', ');
  const ready = pairs.filter(pair => pair.mentorTrained && pair.menteeTrained && pair.agreementSigned).length;
  return `${program.name}, ${program.cohort}. ${when === '' ? '' : `${when}. `}${ready} of ${pairs.length} pairs are ready to start.`;
}

function pairTable(pairs: readonly SheetPair[]): Block {
  return table({
    spaceBefore: 2,
    rowHeaders: true,
    dense: true,
    style: { ...TEXT.table, size: 8.5, leading: 12 },
    columns: [
      { title: 'No.', share: 0.6 },
      { title: 'Mentor', share: 3 },
      { title: 'Mentee', share: 3 },
      { title: 'Trained', share: 2 },
      { title: 'Agreement', share: 1.9 },
      { title: 'Watch out for', share: 5.8 },
      { title: 'Seat', share: 1.1 },
      { title: 'Mentor here', share: 1.35 },
      { title: 'Mentee here', share: 1.35 },
    ],
    rows: pairs.map((pair, index) => [
      `${index + 1}`,
      pair.mentor,
      pair.mentee,
      trainedInWords(pair),
      pair.agreementSigned ? 'Signed' : 'Open',
      pair.watchOuts.length === 0 ? '–' : pair.watchOuts.join(' '),
      pair.seat ?? '',
      '……',
      '……',
    ]),
  });
}

function trainedInWords({ mentorTrained, menteeTrained }: SheetPair): string {
  if (mentorTrained && menteeTrained) return 'Both';
  if (mentorTrained) return 'Mentor only';
  return menteeTrained ? 'Mentee only' : 'Neither';
}

function agendaTable({ agenda }: FacilitatorSheet): Block {
  return table({
    spaceBefore: 4,
    dense: true,
    columns: [
      { title: 'Minutes', share: 1.4 },
      { title: 'What', share: 9 },
    ],
    rows: agenda.map(({ minutes, what }) => [`${minutes}`, what]),
  });
}
