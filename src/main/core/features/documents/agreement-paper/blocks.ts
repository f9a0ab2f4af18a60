import { type Block, columns, stack, together } from '../pdf/block.ts';
import { field, signature } from '../pdf/form-block.ts';
import { list } from '../pdf/list-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { TEXT } from '../pdf/theme.ts';
import { printedDate } from '../printed-date.ts';
import type { PrintedAgreement, PrintedSignature } from './printed-agreement.ts';

/** The agreement of a pair on a page: every clause that they chose, and a line for each name that is missing. */
export function agreementBlocks(agreement: PrintedAgreement): readonly Block[] {
  const { mentee, mentor, program, version, change } = agreement;
  const between = `Between ${mentor}, mentor, and ${mentee}, mentee, in ${program}. `;
  const which = version > 1 ? `This is version ${version}. ${change} ` : '';
  return [
    heading(1, 'Our agreement'),
    paragraph(
      `${between}${which}Both keep a signed copy. What is said in the meetings stays theirs.`,
      TEXT.small,
      8,
    ),
    field('Why we meet', agreement.purpose, 1, 12),
    field('Our goals', agreement.goals.join('\n') || undefined, 2),
    columns(
      [
        field('How often and how long', agreement.rhythm),
        field('Where', agreement.where || undefined),
        field('How we reach each other', agreement.channel || undefined),
      ],
      { gap: 18, spaceBefore: 10 },
    ),
    columns(
      [
        field('Off limits for us', agreement.offLimits.join('\n') || undefined, 2),
        field('Our boundaries', agreement.boundaries.join('\n') || undefined, 2),
      ],
      { gap: 18, spaceBefore: 10 },
    ),
    columns(
      [
        field('We are done when', agreement.done || undefined),
        field('Last day', agreement.endsOn ? printedDate(agreement.endsOn) : undefined),
        field('We look back together on', agreement.reviewOn ? printedDate(agreement.reviewOn) : undefined),
      ],
      { gap: 18, spaceBefore: 10 },
    ),
    heading(2, 'We promise each other', { spaceBefore: 14, small: true }),
    list(
      agreement.promises.map(({ title, words }) => [
        { text: `${title}. `, weight: 'semibold' as const },
        { text: words },
      ]),
      { style: TEXT.small, itemGap: 3, spaceBefore: 4 },
    ),
    together(stack(signatureBlocks(agreement))),
  ];
}

/** What is signed stands there in words; what is not has a line to sign on. */
function signatureBlocks(agreement: PrintedAgreement): readonly Block[] {
  const parties = [
    { party: 'mentor', caption: `${agreement.mentor}, mentor` },
    { party: 'mentee', caption: `${agreement.mentee}, mentee` },
    ...(agreement.sponsor
      ? [{ party: 'sponsor', caption: `${agreement.sponsor}, sponsor, who authorizes the feedback` } as const]
      : []),
  ] as const;
  const signed = parties.flatMap(({ party }) => agreement.signatures.filter(one => one.party === party));
  const open = parties.filter(({ party }) => !agreement.signatures.some(one => one.party === party));
  return [
    ...(signed.length > 0 ? [paragraph(signed.map(signedWords).join('\n'), TEXT.small, 16)] : []),
    ...open.map(({ caption }, index) => signature(caption, index === 0 && signed.length === 0 ? 30 : 24)),
  ];
}

function signedWords({ party, name, signedOn, how }: PrintedSignature): string {
  return `Signed by ${name}, ${party}, on ${printedDate(signedOn)}${how === '' ? '' : ` (${how})`}.`;
}
