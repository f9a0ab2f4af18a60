import { type Block, stack, tagged } from '../pdf/block.ts';
import { nameText, paragraph, plainText } from '../pdf/text-block.ts';
import { COLOR, TEXT } from '../pdf/theme.ts';
import { certaintyInWords, intervalInWords, percent } from '#core/statistics/plain-words.ts';
import { type Headline } from './report.ts';

/** A large count with its share, interval and what they are worth; small groups get the count alone. */
export function headlineFigure({ label, count, of, definition }: Headline, smallestGroup: number): Block {
  const proportion = { count, of };
  const share =
    of >= smallestGroup
      ? [paragraph(`${percent(count / of)}, ${intervalInWords(proportion)}`, TEXT.small, 2)]
      : [];
  return stack([
    tagged('P', plainText(label, { ...TEXT.kicker, color: COLOR.menteeDark })),
    tagged('P', nameText(of === 0 ? 'No data' : `${count} of ${of}`, TEXT.figure, 18, 4)),
    ...share,
    paragraph(
      of === 0 ? 'Nobody is in this group yet.' : certaintyInWords(proportion, smallestGroup),
      TEXT.small,
      2,
    ),
    paragraph(definition, { ...TEXT.soft, size: 8.5, leading: 12.5 }, 6),
  ]);
}
