import type { TipSection, TipSheet } from '../../resources/index.ts';
import { type Block, stack } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, COLOR, TEXT } from '../pdf/theme.ts';

const AUDIENCE = { mentor: 'For mentors', mentee: 'For mentees', both: 'For mentors and mentees' } as const;

/** A tip sheet's page: what it is about, what to do, and something to try at its foot. */
export function tipSheetPage(sheet: TipSheet): readonly Block[] {
  const accent = sheet.audience === 'both' ? null : ACCENT[sheet.audience];
  return [
    paragraph(
      `Tip sheet   ·   ${AUDIENCE[sheet.audience]}   ·   ${sheet.minutes} minutes`,
      { ...TEXT.kicker, color: accent?.dark ?? COLOR.inkSoft },
      0,
    ),
    heading(1, sheet.title, { spaceBefore: 6 }),
    paragraph(sheet.lead, TEXT.lead, 10),
    ...sheet.sections.flatMap(section => [heading(2, section.title), body(section)]),
    panel(
      stack([
        heading(3, sheet.practice.title, { spaceBefore: 0 }),
        paragraph(sheet.practice.text, TEXT.body, 4),
      ]),
      { fill: accent?.tint ?? COLOR.faint, bar: accent?.strong ?? COLOR.ink, spaceBefore: 22 },
    ),
  ];
}

function body(section: TipSection): Block {
  switch (section.kind) {
    case 'points':
      return list(section.items, { spaceBefore: 6 });
    case 'steps':
      return list(section.items, { marker: 'number', spaceBefore: 6 });
    case 'table': {
      const [left, right] = section.heads;
      return table({
        spaceBefore: 4,
        rowHeaders: true,
        columns: [
          { title: left, share: 5 },
          { title: right, share: 7 },
        ],
        rows: section.rows,
      });
    }
  }
}
