import type { DocumentFile } from '../document-file.ts';
import { type Block, gap, stack, tagged, together } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, nameText, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { paper, renderPaperStack } from '../paper-stack.ts';
import type { PrintOptions } from '../print-options.ts';
import { printedDate, shortDate } from '../printed-date.ts';
import type { TrainingLetters } from './letter.ts';

/** Prints one letter a person: what is still to be done, by when, and whom to ask. */
export function renderTrainingLetters(content: TrainingLetters, options: PrintOptions): DocumentFile {
  return renderPaperStack(
    {
      title: `${content.program}: training reminders`,
      author: content.organization ?? content.program,
      left: content.program,
      papers: content.letters.map(letter =>
        paper(letter.name, `For ${letter.name}`, letterPage(content, letter)),
      ),
    },
    options,
  );
}

function letterPage(content: TrainingLetters, letter: TrainingLetters['letters'][number]): readonly Block[] {
  const { facilitator, dueOn, program } = content;
  const rows = letter.items.map(item => [item.words, shortDate(item.dueOn ?? dueOn)]);
  const days = new Set(letter.items.map(item => item.dueOn ?? dueOn));
  const by = days.size === 1 ? `by ${printedDate([...days][0] ?? dueOn)}` : 'by the days below';
  return [
    gap(46),
    tagged('P', nameText(letter.name, { ...TEXT.h2, size: 13 }, 10)),
    paragraph(printedDate(content.writtenOn), TEXT.soft, 4),
    heading(1, 'Before your first meeting', { spaceBefore: 40 }),
    paragraph(`Dear ${letter.firstName},`, TEXT.body, 18),
    paragraph(
      `Thank you for taking part in ${program} as a ${letter.role}. ${count(letter.items.length)} still open before you and your partner can start. Please complete ${letter.items.length === 1 ? 'it' : 'them'} ${by}.`,
    ),
    table({
      spaceBefore: 18,
      rowHeaders: true,
      style: { ...TEXT.body, tabular: true },
      columns: [
        { title: 'Still to do', share: 8 },
        { title: 'By', share: 2.6, align: 'right' },
      ],
      rows,
    }),
    heading(2, 'Why it matters', { spaceBefore: 26 }),
    list(
      letter.role === 'mentee'
        ? [
            'Your mentor will tell you things that nobody else does. How you take the first one decides whether there is a second.',
            'Your partner waits for you: a pair starts only when both are prepared.',
          ]
        : [
            'You will teach somebody who is used to having the last word. A little practice makes that easy to hold.',
            'Your partner waits for you: a pair starts only when both are prepared.',
          ],
    ),
    paragraph(
      'If you have completed something on this list already, reply with the day or the certificate and it will be noted.',
      TEXT.body,
      14,
    ),
    together(
      stack(
        [
          paragraph('With best regards', TEXT.body, 0),
          paragraph(facilitator.name, { ...TEXT.body, weight: 'semibold' }, 26),
          ...(facilitator.contact === '' ? [] : [paragraph(facilitator.contact, TEXT.soft, 2)]),
        ],
        22,
      ),
    ),
  ];
}

function count(items: number): string {
  return items === 1 ? 'One thing is' : `${items} things are`;
}
