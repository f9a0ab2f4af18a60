import { type Block, stack, together } from '../pdf/block.ts';
import { list } from '../pdf/list-block.ts';
import { panel } from '../pdf/panel-block.ts';
import { heading, paragraph } from '../pdf/text-block.ts';
import { COLOR, TEXT } from '../pdf/theme.ts';
import { type ReportClosing } from './report.ts';
import { retentionBlocks } from './retention.ts';

/** What people said with their consent, what was learned, and with whom participants are compared. */
export function voices({
  quotes,
  lessons,
  emergingLeaders,
  retiring,
  linked,
  strategy,
  comparison,
}: ReportClosing): readonly Block[] {
  const of = (kind: 'keep' | 'change') =>
    lessons.filter(lesson => lesson.kind === kind).map(({ words }) => words);
  const lessonsOf = (title: string, words: readonly string[]): readonly Block[] =>
    words.length === 0 ? [] : [heading(3, title), list(words, { style: TEXT.small, spaceBefore: 4 })];
  return [
    heading(1, 'What people said, and what we learned'),
    ...quotes.map(quote =>
      together(
        panel(
          stack([
            paragraph(`“${quote.words}”`, { ...TEXT.lead, color: COLOR.ink }, 0),
            paragraph(`${quote.who}. Shown with consent.`, TEXT.soft, 4),
          ]),
          { fill: COLOR.faint, bar: COLOR.mentor, spaceBefore: 12 },
        ),
      ),
    ),
    ...(emergingLeaders ? [paragraph(emergingLeaders, TEXT.body, 14)] : []),
    ...(retiring ? [paragraph(retiring, TEXT.body, emergingLeaders ? 4 : 14)] : []),
    ...(lessons.length > 0
      ? [heading(2, 'Lessons'), ...lessonsOf('Keep', of('keep')), ...lessonsOf('Change', of('change'))]
      : []),
    ...(comparison
      ? [
          heading(2, 'With whom participants are compared'),
          paragraph(comparison.words, TEXT.body, 4),
          paragraph(comparison.fixed, TEXT.soft, 3),
          ...comparison.changes.map(words => paragraph(words, { ...TEXT.small, color: COLOR.warn }, 3)),
          ...(comparison.retention ? retentionBlocks(comparison.retention) : []),
        ]
      : []),
    ...(strategy || linked ? [heading(2, 'Part of a larger strategy')] : []),
    ...(strategy ? [paragraph(strategy, TEXT.body, 4)] : []),
    ...(linked ? [paragraph(linked, TEXT.body, 4)] : []),
  ];
}
