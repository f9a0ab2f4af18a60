import { capital } from '#shared/domain/capital.ts';
import { SKILL_LEVEL_WORDS } from '#shared/domain/intake.ts';
import { CHANNELS, type Role } from '#shared/domain/people.ts';
import { type Block, columns, stack } from '../pdf/block.ts';
import { field, writingLines } from '../pdf/form-block.ts';
import { list } from '../pdf/list-block.ts';
import { table } from '../pdf/table-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { ACCENT, TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import type { InterestForms } from './paper.ts';

const WORDS: Readonly<
  Record<Role, { readonly kicker: string; readonly title: string; readonly what: string }>
> = {
  mentor: {
    kicker: 'To become a mentor',
    title: 'I would like to teach',
    what: 'In reverse mentoring a junior person teaches a leader what they know: a tool, a market, a way to see work.',
  },
  mentee: {
    kicker: 'To become a mentee',
    title: 'I would like to learn',
    what: 'In reverse mentoring a leader learns from a junior person: a tool, a market, a way to see work.',
  },
};

/** Everything that the form on the screen asks, in its order, on one page to write on. */
export function formPage({ program, hours }: InterestForms, role: Role): readonly Block[] {
  const { kicker, title, what } = WORDS[role];
  const isMentor = role === 'mentor';
  const returnTo = [program.facilitator, program.contact].filter(text => text !== '').join(', ');
  const takes = hours[role];
  return [
    paragraph(kicker, { ...TEXT.h3, color: ACCENT[role].dark }, 0),
    heading(1, title, { spaceBefore: 2 }),
    paragraph(
      [
        what,
        takes === undefined ? '' : `It takes about ${takes} ${takes === 1 ? 'hour' : 'hours'} a month.`,
        `Please return this page${returnTo === '' ? '' : ` to ${returnTo}`}${program.interestUntil === null ? '' : ` by ${printedDate(program.interestUntil)}`}.`,
      ]
        .filter(Boolean)
        .join(' '),
      TEXT.body,
      6,
    ),
    row(
      field('Name', undefined, 1, 0),
      field('Employee ID or e-mail', undefined, 1, 0),
      field('Date', undefined, 1, 0),
    ),
    heading(3, 'Why do you want to take part?', { spaceBefore: 12 }),
    writingLines(2, 2),
    heading(3, isMentor ? 'What can you teach, and what shows it?' : 'What do you want to learn?', {
      spaceBefore: 12,
    }),
    paragraph(legend(), TEXT.small, 2),
    isMentor ? offeredTable(3) : soughtTable(3),
    heading(3, isMentor ? 'What would you like to learn in return?' : 'What can you teach in return?', {
      spaceBefore: 12,
    }),
    isMentor ? soughtTable(2) : offeredTable(2),
    row(
      field('Topics you would like to talk about', undefined, 1, 0),
      field('Topics you would rather avoid', undefined, 1, 0),
    ),
    row(
      field('When you have time', undefined, 1, 0),
      ...(isMentor ? [field('Mentees at most (one or two)', undefined, 1, 0)] : []),
    ),
    heading(3, 'How do you prefer to meet?', { spaceBefore: 12 }),
    columns(
      CHANNELS.map(channel => list([capital(channel)], { marker: 'checkbox', spaceBefore: 0 })),
      { shares: CHANNELS.map(() => 1), gap: 6, spaceBefore: 4 },
    ),
    field('What helps you to take part (access needs; only the facilitator reads it)', undefined, 1, 12),
  ];
}

function row(...fields: readonly Block[]): Block {
  return columns(
    fields.map(one => stack([one])),
    { shares: fields.map(() => 1), gap: 24, spaceBefore: 12 },
  );
}

/** To be circled by hand. */
const CIRCLED = '1   2   3   4   5';

function offeredTable(rows: number): Block {
  return table({
    spaceBefore: 2,
    dense: true,
    minRowHeight: 24,
    columns: [
      { title: 'Skill', share: 3.4 },
      { title: 'Level', share: 2.2, align: 'center' },
      { title: 'What shows it: a link, a project, a course you gave', share: 5 },
    ],
    rows: Array.from({ length: rows }, () => ['', CIRCLED, '']),
  });
}

function soughtTable(rows: number): Block {
  return table({
    spaceBefore: 2,
    dense: true,
    minRowHeight: 24,
    columns: [
      { title: 'Skill', share: 6 },
      { title: 'Level today', share: 2.2, align: 'center' },
    ],
    rows: Array.from({ length: rows }, () => ['', CIRCLED]),
  });
}

function legend(): string {
  return `Circle a level: ${SKILL_LEVEL_WORDS.map((words, index) => `${index + 1} = ${words.toLowerCase()}`).join(', ')}.`;
}
