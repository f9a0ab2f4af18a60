import { type Block, columns, stack } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { eventLine } from './event-line.ts';
import type { OrientationPaper } from './paper.ts';

/** What the person who runs the day holds in her hand: the clock, what happens, who leads, what to say. */
export function runSheet(paper: OrientationPaper): readonly Block[] {
  const { agenda, counts, event, facilitator } = paper;
  const hasLeads = agenda.some(item => item.lead !== '');
  const total = agenda.reduce((sum, { minutes }) => sum + minutes, 0);
  return [
    heading(1, 'Run sheet'),
    paragraph(`${event.title}. ${eventLine(paper)}`, TEXT.lead, 6),
    paragraph(
      `${counts.invited} invited: ${counts.yes} yes, ${counts.maybe} maybe, ${counts.unanswered} without an answer. Run by ${facilitator || 'the facilitator'}.`,
      TEXT.soft,
      6,
    ),
    table({
      spaceBefore: 16,
      rowHeaders: true,
      columns: [
        { title: event.startsAt === null ? 'After' : 'Time', share: 1.3 },
        { title: 'Minutes', share: 1.7, align: 'right' },
        { title: 'What', share: 4.4 },
        { title: 'How', share: 7 },
        ...(hasLeads ? [{ title: 'Led by', share: 2.4 }] : []),
      ],
      rows: agenda.map(item => [
        item.at,
        `${item.minutes}`,
        item.title,
        item.notes,
        ...(hasLeads ? [item.lead] : []),
      ]),
    }),
    paragraph(
      total === event.minutes
        ? `${total} minutes in all.`
        : `${total} minutes in all; ${event.minutes} are planned.`,
      TEXT.soft,
      6,
    ),
    columns(
      [
        checklist('Before the doors open', [
          'Badges by first name on a table, not handed out by rank.',
          'Sign-in sheet and two pens at the door; the door list on a tablet counts along.',
          'Table numbers out, cards and pens for the ice-breaker.',
          ...(event.link === ''
            ? []
            : ['Call open ten minutes early; one person looks after those who join from afar.']),
        ]),
        checklist('Before people leave', [
          'Every pair has a first date in both calendars.',
          'Everybody knows whom to call, and that nobody gives a reason for ending a pair.',
          'Who did not come gets a call tomorrow and a seat in the next orientation.',
        ]),
      ],
      { gap: 28, spaceBefore: 20 },
    ),
  ];
}

function checklist(title: string, items: readonly string[]): Block {
  return stack([
    heading(2, title, { spaceBefore: 0 }),
    list(items, { marker: 'checkbox', style: TEXT.small }),
  ]);
}
