import { capital } from '#shared/domain/capital.ts';
import { type Block, gap, stack, tagged, together } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { heading, nameText, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import type { DecisionLetters, IntakeProgram } from './paper.ts';

type Letter = DecisionLetters['letters'][number];

/** One letter: welcome, waitlist or thanks. */
export function letterPage({ program, writtenOn }: DecisionLetters, letter: Letter): readonly Block[] {
  const { title, body } = TEXTS[letter.decision](program, letter);
  return [
    gap(46),
    tagged('P', nameText(letter.name, { ...TEXT.h2, size: 13 }, 10)),
    paragraph(printedDate(writtenOn), TEXT.soft, 4),
    heading(1, title, { spaceBefore: 40 }),
    paragraph(`Dear ${letter.firstName},`, TEXT.body, 18),
    ...body,
    together(
      stack(
        [
          paragraph('With best regards', TEXT.body, 0),
          paragraph(program.facilitator || 'The facilitator', { ...TEXT.body, weight: 'semibold' }, 26),
          ...(program.contact === '' ? [] : [paragraph(program.contact, TEXT.soft, 2)]),
        ],
        26,
      ),
    ),
  ];
}

type LetterText = (
  program: IntakeProgram,
  letter: Letter,
) => { readonly title: string; readonly body: readonly Block[] };

const TEXTS: Readonly<Record<Letter['decision'], LetterText>> = {
  accepted: (program, { role }) => ({
    title: `Welcome to ${program.name}`,
    body: [
      paragraph(
        `Thank you for coming forward. You take part in ${cohortOf(program)} as a ${role}${role === 'mentor' ? ': you will teach a leader what you know' : ': a junior colleague will teach you what they know'}.`,
      ),
      ...(program.purpose === '' ? [] : [paragraph(program.purpose, TEXT.body, 12)]),
      heading(2, 'What comes next', { spaceBefore: 26 }),
      list(
        [
          'We look for the person who suits you, and ask both of you before anything is fixed.',
          ...dated(program.orientationOn, day => `The orientation is on ${day}. Please keep the day free.`),
          ...dated(program.startsOn, day => `The pairs start on ${day}.`),
          ...dated(
            program.endsOn,
            day => `The program ends on ${day}; you may leave earlier without giving a reason.`,
          ),
        ],
        { spaceBefore: 10 },
      ),
      paragraph(
        'If anything has changed and you cannot take part this time, please tell us now: somebody else is waiting for a place.',
        TEXT.body,
        16,
      ),
    ],
  }),
  waitlist: (program, { role }) => ({
    title: 'You are on the waitlist',
    body: [
      paragraph(
        `Thank you for coming forward as a ${role}. ${capital(cohortOf(program))} starts small so that every pair gets our attention, and more people came forward than there are places. We have put you on the waitlist.`,
      ),
      heading(2, 'What that means', { spaceBefore: 26 }),
      list(
        [
          'When a place opens, we look at the waitlist first and call you before we ask anybody else.',
          'Places often open in the first weeks, when a pair finds that it does not suit.',
          'If no place opens this time, you are on the list for the next cohort. You need not come forward again.',
        ],
        { spaceBefore: 10 },
      ),
      paragraph('If you would rather not wait, tell us; nothing else follows from it.', TEXT.body, 16),
    ],
  }),
  declined: (program, { role }) => ({
    title: 'Thank you for coming forward',
    body: [
      paragraph(
        `Thank you for your interest in ${program.name}, and for the time that you took to write to us. We cannot offer you a place as a ${role} in this cohort.`,
      ),
      paragraph(
        'That is no judgment of your work. A pair needs two people who fit in what they teach and learn, and this time the other side was not there, or the conditions of the cohort did not suit.',
        TEXT.body,
        12,
      ),
      heading(2, 'What you can do', { spaceBefore: 26 }),
      list(
        [
          'Call us if you would like to know more. We are glad to tell you in person what would help next time.',
          'Come forward again for the next cohort; what you wrote is kept until then if you wish.',
          'Ask a colleague from another team for a conversation. You need no program for the first one.',
        ],
        { spaceBefore: 10 },
      ),
    ],
  }),
};

function cohortOf({ name, cohort }: IntakeProgram): string {
  return cohort === '' || cohort === name ? `the cohort of ${name}` : `the cohort “${cohort}” of ${name}`;
}

function dated(day: IntakeProgram['startsOn'], words: (printed: string) => string): readonly string[] {
  return day === null ? [] : [words(printedDate(day))];
}
