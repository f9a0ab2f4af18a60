import { type Block } from '../pdf/block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { eventLine } from './event-line.ts';
import type { OrientationPaper } from './paper.ts';

/** Who sits where, to hang beside the door: one row a table, mentees and mentors told apart by a word. */
export function tablePlan(paper: OrientationPaper): readonly Block[] {
  const { tables, event } = paper;
  const names = (seats: OrientationPaper['tables'][number]['seats'], role: 'mentor' | 'mentee') =>
    seats
      .filter(seat => seat.role === role)
      .map(seat => seat.name)
      .join(', ');
  return [
    heading(1, 'Who sits where'),
    paragraph(`${event.title}. ${eventLine(paper)}`, TEXT.lead, 6),
    table({
      spaceBefore: 18,
      rowHeaders: true,
      style: { ...TEXT.body, size: 12, leading: 18 },
      columns: [
        { title: 'Table', share: 1 },
        { title: 'Mentees', share: 5 },
        { title: 'Mentors', share: 5 },
      ],
      rows: tables.map(({ number, seats }) => [`${number}`, names(seats, 'mentee'), names(seats, 'mentor')]),
    }),
  ];
}
