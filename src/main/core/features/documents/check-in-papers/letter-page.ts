import { type Block, gap, stack, tagged, together } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { heading, nameText, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import type { CheckInPapers } from './paper.ts';

type Letters = Extract<CheckInPapers, { readonly sheet: 'letters' }>;

/** A reminder that can be answered without looking for a form. */
export function letterPage(content: Letters, person: Letters['people'][number]): readonly Block[] {
  const { program, dueOn, writtenOn } = content;
  const isLate = dueOn < writtenOn;
  return [
    gap(46),
    tagged('P', nameText(person.name, { ...TEXT.h2, size: 13 }, 10)),
    paragraph(printedDate(writtenOn), TEXT.soft, 4),
    heading(1, 'Five questions about your meetings', { spaceBefore: 40 }),
    paragraph(`Dear ${person.firstName},`, TEXT.body, 18),
    paragraph(
      `${isLate ? 'The short report of your pair was due' : 'The short report of your pair is due'} on ${printedDate(dueOn)}. ` +
        `It takes ten minutes together with ${person.partner}, your ${person.role === 'mentee' ? 'mentor' : 'mentee'}. ` +
        'Answer on the form, by e-mail or by phone, whatever is easiest:',
    ),
    list(
      [
        'How many meetings have you held so far?',
        'How well does it go, from 1 (not at all) to 5 (very well)?',
        'What works?',
        'What hinders you?',
        'Do you want support?',
      ],
      { marker: 'number', spaceBefore: 12 },
    ),
    paragraph(
      'If meetings do not come about, that is the most useful answer of all: then we look for a way together.',
      TEXT.body,
      14,
    ),
    together(
      stack(
        [
          paragraph('With best regards', TEXT.body, 0),
          paragraph(program.facilitator || 'The facilitator', { ...TEXT.body, weight: 'semibold' }, 26),
          ...(program.contact === '' ? [] : [paragraph(program.contact, TEXT.soft, 2)]),
        ],
        22,
      ),
    ),
  ];
}
