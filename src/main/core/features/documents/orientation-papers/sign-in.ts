import { type Block } from '../pdf/block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { eventLine } from './event-line.ts';
import type { OrientationPaper } from './paper.ts';

/** Empty rows at the end, for who comes unannounced. */
const WALK_INS = 4;

/** The list at the door: everybody expected, by name, with a place to sign. */
export function signInSheet(paper: OrientationPaper): readonly Block[] {
  const { guests, event } = paper;
  return [
    heading(1, 'Sign-in sheet'),
    paragraph(`${event.title}. ${eventLine(paper)}`, TEXT.lead, 6),
    paragraph(
      `${guests.length} ${guests.length === 1 ? 'person is' : 'people are'} expected. The list shows who was here and nothing else; it is kept with the program.`,
      TEXT.soft,
      6,
    ),
    table({
      spaceBefore: 14,
      rowHeaders: true,
      minRowHeight: 27,
      columns: [
        { title: 'Name', share: 4.4 },
        { title: 'Role', share: 1.7 },
        { title: 'Partner', share: 3.4 },
        { title: 'Signature', share: 4.6 },
      ],
      rows: [
        ...guests.map(({ name, role, partners }) => [
          name,
          role === 'mentor' ? 'Mentor' : 'Mentee',
          partners.join(', '),
          '',
        ]),
        ...Array.from({ length: WALK_INS }, () => ['', '', '', '']),
      ],
    }),
  ];
}
