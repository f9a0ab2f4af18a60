import { minutesOf } from '#shared/domain/session-templates.ts';
import type { Block } from '../pdf/block.ts';
import { field, writingLines } from '../pdf/form-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import type { CheckInPapers } from './paper.ts';

type Session = Extract<CheckInPapers, { readonly sheet: 'sessions' }>['sessions'][number];

/** A plan for one session, with room for the pair's own words. */
export function sessionPage({ about, template }: Session): readonly Block[] {
  return [
    paragraph(about, TEXT.kicker, 0),
    heading(1, template.title, { spaceBefore: 4 }),
    paragraph(template.aim, TEXT.lead, 8),
    heading(2, `The ${minutesOf(template)} minutes`, { spaceBefore: 26 }),
    table({
      spaceBefore: 4,
      minRowHeight: 28,
      columns: [
        { title: 'Minutes', share: 1.4, align: 'right' },
        { title: 'What', share: 9 },
      ],
      rows: template.agenda.map(step => [`${step.minutes}`, step.what]),
    }),
    heading(2, 'What to bring', { spaceBefore: 26 }),
    paragraph(template.bring, TEXT.body, 4),
    heading(2, 'One thing until next time', { spaceBefore: 26 }),
    writingLines(3, 4),
    field('Next meeting on', undefined, 1, 18),
  ];
}
