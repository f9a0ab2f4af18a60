import { type Block, columns, stack, tagged } from '../pdf/block.ts';
import { motif } from '../pdf/motif.ts';
import { type PdfWriter } from '../pdf/pdf-writer.ts';
import { type PageGrid } from '../pdf/page-grid.ts';
import { nameText, paragraph, plainText, rule } from '../pdf/text-block.ts';
import { ACCENT, TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import { type BriefingPack, readerOf } from './pack.ts';

/** First names only: on a cover that lies on a desk, people are individuals and not titles. */
export function paintCover(pdf: PdfWriter, grid: PageGrid, pack: BriefingPack): void {
  const { reader, partner } = readerOf(pack);
  const accent = ACCENT[pack.edition];
  const radius = 74;
  const markY = grid.top + 92;
  pdf.artifact(() => pdf.draw(motif(grid.x + radius * 1.08, markY + radius - 20, radius)));
  const names = `${reader.preferredName} and ${partner.preferredName}`;
  const title = stack([
    paragraph(pack.program.name, { ...TEXT.h2, color: accent.dark }, 0),
    tagged('H1', nameText(names, { ...TEXT.cover, size: 38, leading: 46 }, 24, 6)),
    paragraph(
      `Briefing pack for ${reader.preferredName}, ${pack.edition} of this pair`,
      { ...TEXT.lead, size: 13 },
      8,
    ),
  ]);
  title.paint(pdf, { x: grid.x, y: markY + radius * 2 + 30, width: grid.width });

  const details = stack([
    rule(0),
    columns(
      [
        detail('Program dates', programDates(pack)),
        detail('Your facilitator', facilitatorLines(pack)),
        detail('Who may read this', ['Confidential to this pair']),
      ],
      { shares: [3, 4.4, 3], spaceBefore: 14 },
    ),
  ]);
  const height = details.height(pdf.library, grid.width);
  details.paint(pdf, { x: grid.x, y: grid.bottom - height, width: grid.width });
}

function programDates({ program: { startsOn, endsOn } }: BriefingPack): readonly string[] {
  if (!startsOn && !endsOn) return ['To be agreed'];
  return [
    `${startsOn ? printedDate(startsOn) : 'Start to be agreed'} –`,
    endsOn ? printedDate(endsOn) : 'end to be agreed',
  ];
}

function facilitatorLines(pack: BriefingPack): readonly string[] {
  const { name, email, phone } = pack.program.facilitator;
  return [name, email, phone].filter(line => line !== undefined);
}

function detail(label: string, lines: readonly string[]): Block {
  return tagged('P', stack([plainText(label, TEXT.kicker), plainText(lines.join('\n'), TEXT.body, 3)]));
}
