import { columns, type Block, stack } from '../pdf/block.ts';
import { field, writingLines } from '../pdf/form-block.ts';
import { list } from '../pdf/list-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import type { CheckInPapers } from './paper.ts';

type Forms = Extract<CheckInPapers, { readonly sheet: 'forms' }>;

/** Five questions that a pair answers together in ten minutes, in the order in which the app asks for them. */
export function formPage(
  { program, dueOn, writtenOn }: Forms,
  pair: Forms['pairs'][number],
): readonly Block[] {
  const returnTo = [program.facilitator, program.contact].filter(text => text !== '').join(', ');
  return [
    columns(
      [
        paragraph(`Mentee: ${pair.mentee}`, { ...TEXT.h3, color: ACCENT.mentee.dark }, 0),
        paragraph(`Mentor: ${pair.mentor}`, { ...TEXT.h3, color: ACCENT.mentor.dark }, 0),
      ],
      { shares: [1, 1], gap: 24, spaceBefore: 0 },
    ),
    heading(1, 'How is it going?', { spaceBefore: 8 }),
    paragraph(
      `Please answer together ${dueOn < writtenOn ? 'soon' : `by ${printedDate(dueOn)}`}${returnTo === '' ? '' : ` and return this page to ${returnTo}`}. ` +
        (dueOn < writtenOn ? `It was due on ${printedDate(dueOn)}. ` : '') +
        'Write what the facilitator may know. What you talk about stays with the two of you.',
      TEXT.lead,
      8,
    ),
    question(1, 'How many meetings have you held so far?'),
    field('Number', undefined, 1, 6),
    question(2, 'How well does it go? Circle one.'),
    paragraph('1         2         3         4         5', { ...TEXT.h2, weight: 'regular' }, 10),
    paragraph('1 = not at all, 5 = very well', TEXT.soft, 4),
    question(3, 'What works? What should stay as it is?'),
    writingLines(4, 4),
    question(4, 'What hinders you?'),
    writingLines(4, 4),
    question(5, 'Do you want support from the facilitator?'),
    columns(
      [
        list(['No, we are fine'], { marker: 'checkbox', spaceBefore: 4 }),
        list(['Yes, please call the mentor'], { marker: 'checkbox', spaceBefore: 4 }),
        list(['Yes, please call the mentee'], { marker: 'checkbox', spaceBefore: 4 }),
      ],
      { shares: [1, 1.2, 1.2], gap: 12, spaceBefore: 4 },
    ),
    columns([stack([field('Date', undefined, 1, 0)]), stack([field('Next meeting on', undefined, 1, 0)])], {
      shares: [1, 1],
      gap: 24,
      spaceBefore: 20,
    }),
  ];
}

function question(number: number, words: string): Block {
  return heading(3, `${number}. ${words}`, { spaceBefore: 20 });
}
