import { type Block, columns, stack, together } from '../pdf/block.ts';
import { field, signature } from '../pdf/form-block.ts';
import { list } from '../pdf/list-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { agreementBlocks } from '../agreement-paper/blocks.ts';
import { printedDate } from '../printed-date.ts';
import { type BriefingPack } from './pack.ts';

/** The last page: the agreement that the two wrote, else one with what is known filled in and lines for the rest. */
export function agreement(pack: BriefingPack): readonly Block[] {
  if (pack.written) return agreementBlocks(pack.written);
  const { agreement: draft, mentor, mentee, program } = pack;
  const { count, minutes, cadence } = program.meetings;
  const goals = draft.goals?.map((goal, index) => `${index + 1}. ${goal}`).join('\n');
  return [
    heading(1, 'Our agreement'),
    paragraph(
      `Between ${mentor.fullName}, mentor, and ${mentee.fullName}, mentee, in ${program.name}. ` +
        'Both keep a signed copy; the facilitator is told that it exists, not what the private parts say.',
      TEXT.small,
      8,
    ),
    field('Why we meet', draft.purpose, 1, 12),
    field('Our goals', goals, 2),
    columns(
      [
        field('How often and how long', `${count} times, ${minutes} minutes, ${cadence}`),
        field('Where', draft.place),
        field('How we reach each other', draft.channel),
      ],
      { gap: 18, spaceBefore: 10 },
    ),
    columns(
      [
        field('Off limits for us', draft.offLimits?.join(', '), 2),
        field('Our boundaries', draft.boundaries?.join(', '), 2),
      ],
      { gap: 18, spaceBefore: 10 },
    ),
    columns(
      [
        field(
          'We are done when',
          draft.endCondition ??
            (program.endsOn && `${printedDate(program.endsOn)}, or earlier if our purpose is reached`),
        ),
        field('We look back together on', draft.reviewOn && printedDate(draft.reviewOn)),
      ],
      { gap: 18, spaceBefore: 10 },
    ),
    heading(2, 'We promise each other', { spaceBefore: 14, small: true }),
    list(
      [
        [
          { text: 'Confidence. ', weight: 'semibold' },
          {
            text:
              'What is said here stays between us. Exceptions: danger to a person, a breach of law or of the code ' +
              'of conduct, or when we both agree to share it.',
          },
        ],
        [
          { text: 'Candor. ', weight: 'semibold' },
          {
            text: `${mentor.preferredName} is authorized to give open feedback; ${mentee.preferredName} welcomes it and holds none of it against ${mentor.preferredName}.`,
          },
        ],
        [
          { text: 'An open mind. ', weight: 'semibold' },
          { text: 'Each of us is here to learn from the other, and will say so when it happens.' },
        ],
        [
          { text: 'Respect. ', weight: 'semibold' },
          { text: 'We are on time, prepared and considerate, and give no personal advice nobody asked for.' },
        ],
        [
          { text: 'A free way out. ', weight: 'semibold' },
          {
            text: 'Either of us may end this through the facilitator, without a reason and without consequences.',
          },
        ],
      ],
      { marker: 'checkbox', style: TEXT.small, itemGap: 3, spaceBefore: 4 },
    ),
    together(
      stack([signature(`${mentor.fullName}, mentor`, 30), signature(`${mentee.fullName}, mentee`, 22)]),
    ),
  ];
}
