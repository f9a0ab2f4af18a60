import { SCALE_LABELS } from '#shared/domain/surveys.ts';
import type { Block } from '../pdf/block.ts';
import { layoutText } from '../pdf/text-layout.ts';
import { colorOperands, num } from '../pdf/text-operators.ts';
import { COLOR, TEXT } from '../pdf/theme.ts';

/** From strong disagreement to strong agreement; the counts stand in the bar, so that gray print tells the same. */
export const STEP_COLORS = [
  { fill: COLOR.warn, text: COLOR.white },
  { fill: '#F3D9B8', text: COLOR.ink },
  { fill: COLOR.line, text: COLOR.ink },
  { fill: COLOR.mentorLine, text: COLOR.ink },
  { fill: COLOR.mentor, text: COLOR.white },
] as const;

const HEIGHT = 15;
const GAP = 1.2;

/** How the answers to one question spread over the steps: a figure with its counts, read aloud as words. */
export function spreadBar(counts: readonly number[]): Block {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const alt = counts.map((count, index) => `${SCALE_LABELS[index]}: ${count}`).join(', ');
  return {
    spaceBefore: 0,
    height: () => HEIGHT,
    paint: (pdf, { x, y, width }) => {
      const filled = counts.filter(count => count > 0).length;
      const room = width - GAP * Math.max(filled - 1, 0);
      const figure = pdf.element('Figure', { alt, bbox: [x, y, x + width, y + HEIGHT] });
      pdf.within(figure, () =>
        pdf.content(() => {
          let left = x;
          for (const [index, count] of counts.entries()) {
            const look = STEP_COLORS[index];
            if (count === 0 || !look) continue;
            const own = (room * count) / total;
            pdf.draw(`${colorOperands(look.fill)} rg ${num(left)} ${num(y)} ${num(own)} ${num(HEIGHT)} re f`);
            const label = layoutText(
              pdf.library,
              `${count}`,
              { ...TEXT.tableHead, color: look.text, align: 'center' },
              own,
            );
            if (own >= 9) pdf.text(label, left, y + (HEIGHT - label.height) / 2);
            left += own + GAP;
          }
        }),
      );
    },
  };
}
